using System.Collections.Immutable;
using DocGen.Site.Markup;
using DocGen.Site.Syntax;
using DocGen.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Drafts;

/// <summary>Raw HTML of the author's: active content leaves, links and pictures are resolved.</summary>
internal sealed partial class DraftWriter
{
    /// <summary>Element whose content is being left out up to its end tag; null if none.</summary>
    private string? _dropped;

    private void WriteHtmlInline(HtmlInline html)
    {
        if (_isFragment)
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
        if (_isFragment)
        {
            _output.WriteRaw(html);
            _output.EnsureLine();
            return;
        }

        ImmutableArray<HtmlToken> tokens = HtmlTokenizer.Tokenize(html);
        (int Start, int End)? title = block == _titleBlock ? HtmlHeading.Find(tokens) : null;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i == title?.Start)
            {
                i = title.Value.End;
                WriteTitlePictures(tokens.AsSpan()[title.Value.Start..i], html);
                continue;
            }

            if (tokens[i] is { Kind: HtmlTokenKind.StartTag, Name: "figure" } && _dropped is null && TryWriteHtmlFigure(tokens, ref i, html))
            {
                continue;
            }

            WriteToken(tokens[i], html, isInline: false);
        }

        // An element that is left out ends with its block at the latest.
        _dropped = null;
        _output.EnsureLine();
    }

    /// <summary>What is left of a heading whose words stand above the article: its pictures, and the links around them.</summary>
    private void WriteTitlePictures(ReadOnlySpan<HtmlToken> heading, string html)
    {
        if (!HasPicture(heading))
        {
            return;
        }

        _output.Write("<p"u8);
        if (heading[0].Attribute("align") is { } align)
        {
            _output.WriteAttribute("align"u8, align);
        }

        _output.Write(">"u8);
        bool isInLink = false;
        for (int i = 1; i < heading.Length; i++)
        {
            HtmlToken token = heading[i];
            if (token is { Kind: HtmlTokenKind.StartTag, Name: "a" })
            {
                isInLink = HasPicture(heading[i..]);
            }

            if (token.Name is "img" or "picture" or "source" || (isInLink && token.Name == "a"))
            {
                WriteToken(token, html, isInline: true);
            }
        }

        _output.Write("</p>"u8);
    }

    /// <summary>Whether there is a picture before a link ends.</summary>
    private static bool HasPicture(ReadOnlySpan<HtmlToken> tokens)
    {
        bool isLink = tokens[0].Name == "a";
        foreach (HtmlToken token in tokens)
        {
            if (token.Name == "img")
            {
                return true;
            }

            if (isLink && token is { Kind: HtmlTokenKind.EndTag, Name: "a" })
            {
                return false;
            }
        }

        return false;
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

        HtmlToken? image = null;
        int captionStart = -1;
        int captionEnd = -1;
        for (int i = index + 1; i < end; i++)
        {
            HtmlToken token = tokens[i];
            if (token is { Kind: HtmlTokenKind.StartTag, Name: "img" })
            {
                if (image is not null)
                {
                    return false;
                }

                image = token;
            }
            else if (token.Name == "figcaption")
            {
                (captionStart, captionEnd) = token.Kind == HtmlTokenKind.StartTag ? (i + 1, captionEnd) : (captionStart, i);
            }
        }

        if (image is not { } picture)
        {
            return false;
        }

        bool hasCaption = captionStart >= 0 && captionEnd >= captionStart;
        DraftHole.FigureOrText hole = new(_output.Position, picture.Attribute("src") ?? "", _source, null, hasCaption ? null : "", picture.Attribute("alt"));
        _output.Add(hole);
        if (hasCaption)
        {
            WriteCaption(tokens.AsSpan()[captionStart..captionEnd], html);
            _dropped = null;
        }

        hole.Alternative = _output.Close();
        for (int i = index; i <= end; i++)
        {
            WriteToken(tokens[i], html, isInline: false);
        }

        hole.End = _output.Close();
        index = end;
        return true;
    }

    /// <summary>The caption's markup without the paragraph that editors put around it.</summary>
    private void WriteCaption(ReadOnlySpan<HtmlToken> tokens, string html)
    {
        foreach (HtmlToken token in tokens)
        {
            if (token.Name != "p")
            {
                WriteToken(token, html, isInline: true);
            }
        }
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

            if (attribute.Name == "srcset" && token.Name is "img" or "source")
            {
                _output.WriteRaw(html.AsSpan(written, attribute.Span.Start - written));
                WriteSourceSet(attribute.Value);
                written = attribute.Span.End;
            }
            else if (HoleOf(token, attribute) is { } hole)
            {
                _output.WriteRaw(html.AsSpan(written, attribute.Span.Start - written));
                _output.WriteRaw(attribute.Name);
                _output.Write("=\""u8);
                _output.Add(hole with { Position = _output.Position });
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
        if (token.Attribute("alt") is null)
        {
            _output.Write(" alt=\"\""u8);
        }

        bool wantsSize = token.Attribute("width") is null && token.Attribute("height") is null;
        _output.Add(new DraftHole.PictureAttributes(_output.Position, token.Attribute("src") ?? "", _source, wantsSize, token.Attribute("loading") is null));
        _output.Write(">"u8);
    }

    private void WriteSourceSet(string value)
    {
        _output.Write("srcset=\""u8);
        int written = 0;
        foreach (TextSpan span in SourceSet.Addresses(value))
        {
            _output.WriteText(value.AsSpan(written, span.Start - written));
            _output.Add(new DraftHole.PictureAddress(_output.Position, value.Substring(span.Start, span.Length), _source));
            written = span.End;
        }

        _output.WriteText(value.AsSpan(written));
        _output.Write("\""u8);
    }

    /// <returns>What stands in place of the attribute's value; null if it stays as it is.</returns>
    private DraftHole? HoleOf(HtmlToken token, HtmlAttribute attribute)
    {
        if (attribute.Name == "href" && token.Name is "a" or "area")
        {
            return new DraftHole.LinkAddress(0, attribute.Value, _source);
        }

        bool isPicture = (attribute.Name == "src" && token.Name is "img" or "source" or "video" or "audio" or "track") || (attribute.Name == "poster" && token.Name == "video");
        return isPicture ? new DraftHole.PictureAddress(0, attribute.Value, _source) : null;
    }
}
