using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Syntax;

/// <summary>The text of inline content without its markup, as a reader sees it.</summary>
public static class InlineText
{
    /// <summary>Line breaks become spaces, images their alternative text, raw HTML nothing.</summary>
    public static string Of(LeafBlock block) => block.Inline is { } inline ? Of(inline) : "";

    /// <summary>Like <see cref="Of(LeafBlock)"/> without images, which behind a heading are badges; with them where nothing else stands there.</summary>
    public static string OfHeading(HeadingBlock heading)
    {
        if (heading.Inline is not { } inline)
        {
            return "";
        }

        StringBuilder text = new();
        Append(text, inline, withImages: false);
        return text.ToString().Trim() is { Length: > 0 } words ? words : Of(inline);
    }

    public static string Of(ContainerInline inline)
    {
        if (inline.FirstChild is LiteralInline { NextSibling: null } single)
        {
            return single.Content.ToString().Trim();
        }

        StringBuilder text = new();
        Append(text, inline);
        return text.ToString().Trim();
    }

    public static void Append(StringBuilder text, ContainerInline container, bool withImages = true)
    {
        for (Inline? inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            AppendOne(text, inline, withImages);
        }
    }

    /// <summary>One inline with all that is inside it.</summary>
    public static void AppendOne(StringBuilder text, Inline inline, bool withImages = true)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                Append(text, delimiter, withImages);
                break;
            case LinkInline { IsImage: true } when !withImages:
                break;
            case ContainerInline child:
                Append(text, child, withImages);
                break;
            case TaskList or HtmlInline:
                break;
        }
    }
}
