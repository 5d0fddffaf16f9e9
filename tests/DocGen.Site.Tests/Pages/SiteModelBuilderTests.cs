using DocGen.Site.Content;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Tests.Pages;

public sealed class SiteModelBuilderTests
{
    [Theory]
    [InlineData("I18N001", "en/a.md", "---\nlang: danish!\n---\nx", "content/en/a.md:2:7 I18N001 'danish!' is not a language tag")]
    [InlineData("I18N007", "a.md", "---\nlang: dk\n---\nx", "content/a.md:2:7 I18N007 language 'dk' is not configured [did you mean 'da'?]")]
    [InlineData("I18N007", "a.md", "---\nlang: fr\n---\nx", "content/a.md:2:7 I18N007 language 'fr' is not configured [languages of the site: en, da, it]")]
    [InlineData("I18N004", "a.md", "---\nlang: EN\n---\nx", "content/a.md:2:7 I18N004 language tag 'EN' is written 'en'")]
    [InlineData("I18N009", "a.md", "---\nlang: en\nlocale: it_IT\n---\nx", "content/a.md:3:9 I18N009 'locale: it_IT' contradicts the language 'en' [the language stands here content/a.md:2:7]")]
    [InlineData("I18N010", "da/a.md", "---\nlang: it\n---\nx", "content/da/a.md:2:7 I18N010 'lang: it' contradicts the folder of 'da'")]
    [InlineData("I18N010", "a.da.md", "---\nlang: it\n---\nx", "content/a.da.md:2:7 I18N010 'lang: it' contradicts the suffix of 'da'")]
    [InlineData("DG1020", "a.md", "---\nslug: a/b\n---\nx", "content/a.md:2:7 DG1020 slug 'a/b' cannot be part of an address [a slug is one part of the address; use 'permalink' for the whole]")]
    [InlineData("DG1020", "a.md", "---\nslug: a b\n---\nx", "content/a.md:2:7 DG1020 slug 'a b' cannot be part of an address [write 'a-b']")]
    [InlineData("DG1021", "a.md", "---\npermalink: https://x.org/\n---\nx", "content/a.md:2:12 DG1021 permalink 'https://x.org/' is no address of the site [a permalink is a path such as '/guide/start/']")]
    [InlineData("DG1024", "aux.md", "x", "content/aux.md:1:1 DG1024 name 'aux' in the address '/aux/' is reserved by Windows")]
    [InlineData("DG1010", "a.md", " \n\n", "content/a.md:1:1 DG1010 page 'a.md' is empty [it is left out of the site]")]
    public void Faults_of_a_page_are_reported_where_they_are(string id, string path, string text, string expected) =>
        Assert.Equal([expected], new SiteFixture().Page(path, text).Reports(id));

    [Theory]
    [InlineData("lang: zh", "locale: zh-CN")]
    [InlineData("lang: en", "locale: en_US")]
    public void A_locale_may_add_a_region(string lang, string locale) =>
        Assert.Empty(new SiteFixture { Options = SiteFixture.OptionsFor("en", "zh") }.Page("a.md", $"---\n{lang}\n{locale}\n---\nx").Reports("I18N009"));

