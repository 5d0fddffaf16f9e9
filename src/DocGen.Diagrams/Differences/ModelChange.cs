using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Differences;

public enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>What became of one component, relation or view.</summary>
/// <param name="Id">Its id in the newer model; in the older one if it was removed.</param>
/// <param name="Name">What a reader calls it, in the source language: a relation by its two ends.</param>
/// <param name="Fields">What is different; empty unless it was changed.</param>
public sealed record ModelChange(ChangeKind Kind, string Id, string Name, ImmutableArray<FieldChange> Fields);

/// <param name="Field">The key in the model (<c>summary</c>); <c>id</c> for what moved to another container.</param>
/// <param name="Before">As a model says it; empty if it was not there.</param>
/// <param name="After">Empty if it is not there any more.</param>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>A text that is neither of a component nor of a relation, or a translation of any text.</summary>
/// <param name="Path">Its path in an overlay; empty: all texts of a language that is new or gone.</param>
public sealed record TextChange(ChangeKind Kind, LanguageTag Language, string Path, string Before, string After);

/// <summary>Everything that two revisions of a model differ in, each list in the order of the newer model, what was removed last.</summary>
/// <param name="Moved">Older full id to newer full id, of components that are in another container.</param>
public sealed record ModelChanges(
    ImmutableArray<ModelChange> Components,
    ImmutableArray<ModelChange> Relations,
    ImmutableArray<ModelChange> Views,
    ImmutableArray<TextChange> Texts,
    ImmutableSortedDictionary<string, string> Moved)
{
    public bool IsEmpty => Components.IsEmpty && Relations.IsEmpty && Views.IsEmpty && Texts.IsEmpty;
}
