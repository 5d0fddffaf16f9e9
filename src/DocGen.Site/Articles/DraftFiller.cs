using System.Text;
using DocGen.Site.Drafts;
using DocGen.Site.Figures;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Articles;

/// <summary>Makes an article of a draft: every hole is filled with what it is for one page in one language.</summary>
/// <param name="page">Null: addresses stay as they are written.</param>
/// <param name="figures">Null: nothing is drawn.</param>
internal sealed class DraftFiller(HtmlBuffer output, Page? page, ArticleDraft draft, LinkResolver links, PageFigures? figures, ArticleLabels labels)
{
    private int _position;
    private int _hole;
    private bool _isLinkOpen;
    private bool _hasImage;
    private (SourceText Source, string Url, LinkTarget? Target)? _image;
    private LanguageTag? _altLanguage;

    public bool HasCode { get; private set; } = draft.HasCode;

    public void Fill() => FillTo(new DraftPlace(draft.Html.Length, draft.Holes.Length));

    private void FillTo(DraftPlace end)
    {
        while (_hole < end.Hole)
        {
            DraftHole hole = draft.Holes[_hole++];
            output.Write(draft.Html.Span[_position..hole.Position]);
            _position = hole.Position;
            Fill(hole);
        }

        output.Write(draft.Html.Span[_position..end.Position]);
        _position = end.Position;
    }

    private void SkipTo(DraftPlace place) => (_position, _hole) = (place.Position, place.Hole);

