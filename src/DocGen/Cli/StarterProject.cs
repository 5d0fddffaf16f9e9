using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>The files of a new project.</summary>
internal static class StarterProject
{
    // Documents of a repository that are no documentation site.
    private static readonly string[] NoPages = ["README.md", "LICENSE.md", "CHANGELOG.md", "CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "SECURITY.md"];

    /// <param name="tags">Languages that were asked for; empty: those found.</param>
    /// <returns>Paths below the project with their content, in the order in which they are written.</returns>
    public static IReadOnlyList<(string Path, string Content)> Create(string root, string title, LanguageTag[] tags, IFileSystem fileSystem)
    {
        string? content = FindContent(root, fileSystem);
        if (content is not null)
        {
            // Without a list the languages are those that a build finds, so that a new translation needs no change here.
            return [(ConfigurationReader.FileName, Configuration(title, content, tags, isNew: false))];
        }

        LanguageTag[] languages = tags.Length > 0 ? tags : [LanguageTag.English];
        List<(string Path, string Content)> files =
        [
            (ConfigurationReader.FileName, Configuration(title, "content", languages, isNew: true)),
            (".gitignore", "_site/\n.docgen/\n"),
            ("content/models/shop.yaml", Model(languages[0])),
        ];
        foreach (LanguageTag language in languages)
        {
            files.Add(($"content/{language}/index.md", Home(title)));
            files.Add(($"content/{language}/guide/first-steps.md", FirstSteps));
        }

        return files;
    }

    /// <summary>The folder that holds the Markdown of a project; null if there is none.</summary>
    private static string? FindContent(string root, IFileSystem fileSystem)
    {
        foreach (string folder in (ReadOnlySpan<string>)["content", "docs", "doc"])
        {
            if (HasPages(ProjectPath.Combine(root, folder), fileSystem))
            {
                return folder;
            }
        }

        return HasPages(root, fileSystem) ? "" : null;
    }

    private static bool HasPages(string folder, IFileSystem fileSystem) => fileSystem.List(folder).Any(entry =>
        !entry.IsLink && !entry.Name.StartsWith('.') && !entry.Name.StartsWith('_') && entry.Name != "node_modules" &&
        (entry.Kind == EntryKind.File
            ? ProjectPath.Extension(entry.Name) is ".md" or ".markdown" && !NoPages.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)
            : HasPages(ProjectPath.Combine(folder, entry.Name), fileSystem)));

    private static string Configuration(string title, string content, LanguageTag[] languages, bool isNew)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("title", title);
            if (languages.Length > 0)
            {
                writer.WriteStartObject("languages");
                writer.WriteString("default", languages[0].Value);
                writer.WriteStartArray("list");
                foreach (LanguageTag language in languages)
                {
                    writer.WriteStringValue(language.Value);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            if (content != "content" && content.Length > 0)
            {
                writer.WriteString("content", content);
            }

            if (isNew)
            {
                // So that the first site can be looked at without a server.
                writer.WriteString("urls", "file");
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static string Home(string title) =>
        $$"""
        ---
        layout: home
        hero:
          title: "{{JsonEncodedText.Encode(title, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}}"
          tagline: This is the start page. Change it in `content/`.
          image: diagram:shop/overview
          actions:
            - { title: First steps, link: guide/first-steps.md }
        features:
          - title: Pages
            icon: file
            text: Everything below `content/` whose name ends in `.md` becomes a page.
            link: guide/first-steps.md
          - title: Drawings
            icon: diagram
            text: The drawing above comes from `content/models/shop.yaml`.
          - title: Languages
            icon: globe
            text: A folder for each language, and pages that know their translations.
        ---

        # {{title}}

        What you write here stands below the boxes.

        """;

    private const string FirstSteps =
        """
        # First steps

        1. Change this page and run `docgen build`.
        2. Open `_site/index.html` in a browser.
        3. Before you publish, set `baseUrl` in `docgen.json` and remove `urls`: then addresses end in `/`.

        > [!TIP]
        > `docgen check` reports broken links without writing anything.

        """;

    private static string Model(LanguageTag language) =>
        $$"""
        docgen: model/1
        id: shop
        sourceLang: {{language}}
        title: Shop
        kinds:
          system: { name: System, container: true }
          service: { name: Service }
          store: { name: Store, shape: cylinder }
        relationKinds:
          calls: { name: calls, line: solid, arrow: forward }
        components:
          shop:
            name: Shop
            kind: system
            children:
              web: { name: Web site, kind: service }
              orders: { name: Orders, kind: service }
              database: { name: Database, kind: store }
        relations:
          - { id: web-orders, from: web, to: orders, kind: calls, label: places orders }
          - { id: orders-database, from: orders, to: database, kind: calls, label: reads and writes }
        views:
          overview:
            title: The shop
            alt: The web site places orders with the order service, which reads and writes the database.
            include: [shop.**]

        """;
}
