using System.Collections.Immutable;
using DocGen.Site.Articles;
using DocGen.Site.Content;
using DocGen.Site.Figures;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Navigation;
using DocGen.Site.Pages;
using DocGen.Site.Tests.Articles;
using DocGen.Text;

namespace DocGen.Site.Tests;

/// <summary>A small site from texts: pages by project path, pictures by path, drawings by key.</summary>
internal sealed class SiteFixture : IAssetSource, IFigureSource
{
    private readonly Dictionary<string, SourceText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Asset> _assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Figure> _figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _images = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _reading = [];
    private SiteModel? _model;

    public SiteOptions Options { get; set; } = OptionsFor("en", "da", "it");

    public bool IncludesDrafts { get; init; }

    public IReadOnlyCollection<string> Paths => _assets.Keys;

    public IReadOnlyCollection<string> Keys => _figures.Keys;

    public List<Diagnostic> Diagnostics { get; } = [];

    public SiteModel Model => _model ??= Build();

    public LinkResolver Links => new(Model, this, this);

    public static SiteOptions OptionsFor(params string[] tags)
    {
        LanguageTag[] languages = [.. tags.Select(LanguageTag.Parse)];
        return new SiteOptions(
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create(tags[0], "The site")]),
            "https://docs.example.org/k8s/",
            "/k8s/",
            languages[0],
            [
                .. languages.Select((tag, i) => new SiteLanguage(
                    tag, LanguageNames.Find(tag), tag.IsRightToLeft, i == 0 ? [] : [languages[0]], i == 0 ? "" : tag.Value + "/")),
            ],
            PrefixesDefault: false,
            UrlStyle.Folder,
            "content/",
            LinkOptions.Default,
            AllowsUnsafeHtml: false,
            SidebarMode.Auto,
            [],
            EditUrl: null,
            [],
            ThemeOptions: null);
    }

    /// <param name="path">Below the content folder.</param>
    public SiteFixture Page(string path, string text)
    {
        _files.Add("content/" + path, new SourceText("content/" + path, text.ReplaceLineEndings("\n")));
        return this;
    }

    public SiteFixture Picture(string projectPath, int width = 640, int height = 480)
    {
        _assets.Add(projectPath, new Asset("assets/" + Path.GetFileNameWithoutExtension(projectPath) + ".f1" + Path.GetExtension(projectPath), width, height));
        return this;
    }

    public SiteFixture Drawing(string key, string image, params string[] components)
    {
        string view = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        _figures.Add(key, new Figure(
            key, view, LanguageTag.English, English($"Title of {view}"), English($"What {view} shows."),
            $"<svg id=\"{view}--root\" aria-labelledby=\"{view}--title\"><g id=\"{view}--one\"></g></svg>",
            300.4, 200, $"diagrams/{key}.en.svg", null,
            [.. components.Select(name => new FigureComponent(name.ToLowerInvariant(), 0, false, English(name), [], English("class"), "💾", English(name), English("What it is"), English("More"), English("Keeps state"), [], "", null, null, null, 1))],
            [MixedText.Of(English("a calls b"))], [], [], HasCards: components.Length > 0, []));
        _images.Add(image, key);
        return this;
    }

    private static MarkedText English(string text) => new(text, LanguageTag.English);

    public Page PageAt(string address) => Model.ByAddress[address];

    public Article Render(string address)
    {
        Page page = PageAt(address);
        return ArticleRenderer.Render(page, Links, PlainFigureWriter.Default, ArticleLabels.For(page.Key.Language), new HtmlBuffer());
    }

    public string Html(string address) => System.Text.Encoding.UTF8.GetString(Render(address).Html.Span);

    public NavigationTree Navigation(string language)
    {
        var result = NavigationBuilder.Build(Model);
        Diagnostics.AddRange(result.Diagnostics);
        return result.Value[LanguageTag.Parse(language)];
    }

    /// <summary>Everything that is reported, as <c>path:line:col id message [help]</c>.</summary>
    public List<string> Reports(params string[] ids)
    {
        _ = Model;
        List<Diagnostic> all = [.. Diagnostics, .. LinkChecker.Check(Links), .. NavigationBuilder.Build(Model).Diagnostics];
        return [.. all.Where(d => ids.Length == 0 || ids.Contains(d.Rule.Id)).Select(Describe)];
    }

    public static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Location?.ToString() ?? "-"} {diagnostic.Rule.Id} {diagnostic.Message}" +
        string.Concat(diagnostic.Notes.Select(static note => $" [{note.Text}{(note.Location is null ? "" : " " + note.Location)}]"));

    Asset? IAssetSource.Find(string projectPath) => _assets.GetValueOrDefault(projectPath);

    bool IAssetSource.HasFolder(string projectPath) => _assets.Keys.Any(path => path.StartsWith(projectPath + "/", StringComparison.Ordinal));

    Asset? IAssetSource.FindStatic(string path) => _assets.GetValueOrDefault("static/" + path);

    Figure? IFigureSource.FindByImage(string projectPath, LanguageTag language) => _images.TryGetValue(projectPath, out string? key) ? _figures[key] : null;

    Figure? IFigureSource.FindByKey(string key, LanguageTag language) => _figures.GetValueOrDefault(key);

    Figure? IFigureSource.FindByFence(SourceLocation location, LanguageTag language) =>
        location.Source.Content.Substring(location.Span.Start, location.Span.Length).Contains("classDiagram", StringComparison.Ordinal) ? _figures.Values.First() : null;

    private SiteModel Build()
    {
        MarkdownReading reading = new(Options.AllowsUnsafeHtml, path => _files.GetValueOrDefault(path));
        List<MarkdownPage> pages = [];
        foreach (SourceText file in _files.Values.Where(static file => !file.Path.Contains("/_", StringComparison.Ordinal)))
        {
            Diagnosed<MarkdownPage> page = MarkdownReader.Read(file, file.Path["content/".Length..], reading);
            Diagnostics.AddRange(page.Diagnostics);
            pages.Add(page.Value);
        }

        Diagnosed<SiteModel> model = SiteModelBuilder.Build(Options, pages, IncludesDrafts);
        Diagnostics.AddRange(model.Diagnostics);
        return model.Value;
    }
}
