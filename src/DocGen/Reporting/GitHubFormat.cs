using System.Text;
using DocGen.Text;

namespace DocGen.Reporting;

/// <summary>Workflow commands that GitHub shows as annotations at the line.</summary>
internal static class GitHubFormat
{
    public static void Write(DiagnosticReport report, string pathPrefix, TextWriter output)
    {
        foreach (Diagnostic diagnostic in report.Items)
        {
            string command = diagnostic.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            StringBuilder properties = new();
            if (diagnostic.Location is { } location)
            {
                properties.Append($"file={EscapeProperty(pathPrefix + location.Path)},");
                if (Words.HasPlace(location))
                {
                    TextPosition start = location.Start;
                    TextPosition end = location.End;
                    properties.Append($"line={start.Line},endLine={end.Line},");

                    // Columns are shown only for a span within one line.
                    properties.Append(start.Line == end.Line ? $"col={start.Column},endColumn={end.Column}," : "");
                }
            }

            properties.Append($"title={EscapeProperty($"{diagnostic.Rule.Id} {diagnostic.Rule.Title}")}");
            string message = diagnostic.Message + string.Concat(diagnostic.Notes.Select(note =>
                $"\n{Words.Of(note.Kind)}: {note.Text}{(note.Location is null ? "" : $" ({pathPrefix}{Words.Place(note.Location)})")}"));
            output.Write($"::{command} {properties}::{Escape(message)}\n");
        }
    }

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