    private void Fill(DraftHole hole)
    {
        switch (hole)
        {
            case DraftHole.LineStart:
                output.EnsureLine();
                break;
            case DraftHole.LinkAddress link:
                UrlText.Write(output, AddressOf(link));
                break;
            case DraftHole.Heading heading:
                WriteHeading(page!.Anchors[heading.Index], heading.Part);
                break;
            case DraftHole.ComponentLinkStart start:
                OpenComponentLink(start.Name);
                break;
            case DraftHole.ComponentLinkEnd:
                output.Write(_isLinkOpen ? "</a>"u8 : ""u8);
                _isLinkOpen = false;
                break;
            case DraftHole.Word word:
                output.WriteText(word.Choose(labels));
                break;
            case DraftHole.PictureAddress picture:
                UrlText.Write(output, PictureOf(picture.Source, picture.Url).Url);
                break;
            case DraftHole.PictureAlt alt:
                WritePictureAlt(alt);
                break;
            case DraftHole.PictureAttributes picture:
                WritePictureAttributes(picture);
                break;
            case DraftHole.FigureOrText figure:
                WriteFigureOrText(figure);
                break;
            case DraftHole.MainFigure:
                if (figures?.Main is { } main)
                {
                    figures.Write(output, main, null, null);
                }

                break;
            case DraftHole.TitleAnchor title:
                WriteTitleAnchor(title.Id);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void WriteHeading(HeadingAnchor anchor, HeadingPart part)
    {
        switch (part)
        {
            case HeadingPart.Id:
                output.WriteAttribute("id"u8, anchor.Id);
                break;
            case HeadingPart.Address:
                UrlText.Write(output, anchor.Id);
                break;
            case HeadingPart.Alias:
                if (anchor.Alias is { } alias)
                {
                    WriteAnchor(alias);
                }

                break;
        }
    }

    private void WriteTitleAnchor(string id)
    {
        if (!page!.Anchors.Any(anchor => anchor.Id == id || anchor.Alias == id))
        {
            WriteAnchor(id);
            output.Write("\n"u8);
        }
    }

    private void WriteAnchor(string id)
    {
        output.Write("<span class=\"anchor-alias\""u8);
        output.WriteAttribute("id"u8, id);
        output.Write("></span>"u8);
    }

    private void OpenComponentLink(string name)
    {
        if (figures?.AnchorOf(name) is { } anchor)
        {
            output.Write("<a class=\"dg-component-link\" href=\""u8);
            UrlText.Write(output, anchor);
            output.Write("\">"u8);
            _isLinkOpen = true;
        }
    }

    private void WriteFigureOrText(DraftHole.FigureOrText hole)
    {
        Figure? figure = page is null || figures is null ? null : hole switch
        {
            { Fence: { } fence } => links.Figures.FindByFence(fence, page.Key.Language),
            { Image: { } image } => ResolveImage(hole.Source, image) is LinkTarget.ToFigure target ? target.Figure : null,
            _ => null,
        };
        if (figure is null)
        {
            HasCode |= hole.Fence is not null;
            SkipTo(hole.Alternative);
            return;
        }

        string? caption = hole.Caption;
        if (hole.Alternative.Position > hole.Position)
        {
            int start = output.Length;
            FillTo(hole.Alternative);
            caption = Encoding.UTF8.GetString(output.WrittenSpan[start..]).Trim();
            output.Truncate(start);
        }

        output.EnsureLine();
        figures!.Write(output, figure, caption, hole.Alt);
        SkipTo(hole.End);
    }

    /// <summary>The address of a link for the page's readers; a target that does not exist stays as it is written.</summary>
    private string AddressOf(DraftHole.LinkAddress link)
    {
        if (page is null)
        {
            return link.Url;
        }

        switch (links.ResolveLink(page, link.Source, link.Url))
        {
            case LinkTarget.ToPage { Page: var target, Fragment: var fragment }:
                return target == page && fragment is not null ? "#" + fragment : WithFragment(SiteUrls.To(links.Model.Options, page.Address, target.Address), fragment);
            case LinkTarget.ToAsset { Asset: var asset, Fragment: var fragment }:
                return WithFragment(SiteUrls.ToFile(links.Model.Options, page.Address, asset.OutputPath), fragment);
            case LinkTarget.ToFigure { Figure: var figure }:
                return SiteUrls.ToFile(links.Model.Options, page.Address, figure.StandalonePath);
            default:
                return link.Url;
        }
    }

    private static string WithFragment(string url, string? fragment) => fragment is null ? url : $"{url}#{fragment}";

    /// <summary>What a picture is; the holes of one picture follow each other. Null outside of pages.</summary>
    private LinkTarget? ResolveImage(SourceText source, string url)
    {
        if (_image is { } last && ReferenceEquals(last.Source, source) && last.Url == url)
        {
            return last.Target;
        }

        LinkTarget? target = page is null ? null : links.ResolveImage(page, source, url);
        _image = (source, url, target);
        return target;
    }

    private (string Url, int? Width, int? Height) PictureOf(SourceText source, string written) => ResolveImage(source, written) switch
    {
        LinkTarget.ToAsset { Asset: var asset } => (SiteUrls.ToFile(links.Model.Options, page!.Address, asset.OutputPath), asset.Width, asset.Height),
        LinkTarget.ToFigure { Figure: var figure } => (SiteUrls.ToFile(links.Model.Options, page!.Address, figure.StandalonePath), (int)Math.Round(figure.Width), (int)Math.Round(figure.Height)),
        _ => (written, null, null),
    };

    /// <summary>The author's text; where there is none, the drawing's own, which need not be in the language of the article.</summary>
    private void WritePictureAlt(DraftHole.PictureAlt alt)
    {
        MarkedText text = ResolveImage(alt.Source, alt.Url) is LinkTarget.ToFigure { Figure: var drawn } ? drawn.Alt : new MarkedText(alt.Alt, page?.ContentLanguage ?? default);
        output.WriteText(text.Text);
        _altLanguage = text.Language;
    }

    private void WritePictureAttributes(DraftHole.PictureAttributes picture)
    {
        if (page is not null && _altLanguage is { } language && language != page.ContentLanguage)
        {
            output.WriteAttribute("lang"u8, language.Value);
        }

        _altLanguage = null;
        if (picture.WantsSize && PictureOf(picture.Source, picture.Url) is { Width: { } width, Height: { } height })
        {
            output.Write(" width=\""u8);
            output.WriteNumber(width);
            output.Write("\" height=\""u8);
            output.WriteNumber(height);
            output.Write("\""u8);
        }

        // The first picture is most likely in sight when the page opens.
        if (picture.WantsLoading)
        {
            output.Write(_hasImage ? " loading=\"lazy\" decoding=\"async\""u8 : " loading=\"eager\" decoding=\"async\""u8);
            _hasImage = true;
        }
    }
}
