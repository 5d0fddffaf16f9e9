using System.Collections.Immutable;

namespace DocGen.Reporting;

/// <summary>The table at the end of a build: one row for each language, numbers to the right.</summary>
public static class ClosingTable
{
    public static void Write(ImmutableArray<ClosingRow> rows, TextWriter output)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        string[][] lines =
        [
            ["language", "pages", "fallback", "warnings"],
            .. rows.Select(static row => (string[])[row.Language, $"{row.OwnPages}", $"{row.FallbackPages}", $"{row.Warnings}"]),
        ];
        int[] widths = [.. Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => DisplayWidth.Of(line[column])))];
        foreach (string[] line in lines)
        {
            output.Write("  " + line[0].PadRight(widths[0]));
            for (int column = 1; column < line.Length; column++)
            {
                output.Write("  " + line[column].PadLeft(widths[column]));
            }

            output.Write('\n');
        }
    }
}

/// <param name="Warnings">Warnings whose file belongs to the language.</param>
public sealed record ClosingRow(string Language, int OwnPages, int FallbackPages, int Warnings);