    [Fact]
    public void A_folder_named_like_a_country_beside_language_folders_is_suspicious()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "x").Page("dk/a.md", "x").Page("en/b.md", "x").Page("dk/b.md", "x");
        Assert.Equal(["content/dk/a.md:1:1 I18N008 folder 'dk' looks like a language that is not configured [did you mean 'da'?]"], site.Reports("I18N008"));
        Assert.Empty(new SiteFixture().Page("dk/a.md", "x").Reports("I18N008"));
    }

    [Fact]
    public void Two_pages_with_one_ref_and_language_are_an_error_with_both_places()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "---\nref: start\n---\nx").Page("en/b.md", "---\nref: start\n---\nx");
        Assert.Equal(["content/en/b.md:2:6 I18N011 ref 'start' has two pages in 'en' [the other page is here content/en/a.md:2:6]"], site.Reports("I18N011"));
    }

    [Fact]
    public void Refs_that_differ_in_case_or_form_are_a_warning()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "---\nref: Café\n---\nx").Page("da/b.md", "---\nref: cafe\u0301\n---\nx");
        Assert.StartsWith("content/en/a.md:2:6 I18N012", Assert.Single(site.Reports("I18N012")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_ref_joins_the_translations_at_its_path()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "---\nref: start\n---\nx").Page("da/a.md", "x").Page("it/b.md", "x");
        Assert.Equal(["content/da/a.md:1:1 I18N013 page 'da/a.md' has no 'ref' and is joined to 'start' by its path [add 'ref: start']"], site.Reports("I18N013"));
        Assert.Equal(2, site.Model.Groups["start"].Translations.Length);
    }

    [Fact]
    public void Suffixes_pair_pages_as_folders_do()
    {
        SiteFixture site = new SiteFixture().Page("guide/a.md", "x").Page("guide/a.da.md", "x").Page("guide/README.it.md", "# Guida");
        Assert.Equal(["en", "da"], site.Model.Groups["guide/a"].Translations.Select(static page => page.Key.Language.Value));
        Assert.Equal("Guida", site.PageAt("it/guide/").Title);
        Assert.Equal("da/guide/a/index.html", site.PageAt("da/guide/a/").Address.OutputPath);
    }

    [Fact]
    public void A_page_renamed_in_one_language_only_is_one_message()
    {
        SiteFixture site = new SiteFixture().Page("en/getting-started.md", "x").Page("da/getting-startet.md", "x").Page("it/tutto-diverso.md", "x");
        Assert.Equal(
            [
                "content/da/getting-startet.md:1:1 I18N014 page 'da/getting-startet.md' and its source 'getting-started' look renamed in one language only ['getting-started' has no page in 'da': if this is its translation, write 'ref: getting-started']",
                "content/it/tutto-diverso.md:1:1 I18N014 page 'it/tutto-diverso.md' has no source page in 'en'",
            ],
            site.Reports("I18N014"));
        Assert.Empty(new SiteFixture().Page("en/a.md", "x").Page("da/kun-her.md", "---\nlocal: [page]\n---\nx").Reports("I18N014"));
    }

    [Fact]
    public void Order_and_title_are_compared_with_the_source_unless_the_difference_is_meant()
    {
        SiteFixture site = new SiteFixture().Page("en/a.md", "---\ntitle: Start here\nnav_order: 1\n---\nx").Page("da/a.md", "---\ntitle: Start here\nnav_order: 2\n---\nx")
            .Page("it/a.md", "---\ntitle: Start here\nnav_order: 3\nlocal: [title, nav_order]\n---\nx");
        Assert.Equal(["content/da/a.md:3:12 I18N015 'nav_order: 2' differs from the source, which has '1' [the source page's order content/en/a.md:3:12]"], site.Reports("I18N015"));
        Assert.Equal(["content/da/a.md:2:8 I18N016 title 'Start here' is the same as in 'en' [the source page's title content/en/a.md:2:8]"], site.Reports("I18N016"));
    }

    [Fact]
    public void A_language_without_pages_is_mentioned() =>
        Assert.Equal(["- I18N017 language 'it' has no pages of its own"], new SiteFixture().Page("en/a.md", "x").Page("da/a.md", "x").Reports("I18N017"));

    [Fact]
    public void Two_pages_at_one_address_are_an_error()
    {
        Assert.Equal(
            ["content/en/guide/index.md:1:1 DG1022 pages 'en/guide.md' and 'en/guide/index.md' have the same place [the other page is here content/en/guide.md:1:1]"],
            new SiteFixture().Page("en/guide.md", "x").Page("en/guide/index.md", "x").Reports("DG1022", "I18N011"));
        Assert.Equal(
            ["content/en/b.md:2:7 DG1022 two pages have the address '/a/' [the other page is here content/en/a.md:1:1]"],
            new SiteFixture().Page("en/a.md", "x").Page("en/b.md", "---\nslug: a\n---\nx").Reports("DG1022"));
    }

    [Fact]
    public void Addresses_that_differ_in_case_are_an_error() =>
        Assert.Equal(
            ["content/en/setup.md:1:1 DG1023 addresses '/Setup/' and '/setup/' differ only in case [the other page is here content/en/Setup.md:1:1]"],
            new SiteFixture().Page("en/Setup.md", "x").Page("en/setup.md", "x").Reports("DG1023"));

    [Theory]
    [InlineData("en/.gitbook/my page.md", "x", "gitbook/my-page/")]
    [InlineData("en/a/b.md", "---\nslug: c\n---\nx", "a/c/")]
    [InlineData("da/a/b.md", "---\npermalink: /x/y/\n---\nx", "da/x/y/")]
    [InlineData("da/a/b.md", "---\npermalink: /da/x.html\n---\nx", "da/x.html")]
    [InlineData("en/a/README.md", "x", "a/")]
    [InlineData("en/Åbn.md", "x", "Åbn/")]
    public void Addresses_come_from_places_slugs_and_permalinks(string path, string text, string address) =>
        Assert.Equal(PageKind.Own, new SiteFixture().Page(path, text).PageAt(address).Kind);

    [Fact]
    public void The_file_style_names_files()
    {
        SiteFixture site = new() { Options = SiteFixture.OptionsFor("en", "da") with { UrlStyle = UrlStyle.File } };
        site.Page("en/a/b.md", "[c](../c.md) [a](.)").Page("en/c.md", "x");
        Assert.Equal(
            ["a/b.html", "a/index.html", "c.html", "index.html", "da/a/b.html", "da/a/index.html", "da/c.html", "da/index.html"],
            site.Model.Pages.Select(static page => page.Address.OutputPath));
        Assert.Contains("<a href=\"../c.html\">c</a> <a href=\"index.html\">a</a>", site.Html("da/a/b.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_left_out_unless_asked_for()
    {
        Assert.DoesNotContain(new SiteFixture().Page("en/a.md", "---\ndraft: true\n---\nx").Model.Pages, static page => page.Kind == PageKind.Own);
        Assert.Contains(new SiteFixture { IncludesDrafts = true }.Page("en/a.md", "---\ndraft: true\n---\nx").Model.Pages, static page => page.Kind == PageKind.Own);
    }

    [Fact]
    public void Redirects_lead_to_the_end_of_their_chain()
    {
        SiteFixture site = new()
        {
            Options = SiteFixture.OptionsFor("en") with { Redirects = [Redirect("/a/", "/b/"), Redirect("/b/", "ref:start"), Redirect("/ext", "https://example.org/"), Redirect("/l1/", "/l2/"), Redirect("/l2/", "/l1/"), Redirect("/gone/", "ref:stat"), Redirect("/start/", "/b/")] },
        };
        site.Page("en/start.md", "---\nredirect_from: [/old.html, /a/]\n---\nx");
        Assert.Equal(
            ["a/index.html start", "b/index.html start", "ext/index.html https://example.org/", "old.html start"],
            site.Model.Redirects.Select(static redirect => $"{redirect.From.OutputPath} {redirect.Page?.Key.Ref ?? redirect.Url}"));
        Assert.Equal(["DG1025", "DG1026", "DG1027", "DG1027"], site.Reports("DG1025", "DG1026", "DG1027").Select(static report => report.Split(' ')[1]).Order());
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        SiteFixture one = new SiteFixture().Page("en/a.md", "x").Page("da/a.md", "y").Page("en/b/c.md", "z");
        SiteFixture other = new SiteFixture().Page("en/b/c.md", "z").Page("da/a.md", "y").Page("en/a.md", "x");
        Assert.Equal(one.Model.Pages.Select(static page => (page.Key, page.Address)), other.Model.Pages.Select(static page => (page.Key, page.Address)));
    }

    private static RedirectOption Redirect(string from, string to) => new(from, to, new SourceText("docgen.json", from).GetLocation(new TextSpan(0, from.Length)));
}
