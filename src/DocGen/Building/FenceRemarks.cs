using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>What a build says of Mermaid blocks that stay code: folders that were written for a code host hold many, and nothing is wrong with them.</summary>
internal static class FenceRemarks
{
    /// <returns>The findings with one remark about such blocks instead of many: the first, with the number of the others.</returns>
    public static ImmutableArray<Diagnostic> Shorten(ImmutableArray<Diagnostic> found)
    {
        ImmutableArray<Diagnostic> remarks = [.. found.Where(IsRemark).Distinct().Order(Diagnostic.Order)];
        if (remarks.Length < 2)
        {
            return found;
        }

        string others = remarks.Length == 2 ? "one more block is" : (remarks.Length - 1).ToString(CultureInfo.InvariantCulture) + " more blocks are";
        Diagnostic first = remarks[0] with { Notes = [.. remarks[0].Notes, DiagnosticNote.Note($"{others} shown as code; 'docgen check' lists them")] };
        return [.. found.Where(static one => !IsRemark(one)), first];
    }

    private static bool IsRemark(Diagnostic diagnostic) => diagnostic.Rule == ModelRules.MermaidType;
}
