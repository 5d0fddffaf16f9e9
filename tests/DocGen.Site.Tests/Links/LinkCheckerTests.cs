using DocGen.Site.Content;
using DocGen.Text;

namespace DocGen.Site.Tests.Links;

public sealed class LinkCheckerTests
{
    [Theory]
    [InlineData("[x](b.md)", "<a href=\"/k8s/b/\">x</a>")]
    [InlineData("[x](b.md#part-one)", "<a href=\"/k8s/b/#part-one\">x</a>")]
    [InlineData("[x](b)", "<a href=\"/k8s/b/\">x</a>")]
    [InlineData("[x](b.html)", "<a href=\"/k8s/b/\">x</a>")]
    [InlineData("[x](guide/)", "<a href=\"/k8s/guide/\">x</a>")]
    [InlineData("[x](guide/README.md)", "<a href=\"/k8s/guide/\">x</a>")]
    [InlineData("[x](ref:bee)", "<a href=\"/k8s/b/\">x</a>")]
    [InlineData("[x](/b/)", "<a href=\"/k8s/b/\">x</a>")]
    [InlineData("[x](/en/b.md)", "<a href=\"/k8s/b/\">x</a>")]
    [InlineData("[x](../da/b.md)", "<a href=\"/k8s/da/b/\">x</a>")]
    [InlineData("[x](#here)", "<a href=\"#here\">x</a>")]
    [InlineData("[x](../../files/plan.pdf)", "<a href=\"/k8s/assets/plan.f1.pdf\">x</a>")]
    [InlineData("[x](/logo.svg)", "<a href=\"/k8s/assets/logo.f1.svg\">x</a>")]
    [InlineData("[x](https://example.org/?a=1&b=2)", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>")]
    [InlineData("[x](my%20page.md)", "<a href=\"/k8s/my-page/\">x</a>")]
    [InlineData("a <a href=\"b.md\">x</a>", "a <a href=\"/k8s/b/\">x</a>")]
    [InlineData("a <img src=\"../../files/p.png\" alt='y'>", "a <img src=\"/k8s/assets/p.f1.png\" alt='y' width=\"640\" height=\"480\" loading=\"eager\" decoding=\"async\">")]
    [InlineData("a ![y](../../files/p.png) ![z](/files/p.png){.wide width=80}", "a <img src=\"/k8s/assets/p.f1.png\" alt=\"y\" width=\"640\" height=\"480\" loading=\"eager\" decoding=\"async\"> <img src=\"/k8s/assets/p.f1.png\" alt=\"z\" loading=\"lazy\" decoding=\"async\" class=\"wide\" width=\"80\">")]
    public void Links_and_pictures_are_resolved_against_the_file_they_stand_in(string markdown, string expected)
    {
        SiteFixture site = Site(markdown);
        Assert.Empty(site.Reports("DG2001", "DG2002", "DG2003"));
        Assert.Contains(expected, site.Html("a/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](c.md)", "4:5 DG2001 link to 'c.md' leads nowhere [did you mean 'b.md'?]")]
    [InlineData("[x](../../../../etc/passwd)", "4:5 DG2001 link to '../../../../etc/passwd' leads nowhere [the path leads out of the project]")]
    [InlineData("[x](ref:bea)", "4:5 DG2001 link to 'ref:bea' leads nowhere [did you mean 'bee'?]")]
    [InlineData("[x](draft.md)", "4:5 DG2001 link to 'draft.md' leads nowhere ['content/en/draft.md' is a draft]")]
    [InlineData("[x](../../files/)", "4:5 DG2001 link to '../../files/' leads nowhere ['files' is a folder without pages; name a file in it, or add a page: 'files/index.md']")]
    [InlineData("[x](b.md#part-onn)", "4:5 DG2002 there is no section '#part-onn' on 'b' [did you mean 'part-one'?]")]
    [InlineData("[x](#hare)", "4:5 DG2002 there is no section '#hare' on this page [did you mean 'here'?]")]
    [InlineData("![x](p.png)", "4:6 DG2003 image 'p.png' does not exist [did you mean '../../files/p.png'?]")]
    [InlineData("a <img src='q.jpg'>", "4:13 DG2003 image 'q.jpg' does not exist")]
    [InlineData("![x](diagram:shop/ovreview)", "4:6 DG2004 diagram 'diagram:shop/ovreview' does not exist [did you mean 'shop/overview'?]")]
    [InlineData("> [!NOTE] See [x](c.md)\n> y", "4:19 DG2001 link to 'c.md' leads nowhere [did you mean 'b.md'?]")]
    [InlineData("> :::note 1 *[x](c.md)*\n> y\n> :::", "4:18 DG2001 link to 'c.md' leads nowhere [did you mean 'b.md'?]")]
    [InlineData("> - [x][r]\n\n[r]: c.md", "6:6 DG2001 link to 'c.md' leads nowhere [did you mean 'b.md'?]")]
    public void Missing_targets_are_reported_where_they_are_written(string markdown, string expected) =>
        Assert.Equal("content/en/a.md:" + expected, string.Join("\n", Site(markdown).Reports("DG2001", "DG2002", "DG2003", "DG2004")));

    [Theory]
    [InlineData("🚀 Install", "#-install", "install")]
    [InlineData("🛠️ Tools", "#️-tools", "tools")]
    [InlineData("🛠️ Tools", "#%EF%B8%8F-tools", "tools")]
    [InlineData("Options", "#Options", "options")]
    [InlineData("encode() [![badge](https://example.org/b.svg)](https://example.org)", "#encode-", "encode")]
    [InlineData("Tea 🍵 house", "#tea--house", "tea--house")]
    [InlineData("C++ & C#", "#c--c", "c--c")]
    public void A_link_to_a_section_works_as_on_code_hosts(string heading, string link, string id)
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", $"# T\n\n## {heading}\n\n[x]({link})");
        Assert.Empty(site.Reports("DG2002"));
        Assert.Contains($"<a href=\"#{id}\">x</a>", site.Html("a/"), StringComparison.Ordinal);
        Assert.Contains($" id=\"{id}\"", site.Html("a/"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_fault_in_translations_is_one_report()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "Text [x](no.md)").Page("da/a.md", "Tekst [x](no.md)");
        Assert.Equal("content/en/a.md:1:10 DG2001 link to 'no.md' leads nowhere [da content/da/a.md:1:11]", string.Join("\n", site.Reports("DG2001")));
    }

    [Fact]
    public void Links_lead_to_the_page_that_the_reader_can_have()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "see [b](b.md) and [c](c.md)").Page("en/b.md", "x").Page("da/b.md", "y").Page("en/c.md", "z").Page("da/d.md", "---\nlocal: [page]\n---\nse [c](c.md)");
        Assert.Contains("<a href=\"/k8s/da/b/\">b</a> and <a href=\"/k8s/da/c/\">c</a>", site.Html("da/a/"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/k8s/da/c/\">c</a>", site.Html("da/d/"), StringComparison.Ordinal);
        Assert.Empty(site.Reports("DG2001"));
    }

    [Fact]
    public void An_anchor_may_be_the_native_slug_or_that_of_the_source()
    {
        SiteFixture site = new SiteFixture().Page("en/b.md", "# B\n\n## First part").Page("da/b.md", "# B\n\n## Første del").Page("da/a.md", "---\nlocal: [page]\n---\nse [1](b.md#første-del) [2](b.md#first-part) [3](b.md#f%C3%B8rste-del) [4](b.md#tredje)");
        Assert.Single(site.Reports("DG2002"));
    }

    [Fact]
    public void Severities_are_those_of_the_options()
    {
        SiteFixture site = Site("[x](c.md) ![y](z.png) [a](#none)");
        site.Options = site.Options with { Links = new LinkOptions(Severity.Warning, null, Severity.Information) };
        _ = site.Model;
        Assert.Equal(
            [Severity.Warning, Severity.Information],
            DocGen.Site.Links.LinkChecker.Check(site.Links).Select(static d => d.Severity));
    }

    private static SiteFixture Site(string markdown) => new SiteFixture { Options = SiteFixture.OptionsFor("en", "da") }
        .Page("en/a.md", $"## Here\n\ntext\n{markdown}\n")
        .Page("en/b.md", "---\nref: bee\ntitle: b\n---\n## Part one")
        .Page("da/b.md", "---\nref: bee\n---\n## Del et")
        .Page("en/guide/README.md", "# Guide")
        .Page("en/my page.md", "x")
        .Page("en/draft.md", "---\ndraft: true\n---\nx")
        .Picture("files/p.png").Picture("files/plan.pdf").Picture("static/logo.svg")
        .Drawing("shop/overview", "assets/overview.png");
}
