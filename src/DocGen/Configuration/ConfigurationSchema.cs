using DocGen.Text.Json;

namespace DocGen.Configuration;

/// <summary>The keys of <c>docgen.json</c> for editors. A test holds this table and the reader to the same keys.</summary>
public static class ConfigurationSchema
{
    private const string TagPattern = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$";

    private static readonly SchemaType Text = new SchemaType.Text();
    private static readonly SchemaType Tag = new SchemaType.Text(TagPattern);
    private static readonly SchemaType LocalizedText = new SchemaType.Either(Text, new SchemaType.Dictionary(Text));
    private static readonly SchemaType LinkSeverity = new SchemaType.Choice("error", "warning", "off");

    /// <summary>What <c>navigation</c> and <c>children</c> list.</summary>
    public static SchemaType NavigationEntry { get; } = new SchemaType.Either(
        Text,
        new SchemaType.Mapping(
            [
                new("title", "Title, one for all languages or one for each; of a page its own title if this is left out.", LocalizedText),
                new("page", "Ref of a page, or its path below the content folder.", Text),
                new("url", "Absolute address on another site.", new SchemaType.Text("^https?://")),
                new("children", "Entries below this one.", new SchemaType.List(new SchemaType.Reference("navigationEntry"))),
            ],
            []));

    /// <summary>The keys in the order of the documentation.</summary>
    public static SchemaType.Mapping Root { get; } = new(
        [
            new("$schema", "Address of this schema, for editors.", Text),
            new("title", "Title of the site, one for all languages or one for each.", LocalizedText),
            new("baseUrl", "Absolute address under which the site is published; needed for canonical links, language alternates and the sitemap.", new SchemaType.Text("^https?://")),
            new("languages", "Languages of the site.", Languages()),
            new("content", "Folder of the pages; default: 'content' if it exists, else the project folder.", Text),
            new("models", "Folder of the component models; default: 'models' in the content folder.", Text),
            new("assets", "Folder of pictures and other files that pages refer to; default: 'assets'.", Text),
            new("static", "Folder whose files go to the root of the site as they are; default: 'static'.", Text),
            new("output", "Folder that the site is written to; default: '_site'.", Text),
            new("theme", "Name of a theme that comes with DocGen, or path of a theme in the project ('./theme').", Text),
            new("themeOptions", "Options of the theme; those of the default theme are listed, other themes may have more.", ThemeOptionsSchema.Create()),
            new("navigation", "Explicit navigation; default: from SUMMARY.md or the folders.", new SchemaType.List(new SchemaType.Reference("navigationEntry"))),
            new("urls", "Form of addresses: folders with index.html, or .html files that work without a server.", new SchemaType.Choice("folder", "file")),
            new("diagrams", "How diagrams are drawn.", Diagrams()),
            new("fonts", "Fonts of diagrams.", Fonts()),
            new("links", "How much broken links weigh.", new SchemaType.Mapping(
                [
                    new("broken", "A link to a page or file that does not exist.", LinkSeverity),
                    new("brokenAnchor", "A link to a heading that does not exist.", LinkSeverity),
                    new("missingImage", "An image that does not exist.", LinkSeverity),
                ],
                [])),
            new("rules", "How much a rule weighs, by its id.", new SchemaType.Dictionary(new SchemaType.Choice("error", "warning", "info", "off"))),
            new("markdown", "How Markdown is read.", new SchemaType.Mapping(
                [new("unsafeHtml", "Keep scripts, event handlers and javascript: addresses that stand in Markdown.", new SchemaType.Boolean())], [])),
            new("search", "The search of the site.", new SchemaType.Mapping(
                [
                    new("enabled", "Whether readers can search; default: true.", new SchemaType.Boolean()),
                    new("exclude", "Patterns of pages that search leaves out.", new SchemaType.Either(Text, new SchemaType.List(Text))),
                ],
                [])),
            new("editUrl", "Address at which a page's source is edited, with '{path}' in it.", new SchemaType.Text("\\{path\\}")),
            new("lastUpdated", "Where the day of a page's last change comes from: 'updated' in its front matter, else its last commit, or nowhere; default: front-matter.", new SchemaType.Choice("front-matter", "git", "none")),
            new("redirects", "Old address to new address, ref or URL.", new SchemaType.Dictionary(Text)),
            new("feed", "An Atom feed for each language of its pages that have a date; default: true.", new SchemaType.Either(
                new SchemaType.Boolean(),
                new SchemaType.Mapping([new("length", "Most entries; default 30.", new SchemaType.Integer(1, 1000))], []))),
            new("llms", "Copies of the pages as plain Markdown, and llms.txt, which lists them; default: true.", new SchemaType.Either(
                new SchemaType.Boolean(),
                new SchemaType.Mapping([new("full", "Besides one file that holds all copies of a language.", new SchemaType.Boolean())], []))),
            new("socialCards", "A picture of each page for previews elsewhere; default: for sites of up to 500 pages.", new SchemaType.Boolean()),
            new("tagPages", "Pages that list the pages of each tag and category; default: true.", new SchemaType.Boolean()),
            new("limits", "What a project may hold at most.", new SchemaType.Mapping(
                [
                    new("fileSize", "Largest text file in MiB; default 10.", new SchemaType.Integer(1, 1024)),
                    new("files", "Most files; default 200000.", new SchemaType.Integer(1, 10_000_000)),
                ],
                [])),
            new("ignore", "Patterns of files and folders that are left out.", new SchemaType.Either(Text, new SchemaType.List(Text))),
        ],
        []);

