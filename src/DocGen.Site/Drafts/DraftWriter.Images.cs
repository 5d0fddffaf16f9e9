using DocGen.Site.Markup;
using DocGen.Site.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Drafts;

/// <summary>Pictures: drawings of models, files of the project, and pictures elsewhere.</summary>
internal sealed partial class DraftWriter
{
    /// <summary>A paragraph that is one picture becomes a figure if the picture is a drawing or has a title.</summary>
    private bool TryWriteFigure(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true } image || image.NextSibling is not (null or LiteralInline { Content.IsEmpty: true, NextSibling: null }))
        {
            return false;
        }

        string? caption = string.IsNullOrEmpty(image.Title) ? null : System.Net.WebUtility.HtmlEncode(image.Title);
        DraftHole.FigureOrText hole = new(_output.Position, image.Url ?? "", _source, null, caption, InlineText.Of(image));
        _output.Add(hole);
        hole.Alternative = _output.Place;
        if (caption is null)
        {
            WriteProse(paragraph);
        }
        else
        {
            _output.EnsureLine();
            _output.Write("<figure>"u8);
            WriteImage(image);
            _output.Write("<figcaption>"u8);
            _output.WriteRaw(caption);
            _output.Write("</figcaption></figure>\n"u8);
        }

        hole.End = _output.Close();
        return true;
    }

    private void WriteImage(LinkInline image)
    {
        string url = image.Url ?? "";
        string alt = InlineText.Of(image);
        _output.Write("<img src=\""u8);
        if (_isFragment)
        {
            UrlText.Write(_output.Html, url);
            _output.Write("\""u8);
            _output.WriteAttribute("alt"u8, alt);
        }
        else
        {
            _output.Add(new DraftHole.PictureAddress(_output.Position, url, _source));
            _output.Write("\" alt=\""u8);
            WriteAlt(url, alt);
            _output.Write("\""u8);
        }

        if (!string.IsNullOrEmpty(image.Title))
        {
            _output.WriteAttribute("title"u8, image.Title);
        }

        if (!_isFragment)
        {
            AttributeList? attributes = AttributeList.Of(image);
            bool wantsSize = attributes?.Value("width") is null && attributes?.Value("height") is null;
            _output.Add(new DraftHole.PictureAttributes(_output.Position, url, _source, wantsSize, WantsLoading: true));
        }

        WriteAttributesOf(image);
        _output.Write(_isFragment ? " />"u8 : ">"u8);
    }

    private void WriteAlt(string url, string alt)
    {
        if (alt.Length == 0 || AltText.IsFileName(alt))
        {
            _output.Add(new DraftHole.PictureAlt(_output.Position, url, _source, alt));
        }
        else
        {
            _output.WriteText(alt);
        }
    }
}
