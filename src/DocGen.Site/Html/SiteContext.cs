using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DocGen.Site.Content;
using DocGen.Site.Links;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Html;

/// <summary>What all pages of the site share; made once and never changed, so that pages render in parallel.</summary>
internal sealed class SiteContext
{
    // One for a site and all that watch it.
    private readonly Wishes _wishes = new();

    public SiteContext(SiteInput input)
    {
        Site = input.Site;
        Theme = input.Theme;
        Links = input.Links;
        Cards = input.Cards;
        Store = input.Store;
        Languages = [.. Options.Languages.Select(language => new LanguageContext(
            input.Site,
            language,
            input.Navigation.TryGetValue(language.Tag, out ImmutableArray<Navigation.NavigationNode> nodes) ? nodes : [],
            input.Theme))];
        AnnouncementId = Fingerprint(Options.ThemeOptions?["announcement"]);
        ByTag = Languages.ToFrozenDictionary(static language => language.Language.Tag);
    }

    private SiteContext(SiteContext site, SiteObserver observer)
    {
        Site = site.Site;
        Theme = site.Theme;
        Links = new LinkResolver(site.Site, observer, observer);
        Languages = site.Languages;
        ByTag = site.ByTag;
        Observer = observer;
        AnnouncementId = site.AnnouncementId;
        _wishes = site._wishes;
        Cards = site.Cards;
        Store = site.Store;
    }

    public SiteModel Site { get; }

    public SiteOptions Options => Site.Options;

    public Theme Theme { get; }

    public LinkResolver Links { get; }

    public ISocialCards? Cards { get; }

    public IOutputStore? Store { get; }

    /// <summary>Told what a rendering reads of other pages; null where nobody wants to know.</summary>
    public SiteObserver? Observer { get; }

    /// <summary>In the order of the switcher.</summary>
    public ImmutableArray<LanguageContext> Languages { get; }

    public FrozenDictionary<LanguageTag, LanguageContext> ByTag { get; }

    /// <summary>Changes with the words of the announcement in any language, so that a new one is shown to readers who closed the last; null without one.</summary>
    public string? AnnouncementId { get; }

    /// <summary>Whether a template has asked for the search index; of a theme without search none is made.</summary>
    public bool IsSearchWanted => _wishes.Search;

    /// <summary>The same site, watched.</summary>
    public SiteContext With(SiteObserver observer) => new(this, observer);

    public LanguageContext Default => ByTag[Options.DefaultLanguage];

    /// <summary>Whether there is an index; from then on it is wanted. Thread-safe.</summary>
    public bool AskForSearch()
    {
        if (Observer is not null)
        {
            Observer.AsksForSearch = true;
        }

        _wishes.Search |= Options.Search.IsEnabled;
        return IsSearchWanted;
    }

    /// <summary>A finished file, out of memory where there is a store.</summary>
    public OutputFile Finish(string path, ReadOnlySpan<byte> content) => Store?.Keep(path, content) ?? new OutputFile(path, content.ToArray());

    private static string? Fingerprint(DataNode? announcement)
    {
        IEnumerable<string> texts = announcement switch
        {
            DataScalar { Value.Length: > 0 } text => [text.Value],
            DataMapping mapping => mapping.Entries.Select(static entry => entry.Value).OfType<DataScalar>().Select(static text => text.Value),
            _ => [],
        };
        string all = string.Join('\n', texts);
        return all.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 4));
    }

    private sealed class Wishes
    {
        public bool Search { get; set; }
    }
}
