using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Content;

/// <summary>What configuration says about the site; everything that needs no disk.</summary>
/// <param name="Titles">The site's title; the entry of the default language always exists.</param>
/// <param name="BaseUrl">Where the site will be published, with a slash at the end (<c>https://docs.example.org/k8s/</c>); null if unknown.</param>
/// <param name="BasePath">Path under which it is published, with slashes at both ends; <c>/</c> without a base URL.</param>
/// <param name="DefaultLanguage">Tag of the default language, one of <paramref name="Languages"/>.</param>
/// <param name="Languages">All languages in the order of the switcher.</param>
/// <param name="PrefixesDefault">Whether the default language has a prefix too and <c>/</c> leads on by language.</param>
/// <param name="UrlStyle">Folders with <c>index.html</c>, or <c>.html</c> files that work from <c>file://</c>.</param>
/// <param name="ContentRoot">Content folder relative to the project, with a slash at the end; empty if it is the project itself.</param>
/// <param name="Links">How broken targets weigh.</param>
/// <param name="AllowsUnsafeHtml">Whether active content in Markdown stays.</param>
/// <param name="Sidebar">How much of the tree a page shows.</param>
/// <param name="Redirects">Old address below the base path to a new address, ref or absolute URL.</param>
/// <param name="EditUrl">Address of a page's source with <c>{path}</c> in it; null: no edit links.</param>
/// <param name="Navigation">Explicit navigation; empty: from <c>SUMMARY.md</c> or folders.</param>
/// <param name="ThemeOptions">Free values for the theme (logo, colours, footer).</param>
public sealed record SiteOptions(
    ImmutableSortedDictionary<string, string> Titles,
    string? BaseUrl,
    string BasePath,
    LanguageTag DefaultLanguage,
    ImmutableArray<SiteLanguage> Languages,
    bool PrefixesDefault,
    UrlStyle UrlStyle,
    string ContentRoot,
    LinkOptions Links,
    bool AllowsUnsafeHtml,
    SidebarMode Sidebar,
    ImmutableArray<RedirectOption> Redirects,
    string? EditUrl,
    ImmutableArray<NavigationOption> Navigation,
    DataMapping? ThemeOptions)
{
    public const int DefaultFeedLength = 30;

    /// <summary>Whether tags and categories get pages that list their pages.</summary>
    public bool HasTermPages { get; init; } = true;

    /// <summary>Most entries of a language's feed; 0: no feed.</summary>
    public int FeedLength { get; init; } = DefaultFeedLength;

    /// <summary>What is written for readers that are machines.</summary>
    public MachineCopies MachineCopies { get; init; } = MachineCopies.Pages;

    public SearchOptions Search { get; init; } = SearchOptions.Default;
}

/// <param name="IsEnabled">Whether an index is made, if the theme has a use for it.</param>
/// <param name="IsExcluded">Whether a page is left out, by the path of its file in the project.</param>
public sealed record SearchOptions(bool IsEnabled, Func<string, bool> IsExcluded)
{
    public static SearchOptions Default { get; } = new(IsEnabled: true, static _ => false);
}

/// <summary>Copies of the site as plain Markdown.</summary>
public enum MachineCopies
{
    None,

    /// <summary>A copy of each page, and <c>llms.txt</c>, which lists them.</summary>
    Pages,

    /// <summary>Besides <c>llms-full.txt</c>, which holds them all.</summary>
    Full,
}

public enum UrlStyle
{
    Folder,
    File,
}

public enum SidebarMode
{
    /// <summary>The whole tree up to 300 pages, beyond that <see cref="Section"/>.</summary>
    Auto,
    Full,
    Section,
}

/// <summary>Severities of the adjustable link rules; null: not reported.</summary>
public sealed record LinkOptions(Severity? Broken, Severity? BrokenAnchor, Severity? MissingImage)
{
    public static LinkOptions Default { get; } = new(Severity.Error, Severity.Error, Severity.Error);
}

public sealed record RedirectOption(string From, string To, SourceLocation Location);

/// <summary>An entry of explicit navigation: a page, a group of entries, or a link to another site.</summary>
/// <param name="Target">A ref, a path below the content folder, or an absolute URL; null for a group.</param>
/// <param name="Titles">Titles by language tag; empty: the page's own title.</param>
public sealed record NavigationOption(
    string? Target,
    ImmutableSortedDictionary<string, string> Titles,
    ImmutableArray<NavigationOption> Children,
    SourceLocation Location);
