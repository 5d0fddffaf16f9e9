using DocGen.Site.Content;
using DocGen.Text;

namespace DocGen.Site.Syntax;

/// <summary>Says why and where Markdown cannot be read.</summary>
internal static class UnreadableText
{
    /// <summary>So many marks in one paragraph or table are what Markdig refused, rather than nesting; it counts a little differently.</summary>
    private const int ManyMarks = 9_000;

    public static Diagnostic Exhausted(SourceText source, int position, string reason) => Diagnostic.Create(
        PageRules.TooLongToRead,
        source.GetLocation(source.GetLineSpan(source.GetPosition(position).Line)),
        reason,
        DiagnosticNote.Help("divide it by blank lines, or show it as a block of code"));

    /// <summary>Where text that the parser refuses has most marks: in one paragraph or table, or else in the line that is deepest, as far as marks tell. O(n).</summary>
    public static Diagnostic Refused(SourceText source, TextSpan region)
    {
        (int most, TextSpan deepest) = (0, new TextSpan(region.Start, 0));
        (int marks, int first) = (0, source.GetPosition(region.Start).Line);
        for (int line = first; line <= source.LineCount; line++)
        {
            TextSpan span = source.GetLineSpan(line);
            ReadOnlySpan<char> text = source.Content.AsSpan(span.Start, span.Length);
            (marks, first) = text.IsWhiteSpace() ? (0, line + 1) : (marks + text.Count('*') + text.Count('_') + text.Count('~') + text.Count('['), first);
            if (marks > ManyMarks)
            {
                return Exhausted(source, source.GetLineSpan(first).Start, "a paragraph or table holds more than 10,000 marks of emphasis and open brackets");
            }

            // An item of a list takes two columns at least.
            int indent = text.Length - text.TrimStart(' ').Length;
            int depth = text.Count('>') + text.Count('[') + text.Count('*') + text.Count('_') + (indent / 2);
            if (depth > most)
            {
                (most, deepest) = (depth, span);
            }
        }

        return Diagnostic.Create(PageRules.NestedTooDeeply, source.GetLocation(deepest), "text is nested more than 128 levels deep");
    }
}
