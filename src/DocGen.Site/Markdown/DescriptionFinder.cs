using System.Text;
using DocGen.Site.Localization;
using DocGen.Site.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Markdown;

/// <summary>Takes a page's description from its first paragraph of prose.</summary>
internal static class DescriptionFinder
{
    private const int MaximumLength = 160;

    /// <param name="titleBlock">Left out.</param>
    /// <returns>Plain text of about 160 characters, cut at a word and marked with an ellipsis; empty if the page has no prose.</returns>
    public static string Find(ContainerBlock container, Block? titleBlock)
    {
        foreach (Block block in container)
        {
            if (block is IncludeBlock include)
            {
                if (Find(include, titleBlock) is { Length: > 0 } found)
                {
                    return found;
                }

                continue;
            }

            if (block == titleBlock || block is not ParagraphBlock { Inline: { } inline } || IsOnlyImages(inline))
            {
                continue;
            }

            string text = Collapse(InlineText.Of(inline));
            string words = TitleFinder.WithoutSymbols(text);
            if (words.Length > 0 && text[0] != '⌂' && !HomeWords.Contains(words))
            {
                return Shorten(text);
            }
        }

        return "";
    }

    /// <summary>Whether a paragraph holds nothing but images and raw HTML.</summary>
    public static bool IsOnlyImages(ContainerInline container)
    {
        for (Inline? inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            bool isImage = inline switch
            {
                LinkInline link => link.IsImage || (link.FirstChild is not null && IsOnlyImages(link)),
                HtmlInline or LineBreakInline => true,
                LiteralInline literal => literal.Content.AsSpan().Trim().IsEmpty,
                _ => false,
            };
            if (!isImage)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Cuts a text at the last word within the limit.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= MaximumLength)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', MaximumLength - 1);
        if (end < MaximumLength / 2)
        {
            // Scripts without spaces: anywhere but inside a surrogate pair.
            end = char.IsLowSurrogate(text[MaximumLength - 1]) ? MaximumLength - 2 : MaximumLength - 1;
        }

        return text[..end].TrimEnd(' ', ',', ';', ':', '—', '–', '-') + "…";
    }

    private static string Collapse(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (char c in text)
        {
            bool isSpace = c is ' ' or '\t' or '\n' or '\r';
            if (!isSpace || (result.Length > 0 && result[^1] != ' '))
            {
                result.Append(isSpace ? ' ' : c);
            }
        }

        return result.ToString().TrimEnd();
    }
}
