using System.Collections.Immutable;
using DocGen.Site.Articles;
using DocGen.Site.Pages;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>The <c>page</c> of templates: what every HTML document of the site has, a 404 as much as a page.</summary>
internal abstract class DocumentObject(SiteContext site, LanguageContext language, PageUrls urls) : ITemplateObject
{
    /// <summary>Stands in the output until the sidebar is put in.</summary>
    public const string NavigationMark = "\u0001N\u0002";

    private static readonly ImmutableArray<string> Names =
    [
        "title", "document_title", "description", "language", "content_language", "is_home", "is_noindex", "canonical", "alternates", "image", "image_width", "image_height", "json_ld",
        "layout", "layout_template", "has_sidebar", "navigation", "home_url", "translations", "feed_url",
    ];

    public SiteContext Site => site;

    public LanguageContext Language => language;

    public PageUrls Urls => urls;

    public virtual IEnumerable<string> Members => Names;

    /// <summary>Name of the layout; its template stands in <c>layouts/</c>.</summary>
    public abstract string Layout { get; }

    /// <summary>The page that the document is; null for a document that is none.</summary>
    public virtual Page? Page => null;

    /// <summary>Draws figures besides those of the article; null where there is no article.</summary>
    public virtual PageFigures? Drawings => null;

    protected abstract string Title { get; }

    protected virtual string DocumentTitle => Title == language.Title || language.Title.Length == 0 ? Title : $"{Title} · {language.Title}";

    protected virtual string Description => "";

    protected virtual LanguageContext ContentLanguage => language;

    protected virtual bool IsHome => false;

    protected virtual bool IsNoindex => true;

    protected virtual string? Canonical => null;

    protected virtual ImmutableArray<Alternate> Alternates => [];

    protected virtual PreviewImage? Image => null;

    protected virtual string? JsonLd => null;

    protected virtual bool HasSidebar => language.Navigation.Count > 1;

    public bool TryGet(string member, out TemplateValue value)
    {
        switch (member)
        {
            case "title":
                value = Title;
                return true;
            case "document_title":
                value = DocumentTitle;
                return true;
            case "description":
                value = Values.OrNull(Description);
                return true;
            case "language":
                value = language.Value;
                return true;
            case "content_language":
                value = ContentLanguage.Value;
                return true;
            case "is_home":
                value = IsHome;
                return true;
            case "is_noindex":
                value = IsNoindex;
                return true;
            case "canonical":
                value = Canonical;
                return true;
            case "alternates":
                value = Values.List(Alternates, static alternate => FixedObject.Create(("hreflang", alternate.Hreflang), ("url", alternate.Url)));
                return true;
            case "image":
                value = Image?.Url;
                return true;
            case "image_width":
                value = Image?.Width is { } width ? width : default(TemplateValue);
                return true;
            case "image_height":
                value = Image?.Height is { } height ? height : default(TemplateValue);
                return true;
            case "json_ld":
                value = TemplateValue.FromMarkup(JsonLd);
                return true;
            case "layout":
                value = Layout;
                return true;
            case "layout_template":
                value = "layouts/" + Layout;
                return true;
            case "has_sidebar":
                value = HasSidebar;
                return true;
            case "navigation":
                value = TemplateValue.FromMarkup(NavigationMark);
                return true;
            case "home_url":
                value = language.Home is { } home ? urls.To(home) : urls.ToPath(language.Language.Prefix);
                return true;
            case "translations":
                value = Values.List(site.Languages, Translation);
                return true;
            case "feed_url":
                value = language.FeedPath is { } feed ? urls.ToPath(feed) : default;
                return true;
            default:
                return TryGetOwn(member, out value);
        }
    }

    protected virtual bool TryGetOwn(string member, out TemplateValue value)
    {
        value = default;
        return false;
    }

    /// <summary>The document in another language; null where that language has only its start page to offer.</summary>
    protected virtual Page? FindTranslation(LanguageTag other) => null;

    private TemplateValue Translation(LanguageContext other)
    {
        Page? page = FindTranslation(other.Language.Tag);
        Page? target = page ?? other.Home;
        bool isFallback = page is { Kind: PageKind.Fallback };
        return FixedObject.Create(
            ("language", other.Value),
            ("url", target is null ? urls.ToPath(other.Language.Prefix) : urls.To(target)),
            ("is_current", other.Language.Tag == language.Language.Tag),
            ("is_own", page is { Kind: PageKind.Own }),
            ("content_language", isFallback && site.ByTag.TryGetValue(page!.ContentLanguage, out LanguageContext? content) ? content.Value : default));
    }
}

/// <summary>A link between translations for search engines.</summary>
/// <param name="Hreflang">A language, or <c>x-default</c>.</param>
internal sealed record Alternate(string Hreflang, string Url);
