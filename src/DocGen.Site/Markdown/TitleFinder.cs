using System.Globalization;
using System.Text;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Site.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Markdown;

/// <summary>Finds the title of a page in its text: the first heading of level 1, in Markdown or in HTML, else the first meaningful line.</summary>
internal static class TitleFinder
{
    private const int MaximumLineLength = 100;

    /// <param name="given">Title from front matter; a first heading that repeats it is the title block.</param>
    /// <returns>The title, null if there is none, and the block that need not be printed again, or of HTML not its heading; null if none is the title alone.</returns>
    public static (string? Title, Block? Block) Find(MarkdownDocument document, string? given)
    {
        Block? firstBlock = null;
        HeadingBlock? firstH1 = null;
        (string Title, Block Block)? firstHtml = null;
        foreach (Block block in Flatten(document))
        {
            if (block is LinkReferenceDefinitionGroup)
            {
                continue;
            }

            firstBlock ??= block;
            if (block is HeadingBlock { Level: 1 } heading)
            {
                firstH1 = heading;
                break;
            }

            if (block is HtmlBlock html && HtmlHeading.TextOf(new SourceLines(html).Text) is { } said)
            {
                firstHtml = (said, html);
                break;
            }
        }

        if (given is not null)
        {
            // A repeated title is dropped only where it heads the page; elsewhere it is a section of its own.
            return firstBlock is HeadingBlock first && IsSame(InlineText.OfHeading(first).AsSpan(), given) ? (null, first)
                : firstHtml is { } repeated && repeated.Block == firstBlock && IsSame(repeated.Title, given) ? (null, repeated.Block)
                : (null, null);
        }

        if (firstHtml is { } written)
        {
            return written;
        }

        return firstH1 is not null && InlineText.OfHeading(firstH1) is { Length: > 0 } text ? (text, firstH1) : FindLine(document);
    }

    /// <summary>A line without the emoji and symbols before its first word.</summary>
    internal static string WithoutSymbols(string line)
    {
        int start = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (!IsSymbol(rune))
            {
                break;
            }

            start += rune.Utf16SequenceLength;
        }

        return line[start..].TrimEnd();
    }

    private static bool IsSymbol(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.Format or UnicodeCategory.EnclosingMark or
        UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    private static IEnumerable<Block> Flatten(ContainerBlock container) =>
        container.SelectMany(static block => block is IncludeBlock include ? Flatten(include) : [block]);

    private static bool IsSame(ReadOnlySpan<char> heading, string title) => heading.Trim().Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private static (string? Title, Block? Block) FindLine(MarkdownDocument document)
    {
        foreach (Block block in Flatten(document))
        {
            if (block is HeadingBlock heading && InlineText.OfHeading(heading) is { Length: > 0 } text)
            {
                // The first heading names the page; it stays a heading where others of its level follow.
                bool isAlone = !document.OfType<HeadingBlock>().Any(other => other != heading && other.Level <= heading.Level);
                return (text, isAlone ? heading : null);
            }

            if (block is not ParagraphBlock { Inline: { } inline } || DescriptionFinder.IsOnlyImages(inline))
            {
                continue;
            }

            string? line = FirstLine(inline, out bool isWhole);
            if (line is null)
            {
                // A line with a link is a way to other pages, not the name of this one.
                continue;
            }

            string title = WithoutSymbols(line);
            if (title.Length == 0 || line[0] == '⌂' || HomeWords.Contains(title) || !title.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            {
                continue;
            }

            if (title.Length > MaximumLineLength || title[^1] is '.' or ':' or ';' or '。')
            {
                return (null, null);
            }

            // The only paragraph of a page is its text as well.
            return (title, isWhole && document.Count > 1 ? block : null);
        }

        return (null, null);
    }

    /// <returns>Null if the line holds a link.</returns>
    private static string? FirstLine(ContainerInline inline, out bool isWhole)
    {
        StringBuilder text = new();
        ContainerInline line = inline;
        isWhole = true;
        for (Inline? current = line.FirstChild; current is not null; current = current.NextSibling)
        {
            if (current is LineBreakInline)
            {
                isWhole = false;
                break;
            }

            if (current is LinkInline or AutolinkInline)
            {
                return null;
            }

            InlineText.AppendOne(text, current);
        }

        return text.ToString().Trim();
    }
}
