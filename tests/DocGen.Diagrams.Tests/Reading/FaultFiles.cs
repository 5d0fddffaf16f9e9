using System.Globalization;
using System.Text;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading;

/// <summary>
/// Inputs with their expected diagnostics beside the fault: <c>lang: xx  #! DG3035 7-9 'xx' is not a language tag</c>. Columns are 1-based, the
/// end is behind the last. Several stand in one line, each after <c>#!</c>.
/// </summary>
public static class FaultFiles
{
    private const string Mark = "#!";

    /// <summary>Takes the expectations out of the text, without moving anything else.</summary>
    public static (SourceText Source, string Expected) Split(string path, string text)
    {
        StringBuilder content = new();
        List<string> expected = [];
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string[] parts = lines[i].Split(Mark);
            content.Append(parts.Length > 1 ? parts[0].TrimEnd() : parts[0]);
            if (i < lines.Length - 1)
            {
                content.Append('\n');
            }

            expected.AddRange(parts.Skip(1).Select(part => $"{path}:{i + 1}: {part.Trim()}"));
        }

        return (new SourceText(path, content.ToString()), Join(expected));
    }

    public static string Describe(IEnumerable<Diagnostic> diagnostics) =>
        Join(diagnostics.Select(static d => string.Create(
            CultureInfo.InvariantCulture,
            $"{d.Location!.Path}:{d.Location.Start.Line}: {d.Rule.Id} {d.Location.Start.Column}-{d.Location.Start.Column + d.Location.Span.Length} {d.Message}")));

    public static string Join(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));
}
