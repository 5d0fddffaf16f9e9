using System.Collections.Immutable;

namespace DocGen.Text;

/// <summary>One finding about the author's input.</summary>
/// <param name="Rule">What kind of finding.</param>
/// <param name="Severity">The severity after configuration.</param>
/// <param name="Location">The narrowest span at fault; null where no file is concerned.</param>
/// <param name="Message">One sentence: offending value in single quotes, present tense, no full stop. Advice goes into <paramref name="Notes"/>.</param>
/// <param name="Notes">Help and further places, in the order in which they are shown.</param>
public sealed record Diagnostic(
    Rule Rule,
    Severity Severity,
    SourceLocation? Location,
    string Message,
    ImmutableArray<DiagnosticNote> Notes)
{
    /// <summary>A diagnostic with the rule's own severity.</summary>
    public static Diagnostic Create(Rule rule, SourceLocation? location, string message, params ReadOnlySpan<DiagnosticNote> notes) =>
        new(rule, rule.DefaultSeverity, location, message, [.. notes]);

    /// <summary>Path, then place, then rule, then text: the order of every report.</summary>
    public static IComparer<Diagnostic> Order { get; } = Comparer<Diagnostic>.Create(Compare);

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        int order = string.CompareOrdinal(left.Location?.Path ?? "", right.Location?.Path ?? "");
        order = order != 0 ? order : (left.Location?.Span.Start ?? -1).CompareTo(right.Location?.Span.Start ?? -1);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
