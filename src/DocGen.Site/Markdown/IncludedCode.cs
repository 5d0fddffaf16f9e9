using DocGen.Site.Syntax;
using DocGen.Text;
using Markdig.Helpers;

namespace DocGen.Site.Markdown;

/// <summary>Lines of a file as the content of a fence.</summary>
internal static class IncludedCode
{
    /// <summary>Without marks of regions, and without the white space with which all lines begin.</summary>
    public static StringLineGroup Read(SourceText file, SourceExcerpt excerpt)
    {
        List<TextSpan> spans = [];
        int indent = int.MaxValue;
        for (int line = excerpt.First; line <= excerpt.Last; line++)
        {
            TextSpan span = file.GetLineSpan(line);
            ReadOnlySpan<char> text = file.Content.AsSpan(span.Start, span.Length);
            if (SourceExcerpt.IsMark(text))
            {
                continue;
            }

            spans.Add(span);
            if (!text.IsWhiteSpace())
            {
                indent = Math.Min(indent, text.IndexOfAnyExcept(' ', '\t'));
            }
        }

        StringLineGroup lines = new(Math.Max(1, spans.Count));
        foreach (TextSpan span in spans)
        {
            int start = Math.Min(span.End, span.Start + (indent == int.MaxValue ? 0 : indent));
            lines.Add(new StringSlice(file.Content, start, span.End - 1));
        }

        return lines;
    }
}
