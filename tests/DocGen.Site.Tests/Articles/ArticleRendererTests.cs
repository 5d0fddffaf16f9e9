namespace DocGen.Site.Tests.Articles;

public sealed class ArticleRendererTests
{
    [Theory]
    [InlineData("> [!WARNING]\n> Hot.", "<aside class=\"callout callout-warning\" role=\"note\" aria-label=\"Warning\"><p class=\"callout-title\">Warning</p>\n<p>Hot.</p>\n</aside>")]
    [InlineData("> [!SOMETHING]\n> x", "<blockquote>\n<p>[!SOMETHING]\nx</p>\n</blockquote>")]
    [InlineData(":::tip Do this\nText\n:::", "<aside class=\"callout callout-tip\" role=\"note\" aria-label=\"Do this\"><p class=\"callout-title\">Do this</p>\n<p>Text</p>\n</aside>")]
    [InlineData("> [!TIP] Use `a*b*`, *always* &amp; 1 < 2\n> Text", "<aside class=\"callout callout-tip\" role=\"note\" aria-label=\"Use a*b*, always &amp; 1 &lt; 2\"><p class=\"callout-title\">Use <code>a*b*</code>, <em>always</em> &amp; 1 &lt; 2</p>\n<p>Text</p>\n</aside>")]
    [InlineData(":::note 1. See [there](https://a.org) \\*\nText\n:::", "aria-label=\"1. See there *\"><p class=\"callout-title\">1. See <a href=\"https://a.org\">there</a> *</p>\n<p>Text</p>")]
    [InlineData(":::details **More** of it\nText\n:::", "<details><summary><strong>More</strong> of it</summary>\n<p>Text</p>\n</details>")]
    [InlineData(":::tabs\n:::tab `a` b\nText\n:::\n:::", "<section class=\"tab\" aria-label=\"a b\"><p class=\"tab-title\"><code>a</code> b</p>\n<p>Text</p>")]
    [InlineData(":::details More\nText\n:::", "<details><summary>More</summary>\n<p>Text</p>\n</details>")]
    [InlineData("> **Hinweis**: x", "<aside class=\"callout callout-note\" role=\"note\" aria-label=\"Hinweis\"><p class=\"callout-title\">Hinweis</p>\n<p>x</p>\n</aside>")]
    [InlineData("> **ヒント：** x", "aria-label=\"ヒント\"><p class=\"callout-title\">ヒント</p>\n<p>x</p>")]
    [InlineData("> **Whatever:** x", "<blockquote>\n<p><strong>Whatever:</strong> x</p>\n</blockquote>")]
    [InlineData("~~gone~~ and std::vector::iterator", "<p><del>gone</del> and std::vector::iterator</p>")]
    [InlineData("Use {{ site.title }} and {name} and { #x } in <name> or <T>", "<p>Use {{ site.title }} and {name} and { #x } in &lt;name&gt; or &lt;T&gt;</p>")]
    [InlineData("- [x] done\n- [ ] open", "<li class=\"task-list-item\"><label><input type=\"checkbox\" disabled=\"\" checked=\"\"> done</label></li>")]
    [InlineData("| a | b |\n|---|--:|\n| 1 | 2 |", "<th class=\"align-right\" scope=\"col\">b</th>")]
    [InlineData("| a |\n|---|\n| `x \\| y` \\| z |", "<td><code>x | y</code> | z</td>")]
    [InlineData("`x \\| y`", "<p><code>x \\| y</code></p>")]
    [InlineData("`docgen --help`, `-q -v <b>`", "<p><code>docgen <span class=\"option\">--help</span></code>, <code><span class=\"option\">-q</span> <span class=\"option\">-v</span> &lt;b&gt;</code></p>")]
    [InlineData("`a - b`, `x-y`, `--an-option-as-long-as-this-one`", "<p><code>a - b</code>, <code>x-y</code>, <code>--an-option-as-long-as-this-one</code></p>")]
    [InlineData("Term\n:   What it is", "<dl>\n<dt>Term</dt>\n<dd>What it is</dd>\n</dl>")]
    [InlineData("Text[^1]\n\n[^1]: Note", "<sup><a class=\"footnote-ref\" id=\"fnref-1\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup>")]
    [InlineData("## A {#own .big}", "<h2 id=\"own\" class=\"level-2 big\">A <a class=\"heading-anchor\" href=\"#own\"")]
    [InlineData("#### Deep\n\n###### Deeper\n\n##### Between", "<h3 id=\"between\" class=\"level-5\">")]
    [InlineData("```yaml title=\"a.yml\" {2}\na: 1\nb: \"x\"\n```", "<p class=\"code-title\">a.yml</p><pre tabindex=\"0\" role=\"group\" aria-label=\"a.yml\"><code class=\"language-yaml\"><span class=\"line\"><span class=\"hl-a\">a</span>: <span class=\"hl-n\">1</span>\n</span><span class=\"line highlighted\">")]
    [InlineData("```diff\n+a\n-b\n```", "<span class=\"line inserted\"><span class=\"hl-p\">+a</span>\n</span><span class=\"line deleted\"><span class=\"hl-d\">-b</span>\n</span>")]
    [InlineData("```unknown\n<b> & {{ x }}\n```", "<code class=\"language-unknown\">&lt;b&gt; &amp; {{ x }}\n</code>")]
    [InlineData("![Alt](/p.png \"A caption\")", "<figure><img src=\"/p.png\" alt=\"Alt\" title=\"A caption\" loading=\"eager\" decoding=\"async\"><figcaption>A caption</figcaption></figure>")]
    [InlineData("```js ins={1} del=2 focus={1-2}\na\nb\nc\n```", "<div class=\"code has-focus has-changes\" data-language=\"js\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code: JavaScript\"><code class=\"language-js\"><span class=\"line focused inserted\">a\n</span><span class=\"line focused deleted\">b\n</span><span class=\"line\">c\n</span></code>")]
    [InlineData("```js\na; // [!code ++:2]\nb; /* [!code focus] */\n```", "<span class=\"line inserted\">a;\n</span><span class=\"line focused inserted\">b;\n</span></code>")]
    [InlineData("```js\na; // [!code what]\n```", "a; <span class=\"hl-c\">// [!code what]</span>\n</code>")]
    [InlineData("```js {2}\n/* a\nb */ 1\n```", "<span class=\"line\"><span class=\"hl-c\">/* a</span>\n</span><span class=\"line highlighted\"><span class=\"hl-c\">b */</span> <span class=\"hl-n\">1</span>\n</span>")]
    [InlineData("```yaml{1}\na: 1\n```", "data-language=\"yaml\"")]
    [InlineData("```text wrap\na\n```", "<div class=\"code is-wrapped\" data-language=\"text\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code\">")]
    [InlineData(":::steps\n1. One\n2. Two\n:::", "<ol class=\"procedure\">\n<li>One</li>\n<li>Two</li>\n</ol>")]
    [InlineData(":::cards\n- [A](https://a.org) – first *one*\n- [B](https://b.org)\n  second\n- [C](https://c.org)\n:::", "<ul class=\"listing\">\n<li><a href=\"https://a.org\">A</a><p>first <em>one</em></p></li>\n<li><a href=\"https://b.org\">B</a><p>second</p></li>\n<li><a href=\"https://c.org\">C</a></li>\n</ul>")]
    [InlineData("Go :rocket: :+1:, :no_such: 10:30:20 a:b:c `:rocket:`", "<p>Go 🚀 👍, :no_such: 10:30:20 a:b:c <code>:rocket:</code></p>")]
    [InlineData("## :rocket: Launch", "<h2 id=\"launch\"")]
    [InlineData("See www.example.org now", "<a href=\"https://www.example.org\">www.example.org</a>")]
    [InlineData("<!-- a comment -->\n\ntext <!-- inside --> end", "<p>text  end</p>")]
    public void Forms_of_Markdown_are_rendered(string markdown, string expected) =>
        Assert.Contains(expected, new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Page("a.md", "---\ntitle: T\n---\n" + markdown).Html("a/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<h1 align=\"center\"><br><a href=\"https://x.org\"><img src=\"/l.png\" alt=\"Logo\"></a>Tool <a href=\"https://y.org\">site</a></h1>\n\nText", "<p align=\"center\"><a href=\"https://x.org\"><img src=\"/l.png\" alt=\"Logo\" loading=\"eager\" decoding=\"async\"></a></p>\n<p>Text</p>\n")]
    [InlineData("<h1>Tool</h1>\n<p>Line</p>\n\n<h1>Again</h1>", "\n<p>Line</p>\n<h1>Again</h1>\n")]
    public void The_words_of_a_title_in_html_stand_above_the_article_alone(string markdown, string expected) =>
        Assert.EndsWith(expected, new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Page("a.md", markdown).Html("a/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a <script>alert(1)</script> b", "<p>a  b</p>\n", "element 'script'")]
    [InlineData("<script>\nalert(1)\n</script>\n\nb", "\n<p>b</p>\n", "element 'script'")]
    [InlineData("<div onclick=\"x()\" class=\"k\">t</div>", "<div class=\"k\">t</div>\n", "attribute 'onclick'")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n", "link 'javascript:alert(1)'")]
    [InlineData("a <a href=\"java&#x73;cript:x\">y</a>", "<p>a <a>y</a></p>\n", "attribute 'href'")]
    [InlineData("a <a href=\"data:text/html,x\">y</a>", "<p>a <a>y</a></p>\n", "attribute 'href'")]
    [InlineData("<iframe src=\"https://x.org\"></iframe>\n\nb", "\n<p>b</p>\n", "element 'iframe'")]
    [InlineData("<svg><a xlink:href=\"javascript:x\"><set attributeName=\"href\" to=\"javascript:y\"/></a></svg>", "<p><svg><a><set attributeName=\"href\"/></a></svg></p>\n", "attribute 'xlink:href'")]
    public void Active_content_is_dropped_with_a_warning(string markdown, string expected, string what)
    {
        SiteFixture site = new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Page("a.md", "---\ntitle: T\n---\n" + markdown);
        Assert.Equal(expected.TrimStart(), site.Html("a/").TrimStart());
        Assert.Contains(site.Reports("DG1011"), report => report.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void Unsafe_html_stays_where_it_is_allowed()
    {
        SiteFixture site = new() { Options = SiteFixture.OptionsFor("en") with { AllowsUnsafeHtml = true } };
        site.Page("a.md", "---\ntitle: T\n---\n<b onclick=\"x()\" style=\"color:red\">t</b> <script>1</script>");
        Assert.Equal("<p><b onclick=\"x()\" style=\"color:red\">t</b> <script>1</script></p>\n", site.Html("a/"));
        Assert.Empty(site.Reports("DG1011", "DG1012"));
    }

    [Fact]
    public void Inline_style_is_dropped_with_information() =>
        Assert.Equal(
            ["content/a.md:1:6 DG1012 attribute 'style' is dropped"],
            new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Page("a.md", "<div style=\"color: red\">x</div>").Reports("DG1012"));

    [Theory]
    [InlineData("Title of v", "What v shows.")]
    [InlineData("v.png", "What v shows.")]
    [InlineData("", "What v shows.")]
    [InlineData("How it fits together", "How it fits together")]
    public void A_drawing_has_the_alternative_text_of_the_page_where_it_says_more_than_the_title(string written, string expected) =>
        Assert.Contains($"aria-label=\"{expected}\"", new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Drawing("m/v", "v.png").Page("a.md", $"# A\n\n![{written}](diagram:m/v)").Html("a/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("![](diagram:m/v)")]
    [InlineData("Intro.\n\n![Title](/v.png)\n\n## More")]
    public void A_diagram_page_whose_text_shows_the_drawing_shows_it_once(string text)
    {
        string html = new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Drawing("m/v", "v.png").Page("a.md", "---\ntitle: A\nlayout: diagram\ndiagram: m/v\n---\n" + text).Html("a/");
        Assert.Equal(2, html.Split("<svg").Length);
    }

    [Fact]
    public void Includes_bring_their_text_headings_and_links()
    {
        SiteFixture site = new SiteFixture { Options = SiteFixture.OptionsFor("en") }
            .Page("a.md", "# A\n\n<!-- include: shared/_part.md -->\n\n## Last").Page("shared/_part.md", "---\ntitle: ignored\n---\n## Part\n\n[b](../b.md)").Page("b.md", "# B");
        Assert.Contains("<h2 id=\"part\" class=\"level-2\">Part", site.Html("a/"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/k8s/b/\">b</a>", site.Html("a/"), StringComparison.Ordinal);
        Assert.Equal(["part", "last"], site.Render("a/").TableOfContents.Select(static entry => entry.Id));
        Assert.Empty(site.Reports("DG2001"));
    }

    [Fact]
    public void Includes_that_are_missing_or_go_round_are_errors()
    {
        SiteFixture site = new SiteFixture { Options = SiteFixture.OptionsFor("en") }
            .Page("a.md", "x\n\n<!-- include: _no.md -->\n\n<!-- include: _b.md -->").Page("_b.md", "<!-- include: a.md -->");
        Assert.Equal(
            [
                "content/_b.md:1:15 DG1014 'a.md' includes itself: content/a.md → content/_b.md → content/a.md",
                "content/a.md:3:15 DG1013 included file '_no.md' is not found [there is no file 'content/_no.md']",
            ],
            site.Reports("DG1013", "DG1014"));
    }

    [Theory]
    [InlineData("<!-- include: _b.md lines=2-3 -->", "<p>two\nthree</p>\n")]
    [InlineData("<!-- include: _b.md region=part -->", "<p>four</p>\n")]
    [InlineData("```text include=\"_b.md\" lines=\"2-2\"\n```", "<code class=\"language-text\">two\n</code>")]
    [InlineData("```js include=_c.js region=setup\n```", "<code class=\"language-js\"><span class=\"hl-k\">if</span> (a) {\n  <span class=\"hl-f\">go</span>();\n}\n</code>")]
    public void A_part_of_a_file_is_included(string markdown, string expected)
    {
        SiteFixture site = new SiteFixture { Options = SiteFixture.OptionsFor("en") }
            .Page("a.md", "# A\n\n" + markdown).Page("_b.md", "one\ntwo\nthree\n<!-- #region part -->\nfour\n<!-- #endregion -->\n")
            .Page("_c.js", "x\n  // #region setup\n  if (a) {\n  // #region inner\n    go();\n  // #endregion\n  }\n  // #endregion setup\ny");
        Assert.Contains(expected, site.Html("a/"), StringComparison.Ordinal);
        Assert.Empty(site.Reports("DG1013", "DG1016"));
    }

    [Fact]
    public void A_part_that_a_file_does_not_have_is_an_error()
    {
        SiteFixture site = new SiteFixture { Options = SiteFixture.OptionsFor("en") }
            .Page("a.md", "# A\n\n<!-- include: _b.md lines=2-9 -->\n\n```js include=\"_b.md\" region=\"prat\"\n```\n\n```js include=\"_no.js\"\n```").Page("_b.md", "one\n<!-- #region part -->\n<!-- #endregion -->\n");
        Assert.Equal(
            [
                "content/a.md:3:15 DG1016 'content/_b.md' has no lines '2-9' [the file has 3 lines]",
                "content/a.md:5:16 DG1016 'content/_b.md' has no region 'prat' [did you mean 'part'?]",
                "content/a.md:8:16 DG1013 included file '_no.js' is not found [there is no file 'content/_no.js']",
            ],
            site.Reports("DG1013", "DG1016"));
    }

    [Fact]
    public void Code_in_an_unknown_language_is_reported_once_with_the_nearest_name() =>
        Assert.Equal(
            ["content/a.md:3:4 DG1017 code in unknown language 'pyhton' has no colours [did you mean 'python'?]"],
            new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Page("a.md", "# A\n\n```pyhton\n```\n\n```pyhton\n```\n\n```text\n```\n\n```\n```").Reports("DG1017"));

    [Fact]
    public void Text_nested_without_end_is_an_error_and_not_a_crash() =>
        Assert.Contains("DG1015", Assert.Single(new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Page("a.md", new string('>', 5000) + " x").Reports("DG1015")), StringComparison.Ordinal);

    [Fact]
    public void A_drawing_shown_twice_has_ids_of_its_own()
    {
        SiteFixture site = new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Drawing("m/v", "v.png", "One").Page("a.md", "# A\n\n![](/v.png)\n\n![](diagram:m/v \"Again\")\n\n**one**");
        string html = site.Html("a/");
        Assert.Contains("<g id=\"v--one\">", html, StringComparison.Ordinal);
        Assert.Contains("<svg id=\"v--root-2\" aria-labelledby=\"v--title-2\"><g id=\"v--one-2\">", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"dg-caption\">Again</span>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"dg-component-link\" href=\"#v--one\"><strong>one</strong></a>", html, StringComparison.Ordinal);
        Assert.Contains("<dt><span class=\"dg-card-icon\" aria-hidden=\"true\">💾</span> One</dt>", html, StringComparison.Ordinal);
        Assert.Equal("m/v", Assert.Single(site.Render("a/").Figures).Key);
    }

    [Fact]
    public void A_diagram_page_shows_its_drawing_behind_the_introduction()
    {
        SiteFixture site = new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Drawing("m/v", "v.png").Page("a.md", "---\ntitle: A\ndiagram: m/v\n---\nIntro.\n\n## More").Page("b.md", "---\ntitle: B\ndiagram: m/w\n---\nx");
        string html = site.Html("a/");
        Assert.True(html.IndexOf("Intro", StringComparison.Ordinal) < html.IndexOf("<figure", StringComparison.Ordinal));
        Assert.True(html.IndexOf("<figure", StringComparison.Ordinal) < html.IndexOf("More", StringComparison.Ordinal));
        Assert.Equal(["content/b.md:3:10 DG2004 diagram 'm/w' does not exist [did you mean 'm/v'?]"], site.Reports("DG2004"));
    }

    [Fact]
    public void Fences_are_drawn_where_there_is_a_drawing_and_shown_where_there_is_none()
    {
        SiteFixture site = new SiteFixture { Options = SiteFixture.OptionsFor("en") }.Drawing("m/v", "v.png").Page("a.md", "# A\n\n```mermaid\nclassDiagram\n```\n\n1. x\n\n   ```mermaid\n   pie\n   ```");
        string html = site.Html("a/");
        Assert.Contains("<figure class=\"dg-figure\"", html, StringComparison.Ordinal);
        Assert.Contains("<code class=\"language-mermaid\"><span class=\"hl-k\">pie</span>\n</code>", html, StringComparison.Ordinal);
    }
}
