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
            string notes = string.Concat(diagnostic.Notes.OrderBy(static note => note.Kind != NoteKind.Help).Select(static note => "; " + Describe(note)));
            output.Write($"{place}: {Words.Of(diagnostic.Severity)} {diagnostic.Rule.Id}: {(diagnostic.Message + notes).ReplaceLineEndings(" ")}\n");
        }
    }

    // The text says what the place is; where there is none, the kind of note does.
    private static string Describe(DiagnosticNote note) => note switch
    {
        { Location: null, Kind: NoteKind.AlsoIn } => $"{Words.Of(note.Kind)} {note.Text}",
        { Location: null } => note.Text,
        { Text: "" } => $"{Words.Of(note.Kind)} {Words.Place(note.Location)}",
        { Kind: NoteKind.AlsoIn } => $"{Words.Of(note.Kind)} {note.Text} ({Words.Place(note.Location)})",
        _ => $"{note.Text}: {Words.Place(note.Location)}",
    };
}
