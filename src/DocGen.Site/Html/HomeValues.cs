using System.Collections.Immutable;
using DocGen.Site.Articles;
using DocGen.Site.Content;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Templates.Values;

namespace DocGen.Site.Html;

/// <summary>The opening and the boxes of a start page as templates see them. Made once for a page, because drawings count their copies.</summary>
internal static class HomeValues
{
    /// <param name="drawings">Draws on the page; null where there is no article.</param>
    public static TemplateValue Hero(DocumentObject document, Page page, Hero hero, PageFigures? drawings)
    {
        LinkTarget? image = hero.Image is { } written ? document.Site.Links.ResolveImage(page, written.Location.Source, written.Value) : null;
        return FixedObject.Create(
            ("title", hero.Title ?? page.Title),
            ("tagline", Text(document, page, hero.Tagline ?? page.Content!.FrontMatter.Description?.Value)),
            ("actions", Values.List(hero.Actions, action => FixedObject.Create(
                ("title", action.Title),
                ("url", Address(document, page, action.Link)),
                ("is_first", action == hero.Actions[0])))),
            ("figure", image is LinkTarget.ToFigure { Figure: var figure } && drawings is not null ? Draw(drawings, figure) : default),
            ("image", image is LinkTarget.ToFigure ? default : Picture(document, image, hero.Alt ?? "")));
    }

    public static TemplateValue Features(DocumentObject document, Page page, ImmutableArray<Feature> features) => Values.List(features, feature =>
    {
        LinkTarget? picture = feature is { HasPicture: true, Icon: { } icon } ? document.Site.Links.ResolveImage(page, icon.Location.Source, icon.Value) : null;
        return FixedObject.Create(
            ("title", feature.Title),
            ("text", Text(document, page, feature.Text)),
            ("icon", feature.HasPicture ? default : Values.OrNull(feature.Icon?.Value)),
            ("image", Picture(document, picture, "")),
            ("url", feature.Link is { } link ? Address(document, page, link) : default));
    });

    private static TemplateValue Text(DocumentObject document, Page page, string? markdown) => string.IsNullOrEmpty(markdown)
        ? default
        : TemplateValue.FromMarkup(ArticleRenderer.RenderText(markdown, page, document.Site.Links, ArticleLabels.For(document.Language.Language.Tag)).TrimEnd('\n'));

    private static TemplateValue Draw(PageFigures drawings, Figures.Figure figure)
    {
        HtmlBuffer buffer = new();
        drawings.Write(buffer, figure, "", null);
        return TemplateValue.FromMarkup(buffer.ToString());
    }

    private static TemplateValue Picture(DocumentObject document, LinkTarget? target, string alt)
    {
        (string? url, int? width, int? height) = target switch
        {
            LinkTarget.ToAsset { Asset: var asset } => (document.Urls.ToPath(asset.OutputPath), asset.Width, asset.Height),
            LinkTarget.ToFigure { Figure: var figure } => (document.Urls.ToPath(figure.StandalonePath), (int?)figure.Width, (int?)figure.Height),
            LinkTarget.External { Url: var external } when !UrlText.IsActive(external) => (external, null, null),
            _ => (null, null, null),
        };
        return url is null ? default : FixedObject.Create(("url", url), ("alt", alt), ("width", Size(width)), ("height", Size(height)));
    }

    private static TemplateValue Size(int? pixels) => pixels is { } number ? number : default(TemplateValue);

    /// <summary>The address of a link; a target that does not exist stays as it is written, and is reported where links are checked.</summary>
    private static TemplateValue Address(DocumentObject document, Page page, Located<string> link) =>
        document.Site.Links.ResolveLink(page, link.Location.Source, link.Value) switch
        {
            LinkTarget.ToPage { Page: var target, Fragment: var fragment } => document.Urls.To(target) + (fragment is null ? "" : "#" + fragment),
            LinkTarget.ToAsset { Asset: var asset, Fragment: var fragment } => document.Urls.ToPath(asset.OutputPath) + (fragment is null ? "" : "#" + fragment),
            LinkTarget.ToFigure { Figure: var figure } => document.Urls.ToPath(figure.StandalonePath),
            _ => UrlText.IsActive(link.Value) ? default(TemplateValue) : link.Value,
        };
}
