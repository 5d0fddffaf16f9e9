using DocGen.Site.Search;
using DocGen.Site.Themes;
using DocGen.Templates.Values;
using DocGen.Text.Data;

namespace DocGen.Site.Html;

/// <summary>The variables of one rendering: <c>page</c>, <c>site</c>, <c>theme</c> and the theme's functions.</summary>
/// <param name="figure">The drawing that is rendered; null outside of drawings, where <c>figure</c> is the function that draws one.</param>
internal sealed class PageGlobals(DocumentObject document, ThemeStrings strings, TemplateValue figure = default) : ITemplateObject
{
    private static readonly string[] Names = ["page", "site", "theme", .. ThemeFunctions.Names];

    public DocumentObject Document => document;

    /// <summary>The words of the rendering: those of the page, or within a drawing those of the drawing.</summary>
    public ThemeStrings Strings => strings;

    public IEnumerable<string> Members => Names;

    public bool TryGet(string member, out TemplateValue value)
    {
        value = member switch
        {
            "figure" when !figure.IsNull => figure,
            "page" => TemplateValue.FromObject(document),
            "site" => TemplateValue.FromObject(new SiteObject(document)),
            "theme" => TemplateValue.FromObject(new ThemeObject(document)),
            _ => ThemeFunctions.Find(member),
        };
        return !value.IsNull;
    }

    private sealed class SiteObject(DocumentObject document) : ITemplateObject
    {
        public IEnumerable<string> Members => ["title", "base_url", "base_path", "languages", "search"];

        public bool TryGet(string member, out TemplateValue value)
        {
            (bool isKnown, value) = member switch
            {
                "title" => (true, (TemplateValue)document.Language.Title),
                "base_url" => (true, document.Site.Options.BaseUrl),
                "base_path" => (true, document.Urls.Root),
                "languages" => (true, Values.List(document.Site.Languages, static language => language.Value)),
                "search" => (true, document.Site.AskForSearch() ? document.Urls.ToPath(SearchIndex.PathOf(document.Language.Language.Tag.Value)) : default(TemplateValue)),
                _ => (false, default),
            };
            return isKnown;
        }
    }

    private sealed class ThemeObject(DocumentObject document) : ITemplateObject
    {
        private const string DefaultIcon = "favicon.svg";

        public IEnumerable<string> Members => ["options", "logo", "logo_dark", "favicon", "favicon_type", "announcement_id"];

        public bool TryGet(string member, out TemplateValue value)
        {
            (bool isKnown, value) = member switch
            {
                "options" => (true, document.Site.Theme.Options),
                "logo" => (true, Logo("light") is { } logo ? Picture(logo) : default(TemplateValue)),
                "logo_dark" => (true, Options?["logo"] is DataMapping && Logo("dark") is { } dark ? Picture(dark) : default(TemplateValue)),
                "announcement_id" => (true, document.Site.AnnouncementId),
                "favicon" => (true, Picture(Option("favicon") ?? DefaultIcon)),
                "favicon_type" => (true, MediaType(Option("favicon") ?? DefaultIcon)),
                _ => (false, default),
            };
            return isKnown;
        }

        private DataMapping? Options => document.Site.Options.ThemeOptions;

        private string? Option(string name) => Text(Options?[name]);

        /// <summary>One picture for both colour schemes, or one for each.</summary>
        private string? Logo(string scheme) => Options?["logo"] is DataMapping pair ? Text(pair[scheme]) : Option("logo");

        private static string? Text(DataNode? node) => node is DataScalar { Value: { Length: > 0 } text } ? text : null;

        /// <summary>An asset of the theme, else a path below the root of the site.</summary>
        private TemplateValue Picture(string path) =>
            document.Urls.ToPath(document.Site.Theme.AssetPaths.GetValueOrDefault(path) ?? path.TrimStart('/'));

        private static string? MediaType(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            _ => null,
        };
    }
}
