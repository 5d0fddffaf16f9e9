using System.Globalization;
using Markdig;
using Markdig.Helpers;
using Markdig.Syntax;

namespace DocGen.Site.Syntax;

/// <summary>How much work a text may make. Some of Markdig's steps take as long as the square of what one paragraph or table holds.</summary>
/// <remarks>Work is estimated from what is written, so that the same text is always read or always refused. Not thread-safe; one for each text.</remarks>
internal sealed class ReadingBudget
{
    /// <summary>Texts below this length cannot make enough work.</summary>
    public const int ShortText = 8_000;

    /// <summary>In nanoseconds, as measured: about two seconds.</summary>
    private const long Most = 2_000_000_000;

    /// <summary>A leaf that is shorter cannot make enough work, however many of them there are.</summary>
    private const int ShortLeaf = 2_000;

    /// <summary>With more marks, Markdig gives up by itself.</summary>
    private const long MostMarks = 10_000;

    private static readonly object Key = new();

    private long _spent;

    public static MarkdownParserContext AddTo(MarkdownParserContext context)
    {
        context.Properties[Key] = new ReadingBudget();
        return context;
    }

    public static ReadingBudget? Of(MarkdownParserContext? context) =>
        context is not null && context.Properties.TryGetValue(Key, out object? budget) ? (ReadingBudget)budget : null;

    /// <exception cref="ExhaustedException">The text makes more work than any page that was meant to be read.</exception>
    public void Spend(LeafBlock leaf)
    {
        StringLineGroup lines = leaf.Lines;
        int length = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            length += lines.Lines[i].Slice.Length;
        }

        if (length < ShortLeaf)
        {
            return;
        }

        long marks = CountMarks(lines);
        long counted = Math.Min(marks, MostMarks);
        Spend(leaf, counted * counted * 4, $"a paragraph or table holds {marks} marks of emphasis and open brackets");
        Spend(leaf, DefinitionWork(lines), $"a paragraph holds {lines.Count} lines of link definitions");
        (long missing, long longest) = MeasureTable(lines);
        Spend(leaf, missing * 2_000, $"the rows of a table lack {missing} cells");
        Spend(leaf, longest * longest / 8, $"a row of a table has {longest} cells");
    }

    private void Spend(LeafBlock leaf, long work, FormattableString reason)
    {
        _spent += work;
        if (_spent > Most)
        {
            throw new ExhaustedException(leaf.Span.Start, reason.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Runs of marks that may be emphasis, and the most brackets that are open at once.</summary>
    private static long CountMarks(StringLineGroup lines)
    {
        (int runs, int open, int mostOpen) = (0, 0, 0);
        for (int i = 0; i < lines.Count; i++)
        {
            ReadOnlySpan<char> text = lines.Lines[i].Slice.AsSpan();
            for (int at = text.IndexOfAny("*_~[]"); at >= 0; at = Next(text, at + 1))
            {
                switch (text[at])
                {
                    case '[':
                        mostOpen = Math.Max(mostOpen, ++open);
                        break;
                    case ']':
                        open = Math.Max(0, open - 1);
                        break;
                    case '_' when at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]):
                        break;
                    case char mark when at == 0 || text[at - 1] != mark:
                        runs++;
                        break;
                }
            }
        }

        return runs + mostOpen;
    }

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        int next = text[from..].IndexOfAny("*_~[]");
        return next < 0 ? -1 : from + next;
    }

    private static long DefinitionWork(StringLineGroup lines)
    {
        ReadOnlySpan<char> first = lines.Lines[0].Slice.AsSpan().TrimStart(' ');
        return first.StartsWith('[') && first.Contains("]:", StringComparison.Ordinal) ? (long)lines.Count * lines.Count * 3 / 2 : 0;
    }

    /// <returns>Zeros where the lines are no table.</returns>
    private static (long Missing, long Longest) MeasureTable(StringLineGroup lines)
    {
        if (lines.Count < 2 || lines.Lines[1].Slice.AsSpan().ContainsAnyExcept("|-: \t"))
        {
            return (0, 0);
        }

        int columns = lines.Lines[1].Slice.AsSpan().Count('|');
        (long missing, long longest) = (0, columns);
        for (int row = 2; row < lines.Count; row++)
        {
            int cells = lines.Lines[row].Slice.AsSpan().Count('|');
            missing += Math.Max(0, columns - cells);
            longest = Math.Max(longest, cells);
        }

        return (missing, longest);
    }

    /// <summary>Leads out of Markdig.</summary>
    /// <param name="position">Where in the text the paragraph or table begins.</param>
    internal sealed class ExhaustedException(int position, string reason) : Exception(reason)
    {
        public int Position => position;
    }
}
