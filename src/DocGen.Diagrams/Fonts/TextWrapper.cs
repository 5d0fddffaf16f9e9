using System.Collections.Immutable;

namespace DocGen.Diagrams.Fonts;

/// <summary>One line of a wrapped text.</summary>
/// <param name="Width">Advance width in px.</param>
public readonly record struct TextLine(string Content, double Width);

/// <summary>Lines from top to bottom and the width of the widest, in px.</summary>
public sealed record WrappedText(ImmutableArray<TextLine> Lines, double Width)
{
    public static WrappedText Empty { get; } = new([], 0);
}

/// <summary>
/// Breaks a text into lines of like width. A text that does not fit is first broken at less welcome places, then made wider; it is never cut.
/// </summary>
/// <remarks>
/// The fewest lines that respect the width are used; among those the widest line is as narrow as possible, and of all such ways the one with the
/// evenest lines. O(lines × pieces²) for texts of up to 200 pieces, first-fit beyond that.
/// </remarks>
public static class TextWrapper
{
    private const int MaximalBalancedPieces = 200;

    /// <summary>Widths are sums over pieces; what is lost between the pieces stays below this.</summary>
    private const double Tolerance = 0.01;

    /// <param name="text">One paragraph; a line feed breaks it for certain. Runs of white space count as one space.</param>
    /// <param name="width">Wanted greatest width in px.</param>
    /// <param name="maximalLines">At least 1; for each paragraph.</param>
    public static WrappedText Wrap(
        ITextMeasurer measurer, string text, double size, int weight, bool isMonospaced, double width, int maximalLines = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(measurer);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximalLines, 1);
        ImmutableArray<TextLine>.Builder lines = ImmutableArray.CreateBuilder<TextLine>();
        foreach (string paragraph in text.Split('\n'))
        {
            string normal = string.Join(' ', paragraph.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
            if (normal.Length == 0)
            {
                continue;
            }

            foreach ((int start, int end) in FindLines(normal))
            {
                string content = DirectionMarks.Carry(normal[start..end].Trim(' ', LineBreaks.ZeroWidthSpace), normal.AsSpan(0, start));
                lines.Add(new TextLine(content, Measure(content)));
            }
        }

        return new WrappedText(lines.ToImmutable(), lines.Count == 0 ? 0 : lines.Max(static line => line.Width));

        double Measure(ReadOnlySpan<char> part) => measurer.MeasureWidth(part, size, weight, isMonospaced);

        List<(int Start, int End)> FindLines(string normal)
        {
            double whole = Measure(normal);
            if (whole <= width || maximalLines == 1)
            {
                return [(0, normal.Length)];
            }

            List<(int Start, int End)> best = [(0, normal.Length)];
            double bestWidth = whole;
            foreach (BreakQuality quality in (ReadOnlySpan<BreakQuality>)[BreakQuality.Word, BreakQuality.Separator, BreakQuality.Hump])
            {
                Piece[] pieces = [.. LineBreaks.Split(normal, quality).Select(piece => new Piece(
                    piece.Start,
                    piece.End,
                    Measure(normal.AsSpan(piece.Start, piece.End - piece.Start)),
                    Measure(normal.AsSpan(piece.Start, piece.End - piece.Start).TrimEnd([' ', LineBreaks.ZeroWidthSpace]))))];
                (List<(int Start, int End)> found, double foundWidth) = pieces.Length > MaximalBalancedPieces
                    ? FillFirstFit(pieces, width)
                    : Balance(pieces, width, Math.Min(maximalLines, pieces.Length));
                if (foundWidth < bestWidth - Tolerance)
                {
                    (best, bestWidth) = (found, foundWidth);
                }

                if (bestWidth <= width + Tolerance)
                {
                    break;
                }
            }

            return best;
        }
    }

    private static (List<(int Start, int End)> Lines, double Width) FillFirstFit(Piece[] pieces, double width)
    {
        var lines = new List<(int Start, int End)>();
        double widest = 0;
        for (int first = 0; first < pieces.Length;)
        {
            double before = pieces[first].Width;
            double line = pieces[first].Trimmed;
            int next = first + 1;
            while (next < pieces.Length && before + pieces[next].Trimmed <= width)
            {
                line = before + pieces[next].Trimmed;
                before += pieces[next++].Width;
            }

            widest = Math.Max(widest, line);
            lines.Add((pieces[first].Start, pieces[next - 1].End));
            first = next;
        }

        return (lines, widest);
    }

    private static (List<(int Start, int End)> Lines, double Width) Balance(Piece[] pieces, double width, int maximalLines)
    {
        int count = pieces.Length;
        var before = new double[count + 1];
        for (int i = 0; i < count; i++)
        {
            before[i + 1] = before[i] + pieces[i].Width;
        }

        // narrowest[j]: the least greatest width of pieces 0 to j-1 in the lines so far.
        var narrowest = new double[count + 1];
        Array.Fill(narrowest, double.PositiveInfinity);
        narrowest[0] = 0;
        int lineCount = 0;
        while (lineCount < maximalLines && (lineCount == 0 || narrowest[count] > width + Tolerance))
        {
            lineCount++;
            var next = new double[count + 1];
            for (int end = 0; end <= count; end++)
            {
                next[end] = double.PositiveInfinity;
                for (int start = end - 1; start >= lineCount - 1; start--)
                {
                    double line = Line(start, end);
                    if (line >= next[end])
                    {
                        break;
                    }

                    next[end] = Math.Min(next[end], Math.Max(narrowest[start], line));
                }
            }

            narrowest = next;
        }

        return (SpreadEvenly(count, lineCount, narrowest[count] + Tolerance, Line, pieces), narrowest[count]);

        double Line(int start, int end) => before[end - 1] - before[start] + pieces[end - 1].Trimmed;
    }

    /// <summary>Of all ways with that many lines and that width: least sum of squared slack.</summary>
    private static List<(int Start, int End)> SpreadEvenly(int count, int lineCount, double width, Func<int, int, double> measure, Piece[] pieces)
    {
        var cost = new double[lineCount + 1, count + 1];
        var from = new int[lineCount + 1, count + 1];
        for (int line = 0; line <= lineCount; line++)
        {
            for (int end = 0; end <= count; end++)
            {
                cost[line, end] = line == 0 && end == 0 ? 0 : double.PositiveInfinity;
                for (int start = end - 1; line > 0 && start >= line - 1; start--)
                {
                    double slack = width - measure(start, end);
                    if (slack < 0)
                    {
                        break;
                    }

                    double sum = cost[line - 1, start] + (slack * slack);
                    if (sum < cost[line, end])
                    {
                        cost[line, end] = sum;
                        from[line, end] = start;
                    }
                }
            }
        }

        var lines = new List<(int Start, int End)>();
        for (int line = lineCount, end = count; line > 0; line--)
        {
            int start = from[line, end];
            lines.Insert(0, (pieces[start].Start, pieces[end - 1].End));
            end = start;
        }

        return lines;
    }

    /// <param name="Width">With the space at its end.</param>
    /// <param name="Trimmed">Without it: the width where the piece ends a line.</param>
    private readonly record struct Piece(int Start, int End, double Width, double Trimmed);
}
