using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Localization;
using DocGen.Site.Navigation;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>What all pages of one language share; made once.</summary>
internal sealed class LanguageContext
{
    // Beyond this number of pages `auto` shows a page's own area only.
    private const int MaximumWholeTree = 300;

    // Few themes ask for it.
    private readonly Lazy<ImmutableArray<Page>> _pages;

    public LanguageContext(SiteModel site, SiteLanguage language, ImmutableArray<NavigationNode> navigation, Theme theme)
    {
        Language = language;
        Strings = theme.Strings[language.Tag];
        Navigation = new NavigationIndex(navigation);
        Home = site.ByFolder.GetValueOrDefault(new PageFolder(language.Tag, ""));
        Title = TitleOf(site.Options, language);
        SidebarShape shape = site.Options.Sidebar switch
        {
            SidebarMode.Full => SidebarShape.Whole,
            SidebarMode.Section => SidebarShape.Area,
            SidebarMode.Auto => Navigation.Count <= MaximumWholeTree ? SidebarShape.Whole : SidebarShape.Area,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        Sidebars = new SidebarBuilder(theme, Navigation, language.Tag, shape);
        _pages = new Lazy<ImmutableArray<Page>>(() => OrderPages(site));
        FeedPath = Feed.PathOf(site, language);
        Value = Describe(language);
    }

    public SiteLanguage Language { get; }

    public ThemeStrings Strings { get; }

    public NavigationIndex Navigation { get; }

    /// <summary>The start page; null only in a site without pages.</summary>
    public Page? Home { get; }

    /// <summary>The site's title in the language.</summary>
    public string Title { get; }

    public SidebarBuilder Sidebars { get; }

    /// <summary>Where the news of the language stand below the output folder; null if there are none.</summary>
    public string? FeedPath { get; }

    /// <summary>Pages of the language, fallbacks too: the start page, then in the order of the navigation, then those outside of it.</summary>
    public ImmutableArray<Page> Pages => _pages.Value;

    /// <summary>Rendered templates by name, key and the start of addresses, with what they have read of the site.</summary>
    public ConcurrentDictionary<(string Template, string Key, string Root), (Diagnosed<string> Text, SiteObserver? Observer)> Cached { get; } = new();

    /// <summary><c>tag</c>, <c>name</c>, <c>direction</c>, <c>og_locale</c>.</summary>
    public TemplateValue Value { get; }

    private ImmutableArray<Page> OrderPages(SiteModel site) =>
        [.. site.Pages
            .Where(page => page.Language.Tag == Language.Tag && page.Kind is PageKind.Own or PageKind.Fallback)
            .OrderBy(page => page.Key == Home?.Key ? -1L : (uint)Navigation.Find(page))];

    private static string TitleOf(SiteOptions options, SiteLanguage language)
    {
        foreach (LanguageTag tag in (ImmutableArray<LanguageTag>)[language.Tag, .. language.Fallbacks, options.DefaultLanguage])
        {
            if (options.Titles.TryGetValue(tag.Value, out string? title))
            {
                return title;
            }
        }

        return options.Titles.Values.FirstOrDefault() ?? "";
    }

    private static TemplateValue Describe(SiteLanguage language) => FixedObject.Create(
        ("tag", language.Tag.Value),
        ("name", language.Name),
        ("direction", language.IsRightToLeft ? "rtl" : "ltr"),
        ("og_locale", Values.OrNull(OpenGraphLocales.Find(language.Tag))));
}
