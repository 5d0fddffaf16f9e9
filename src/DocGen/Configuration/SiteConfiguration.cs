using System.Collections.Immutable;
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
/// <param name="Languages">What is said about languages; see <see cref="SiteLanguages.Resolve"/>.</param>
/// <param name="Theme">The setting as written; null for the default theme.</param>
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
    ImmutableArray<RedirectOption> Redirects)
{
    /// <summary>Path of <see cref="BaseUrl"/> with slashes at both ends; <c>/</c> without one.</summary>
    public string BasePath => BaseUrl is null ? "/" : new Uri(BaseUrl).AbsolutePath;

    /// <summary>What the floors below need to know, once the languages are known.</summary>
    /// <param name="found">Languages of the pages, in any order; they count only where the configuration has no list.</param>
    public SiteOptions ToSiteOptions(IEnumerable<LanguageTag> found)
    {
        ResolvedLanguages languages = SiteLanguages.Resolve(Languages, found);
        string fallback = Titles.TryGetValue("", out string? one) ? one
            : Titles.TryGetValue(languages.Default.Value, out string? own) ? own
            : Titles.Values.FirstOrDefault() ?? ProjectPath.Name(Layout.Root);
        ImmutableSortedDictionary<string, string> titles = Titles.Remove("").WithComparers(StringComparer.Ordinal);
        return new SiteOptions(
            titles.ContainsKey(languages.Default.Value) ? titles : titles.Add(languages.Default.Value, fallback),
            BaseUrl,
            BasePath,
            languages.Default,
            languages.List,
            Languages.PrefixesDefault,
            UrlStyle,
            Layout.Content.Length == 0 ? "" : Layout.Content + "/",
            Links,
            AllowsUnsafeHtml,
            Sidebar,
            Redirects,
            EditUrl,
            Navigation,
            ThemeOptions);
    }
}

/// <param name="Default">Null if the configuration does not name one.</param>
/// <param name="List">As written; empty if the configuration has no list.</param>
/// <param name="PrefixesDefault">Whether the default language has a prefix too.</param>
public sealed record LanguageSettings(Located<LanguageTag>? Default, ImmutableArray<LanguageSetting> List, bool PrefixesDefault)
{
    public static LanguageSettings None { get; } = new(null, [], PrefixesDefault: false);
}

/// <param name="Name">Null: what the speakers of the language call it.</param>
/// <param name="IsRightToLeft">Null: by the language's usual script.</param>
/// <param name="Fallback">Null: the default language.</param>
public sealed record LanguageSetting(LanguageTag Tag, string? Name, bool? IsRightToLeft, Located<LanguageTag>? Fallback, SourceLocation Location);

/// <param name="Formats">Of every view; views with <c>image</c> get a PNG in any case.</param>
/// <param name="Scales">Factors of the PNG files, ascending.</param>
/// <param name="SharesLayout">Whether all languages of a view have the same coordinates.</param>
public sealed record DiagramSettings(ImmutableArray<DiagramFormat> Formats, ImmutableArray<int> Scales, bool SharesLayout)
{
    public static DiagramSettings Default { get; } = new([DiagramFormat.Svg], [1, 2], SharesLayout: true);
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
