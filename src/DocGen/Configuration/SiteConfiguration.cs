using System.Collections.Immutable;
using DocGen.Diagrams.Png;
using DocGen.Files;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Everything <c>docgen.json</c> and the command line say, checked and with defaults filled in.</summary>
/// <param name="Source">The file; null if there is none.</param>
/// <param name="Layout">Where the parts of the project lie.</param>
/// <param name="Titles">Title by language as written; the empty key is the one text for all languages. Empty if no title is configured.</param>
/// <param name="BaseUrl">With a slash at the end; null if unknown.</param>
/// <param name="Languages">What is said about languages; see <see cref="LanguageSettings.Resolve"/>.</param>
/// <param name="Theme">The setting as written; null for the default theme.</param>
/// <param name="Rules">How much rules weigh where that is not their own severity.</param>
/// <param name="EditUrl">With <c>{path}</c> in it; null: no edit links.</param>
public sealed record SiteConfiguration(
    SourceText? Source,
    ProjectLayout Layout,
    ImmutableSortedDictionary<string, string> Titles,
    string? BaseUrl,
    LanguageSettings Languages,
    UrlStyle UrlStyle,
    Located<string>? Theme,
    DataMapping? ThemeOptions,
    SidebarMode Sidebar,
    ImmutableArray<NavigationOption> Navigation,
    DiagramSettings Diagrams,
    LinkOptions Links,
    bool AllowsUnsafeHtml,
    string? EditUrl,
    ImmutableArray<RedirectOption> Redirects,
    ImmutableArray<RuleSetting> Rules)
{
    /// <summary>Fonts that fill in for characters which the embedded ones lack.</summary>
    public FontSettings Fonts { get; init; } = FontSettings.None;

    public SearchOptions Search { get; init; } = SearchOptions.Default;

    /// <summary>Whether tags and categories get pages that list their pages.</summary>
    public bool HasTermPages { get; init; } = true;

    /// <summary>Most entries of a language's feed; 0: no feed.</summary>
    public int FeedLength { get; init; } = SiteOptions.DefaultFeedLength;

    /// <summary>What is written for readers that are machines.</summary>
    public MachineCopies MachineCopies { get; init; } = MachineCopies.Pages;

    /// <summary>Whether pages get pictures for previews; null: small sites do.</summary>
    public bool? DrawsCards { get; init; }

    /// <summary>Where the day of a page's last change comes from; null if nothing is said.</summary>
    public Located<LastUpdatedSource>? LastUpdated { get; init; }

    /// <summary>Path of <see cref="BaseUrl"/> with slashes at both ends; <c>/</c> without one.</summary>
    public string BasePath => BaseUrl is null ? "/" : new Uri(BaseUrl).AbsolutePath;

    /// <summary>What the floors below need to know, once the languages are known.</summary>
    /// <param name="found">Languages of the pages, in any order; they count only where the configuration has no list.</param>
    public SiteOptions ToSiteOptions(IEnumerable<LanguageTag> found)
    {
        SiteLanguageSet languages = Languages.Resolve(found);
        string fallback = Titles.TryGetValue("", out string? one) ? one
            : Titles.TryGetValue(languages.Default.Value, out string? own) ? own
            : Titles.Values.FirstOrDefault() ?? ProjectPath.Name(Layout.Root);
        ImmutableSortedDictionary<string, string> titles = Titles.Remove("");
        return new SiteOptions(
            titles.ContainsKey(languages.Default.Value) ? titles : titles.Add(languages.Default.Value, fallback),
            BaseUrl,
            BasePath,
            languages.Default,
            languages.Languages,
            Languages.PrefixesDefault,
            UrlStyle,
            Layout.Content.Length == 0 ? "" : Layout.Content + "/",
            Links,
            AllowsUnsafeHtml,
            Sidebar,
            Redirects,
            EditUrl,
            Navigation,
            ThemeOptions)
        {
            Search = Search,
            HasTermPages = HasTermPages,
            FeedLength = FeedLength,
            MachineCopies = MachineCopies,
        };
    }
}

/// <param name="DefaultTag">As written; null if the configuration does not name one.</param>
/// <param name="DefaultLocation">Where it stands.</param>
/// <param name="List">As written; empty if the configuration has no list.</param>
/// <param name="PrefixesDefault">Whether the default language has a prefix too.</param>
public sealed record LanguageSettings(string? DefaultTag, SourceLocation? DefaultLocation, ImmutableArray<LanguageOption> List, bool PrefixesDefault)
{
    public static LanguageSettings None { get; } = new(null, null, [], PrefixesDefault: false);

    /// <summary>
    /// With a list: exactly the list, in its order. Without: the default language, then those found, by tag. The default is the one named,
    /// else the first of the list, else <c>en</c> if it is found or nothing is, else the first found.
    /// </summary>
    public SiteLanguageSet Resolve(IEnumerable<LanguageTag> found)
    {
        if (!List.IsEmpty)
        {
            return Create(List).Value;
        }

        LanguageTag[] tags = [.. found.Distinct().Order()];
        LanguageTag main = LanguageTag.TryParse(DefaultTag, out LanguageTag named) ? named
            : tags.Length == 0 || tags.Contains(LanguageTag.English) ? LanguageTag.English
            : tags[0];
        return Create([.. tags.Where(tag => tag != main).Prepend(main).Select(static tag => new LanguageOption(tag.Value, null, null, null, null, null))]).Value;
    }

    /// <summary>The languages of a site with this list.</summary>
    internal Diagnosed<SiteLanguageSet> Create(ImmutableArray<LanguageOption> list) => SiteLanguages.Create(list, DefaultTag, DefaultLocation, PrefixesDefault);
}

/// <param name="Formats">Of every view; views with <c>image</c> get a PNG in any case.</param>
/// <param name="Scales">Factors of the PNG files, ascending.</param>
/// <param name="SharesLayout">Whether all languages of a view have the same coordinates.</param>
public sealed record DiagramSettings(ImmutableArray<DiagramFormat> Formats, ImmutableArray<int> Scales, bool SharesLayout)
{
    public static DiagramSettings Default { get; } = new([DiagramFormat.Svg], [1, 2], SharesLayout: true);

    /// <summary>What makes PNG files.</summary>
    public IRasterizer Rasterizer { get; init; } = Rasterizers.Managed;

    /// <summary>Most crossings of lines that a check accepts in a view that does not say; null: any number.</summary>
    public int? CrossingLimit { get; init; }
}

public enum DiagramFormat
{
    Svg,
    Png,
    Html,
    Text,
    Json,
    ElkInput,
}
