using DocGen.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Markdown;

/// <summary>Tells plain text, in which every line break is meant, from wrapped prose.</summary>
internal static class LineStructure
{
    /// <summary>
    /// Whether a page is only paragraphs without any markup, and most of its line breaks stand where the next word would still have
    /// fitted: an editor that wraps lines would not have broken there.
    /// </summary>
    public static bool IsMeant(MarkdownDocument document, SourceText source)
    {
        int breaks = 0;
        int meant = 0;
        foreach (Block block in document)
        {
            if (block is LinkReferenceDefinitionGroup)
            {
                return false;
            }

            if (block is not ParagraphBlock { Inline: { } inline } paragraph || !IsPlain(inline))
            {
                return false;
            }

            Count(source, paragraph, ref breaks, ref meant);
        }

        return breaks >= 3 && meant * 2 > breaks;
    }

    private static bool IsPlain(ContainerInline container)
    {
        for (Inline? inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not (LiteralInline or LineBreakInline { IsHard: false }))
            {
                return false;
            }
        }

        return true;
    }

    private static void Count(SourceText source, ParagraphBlock paragraph, ref int breaks, ref int meant)
    {
        int first = source.GetPosition(paragraph.Span.Start).Line;
        int last = source.GetPosition(paragraph.Span.End).Line;
        int width = 0;
        for (int line = first; line <= last; line++)
        {
            width = Math.Max(width, source.GetLineSpan(line).Length);
        }

        for (int line = first; line < last; line++)
        {
            TextSpan next = source.GetLineSpan(line + 1);
            ReadOnlySpan<char> text = source.Content.AsSpan(next.Start, next.Length).TrimStart();
            int word = text.IndexOf(' ') is int space and > 0 ? space : text.Length;
            breaks++;
            meant += source.GetLineSpan(line).Length + 1 + word <= width ? 1 : 0;
        }
    }
}