    public static string Write() => JsonSchema.Write("Configuration of a DocGen site (docgen.json)", Root, ("navigationEntry", NavigationEntry));

    private static SchemaType.Mapping Fonts() => new(
        [
            new("fallback", "Font files of the project, asked in this order for characters that the built-in fonts lack.", new SchemaType.List(new SchemaType.Either(
                Text,
                new SchemaType.Mapping(
                    [
                        new("file", "A .ttf, .otf or .ttc file, relative to docgen.json.", Text),
                        new("face", "Which font of a .ttc collection, from 0.", new SchemaType.Integer(0, 255)),
                        new("languages", "Languages that it is for; default: all.", new SchemaType.Either(Tag, new SchemaType.List(Tag))),
                        new("scripts", "ISO 15924 codes of the scripts that it is for, such as Arab; default: all.", new SchemaType.Either(Text, new SchemaType.List(Text))),
                    ],
                    ["file"])))),
            new("system", "Whether the fonts of the machine are searched for characters that are still missing; the drawings then depend on the machine. Default: false.", new SchemaType.Boolean()),
        ],
        []);

    private static SchemaType.Mapping Languages() => new(
        [
            new("default", "Language at the root of the site and last fallback of all others.", Tag),
            new("list", "Languages in the order of the switcher; default: those found in the content.", new SchemaType.List(new SchemaType.Either(
                Tag,
                new SchemaType.Mapping(
                    [
                        new("tag", "BCP 47 tag, such as en, pt-BR or zh-Hans.", Tag),
                        new("name", "What the language's speakers call it.", Text),
                        new("direction", "Direction of writing; default: by the language.", new SchemaType.Choice("ltr", "rtl")),
                        new("fallback", "Language in which pages are shown that do not exist in this one.", Tag),
                    ],
                    ["tag"])))),
            new("prefixDefault", "Give the default language a prefix too; the root then leads on by language.", new SchemaType.Boolean()),
        ],
        []);

    private static SchemaType.Mapping Diagrams() => new(
        [
            new("formats", "Files written for every view.", new SchemaType.List(new SchemaType.Choice("svg", "png", "html", "txt", "json", "elk-input.json"))),
            new("scales", "Factors of the PNG files; default 1 and 2.", new SchemaType.List(new SchemaType.Integer(1, 8))),
            new("stability", "shared: one layout for all languages; independent: one for each.", new SchemaType.Choice("shared", "independent")),
            new("rasterizer", "What makes PNG files; skia only in builds that have it.", new SchemaType.Choice("managed", "skia")),
            new("limits", "What a check accepts of drawings.", new SchemaType.Mapping(
                [new("crossings", "Most crossings of lines in a view that does not say; default: any number.", new SchemaType.Integer(0, 100_000))], [])),
        ],
        []);
}
