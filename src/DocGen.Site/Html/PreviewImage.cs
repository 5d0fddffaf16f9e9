using DocGen.Site.Articles;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Links;
using DocGen.Site.Pages;

namespace DocGen.Site.Html;

/// <summary>The picture that previews of a page show elsewhere.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="Width">In pixels; null where it is not known.</param>
internal sealed record PreviewImage(string Url, int? Width, int? Height)
{
    /// <summary>The author's, else a card, else that of the first drawing that has one; null without a base URL, because previews need a whole address.</summary>
    public static PreviewImage? Of(SiteContext site, Page page, Article article)
    {
        FrontMatter? frontMatter = page.Content?.FrontMatter;
        LinkTarget? target = frontMatter?.Image is { } image ? site.Links.ResolveImage(page, image.Location.Source, image.Value) : null;
        return target switch
        {
            LinkTarget.External { Url: var url } => new PreviewImage(url, null, null),
            LinkTarget.ToAsset { Asset: var asset } => At(site, asset.OutputPath, asset.Width, asset.Height),
            LinkTarget.ToFigure { Figure.PngPath: { } path } => At(site, path, null, null),
            _ => site.Options.BaseUrl is not null && site.Cards?.PathOf(CardOf(site, page, article)) is { } card ? At(site, card, SocialCard.Width, SocialCard.Height)
                : article.Figures.FirstOrDefault(static figure => figure.PngPath is not null)?.PngPath is { } first ? At(site, first, null, null)
                : null,
        };
    }

    /// <summary>A fallback shows the card of the page it shows.</summary>
    private static SocialCard CardOf(SiteContext site, Page page, Article article)
    {
        LanguageContext language = site.ByTag.GetValueOrDefault(page.ContentLanguage, site.Default);
        Page shown = site.Site.ByKey.GetValueOrDefault(page.Key with { Language = language.Language.Tag }, page);
        NavigationIndex navigation = language.Navigation;
        int section = navigation.Ancestors(navigation.Find(shown)).FirstOrDefault(-1);
        string? hero = page.Content?.FrontMatter.Hero?.Image?.Value;
        Figure? figure = hero is not null && hero.StartsWith("diagram:", StringComparison.Ordinal)
            ? site.Links.Figures.FindByKey(hero["diagram:".Length..], language.Language.Tag)
            : article.Figures.FirstOrDefault() is { } first ? site.Links.Figures.FindByKey(first.Key, language.Language.Tag) ?? first : null;
        string title = page.Content?.FrontMatter.Hero?.Title ?? shown.Title;
        return new SocialCard(title, language.Title == title ? "" : language.Title, section < 0 ? "" : navigation[section].Title.Text, figure is null ? shown.Description : "", language.Language.Tag, figure);
    }

    private static PreviewImage? At(SiteContext site, string path, int? width, int? height) =>
        PageUrls.Absolute(site.Options, path) is { } url ? new PreviewImage(url, width, height) : null;
}
