using DocGen.Text;

namespace DocGen.Reporting;

/// <summary><c>path(line,column): error DG2003: message</c>, which the problem matchers of editors and MSBuild know.</summary>
internal static class LineFormat
{
    public static void Write(DiagnosticReport report, TextWriter output)
    {
        foreach (Diagnostic diagnostic in report.Items)
        {
            string place = diagnostic.Location is not { } location ? "docgen"
                : Words.HasPlace(location) ? $"{location.Path}({location.Start.Line},{location.Start.Column})"
                : location.Path;
            string advice = string.Concat(diagnostic.Notes.Where(static note => note.Kind == NoteKind.Help).Select(static note => "; " + note.Text));
            string also = string.Concat(diagnostic.Notes.Where(static note => note.Location is not null).Select(static note => $"; {Words.Of(note.Kind)} {Words.Place(note.Location!)}"));
            output.Write($"{place}: {Words.Of(diagnostic.Severity)} {diagnostic.Rule.Id}: {(diagnostic.Message + advice + also).ReplaceLineEndings(" ")}\n");
        }
    }
}
