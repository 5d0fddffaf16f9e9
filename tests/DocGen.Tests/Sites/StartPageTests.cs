using DocGen.Tests.Files;

namespace DocGen.Tests.Sites;

/// <summary>Start pages with an opening and boxes, pages of tags and categories, and what a site has for machines.</summary>
public sealed class StartPageTests
{
    private const string Shop = """
        docgen: model/1
        id: shop
        title: Shop
        components:
          web: { name: Web shop, summary: Sells }
          stock: { name: Stock }
        relations:
          - { from: web, to: stock, label: reserves }
        views:
          all: { title: The shop, alt: The web shop reserves stock. }
        """;

    [Fact]
    public void An_opening_has_its_title_its_buttons_and_its_drawing_once()
    {
        string html = Build(Home("hero:\n  title: Big words\n  tagline: With **weight**.\n  image: diagram:shop/all\n  actions:\n    - { title: Start, link: guide.md#first }\n    - { title: Out, link: \"https://example.org/\" }\n"))["index.html"];

        Assert.Contains("<h1>Big words</h1>", html, StringComparison.Ordinal);
        Assert.Contains("With <strong>weight</strong>.", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button is-first\" href=\"/guide/#first\">Start</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button\" href=\"https://example.org/\">Out</a>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("data-figure=\"shop/all\"").Length);
    }

    [Fact]
    public void A_start_page_lists_what_the_site_has_unless_boxes_do()
    {
        const string Listing = "<ul class=\"listing\">\n<li><a href=\"/guide/\">Guide</a>";

        Assert.Contains(Listing, Build(Home(""))["index.html"], StringComparison.Ordinal);
        Assert.Contains(Listing, Build(ToolCall.Empty().With("docgen.json", "{ }").With("guide.md", "# Guide\n\nText.\n"))["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"listing\"", Build(Home("features:\n  - { title: One, link: guide.md }\n"))["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_have_an_icon_of_the_theme_or_a_character()
    {
        string html = Build(Home("features:\n  - { title: One, text: First., icon: globe, link: guide.md }\n  - { title: Two, icon: 🚢 }\n"))["index.html"];

        Assert.Contains("<a href=\"/guide/\">One</a>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"feature-icon\" aria-hidden=\"true\"><svg", html, StringComparison.Ordinal);
        Assert.Contains("aria-hidden=\"true\">🚢", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hero:\n  actions:\n    - { title: Start, link: giude.md }\n", "index.md(5,29): error DG2001: link to 'giude.md' leads nowhere; did you mean 'guide.md'?")]
    [InlineData("hero:\n  image: diagram:shop/al\n", "index.md(4,10): error DG2004: diagram 'diagram:shop/al' does not exist; did you mean 'shop/all'?")]
    [InlineData("hero:\n  titel: Big\n", "index.md(4,3): info DG1003: unknown key 'titel'; did you mean 'title'?")]
    [InlineData("features:\n  - { text: One }\n", "index.md(4,5): error DG1004: an entry has no 'title'")]
    [InlineData("features:\n  - { title: One, icon: pictures/on.svg }\n", "index.md(4,25): error DG2003: image 'pictures/on.svg' does not exist")]
    public void What_is_wrong_in_them_is_reported_at_its_place(string keys, string expected) => Assert.Contains(expected, Run(Home(keys)).Error, StringComparison.Ordinal);

    [Fact]
    public void Words_of_an_article_lead_to_the_pages_that_list_their_pages()
    {
        SortedDictionary<string, string> site = Build(Tagged());

        Assert.Contains("<a href=\"/tags/cluster/\" rel=\"tag\">Cluster</a>", site["one/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/tags/c-1/\" rel=\"tag\">C++</a>", site["two/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/one/\">One</a>", site["tags/cluster/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/two/\">Two</a>", site["tags/cluster/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/categories/guides/\" rel=\"tag\">Guides</a> <small>1</small>", site["categories/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>Tags", site["tags/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_fallbacks_exists_but_is_not_for_search_engines()
    {
        SortedDictionary<string, string> site = Build(Tagged());

        Assert.Contains("<a href=\"/da/two/\" lang=\"en\">Two</a>", site["da/tags/cluster/index.html"], StringComparison.Ordinal);
        Assert.Contains("noindex", site["da/tags/c-1/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", site["da/tags/cluster/index.html"], StringComparison.Ordinal);
        Assert.Contains("https://example.org/da/tags/cluster/", site["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org/da/tags/c-1/", site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_the_author_takes_the_place_of_a_list()
    {
        SortedDictionary<string, string> site = Build(Tagged().With("content/en/tags.md", "# All words\n\nText.\n"));

        Assert.Contains("<h1>All words</h1>", site["tags/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/da/tags/\" lang=\"en\">All words</a>", site["da/tags/cluster/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_tag_pages_nothing_leads_to_them()
    {
        SortedDictionary<string, string> site = Build(Tagged(", \"tagPages\": false"));

        Assert.DoesNotContain(site.Keys, static path => path.Contains("tags/", StringComparison.Ordinal));
        Assert.DoesNotContain("rel=\"tag\"", site["one/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_holds_the_dated_pages_of_its_language_the_newest_first()
    {
        SortedDictionary<string, string> site = Build(Tagged());

        string feed = site["feed.xml"];
        Assert.True(feed.IndexOf("<title>Two</title>", StringComparison.Ordinal) < feed.IndexOf("<title>One</title>", StringComparison.Ordinal));
        Assert.Contains("<updated>2026-05-02T00:00:00Z</updated>", feed, StringComparison.Ordinal);
        Assert.Contains("<published>2026-01-31T00:00:00Z</published>", feed, StringComparison.Ordinal);
        Assert.Contains("<category term=\"C++\" />", feed, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed.xml\"", site["one/index.html"], StringComparison.Ordinal);
        Assert.False(site.ContainsKey("da/feed.xml"));
        Assert.Equal(2, Build(Tagged(", \"feed\": { \"length\": 1 }"))["feed.xml"].Split("<entry>").Length);
        Assert.False(Build(Tagged(", \"feed\": false")).ContainsKey("feed.xml"));
    }

    [Fact]
    public void A_copy_of_a_page_puts_its_drawings_into_words()
    {
        SortedDictionary<string, string> site = Build(Home("")
            .With("guide.md", "---\ntitle: Guide\n---\n\n## First\n\nSee [home](index.md) and [below](#first).\n\n- ![The shop](diagram:shop/all \"Shop\"){.wide}\n\n<!-- include: _part.md -->\n\n```diagram\ndocgen: model/1\ncomponents: { a: { name: A }, b: { name: B } }\nrelations: [{ from: a, to: b, label: calls }]\nviews: { v: { title: Two, alt: A calls B. } }\n```\n\n> ![](diagram:shop/all)\n\nEnd.\n")
            .With("_part.md", "Shared [text](index.md).\n"));

        Assert.Equal(
            "# Guide\n\n## First\n\nSee [home](https://example.org/index.md) and [below](#first).\n\n- **The shop**\n\n  The web shop reserves stock.\n\n  Components:\n\n  - **Web shop**: Sells\n\n" +
            "  Connections:\n\n  - From Web shop to Stock: reserves.\n\nShared [text](https://example.org/index.md).\n\n**Two**\n\nA calls B.\n\nConnections:\n\n- From A to B: calls.\n\n" +
            "> **The shop**\n\nEnd.\n",
            site["guide/index.md"]);
        Assert.Contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"/guide/index.md\">", site["guide/index.html"], StringComparison.Ordinal);
        Assert.Contains("- [Guide](https://example.org/guide/index.md)", site["llms.txt"], StringComparison.Ordinal);
        Assert.False(site.ContainsKey("llms-full.txt"));
    }

    [Theory]
    [InlineData("true", true, false)]
    [InlineData("false", false, false)]
    [InlineData("{ \"full\": true }", true, true)]
    public void Copies_are_written_as_the_configuration_says(string llms, bool hasCopies, bool hasAll)
    {
        SortedDictionary<string, string> site = Build(Tagged($", \"llms\": {llms}"));

        Assert.Equal(hasCopies, site.ContainsKey("one/index.md") && site.ContainsKey("llms.txt") && site.ContainsKey("da/llms.txt"));
        Assert.Equal(hasAll, site.ContainsKey("llms-full.txt"));
        Assert.Equal(hasCopies, site["one/index.html"].Contains("text/markdown", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_the_project_takes_the_place_of_one_for_machines()
    {
        SortedDictionary<string, string> site = Build(Home("").With("static/llms.txt", "Ours.\n").With("static/robots.txt", "User-agent: *\nDisallow: /\n"));

        Assert.Equal("Ours.\n", site["llms.txt"]);
        Assert.Equal("User-agent: *\nDisallow: /\n", site["robots.txt"]);
    }

    [Fact]
    public void Every_page_has_a_card_of_its_own_that_a_second_build_takes_from_the_cache()
    {
        MemoryFileSystem disk = Home("").With("guide.md", "# Guide\n\n![](diagram:shop/all)\n");
        string html = Build(disk)["guide/index.html"];

        string path = html[(html.IndexOf("https://example.org/cards/", StringComparison.Ordinal) + "https://example.org/".Length)..];
        path = path[..path.IndexOf('"', StringComparison.Ordinal)];
        byte[] card = disk.ReadBytes($"{ToolCall.Folder}/_site/{path}");
        Assert.Equal([0x04, 0xB0, 0x02, 0x76], new[] { card[18], card[19], card[22], card[23] });
        Assert.Contains("<meta property=\"og:image:width\" content=\"1200\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain(path, Build(disk)["index.html"], StringComparison.Ordinal);

        // A marked card shows where the second build took it from; a damaged one is drawn again.
        string cached = $"{ToolCall.Folder}/.docgen/{path}";
        byte[] marked = [.. card];
        marked[30] ^= 1;
        disk.WriteBytes(cached, marked);
        Build(disk);
        Assert.Equal(marked, disk.ReadBytes($"{ToolCall.Folder}/_site/{path}"));
        disk.WriteBytes(cached, card.AsSpan(0, 100));
        Build(disk);
        Assert.Equal(card, disk.ReadBytes($"{ToolCall.Folder}/_site/{path}"));
    }

    [Fact]
    public void A_card_that_no_font_can_write_is_left_out()
    {
        SortedDictionary<string, string> site = Build(Home("").With("guide.md", "# 港湾\n\nText.\n"));

        Assert.DoesNotContain("cards/", site["guide/index.html"], StringComparison.Ordinal);
        Assert.Contains("cards/", site["index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"versions\": [{ \"label\": \"2\" }]", "an entry of 'versions' takes a 'label' and a 'url'")]
    [InlineData("\"footerLinks\": {}", "'footerLinks' takes a list, not")]
    [InlineData("\"fonts\": { \"body\": \"In\\\"ter\" }", "is no name of a font family")]
    [InlineData("\"fonts\": { \"boddy\": \"Inter\" }", "'boddy' is no font of the theme; did you mean 'body'?")]
    [InlineData("\"fonts\": { \"files\": [{ \"family\": \"A\" }] }", "an entry of 'files' takes a 'family' and a 'file'")]
    [InlineData("\"logo\": { \"ligth\": \"/a.svg\" }", "'logo' takes the path of a picture")]
    public void Options_of_the_theme_are_checked(string option, string expected) =>
        Assert.Contains(expected, Run(ToolCall.Empty().With("docgen.json", $"{{ \"themeOptions\": {{ {option} }} }}").With("index.md", "# Home\n\nText.\n")).Error, StringComparison.Ordinal);

    [Fact]
    public void Options_of_the_theme_reach_the_page()
    {
        SortedDictionary<string, string> site = Build(ToolCall.Empty()
            .With("docgen.json", """
                { "themeOptions": {
                  "logo": { "light": "/a.svg", "dark": "/b.svg" },
                  "fonts": { "body": "Inter", "files": [{ "family": "Inter", "file": "/fonts/i.woff2", "weight": "100 900" }] },
                  "versions": [{ "label": "2.0", "url": "/", "current": true }, { "label": "1.0", "url": "https://old.example.org/" }],
                  "announcement": "See [news](ref:home).",
                  "footer": "By **us**",
                  "footerLinks": [{ "title": "Imprint", "url": "https://example.org/imprint" }]
                } }
                """)
            .With("index.md", "---\ntitle: Home\nref: home\n---\n\nText.\n"));

        string html = site["index.html"];
        Assert.Contains("class=\"on-light\"", html, StringComparison.Ordinal);
        Assert.Contains("src=\"/b.svg\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://old.example.org/\" data-version=\"\">1.0</a>", html, StringComparison.Ordinal);
        Assert.Contains("<p>By <strong>us</strong></p>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/imprint\">Imprint</a>", html, StringComparison.Ordinal);
        Assert.Matches("data-announcement=\"([0-9a-f]{8})\"[^$]*data-dismiss=\"\\1\"", html);
        string css = Assert.Single(site, static file => file.Key.EndsWith(".css", StringComparison.Ordinal)).Value;
        Assert.Contains("--font:\"Inter\",system-ui,sans-serif", css, StringComparison.Ordinal);
        Assert.Contains("@font-face{font-family:\"Inter\";src:url(../fonts/i.woff2);font-display:swap;font-weight:100 900}", css, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_of_a_fallback_to_a_section_that_the_translation_lacks_leads_to_its_top()
    {
        SortedDictionary<string, string> site = Build(Tagged().With("content/en/two.md", "# Two\n\n[There](one.md#first)\n").With("content/en/one.md", "# One\n\n## First\n\nText.\n"));

        Assert.Contains("<a href=\"/one/#first\">There</a>", site["two/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/da/one/\">There</a>", site["da/two/index.html"], StringComparison.Ordinal);
    }

    private static MemoryFileSystem Home(string keys) => ToolCall.Empty()
        .With("docgen.json", "{ \"baseUrl\": \"https://example.org/\" }")
        .With("index.md", $"---\ntitle: Home\n{keys}layout: home\n---\n\nText.\n")
        .With("guide.md", "# Guide\n\n## First\n\nText.\n")
        .With("models/shop.yaml", Shop);

    private static MemoryFileSystem Tagged(string keys = "") => ToolCall.Empty()
        .With("docgen.json", $"{{ \"baseUrl\": \"https://example.org/\", \"languages\": {{ \"list\": [\"en\", \"da\"] }}{keys} }}")
        .With("content/en/index.md", "# Home\n\nText.\n")
        .With("content/en/one.md", "---\ntitle: One\ntags: [Cluster]\ncategories: Guides\ndate: 2026-01-31\nupdated: 2026-05-02\n---\n\nText.\n")
        .With("content/en/two.md", "---\ntitle: Two\ntags: [cluster, C, C++]\ndate: 2026-03-01\n---\n\nText.\n")
        .With("content/da/one.md", "---\ntitle: En\ntags: [Cluster]\n---\n\nTekst.\n");

    private static SortedDictionary<string, string> Build(MemoryFileSystem disk)
    {
        ToolRun run = Run(disk);
        Assert.True(run.ExitCode == 0, run.Error);
        return disk.Snapshot(ToolCall.Folder + "/_site");
    }

    private static ToolRun Run(MemoryFileSystem disk) => new ToolCall(disk).Run("build", "--source", ".", "--log-format", "line");
}
