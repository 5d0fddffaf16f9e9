using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Links;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>What all pages of the site share; made once and never changed, so that pages render in parallel.</summary>
internal sealed class SiteContext
{
    public SiteContext(SiteInput input)
    {
        Site = input.Site;
        Theme = input.Theme;
        Links = input.Links;
        Languages = [.. Options.Languages.Select(language => new LanguageContext(
            input.Site,
            language,
            input.Navigation.TryGetValue(language.Tag, out ImmutableArray<Navigation.NavigationNode> nodes) ? nodes : [],
            input.Theme))];
        ByTag = Languages.ToFrozenDictionary(static language => language.Language.Tag);
    }

    public SiteModel Site { get; }

    public SiteOptions Options => Site.Options;

    public Theme Theme { get; }

    public LinkResolver Links { get; }

    /// <summary>In the order of the switcher.</summary>
    public ImmutableArray<LanguageContext> Languages { get; }

    public FrozenDictionary<LanguageTag, LanguageContext> ByTag { get; }

    /// <summary>Whether a template has asked for the search index; of a theme without search none is made.</summary>
    public bool IsSearchWanted { get; private set; }

    public LanguageContext Default => ByTag[Options.DefaultLanguage];

    /// <summary>Whether there is an index; from then on it is wanted. Thread-safe.</summary>
    public bool AskForSearch()
    {
        IsSearchWanted |= Options.Search.IsEnabled;
        return IsSearchWanted;
    }
}
