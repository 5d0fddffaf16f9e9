using System.Collections.Immutable;
using System.Globalization;
using DocGen.Configuration;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>What is said of Mermaid blocks that stay code. Folders that were written for a code host hold many, and other tools read more of the notation than is read here.</summary>
internal static class FenceRemarks
{
    /// <summary>The one finding about a block that cannot be drawn: where it is shown as code, no other counts.</summary>
    /// <param name="found">What reading the block found, in the order of places.</param>
    public static ImmutableArray<Diagnostic> OfBlock(ImmutableArray<Diagnostic> found)
    {
        ImmutableArray<Diagnostic> faults = [.. found.Where(static one => one.Rule == ModelRules.MermaidSyntax)];
        if (faults is not [Diagnostic first, ..])
        {
            return found;
        }

        string others = faults.Length == 1 ? "" : $" because of this and {Count(faults.Length - 1, "more place", "more places")}";
        return [first with { Notes = [.. first.Notes, DiagnosticNote.Help($"the block is shown as code{others}")] }];
    }

    /// <param name="settings">Who sets how much such blocks weigh hears of every one.</param>
    /// <returns>The findings with one about blocks of a type that is not drawn, and one about blocks that cannot be read: the first, with the number of the others.</returns>
    public static ImmutableArray<Diagnostic> Shorten(ImmutableArray<Diagnostic> found, ImmutableArray<RuleSetting> settings) =>
        Shorten(Shorten(found, ModelRules.MermaidType, settings), ModelRules.MermaidSyntax, settings);

    private static ImmutableArray<Diagnostic> Shorten(ImmutableArray<Diagnostic> found, Rule rule, ImmutableArray<RuleSetting> settings)
    {
        ImmutableArray<Diagnostic> remarks = [.. found.Where(one => one.Rule == rule).Distinct().Order(Diagnostic.Order)];
        if (remarks.Length < 2 || settings.Any(setting => setting.Id == rule.Id))
        {
            return found;
        }

        string others = Count(remarks.Length - 1, "more block is", "more blocks are");
        Diagnostic first = remarks[0] with { Notes = [.. remarks[0].Notes, DiagnosticNote.Note($"{others} shown as code; 'docgen check' lists them")] };
        return [.. found.Where(one => one.Rule != rule), first];
    }

    private static string Count(int number, string one, string several) => number == 1 ? "one " + one : number.ToString(CultureInfo.InvariantCulture) + " " + several;
}
