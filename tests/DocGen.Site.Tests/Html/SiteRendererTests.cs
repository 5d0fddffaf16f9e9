using System.Text.RegularExpressions;
using DocGen.Site.Content;
using DocGen.Tests.Shared;
using DocGen.Text;

namespace DocGen.Site.Tests.Html;

public sealed class SiteRendererTests
{
    public static TheoryData<string, bool, string?> Variants => new()
    {
        { "Folder", false, "https://docs.example.org/handbook/" },
        { "Folder", false, null },
        { "Folder", true, "https://docs.example.org/" },
        { "File", false, "https://docs.example.org/handbook/" },
        { "File", true, null },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_document_is_well_formed_without_inline_code_and_has_one_first_heading(string style, bool prefixesDefault, string? baseUrl)
    {
        SiteOutput site = SampleSite.Create(Enum.Parse<UrlStyle>(style), prefixesDefault, baseUrl).Render();
        Assert.DoesNotContain(site.Diagnostics, static d => d.Severity == Severity.Error);
        foreach ((string path, string html) in site.Pages)
        {
            HtmlChecks checks = HtmlChecks.Read(html);
            Assert.True(checks.Faults.Count == 0, $"{path}: {string.Join("; ", checks.Faults)}");
            Assert.True(checks.Headings.Count(static level => level == 1) == 1, $"{path} has not one first heading");
            Assert.True(checks.Ids.Count == checks.Ids.Distinct(StringComparer.Ordinal).Count(), $"{path} has an id twice");
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_link_between_files_of_the_site_leads_to_a_file(string style, bool prefixesDefault, string? baseUrl)
    {
        SiteOutput site = SampleSite.Create(Enum.Parse<UrlStyle>(style), prefixesDefault, baseUrl).Render();
        HashSet<string> files = [.. site.Files.Select(static file => file.Path)];
        string basePath = site.Model.Options.BasePath;
        int count = 0;
        foreach ((string path, string html) in site.Pages)
        {
            foreach (string link in HtmlChecks.Read(html).Links)
            {
                if (link.StartsWith('#'))
                {
                    continue;
                }

                Uri page = new("http://site.invalid" + basePath + path);
                Uri target = baseUrl is not null && link.StartsWith(baseUrl, StringComparison.Ordinal) ? new Uri("http://site.invalid" + basePath + link[baseUrl.Length..]) : new Uri(page, link);
                Assert.True(target.Host == "site.invalid" && target.AbsolutePath.StartsWith(basePath, StringComparison.Ordinal), $"{path} leads out of the site: {link}");
                string file = Uri.UnescapeDataString(target.AbsolutePath)[basePath.Length..];
                bool isFolder = file.Length == 0 || file.EndsWith('/');
                bool isAbsolute = link.StartsWith("https://", StringComparison.Ordinal);
                Assert.True(!isFolder || style == "Folder" || isAbsolute, $"{path} names no file: {link}");
                Assert.Contains(isFolder ? file + "index.html" : file, files);
                count++;
            }
        }

        Assert.True(count > 50);
    }

    [Fact]
    public void Without_a_base_url_no_address_is_absolute_and_one_line_says_so()
    {
        SiteOutput site = SampleSite.Create(baseUrl: null).Render();
        Assert.Single(site.Diagnostics, static d => d.Rule.Id == "DG5027" && d.Severity == Severity.Information);
        Assert.False(site.Has("sitemap.xml"));
        Assert.All(site.Pages, static page =>
        {
            Assert.DoesNotContain("rel=\"canonical\"", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("rel=\"alternate\" hreflang", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("og:url", page.Html, StringComparison.Ordinal);
        });
        Assert.Equal("User-agent: *\nAllow: /\n", site["robots.txt"]);
    }

    [Fact]
    public void Translations_name_each_other_and_the_default()
    {
        SiteOutput site = SampleSite.Create().Render();
        const string Expected =
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://docs.example.org/handbook/guide/start/\">\n" +
            "<link rel=\"alternate\" hreflang=\"da\" href=\"https://docs.example.org/handbook/da/guide/start/\">\n" +
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://docs.example.org/handbook/guide/start/\">\n";
        Assert.Contains(Expected, site["guide/start/index.html"], StringComparison.Ordinal);
        Assert.Contains(Expected, site["da/guide/start/index.html"], StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://docs.example.org/handbook/da/guide/start/\">", site["da/guide/start/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fallback_says_so_and_leaves_search_engines_to_its_source()
    {
        SiteOutput site = SampleSite.Create().Render();
        string html = site["da/guide/limits/index.html"];
        Assert.Contains("<html lang=\"da\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.Contains("<article lang=\"en\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://docs.example.org/handbook/guide/limits/\">", html, StringComparison.Ordinal);
        Assert.Contains("Denne side er endnu ikke oversat.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"alternate\" hreflang", html, StringComparison.Ordinal);
        Assert.DoesNotContain("da/guide/limits", site["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"da\" ", site["guide/limits/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_sitemap_lists_own_pages_with_their_translations()
    {
        Snapshot.Match(SampleSite.Create().Render()["sitemap.xml"], "xml");
    }

    [Fact]
    public void Host_files_carry_the_policy_the_redirects_and_the_sitemap()
    {
        SiteOutput site = SampleSite.Create().Render();
        Assert.Equal("", site[".nojekyll"]);
        Assert.Equal("/handbook/begin/ /handbook/guide/start/ 301\n", site["_redirects"]);
        Assert.EndsWith("Sitemap: https://docs.example.org/handbook/sitemap.xml\n", site["robots.txt"], StringComparison.Ordinal);
        Assert.StartsWith("/handbook/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'", site["_headers"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", site["_headers"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_leads_on_without_script()
    {
        string html = SampleSite.Create().Render()["begin/index.html"];
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/handbook/guide/start/\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://docs.example.org/handbook/guide/start/\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/handbook/guide/start/\">First steps</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_language_has_a_page_for_what_is_not_found_with_addresses_that_work_anywhere()
    {
        SiteOutput site = SampleSite.Create(UrlStyle.File).Render();
        Assert.Contains("Page not found", site["404.html"], StringComparison.Ordinal);
        Assert.Contains("Siden blev ikke fundet", site["da/404.html"], StringComparison.Ordinal);
        Assert.All(HtmlChecks.Read(site["da/404.html"]).Links.Where(static link => !link.StartsWith('#')), static link => Assert.StartsWith("/handbook/", link, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_for_what_is_not_found_lists_the_top_of_the_navigation_but_not_the_start_page_twice()
    {
        string html = SampleSite.Create().Render()["da/404.html"];
        string article = html[html.IndexOf("<article", StringComparison.Ordinal)..];
        Assert.Contains("<ul class=\"listing\">", article, StringComparison.Ordinal);
        Assert.Contains("data-search-address>Søg</button>", article, StringComparison.Ordinal);
        Assert.Single(HtmlChecks.Read(article).Links, "/handbook/da/");
        Assert.Contains(HtmlChecks.Read(article).Links, static link => link.StartsWith("/handbook/da/guide/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_whose_languages_all_have_a_prefix_lets_readers_choose_at_its_root()
    {
        SiteOutput site = SampleSite.Create(prefixesDefault: true).Render();
        string html = site["index.html"];
        Assert.Contains("<a href=\"/handbook/en/\" hreflang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/handbook/da/\" hreflang=\"da\"", html, StringComparison.Ordinal);
        Assert.Contains(site.Files, static file => file.Path.StartsWith("theme/languages.", StringComparison.Ordinal));
        Assert.DoesNotContain(SampleSite.Create().Render().Files, static file => file.Path.StartsWith("theme/languages.", StringComparison.Ordinal));
    }

    [Fact]
    public void Right_to_left_languages_say_so_on_every_page()
    {
        SiteOutput site = new SampleSite { Languages = ["en", "ar", "he"] }.Add("en/index.md", "---\nref: home\n---\n# Home\n").Add("ar/index.md", "---\nref: home\n---\n# الدليل\n").Render();
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", site["ar/index.html"], StringComparison.Ordinal);
        Assert.Contains("<html lang=\"he\" dir=\"rtl\">", site["he/index.html"], StringComparison.Ordinal);
        Assert.Contains("<article lang=\"en\" dir=\"ltr\">", site["he/index.html"], StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_current_page_is_marked_once_and_the_sections_around_it_are_open()
    {
        string html = SampleSite.Create().Render()["guide/start/index.html"];
        Assert.Equal(1, html.Split("aria-current=\"page\"").Length - 1);
        Assert.Contains("<a href=\"/handbook/guide/start/\" aria-current=\"page\">First steps</a>", html, StringComparison.Ordinal);
        Assert.Contains("<details open><summary>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_authors_is_escaped_everywhere()
    {
        string html = SampleSite.Create().Render()["guide/limits/index.html"];
        Assert.Contains("<h1>Limits &amp; &quot;quotas&quot; &lt;now&gt;</h1>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<now>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes()
    {
        SiteOutput first = SampleSite.Create().Render();
        SiteOutput second = SampleSite.Create().Render();
        Assert.Equal(first.Files.Select(static f => f.Path), second.Files.Select(static f => f.Path));
        Assert.All(first.Files.Zip(second.Files), static pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)));
    }

    [Fact]
    public void A_page_looks_like_this() => Snapshot.Match(WithoutFingerprints(SampleSite.Create().Render()["da/guide/start/index.html"]), "html");

    [Fact]
    public void A_generated_section_index_looks_like_this() => Snapshot.Match(WithoutFingerprints(SampleSite.Create().Render()["guide/index.html"]), "html");

    /// <summary>A change of the style sheet changes its name on every page, which no snapshot needs to show.</summary>
    private static string WithoutFingerprints(string html) => Regex.Replace(html, "\\.[0-9a-f]{8}\\.", ".########.");
}
