using DocGen.Files;
using DocGen.Tests.Files;

namespace DocGen.Tests.Building;

/// <summary>A small project with everything by which one file can change what another becomes.</summary>
internal static class SampleProject
{
    private const string Root = "/project";

    public const string Configuration = """
        {
          "title": "Sample",
          "baseUrl": "https://example.org/docs/",
          "theme": "plain",
          "languages": { "default": "en", "list": ["en", "da"] },
          "links": { "broken": "warning", "brokenAnchor": "warning", "missingImage": "warning" },
          "editUrl": "https://example.org/edit/{path}",
          "diagrams": { "scales": [1] },
          "redirects": { "/old/": "ref:guide/setup" }
        }
        """;

    public const string Model = """
        docgen: model/1
        id: shop
        sourceLang: en
        title: Shop
        components:
          web: { name: Web, summary: The shop window., page: { ref: guide/setup } }
          store: { name: Store, icon: icons/box.svg }
        relations:
          - { from: web, to: store, label: reads }
        views:
          all: { title: All of it, alt: The shop and its store., image: content/shop.png }
          part: { title: A part, alt: The web alone., include: [web] }
        """;

    public const string Footer = "<footer>{{ for item in pages | where 'tags' 'important' }}<p>{{ item.title }}: {{ item.description }}</p>{{ end }}{{ cache 'partials/latest' }}</footer>";

    public const string Latest = "<ul>{{ for item in pages }}<li>{{ item.title }} {{ item.updated }}</li>{{ end }}</ul>";

    public static MemoryFileSystem Create()
    {
        MemoryFileSystem disk = new() { WorkingFolder = Root };
        return disk
            .With($"{Root}/docgen.json", Configuration)
            .With($"{Root}/content/en/index.md", Page("Start", "Where it begins. See [setup](guide/setup.md) and [its end](guide/setup.md#end)."))
            .With($"{Root}/content/en/guide/setup.md", Page("Setup", "How to set it up.\n\n## End\n\n![All](diagram:shop/all)"))
            .With($"{Root}/content/en/guide/use.md", Page("Use", "How to use it.\n\n<!-- include: ../../parts/note.md -->\n\n![Box](../box.svg)", "tags: [important]"))
            .With($"{Root}/content/en/guide/draw.md", Page("Draw", "A drawing.\n\n```mermaid\nclassDiagram\n  Ship <|-- Ferry\n```\n\n![Shop](/content/shop.png)"))
            .With($"{Root}/content/en/reference.md", Page("Reference", "All words.\n\n## Keys {#keys}\n\n[Back](ref:guide/use)", "updated: 2024-05-06"))
            .With($"{Root}/content/da/index.md", Page("Forside", "Her begynder det. [Opsætning](guide/setup.md)"))
            .With($"{Root}/content/da/guide/draw.md", Page("Tegning", "En tegning.\n\n![Alt](diagram:shop/part)"))
            .With($"{Root}/content/parts/note.md", "> [!NOTE]\n> A note with a [link](../en/reference.md#keys).\n")
            .With($"{Root}/content/en/box.svg", Svg(10))
            .With($"{Root}/content/models/shop.yaml", Model)
            .With($"{Root}/content/models/shop.da.yaml", "docgen: strings/1\nmodel: shop\nlang: da\ntitle: Butik\ncomponents:\n  web: { name: Vindue }\n")
            .With($"{Root}/content/models/icons/box.svg", Icon("M2 2h20v20H2z"))
            .With($"{Root}/static/robots-extra.txt", "one\n")
            .With($"{Root}/theme/templates/partials/footer.html", Footer)
            .With($"{Root}/theme/templates/partials/latest.html", Latest);
    }

    public static string Page(string title, string body, string more = "") => $"---\ntitle: {title}\n{more}{(more.Length > 0 ? "\n" : "")}---\n\n{body}\n";

    public static string Svg(int size) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\"><rect width=\"{size}\" height=\"{size}\"/></svg>\n";

    public static string Icon(string path) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"{path}\"/></svg>\n";
}

/// <summary>Edits as people make them, good and bad, in an order that a seed decides.</summary>
internal sealed class RandomEdits(MemoryFileSystem disk, int seed)
{
    private const string Root = "/project";

    private static readonly string[] Pages =
    [
        "en/index.md", "en/guide/setup.md", "en/guide/use.md", "en/guide/draw.md", "en/reference.md", "en/guide/more.md", "en/area/one.md", "en/area/deep/two.md",
        "da/index.md", "da/guide/setup.md", "da/guide/draw.md", "da/guide/use.md", "da/area/one.md",
    ];

    private static readonly string[] Bodies =
    [
        "A first sentence.\n\nMore words.",
        "Another first sentence.\n\nMore words.",
        "A first sentence.\n\n## Part\n\nMore words.\n\n## End",
        "A first sentence.\n\n## Part two {#part}\n\nMore words.",
        "See [setup](/guide/setup.md#end), [one](ref:area/one), [nothing](nothing.md).",
        "See [keys](ref:reference#keys) and [the box](../box.svg).",
        "![All](diagram:shop/all)\n\n**Web** and **Store**.",
        "![Part](diagram:shop/part)\n\n![Part](diagram:shop/part)",
        "![Box](../box.svg) ![Other](../other.svg)",
        "![Shop](/content/shop.png)",
        "```mermaid\nclassDiagram\n  Ship <|-- Ferry\n```",
        "Words before.\n\n```mermaid\nclassDiagram\n  Ship <|-- Ferry\n  Ship <|-- Tug\n```\n\n```mermaid\nclassDiagram\n  Ship <|-- Ferry\n```",
        "```mermaid\nclassDiagram\n  Ship <|--\n```", "```diagram\ncomponents:\n  a: { name: A }\n  b: { name: B }\nrelations:\n  - { from: a, to: b }\n```",
        "<!-- include: ../../parts/note.md -->",
        "<!-- include: ../../parts/other.md -->\n\nBehind it.",
        "<script>alert(1)</script>",
    ];

