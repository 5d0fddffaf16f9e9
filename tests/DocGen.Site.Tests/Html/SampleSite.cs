using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Html;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Navigation;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Json;

namespace DocGen.Site.Tests.Html;

/// <summary>A small site in memory: Markdown files in, rendered files out.</summary>
internal sealed class SampleSite
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _theme = new(StringComparer.Ordinal);

    public string[] Languages { get; init; } = ["en", "da"];

    public string? BaseUrl { get; init; } = "https://docs.example.org/handbook/";

    public UrlStyle UrlStyle { get; init; }

    public bool PrefixesDefault { get; init; }

    public SidebarMode Sidebar { get; init; }

    /// <summary>JSON of <c>themeOptions</c>.</summary>
    public string? ThemeOptions { get; init; }

    public string? EditUrl { get; init; }

    /// <summary>A theme of the tool's; null for the default.</summary>
    public string? BaseTheme { get; init; }

    public IFigureSource Figures { get; init; } = new NoFigures();

    public SampleSite Add(string path, string markdown)
    {
        _files[path] = markdown;
        return this;
    }

    /// <summary>Adds a file to what the project lays over the default theme.</summary>
    public SampleSite AddTheme(string path, string content)
    {
        _theme[path] = content;
        return this;
    }

    /// <summary>Two languages, a section, a fallback, a generated section index, a redirect.</summary>
    public static SampleSite Create(UrlStyle urlStyle = UrlStyle.Folder, bool prefixesDefault = false, string? baseUrl = "https://docs.example.org/handbook/") =>
        new SampleSite { UrlStyle = urlStyle, PrefixesDefault = prefixesDefault, BaseUrl = baseUrl }
            .Add("en/index.md", "---\nref: home\ntitle: Handbook\n---\nHow we run the cluster.\n")
            .Add("da/index.md", "---\nref: home\ntitle: Håndbog\n---\nSådan driver vi klyngen.\n")
            .Add("en/guide/start.md", "---\nref: start\ntitle: First steps\nupdated: 2026-03-09\nredirect_from: /begin/\n---\nInstall it.\n\n## Install\n\nRun it.\n\n### On Linux\n\nSo.\n\n## Next\n\nRead on.\n")
            .Add("da/guide/start.md", "---\nref: start\ntitle: Første skridt\n---\nInstallér den.\n\n## Installér\n\nKør.\n\n### På Linux\n\nSådan.\n\n## Videre\n\nLæs videre.\n")
            .Add("en/guide/limits.md", "---\nref: limits\ntitle: Limits & \"quotas\" <now>\n---\nOnly in English.\n");

    public Diagnosed<Theme> ReadTheme() => ThemeReader.Read(_theme.Count == 0 ? [] : [new MemoryTheme(_theme)], BaseTheme, CreateOptions());

    public SiteOutput Render()
    {
        SiteOptions options = CreateOptions();
        DiagnosticBag diagnostics = new();
        Theme theme = diagnostics.Take(ReadTheme());
        SiteModel model = diagnostics.Take(SiteModelBuilder.Build(
            options,
            [.. _files.Select(file => diagnostics.Take(MarkdownReader.Read(new SourceText("content/" + file.Key, file.Value), file.Key, MarkdownReading.Default)))]));
        LinkResolver links = new(model, Figures, new NoAssets());
        Dictionary<LanguageTag, ImmutableArray<NavigationNode>> navigation = options.Languages.ToDictionary(static l => l.Tag, language => Tree(model, language));
        ImmutableArray<OutputFile> files = diagnostics.Take(SiteRenderer.Render(new SiteInput(model, navigation, links, theme, Jobs: 2)));
        return new SiteOutput(model, files, diagnostics.ToImmutable());
    }

    private SiteOptions CreateOptions()
    {
        ImmutableArray<LanguageTag> tags = [.. Languages.Select(LanguageTag.Parse)];
        return new SiteOptions(
            ImmutableSortedDictionary<string, string>.Empty.Add(tags[0].Value, "Sample"),
            BaseUrl,
            BaseUrl is null ? "/" : new Uri(BaseUrl).AbsolutePath,
            tags[0],
            [.. tags.Select((tag, i) => new SiteLanguage(
                tag, LanguageNames.Find(tag), tag.IsRightToLeft, i == 0 ? [] : [tags[0]], i == 0 && !PrefixesDefault ? "" : tag.Value + "/"))],
            PrefixesDefault,
            UrlStyle,
            "content/",
            LinkOptions.Default,
            AllowsUnsafeHtml: false,
            Sidebar,
            [],
            EditUrl,
            [],
            ThemeOptions is null ? null : (DataMapping?)JsonReader.Read(new SourceText("docgen.json", ThemeOptions), Rules()).Value);
    }

    private static DataRules Rules()
    {
        Rule rule = new("T1", Severity.Error, "test", "", "", "");
        return new DataRules(rule, rule, rule, rule);
    }

    /// <summary>Folders as sections, pages by title: enough of a tree for the tests.</summary>
    private static ImmutableArray<NavigationNode> Tree(SiteModel model, SiteLanguage language)
    {
        ImmutableArray<Page> pages = [.. model.Pages.Where(page => page.Language.Tag == language.Tag)];
        return Children("");

        ImmutableArray<NavigationNode> Children(string folder) =>
        [
            .. pages.Where(page => page.Folder == folder && !page.IsIndex).OrderBy(static page => page.Title, StringComparer.Ordinal)
                .Select(static page => new NavigationNode(page.MarkedNavigationTitle, page, null, [])),
            .. pages.Where(page => page.IsIndex && page.Folder.Length > 0 && Parent(page.Folder) == folder).OrderBy(static page => page.Title, StringComparer.Ordinal)
                .Select(page => new NavigationNode(page.MarkedNavigationTitle, page, null, Children(page.Folder))),
        ];
    }

    private static string Parent(string folder) => folder.LastIndexOf('/') is int slash and > 0 ? folder[..slash] : "";

    private sealed class MemoryTheme(Dictionary<string, string> files) : IThemeFiles
    {
        public IReadOnlyList<string> Paths => [.. files.Keys.Order(StringComparer.Ordinal)];

        public ThemeFile? Find(string path) => files.TryGetValue(path, out string? text) ? new ThemeFile("theme/" + path, Encoding.UTF8.GetBytes(text)) : null;
    }

    private sealed class NoAssets : IAssetSource
    {
        public IReadOnlyCollection<string> Paths => [];

        public Asset? Find(string projectPath) => null;

        public Asset? FindStatic(string path) => null;

        public bool HasFolder(string projectPath) => false;
    }

    private sealed class NoFigures : IFigureSource
    {
        public IReadOnlyCollection<string> Keys => [];

        public Figure? FindByImage(string projectPath, LanguageTag language) => null;

        public Figure? FindByKey(string key, LanguageTag language) => null;

        public Figure? FindByFence(SourceLocation location, LanguageTag language) => null;
    }
}

/// <summary>What a site renders to.</summary>
internal sealed record SiteOutput(SiteModel Model, ImmutableArray<OutputFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    public string this[string path] => Encoding.UTF8.GetString(Files.Single(file => file.Path == path).Content.Span);

    public bool Has(string path) => Files.Any(file => file.Path == path);

    public IEnumerable<(string Path, string Html)> Pages =>
        Files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal)).Select(static file => (file.Path, Encoding.UTF8.GetString(file.Content.Span)));
}
