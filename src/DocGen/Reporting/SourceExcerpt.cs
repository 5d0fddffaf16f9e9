using System.Globalization;
using System.Text;
using DocGen.Text;

namespace DocGen.Reporting;

/// <summary>One source line as it is shown, and where the carets go.</summary>
/// <param name="Text">The line, or the part of it around the span: tabs are spaces, what would steer the terminal is <c>·</c>.</param>
/// <param name="CaretColumn">Columns before the first caret.</param>
/// <param name="CaretCount">At least 1.</param>
internal sealed record SourceExcerpt(int Line, string Text, int CaretColumn, int CaretCount)
{
    private const int TabWidth = 4;
    private const char Ellipsis = '…';

    /// <param name="width">Columns that the text may take.</param>
    public static SourceExcerpt Create(SourceLocation location, int width)
    {
        width = Math.Max(width, 20);
        int line = location.Start.Line;
        TextSpan lineSpan = location.Source.GetLineSpan(line);
        int spanStart = Math.Clamp(location.Span.Start, lineSpan.Start, lineSpan.End) - lineSpan.Start;
        int spanEnd = Math.Clamp(location.Span.End, lineSpan.Start, lineSpan.End) - lineSpan.Start;
        List<(string Text, int Width)> cells = ToCells(location.Source.Content.AsSpan(lineSpan.Start, lineSpan.Length), spanStart, spanEnd, out int first, out int end);

        // Columns before each cell, so that the window is found in one pass: a minified file has lines of a megabyte.
        int[] columns = new int[cells.Count + 1];
        for (int i = 0; i < cells.Count; i++)
        {
            columns[i + 1] = columns[i] + cells[i].Width;
        }

        int from = 0;
        if (columns[cells.Count] > width && columns[end] > width - 1)
        {
            while (columns[first] - columns[from] > width / 3)
            {
                from++;
            }
        }

        StringBuilder text = new(from > 0 ? "…" : "");
        int column = from > 0 ? 1 : 0;
        int caretColumn = -1;
        int caretCount = 0;
        for (int i = from; i < cells.Count; i++)
        {
            bool isLast = i == cells.Count - 1;
            if (column + cells[i].Width > width - (isLast ? 0 : 1))
            {
                text.Append(Ellipsis);
                break;
            }

            // A span without length has its caret before the first cell behind it.
            if (i >= first && caretColumn < 0)
            {
                caretColumn = column;
            }

            if (i >= first && i < end)
            {
                caretCount += cells[i].Width;
            }

            text.Append(cells[i].Text);
            column += cells[i].Width;
        }

        return new SourceExcerpt(line, text.ToString().TrimEnd(), caretColumn < 0 ? column : caretColumn, Math.Max(1, caretCount));
    }

    /// <param name="first">Index of the first cell of the span.</param>
    /// <param name="end">Index behind its last cell.</param>
    private static List<(string Text, int Width)> ToCells(ReadOnlySpan<char> line, int spanStart, int spanEnd, out int first, out int end)
    {
        List<(string Text, int Width)> cells = [];
        first = -1;
        end = -1;
        int offset = 0;
        int column = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            first = first < 0 && offset >= spanStart ? cells.Count : first;
            end = end < 0 && offset >= spanEnd ? cells.Count : end;
            (string Text, int Width) cell = rune.Value == '\t' ? (new string(' ', TabWidth - (column % TabWidth)), TabWidth - (column % TabWidth))
                : SteersTerminal(rune) ? ("·", 1)
                : (rune.ToString(), DisplayWidth.Of(rune));
            cells.Add(cell);
            column += cell.Width;
            offset += rune.Utf16SequenceLength;
        }

        first = first < 0 ? cells.Count : first;
        end = end < 0 ? cells.Count : end;
        return cells;
    }

    // Control characters, and the marks that would reorder the line or hide text in it.
    private static bool SteersTerminal(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029;
}
