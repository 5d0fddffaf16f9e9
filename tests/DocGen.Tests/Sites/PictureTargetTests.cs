using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>Pictures that stand in front matter and in raw HTML: resolved against their file, checked, and copied.</summary>
public sealed class PictureTargetTests
{
    private const string Dot = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>";

    [Theory]
    [InlineData("image: ../pictures/card.svg")]
    [InlineData("image: /pictures/card.svg")]
    public void The_image_of_a_page_is_copied_and_named_absolutely(string key)
    {
        MemoryFileSystem disk = ToolCall.Empty()
            .With("docgen.json", "{ \"baseUrl\": \"https://example.org/docs/\" }")
            .With("guide/start.md", $"---\ntitle: Start\n{key}\n---\n\nText.\n")
            .With("pictures/card.svg", Dot);

        SortedDictionary<string, string> site = Build(disk);

        string copied = Assert.Single(site.Keys, static path => path.EndsWith(".svg", StringComparison.Ordinal) && path.Contains("card", StringComparison.Ordinal));
        Assert.Contains($"<meta property=\"og:image\" content=\"https://example.org/docs/{copied}\">", site["guide/start/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_a_page_that_does_not_exist_is_reported_at_its_place()
    {
        ToolRun run = Run(ToolCall.Empty().With("index.md", "---\ntitle: Home\nimage: cadr.svg\n---\n\nText.\n").With("card.svg", Dot));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("index.md(3,8): error DG2003: image 'cadr.svg' does not exist; did you mean 'card.svg'?\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(", image: shop.png")]
    [InlineData("")]
    public void An_image_of_a_page_may_be_a_view_which_then_has_a_picture(string keys)
    {
        MemoryFileSystem disk = Shop(keys).With("docgen.json", "{ \"baseUrl\": \"https://example.org/\" }").With("index.md", "---\ntitle: Home\nimage: diagram:shop/all\n---\n\nText.\n");

        SortedDictionary<string, string> site = Build(disk);
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/diagrams/shop/all.en.png\">", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("diagrams/shop/all.en.png", site.Keys);
    }

    [Fact]
    public void Every_address_of_a_source_set_is_copied_and_rewritten()
    {
        MemoryFileSystem disk = ToolCall.Empty()
            .With("guide/start.md", "# Start\n\n<picture>\n<source srcset=\"../small.svg 480w, https://example.org/large.png 2x\">\n<img src=\"../small.svg\" srcset=\"../large.svg 2x\" alt=\"Dot\">\n</picture>\n")
            .With("small.svg", Dot)
            .With("large.svg", Dot + "\n");

        SortedDictionary<string, string> site = Build(disk);

        string small = Assert.Single(site.Keys, static path => path.Contains("small", StringComparison.Ordinal));
        string large = Assert.Single(site.Keys, static path => path.Contains("large", StringComparison.Ordinal));
        Assert.Contains($"<source srcset=\"/{small} 480w, https://example.org/large.png 2x\">", site["guide/start/index.html"], StringComparison.Ordinal);
        Assert.Contains($"srcset=\"/{large} 2x\"", site["guide/start/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_a_source_set_that_leads_nowhere_is_reported_at_its_place()
    {
        ToolRun run = Run(ToolCall.Empty().With("index.md", "# Home\n\n<img src=\"dot.svg\" srcset=\"dot.svg 1x,dott.svg 2x\" alt=\"Dot\">\n").With("dot.svg", Dot));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("index.md(3,39): error DG2003: image 'dott.svg' does not exist; did you mean 'dot.svg'?\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder", "guide/index.html", "href=\"/diagrams/shop/inside/\"", "href=\"/install/\"")]
    [InlineData("file", "guide/index.html", "href=\"../diagrams/shop/inside.html\"", "href=\"../install.html\"")]
    public void Links_of_a_drawing_lead_where_the_links_of_its_page_lead(string urls, string page, string toView, string toPage)
    {
        string html = Build(WithLinks(urls, ""))[page];

        int start = html.IndexOf("<figure", StringComparison.Ordinal);
        string svg = html[start..html.IndexOf("</svg>", start, StringComparison.Ordinal)];
        Assert.Contains(toView, svg, StringComparison.Ordinal);
        Assert.Contains(toPage, svg, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"ref:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"diagram:", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_drawing_alone_links_to_the_pages_of_other_drawings_alone()
    {
        string html = Build(WithLinks("file", ", \"diagrams\": { \"formats\": [\"html\"] }"))["diagrams/shop/all.en.html"];

        Assert.Contains("href=\"inside.en.html\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../../install.html\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"ref:", html, StringComparison.Ordinal);
    }

    private static MemoryFileSystem WithLinks(string urls, string more) => ToolCall.Empty()
        .With("docgen.json", $"{{ \"urls\": \"{urls}\"{more} }}")
        .With("index.md", "# Home\n\nText.\n")
        .With("install.md", "---\ntitle: Install\nref: install\n---\n\nText.\n")
        .With("guide/index.md", "# Guide\n\n![](diagram:shop/all)\n")
        .With("models/shop.yaml", """
            docgen: model/1
            id: shop
            title: Shop
            components:
              web: { name: Web, page: { ref: install } }
              db: { name: Database, children: { t: { name: Table } } }
            views:
              all: { title: All, alt: Everything., include: [web, db], open: { db: inside } }
              inside: { title: Inside, alt: The database., include: ["db.**"] }
            """);

    private static MemoryFileSystem Shop(string keys) => ToolCall.Empty().With("models/shop.yaml", $$"""
        docgen: model/1
        id: shop
        title: Shop
        components:
          web: { name: Web }
        views:
          all: { title: All, alt: Everything., include: ["**"]{{keys}} }
        """);

    private static SortedDictionary<string, string> Build(MemoryFileSystem disk)
    {
        ToolRun run = Run(disk);
        Assert.True(run.ExitCode == 0, run.Error);
        return disk.Snapshot(ToolCall.Folder + "/_site");
    }

    private static ToolRun Run(MemoryFileSystem disk) => new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line", "-q");
}
