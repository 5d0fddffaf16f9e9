using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Locks;

/// <summary>The rules of layout locks.</summary>
public static class LockRules
{
    public static Rule Unreadable { get; } = new(
        "DG4020",
        Severity.Warning,
        "a layout lock cannot be read",
        "A layout lock is written by the tool. Where a merge or an edit has broken it, the places it held are not known, and boxes may change their order.",
        "views:\n  overview:\n    shop.api: 40 twelve 160 44",
        "Run `docgen diagram lock` to write it anew, or delete the file to lay out afresh.");

    public static Rule Stale { get; } = new(
        "DG4021",
        Severity.Information,
        "a layout lock does not know all boxes",
        "Boxes that the lock knows keep their order; a new box is placed beside what it is related to. Until the lock knows it too, the next change may place it elsewhere.",
        "A component that was added to the model after its layout was locked.",
        "Run `docgen diagram lock` and commit the file together with the model.");

    public static Rule UnknownModel { get; } = new(
        "DG4022",
        Severity.Warning,
        "a layout lock of a model that does not exist",
        "The lock has no effect. Most likely the model was renamed or removed.",
        "docgen: layout/1\nmodel: shopp",
        "Correct `model`, or delete the file.");

    public static ImmutableArray<Rule> All { get; } = [Unreadable, Stale, UnknownModel];
}
