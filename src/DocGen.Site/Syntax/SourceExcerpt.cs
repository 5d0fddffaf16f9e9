using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using DocGen.Text;

namespace DocGen.Site.Syntax;

/// <summary>
/// Some lines of a file: by number (<c>3-12</c>, <c>3-</c>, <c>7</c>), or between <c>#region name</c> and <c>#endregion</c>, in whatever comment these stand.
/// </summary>
/// <param name="First">1-based.</param>
/// <param name="Last">Of the same base; less than <paramref name="First"/> for an empty region.</param>
public readonly record struct SourceExcerpt(int First, int Last)
{
    private static readonly SearchValues<char> CommentCharacters = SearchValues.Create(" \t/*<!-;%#'(");

    private const string Start = "#region";
    private const string End = "#endregion";

    /// <summary>Lines of a file; what is behind the last line feed is none.</summary>
    public static int CountOf(SourceText source) => source.LineCount - (source.Content.EndsWith('\n') ? 1 : 0);

    /// <summary>Null where the file has no such lines.</summary>
    public static SourceExcerpt? OfLines(SourceText source, ReadOnlySpan<char> range)
    {
        int count = CountOf(source);
        int dash = range.IndexOf('-');
        ReadOnlySpan<char> from = dash < 0 ? range : range[..dash];
        ReadOnlySpan<char> to = dash < 0 ? range : range[(dash + 1)..];
        int first = 1;
        int last = count;
        bool isRange = (from.IsEmpty || int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out first)) &&
            (to.IsEmpty || int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out last));
        return isRange && !range.IsEmpty && first >= 1 && first <= last && last <= count ? new SourceExcerpt(first, last) : null;
    }

    /// <summary>Null where the file has no such region or it does not end.</summary>
    public static SourceExcerpt? OfRegion(SourceText source, string name)
    {
        int first = 0;
        int depth = 0;
        for (int line = 1; line <= source.LineCount; line++)
        {
            (bool isStart, bool isEnd, string found) = Read(LineOf(source, line));
            if (first == 0)
            {
                first = isStart && found == name ? line + 1 : 0;
                continue;
            }

            depth += isStart ? 1 : isEnd ? -1 : 0;
            if (depth < 0)
            {
                return new SourceExcerpt(first, line - 1);
            }
        }

        return null;
    }

    /// <summary>Names of all regions, in the order of the file.</summary>
    public static ImmutableArray<string> Regions(SourceText source) =>
        [.. Enumerable.Range(1, source.LineCount).Select(line => Read(LineOf(source, line))).Where(static mark => mark.IsStart && mark.Name.Length > 0).Select(static mark => mark.Name)];

    /// <summary>Whether a line begins or ends a region and is no part of the text.</summary>
    public static bool IsMark(ReadOnlySpan<char> line) => Read(line) is { IsStart: true } or { IsEnd: true };

    private static ReadOnlySpan<char> LineOf(SourceText source, int line)
    {
        TextSpan span = source.GetLineSpan(line);
        return source.Content.AsSpan(span.Start, span.Length);
    }

    private static (bool IsStart, bool IsEnd, string Name) Read(ReadOnlySpan<char> line)
    {
        // Before the mark there is nothing but what begins a comment.
        int mark = line.IndexOf('#');
        while (mark >= 0 && mark + 1 < line.Length && line[mark + 1] is '#' or ' ')
        {
            int next = line[(mark + 1)..].IndexOf('#');
            mark = next < 0 ? -1 : mark + 1 + next;
        }

        if (mark < 0 || line[..mark].ContainsAnyExcept(CommentCharacters) || IsWordBehind(line[mark..]))
        {
            return (false, false, "");
        }

        ReadOnlySpan<char> rest = line[mark..];
        return rest.StartsWith(End, StringComparison.Ordinal) ? (false, true, "")
            : rest.StartsWith(Start, StringComparison.Ordinal) ? (true, false, rest[Start.Length..].Trim(" \t*/->)").ToString())
            : (false, false, "");
    }

    private static bool IsWordBehind(ReadOnlySpan<char> text)
    {
        int length = text.StartsWith(End, StringComparison.Ordinal) ? End.Length : Start.Length;
        return length < text.Length && char.IsLetterOrDigit(text[length]);
    }
}
