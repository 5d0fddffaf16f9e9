using System.Buffers;
using DocGen.Site.Markup;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Finds the whole of a construct in Markdown from the place of its target, which is all that pages keep.</summary>
internal static class MarkdownSpans
{

    /// <summary>What a line of a list or quote may begin with.</summary>
    private static readonly SearchValues<char> LineMarks = SearchValues.Create(" \t>-*+0123456789.)");

    /// <summary>A fence with both its lines.</summary>
    /// <param name="content">What stands between them.</param>
    /// <returns>From the first mark to the end of the last line, and what lines inside the block begin with; null if there is no fence around the content.</returns>
    public static (TextSpan Span, string Indent)? OfFence(SourceText source, TextSpan content)
    {
        string text = source.Content;
        int first = LineStart(text, Math.Max(0, content.Start - 1));
        int opening = FenceIn(text.AsSpan(first, content.Start - first));
        if (opening < 0 && LineStart(text, Math.Max(0, first - 1)) is var above && above < first)
        {
            first = above;
            opening = FenceIn(text.AsSpan(first, content.Start - first));
        }

        if (opening < 0)
        {
            return null;
        }

        int start = first + opening;
        string mark = text.Substring(start, 3);
        for (int line = LineEnd(text, Math.Max(start, content.End - 1)); line < text.Length; line = LineEnd(text, line + 1))
        {
            int end = LineEnd(text, line + 1);
            if (text.AsSpan(line + 1, end - line - 1).Trim(" \t>").StartsWith(mark, StringComparison.Ordinal))
            {
                return (TextSpan.FromBounds(start, end), IndentAt(source, start));
            }
        }

        return (TextSpan.FromBounds(start, text.Length), IndentAt(source, start));
    }

    /// <summary>An image from <c>![</c> to <c>)</c>, with the attributes behind it; null where the target stands otherwise, as in HTML.</summary>
    public static TextSpan? OfImage(SourceText source, TextSpan target)
    {
        string text = source.Content;
        int start = target.Start - 1;
        while (start >= 0 && text[start] is '<' or ' ')
        {
            start--;
        }

        if (start < 1 || text[start] != '(' || text[start - 1] != ']')
        {
            return null;
        }

        int depth = 0;
        for (start--; start >= 0; start--)
        {
            depth += text[start] == ']' ? 1 : text[start] == '[' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }
        }

        if (start < 1 || text[start - 1] != '!')
        {
            return null;
        }

        char quote = '\0';
        for (int end = target.End; end < text.Length; end++)
        {
            if (quote == '\0' && text[end] == ')')
            {
                return TextSpan.FromBounds(start - 1, AttributesEnd(text, end + 1));
            }

            quote = quote == '\0' && text[end] is '"' or '\'' ? text[end] : quote == text[end] && text[end - 1] != '\\' ? '\0' : quote;
        }

        return null;
    }

    /// <summary>What further lines of the block at a place begin with: the marks of quotes, and spaces for everything else.</summary>
    public static string IndentAt(SourceText source, int position)
    {
        int start = LineStart(source.Content, position);
        ReadOnlySpan<char> before = source.Content.AsSpan(start, position - start);

        // Text before it: the construct does not begin its line, and what follows begins a line of its own.
        return before.IndexOfAnyExcept(LineMarks) >= 0 ? "" : string.Concat(before.ToString().Select(static c => c is '>' or '\t' ? c : ' '));
    }

    /// <summary>The directives in a part of a file that name an included file.</summary>
    public static IEnumerable<TextSpan> OfIncludes(SourceText source, TextSpan body, string path)
    {
        const string Start = "<!--";
        const string End = "-->";
        string text = source.Content;
        for (int found = text.IndexOf(Start, body.Start, StringComparison.Ordinal); found >= 0 && found < body.End; found = text.IndexOf(Start, found + 1, StringComparison.Ordinal))
        {
            int end = text.IndexOf(End, found, StringComparison.Ordinal);
            if (end < 0)
            {
                yield break;
            }

            string inner = text[(found + Start.Length)..end].Trim();
            if (inner.StartsWith("include:", StringComparison.Ordinal) && inner["include:".Length..].Trim() is var written &&
                ProjectPath.Combine(written.StartsWith('/') ? "" : ProjectPath.FolderOf(source.Path), written) == path)
            {
                yield return TextSpan.FromBounds(found, end + End.Length);
            }
        }
    }

    private static int FenceIn(ReadOnlySpan<char> line) =>
        line.IndexOf("```", StringComparison.Ordinal) is var ticks and >= 0 ? ticks : line.IndexOf("~~~", StringComparison.Ordinal);

    private static int AttributesEnd(string text, int position) =>
        position < text.Length && text[position] == '{' && text.IndexOf('}', position) is var end and > 0 && text.IndexOf('\n', position, end - position) < 0 ? end + 1 : position;

    private static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    private static int LineEnd(string text, int position) => position < text.Length && text.IndexOf('\n', position) is var end and >= 0 ? end : text.Length;
}
