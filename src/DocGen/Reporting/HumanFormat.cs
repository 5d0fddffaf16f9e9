using System.Diagnostics;
using DocGen.Text;

namespace DocGen.Reporting;

/// <summary>The form for people: what, where, the line with carets, advice.</summary>
internal static class HumanFormat
{
    public static void Write(DiagnosticReport report, ReportStyle style, TextWriter output)
    {
        foreach (Diagnostic diagnostic in report.Items)
        {
            WriteOne(diagnostic, style, output);
            output.Write('\n');
        }
    }

    private static void WriteOne(Diagnostic diagnostic, ReportStyle style, TextWriter output)
    {
        string severity = Ansi.Paint($"{Words.Of(diagnostic.Severity)}[{diagnostic.Rule.Id}]", ColorOf(diagnostic.Severity), style.HasColor);
        output.Write($"{severity}{Ansi.Paint(": " + OneLine(diagnostic.Message), Ansi.Bold, style.HasColor)}\n");
        int gutter = 1;
        if (diagnostic.Location is { } location)
        {
            gutter = Words.HasPlace(location) ? Digits(location.Start.Line) : 1;
            output.Write($"{Gutter(gutter)}{Blue("-->", style)} {Words.Place(location)}\n");
            if (Words.HasPlace(location))
            {
                SourceExcerpt excerpt = SourceExcerpt.Create(location, style.Width - gutter - 3);
                string bar = Blue("|", style);
                output.Write($"{Gutter(gutter)} {bar}\n");
                output.Write($"{Blue(excerpt.Line.ToString(), style)} {bar} {excerpt.Text}\n".Replace(" \n", "\n", StringComparison.Ordinal));
                string carets = Ansi.Paint(new string('^', excerpt.CaretCount), ColorOf(diagnostic.Severity), style.HasColor);
                output.Write($"{Gutter(gutter)} {bar} {new string(' ', excerpt.CaretColumn)}{carets}\n");
            }
        }

        foreach (DiagnosticNote note in diagnostic.Notes)
        {
            string place = note.Location is null ? "" : note.Text.Length == 0 ? Words.Place(note.Location) : $" ({Words.Place(note.Location)})";
            output.Write($"{Gutter(gutter)} {Blue("=", style)} {Ansi.Paint(Words.Of(note.Kind) + ":", Ansi.Bold, style.HasColor)} {OneLine(note.Text)}{place}\n");
        }
    }

    private static string ColorOf(Severity severity) => severity switch
    {
        Severity.Error => Ansi.Red,
        Severity.Warning => Ansi.Yellow,
        Severity.Information => Ansi.Cyan,
        _ => throw new UnreachableException(),
    };

    private static string Blue(string text, ReportStyle style) => Ansi.Paint(text, Ansi.Blue, style.HasColor);

    private static string Gutter(int digits) => new(' ', digits);

    private static int Digits(int number) => number.ToString().Length;

    // A message quotes the author's text, which may hold anything.
    private static string OneLine(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(static c => c is '\n' or '\r' or '\t' ? ' ' : char.IsControl(c) ? '·' : c)) : text;
}
