using DocGen.Site.Links;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using Markdig.Syntax.Inlines;

namespace DocGen.Site.Articles;

/// <summary>Pictures: drawings of models, files of the project, and pictures elsewhere.</summary>
internal sealed partial class ArticleWriter
{
    private bool _hasImage;

    /// <summary>A paragraph that is one picture becomes a figure if the picture is a drawing or has a title.</summary>
    private bool TryWriteFigure(ContainerInline inline)
    {
        if (inline.FirstChild is not LinkInline { IsImage: true } image || image.NextSibling is not (null or LiteralInline { Content.IsEmpty: true, NextSibling: null }))
        {
            return false;
        }

        string? caption = string.IsNullOrEmpty(image.Title) ? null : System.Net.WebUtility.HtmlEncode(image.Title);
        if (_links!.ResolveImage(_page!, _source, image.Url ?? "") is LinkTarget.ToFigure { Figure: var figure })
        {
            _output.EnsureLine();
            _figures!.Write(_output, figure, caption, InlineText.Of(image));
            return true;
        }

        if (caption is null)
        {
            return false;
        }

        _output.EnsureLine();
        _output.Write("<figure>"u8);
        WriteImage(image);
        _output.Write("<figcaption>"u8);
        _output.WriteRaw(caption);
        _output.Write("</figcaption></figure>\n"u8);
        return true;
    }

    private void WriteImage(LinkInline image)
    {
        string url = image.Url ?? "";
        string alt = InlineText.Of(image);
        int? width = null;
        int? height = null;
        if (_page is not null)
        {
            LinkTarget target = _links!.ResolveImage(_page, _source, url);
            (url, width, height) = PictureOf(target, url);
            if (target is LinkTarget.ToFigure { Figure: var figure } && (alt.Length == 0 || AltText.IsFileName(alt)))
            {
                alt = figure.Alt;
            }
        }

        _output.Write("<img src=\""u8);
        UrlText.Write(_output, url);
        _output.Write("\""u8);
        _output.WriteAttribute("alt"u8, alt);
        if (!string.IsNullOrEmpty(image.Title))
        {
            _output.WriteAttribute("title"u8, image.Title);
        }

        AttributeList? attributes = AttributeList.Of(image);
        if (_page is not null)
        {
            WriteSize(attributes?.Value("width") is null && attributes?.Value("height") is null ? width : null, attributes?.Value("width") is null && attributes?.Value("height") is null ? height : null);
            WriteLoading();
        }

        WriteAttributesOf(image);
        _output.Write(_page is null ? " />"u8 : ">"u8);
    }

    private (string Url, int? Width, int? Height) PictureOf(LinkTarget target, string written) => target switch
    {
        LinkTarget.ToAsset { Asset: var asset } => (SiteUrls.ToFile(_links!.Model.Options, _page!.Address, asset.OutputPath), asset.Width, asset.Height),
        LinkTarget.ToFigure { Figure: var figure } => (SiteUrls.ToFile(_links!.Model.Options, _page!.Address, figure.StandalonePath), (int)Math.Round(figure.Width), (int)Math.Round(figure.Height)),
        _ => (written, null, null),
    };

    private void WriteSize(int? width, int? height)
    {
        if (width is { } w && height is { } h)
        {
            _output.Write(" width=\""u8);
            _output.WriteNumber(w);
            _output.Write("\" height=\""u8);
            _output.WriteNumber(h);
            _output.Write("\""u8);
        }
    }

    /// <summary>The first picture is most likely in sight when the page opens.</summary>
    private void WriteLoading()
    {
        _output.Write(_hasImage ? " loading=\"lazy\" decoding=\"async\""u8 : " loading=\"eager\" decoding=\"async\""u8);
        _hasImage = true;
    }
}