    private static readonly string[] FrontMatters =
    [
        "", "", "", "tags: [important]", "tags: [important, other]", "updated: 2025-01-02", "draft: true", "nav_order: 3", "description: By hand.", "ref: named", "ref: guide/use", "lang: da", "local: [sections]", "layout: wrong",
        "diagram: shop/part", "image: diagram:shop/all", "nav_title: Short", "slug: elsewhere",
    ];

    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15;

    public int Next(int end)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)end);
    }

    /// <returns>What was done, and the full paths that a watcher would name.</returns>
    public (string Description, string[] Paths) Apply() => Next(20) switch
    {
        < 7 => Write("content/" + Pick(Pages), SampleProject.Page(Pick(["Start", "Setup", "Other", "Use"]), Pick(Bodies), Pick(FrontMatters))),
        < 11 => ChangeBody("content/" + Pick(Pages)),
        11 => Delete("content/" + Pick(Pages)),
        12 => Rename("content/" + Pick(Pages), "content/" + Pick(Pages)),
        13 => Write("content/parts/" + Pick(["note.md", "other.md"]), Pick(["Included words.", "```mermaid\nclassDiagram\n  Quay <|-- Pier\n```", "## Included heading\n\n[Keys](../en/reference.md#keys)", "![Box](../en/box.svg)"])),
        14 => Write("content/models/shop.yaml", Next(5) == 0 ? SampleProject.Model + "  broken" : SampleProject.Model.Replace("Store", Pick(["Store", "Depot", "A long name of a store"]), StringComparison.Ordinal).Replace("guide/setup", Pick(["guide/setup", "area/one"]), StringComparison.Ordinal)),
        15 => Write("content/models/icons/box.svg", SampleProject.Icon(Pick(["M2 2h20v20H2z", "M4 4h16v16H4z"]))),
        16 => Write("content/en/" + Pick(["box.svg", "other.svg"]), SampleProject.Svg(10 + Next(3))),
        17 => Write("static/" + Pick(["robots-extra.txt", "guide/setup.md", "more.txt", "box.svg"]), Pick(["one\n", "two\n"])),
        18 => Write("theme/templates/partials/" + Pick(["footer.html", "latest.html"]), Pick([SampleProject.Footer, SampleProject.Latest, "<footer>{{ page.title }}</footer>", "{{ if }}"])),
        _ => Write("docgen.json", SampleProject.Configuration.Replace("\"plain\"", Pick(["\"plain\"", "\"default\""]), StringComparison.Ordinal).Replace("/docs/", Pick(["/docs/", "/"]), StringComparison.Ordinal)
            .Replace("[\"en\", \"da\"]", Pick(["[\"en\", \"da\"]", "[\"en\", \"da\", \"it\"]"]), StringComparison.Ordinal)),
    };

    /// <summary>Everything is right again, so that not all that follows is seen through one fault.</summary>
    public (string Description, string[] Paths) Mend()
    {
        MemoryFileSystem good = SampleProject.Create();
        foreach (string path in disk.Snapshot(Root).Keys.Where(static path => path.EndsWith(".md", StringComparison.Ordinal)))
        {
            disk.DeleteFile($"{Root}/{path}");
        }

        SortedDictionary<string, string> files = good.Snapshot(Root);
        foreach ((string path, string content) in files)
        {
            disk.With($"{Root}/{path}", content);
        }

        disk.DeleteFile($"{Root}/static/guide/setup.md");
        return ("mend", [Root]);
    }

    private (string Description, string[] Paths) Write(string path, string content)
    {
        disk.With($"{Root}/{path}", content);
        return ($"write {path}: {content.ReplaceLineEndings("⏎")}", [$"{Root}/{path}"]);
    }

    /// <summary>What happens most: a few words more at the end of a page.</summary>
    private (string Description, string[] Paths) ChangeBody(string path) => disk.GetKind($"{Root}/{path}") == EntryKind.File
        ? Write(path, System.Text.Encoding.UTF8.GetString(disk.ReadBytes($"{Root}/{path}")) + Pick(["\nWords.\n", "\n## Heading\n", "\n[Link](ref:guide/use)\n", "\n![Box](/content/en/box.svg)\n"]))
        : ("nothing", []);

    private (string Description, string[] Paths) Delete(string path)
    {
        disk.DeleteFile($"{Root}/{path}");
        return ($"delete {path}", [$"{Root}/{path}"]);
    }

    private (string Description, string[] Paths) Rename(string from, string to)
    {
        if (from == to || disk.GetKind($"{Root}/{from}") != EntryKind.File)
        {
            return ("nothing", []);
        }

        Write(to, System.Text.Encoding.UTF8.GetString(disk.ReadBytes($"{Root}/{from}")));
        Delete(from);
        return ($"rename {from} to {to}", [$"{Root}/{from}", $"{Root}/{to}"]);
    }

    private string Pick(string[] choices) => choices[Next(choices.Length)];
}
