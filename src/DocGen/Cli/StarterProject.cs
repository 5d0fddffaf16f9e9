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
        bool draws = StarterWords.Find(languages[0])?.Drawing is not null;
        List<(string Path, string Content)> files =
        [
            (ConfigurationReader.FileName, Configuration(title, "content", languages, isNew: true)),
            (".gitignore", "_site/\n.docgen/\n"),
            ("content/models/shop.yaml", Model(draws ? languages[0].Value : "en", (draws ? StarterWords.Find(languages[0]) : StarterWords.English)!.Drawing!)),
        ];
        foreach (LanguageTag language in languages)
        {
            // A page in the wrong language would count as translated. One that is missing is shown in the default language, and marked as such.
            if ((StarterWords.Find(language) ?? (language == languages[0] ? StarterWords.English : null)) is not { } words)
            {
                continue;
            }

            files.Add(($"content/{language}/index.md", Home(title, words)));
            files.Add(($"content/{language}/guide/first-steps.md", FirstSteps(words)));
            if (language != languages[0] && words.Drawing is { } drawing && !(language.Value == "en" && !draws))
            {
                files.Add(($"content/models/shop.{language}.yaml", Overlay(language.Value, drawing)));
            }
        }

        return files;
    }

    /// <summary>Languages of a new project in which its pages cannot be written.</summary>
    public static IEnumerable<LanguageTag> WithoutWords(LanguageTag[] languages) => languages.Where(static language => StarterWords.Find(language) is null);

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

    private static string Home(string title, StarterWords words) =>
        $$"""
        ---
        layout: home
        hero:
          title: {{Quote(title)}}
          tagline: {{Quote(words.Tagline)}}
          image: diagram:shop/overview
          actions:
            - { title: {{Quote(words.FirstSteps)}}, link: guide/first-steps.md }
        features:
          - title: {{Quote(words.Pages)}}
            icon: file
            text: {{Quote(words.PagesText)}}
            link: guide/first-steps.md
          - title: {{Quote(words.Drawings)}}
            icon: diagram
            text: {{Quote(words.DrawingsText)}}
          - title: {{Quote(words.Languages)}}
            icon: globe
            text: {{Quote(words.LanguagesText)}}
        ---

        # {{title}}

        {{words.BelowTheBoxes}}

        """;

    private static string FirstSteps(StarterWords words) =>
        $"""
        # {words.FirstSteps}

        1. {words.ChangeAndBuild}
        2. {words.Open}
        3. {words.Publish}

        > [!TIP]
        > {words.Check}

        """;

    private static string Model(string language, StarterDrawing words) =>
        $$"""
        docgen: model/1
        id: shop
        sourceLang: {{language}}
        title: {{words.Shop}}
        kinds:
          system: { name: {{words.System}}, container: true }
          service: { name: {{words.Service}} }
          store: { name: {{words.Store}}, shape: cylinder }
        relationKinds:
          calls: { name: {{words.Calls}}, line: solid, arrow: forward }
        components:
          shop:
            name: {{words.Shop}}
            kind: system
            children:
              web: { name: {{words.WebSite}}, kind: service }
              orders: { name: {{words.Orders}}, kind: service }
              database: { name: {{words.Database}}, kind: store }
        relations:
          - { id: web-orders, from: web, to: orders, kind: calls, label: {{words.PlacesOrders}} }
          - { id: orders-database, from: orders, to: database, kind: calls, label: {{words.ReadsAndWrites}} }
        views:
          overview:
            title: {{words.Title}}
            alt: {{words.Alternative}}
            include: [shop.**]

        """;

    private static string Overlay(string language, StarterDrawing words) =>
        $$"""
        docgen: strings/1
        model: shop
        lang: {{language}}
        title: {{words.Shop}}
        kinds:
          system: { name: {{words.System}} }
          service: { name: {{words.Service}} }
          store: { name: {{words.Store}} }
        relationKinds:
          calls: { name: {{words.Calls}} }
        components:
          shop: { name: {{words.Shop}} }
          shop.web: { name: {{words.WebSite}} }
          shop.orders: { name: {{words.Orders}} }
          shop.database: { name: {{words.Database}} }
        relations:
          web-orders: { label: {{words.PlacesOrders}} }
          orders-database: { label: {{words.ReadsAndWrites}} }
        views:
          overview:
            title: {{words.Title}}
            alt: {{words.Alternative}}

        """;

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
