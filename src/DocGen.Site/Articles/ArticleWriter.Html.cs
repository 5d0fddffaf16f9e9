using System.Collections.Immutable;
using DocGen.Site.Figures;
using DocGen.Site.Links;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Articles;

/// <summary>Raw HTML of the author's: active content leaves, links and pictures are resolved.</summary>
internal sealed partial class ArticleWriter
{
    /// <summary>Element whose content is being left out up to its end tag; null if none.</summary>
    private string? _dropped;

    private void WriteHtmlInline(HtmlInline html)
    {
        if (_page is null)
        {
            _output.WriteRaw(html.Tag);
            return;
        }

        foreach (HtmlToken token in HtmlTokenizer.Tokenize(html.Tag))
        {
            WriteToken(token, html.Tag, isInline: true);
        }
    }

    private void WriteHtmlBlock(HtmlBlock block)
    {
        _output.EnsureLine();
        string html = new SourceLines(block).Text;
        if (_page is null)
        {
            _output.WriteRaw(html);
            _output.EnsureLine();
            return;
        }

        ImmutableArray<HtmlToken> tokens = HtmlTokenizer.Tokenize(html);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is { Kind: HtmlTokenKind.StartTag, Name: "figure" } && TryWriteHtmlFigure(tokens, ref i, html))
            {
                continue;
            }

            WriteToken(tokens[i], html, isInline: false);
        }

        // An element that is left out ends with its block at the latest.
        _dropped = null;
        _output.EnsureLine();
    }

    /// <summary><c>&lt;figure&gt;&lt;img&gt;&lt;figcaption&gt;…</c> around a drawing: the drawing brings its own figure and takes the caption.</summary>
    private bool TryWriteHtmlFigure(ImmutableArray<HtmlToken> tokens, ref int index, string html)
    {
        int end = index + 1;
        while (end < tokens.Length && tokens[end] is not { Kind: HtmlTokenKind.EndTag, Name: "figure" })
        {
            end++;
        }

        if (end == tokens.Length)
        {
            return false;
        }

        Figure? figure = null;
        string? alt = null;
        int captionStart = -1;
        int captionEnd = -1;
        for (int i = index + 1; i < end; i++)
        {
            HtmlToken token = tokens[i];
            if (token is { Kind: HtmlTokenKind.StartTag, Name: "img" })
            {
                if (figure is not null || _links!.ResolveImage(_page!, _source, token.Attribute("src") ?? "") is not LinkTarget.ToFigure target)
                {
                    return false;
                }

                (figure, alt) = (target.Figure, token.Attribute("alt"));
            }
            else if (token.Name == "figcaption")
            {
                (captionStart, captionEnd) = token.Kind == HtmlTokenKind.StartTag ? (i + 1, captionEnd) : (captionStart, i);
            }
        }

        if (figure is null)
        {
            return false;
        }

        _figures!.Write(_output, figure, captionStart < 0 || captionEnd < captionStart ? "" : CaptionOf(tokens.AsSpan()[captionStart..captionEnd], html), alt);
        index = end;
        return true;
    }

    /// <summary>The caption's markup without the paragraph that editors put around it.</summary>
    private string CaptionOf(ReadOnlySpan<HtmlToken> tokens, string html)
    {
        int start = _output.Length;
        foreach (HtmlToken token in tokens)
        {
            if (token.Name != "p")
            {
                WriteToken(token, html, isInline: true);
            }
        }

        string caption = System.Text.Encoding.UTF8.GetString(_output.WrittenSpan[start..]).Trim();
        _output.Truncate(start);
        return caption;
    }

    private void WriteToken(HtmlToken token, string html, bool isInline)
    {
        ReadOnlySpan<char> text = html.AsSpan(token.Span.Start, token.Span.Length);
        if (_dropped is not null)
        {
            if (token.Kind == HtmlTokenKind.EndTag && token.Name == _dropped)
            {
                _dropped = null;
            }

            return;
        }

        switch (token.Kind)
        {
            case HtmlTokenKind.Text:
                _output.WriteRaw(text);
                break;
            case HtmlTokenKind.StartTag when !_allowsUnsafeHtml && HtmlPolicy.Element(token.Name) != HtmlVerdict.Keep:
                _dropped = HtmlElements.IsVoid(token.Name) || token.IsSelfClosing ? null : token.Name;
                break;
            case HtmlTokenKind.EndTag when !_allowsUnsafeHtml && HtmlPolicy.Element(token.Name) != HtmlVerdict.Keep:
                break;
            case HtmlTokenKind.StartTag or HtmlTokenKind.EndTag when isInline && !HtmlElements.IsKnown(token.Name):
                // A placeholder such as <name> in prose: a browser would swallow it.
                _output.WriteText(text);
                break;
            case HtmlTokenKind.StartTag:
                WriteStartTag(token, html);
                break;
            case HtmlTokenKind.EndTag:
                if (!HtmlElements.IsVoid(token.Name))
                {
                    _output.WriteRaw(text);
                }

                break;
            case HtmlTokenKind.Other:
                // Comments are the author's own; nothing else of this kind belongs inside a page.
                break;
        }
    }

    private void WriteStartTag(HtmlToken token, string html)
    {
        int written = token.Span.Start;
        bool isImage = token.Name == "img";
        foreach (HtmlAttribute attribute in token.Attributes)
        {
            if (!_allowsUnsafeHtml && HtmlPolicy.Attribute(token.Name, attribute.Name, attribute.Value) != HtmlVerdict.Keep)
            {
                _output.WriteRaw(html.AsSpan(written, attribute.Span.Start - written).TrimEnd());
                written = attribute.Span.End;
                continue;
            }

            if (RewriteAttribute(token, attribute) is { } value)
            {
                _output.WriteRaw(html.AsSpan(written, attribute.Span.Start - written));
                _output.WriteRaw(attribute.Name);
                _output.Write("=\""u8);
                UrlText.Write(_output, value);
                _output.Write("\""u8);
                written = attribute.Span.End;
            }
        }

        ReadOnlySpan<char> rest = html.AsSpan(written, token.Span.End - written);
        if (!isImage)
        {
            _output.WriteRaw(rest);
            return;
        }

        _output.WriteRaw(rest.TrimEnd("/> \t\n"));
        (_, int? width, int? height) = PictureOf(_links!.ResolveImage(_page!, _source, token.Attribute("src") ?? ""), "");
        if (token.Attribute("width") is null && token.Attribute("height") is null)
        {
            WriteSize(width, height);
        }

        if (token.Attribute("alt") is null)
        {
            _output.Write(" alt=\"\""u8);
        }

        if (token.Attribute("loading") is null)
        {
            WriteLoading();
        }

        _output.Write(">"u8);
    }

    /// <returns>The new address; null if the attribute stays as it is.</returns>
    private string? RewriteAttribute(HtmlToken token, HtmlAttribute attribute)
    {
        if (attribute.Name == "href" && token.Name is "a" or "area")
        {
            return AddressOf(attribute.Value);
        }

        bool isPicture = (attribute.Name == "src" && token.Name is "img" or "source" or "video" or "audio" or "track") || (attribute.Name == "poster" && token.Name == "video");
        return isPicture ? PictureOf(_links!.ResolveImage(_page!, _source, attribute.Value), attribute.Value).Url : null;
    }
}
