using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Reporting;

/// <summary>Diagnostics as they are shown: in order, each once.</summary>
public sealed record DiagnosticReport(ImmutableArray<Diagnostic> Items, int Errors, int Warnings)
{
    public static DiagnosticReport Create(IEnumerable<Diagnostic> diagnostics)
    {
        ImmutableArray<Diagnostic>.Builder items = ImmutableArray.CreateBuilder<Diagnostic>();
        HashSet<(string RuleId, string Path, TextSpan Span, string Message)> seen = [];
        int errors = 0;
        int warnings = 0;
        foreach (Diagnostic diagnostic in diagnostics.Order(Diagnostic.Order))
        {
            if (seen.Add((diagnostic.Rule.Id, diagnostic.Location?.Path ?? "", diagnostic.Location?.Span ?? default, diagnostic.Message)))
            {
                items.Add(diagnostic);
                errors += diagnostic.Severity == Severity.Error ? 1 : 0;
                warnings += diagnostic.Severity == Severity.Warning ? 1 : 0;
            }
        }

        return new DiagnosticReport(items.ToImmutable(), errors, warnings);
    }

    /// <summary>Whether the command has failed.</summary>
    public bool IsFailure(bool isStrict) => Errors > 0 || (isStrict && Warnings > 0);
}
