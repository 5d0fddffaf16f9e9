using DocGen.Text;

namespace DocGen.Site.Tests.Html;

public sealed class ThemeFunctionTests
{
    private const string Page = "guide/start/index.html";

    [Theory]
    [InlineData("{{ (find_page 'limits').url }}", "/handbook/guide/limits/")]
    [InlineData("{{ find_page 'nothing' }}", "")]
    [InlineData("{{ for p in pages }}{{ p.ref }} {{ end }}", "home start limits")]
    [InlineData("{{ for p in pages | where 'section' 'guide' }}{{ p.ref }} {{ end }}", "start limits")]
    [InlineData("{{ for p in pages | where 'section' }}{{ p.ref }} {{ end }}", "start limits")]
    [InlineData("{{ for p in pages | where 'tags' 'ops' }}{{ p.ref }} {{ end }}", "start limits")]
    [InlineData("{{ for p in pages | where 'extra.team' 'blue' }}{{ p.ref }} {{ end }}", "start")]
    [InlineData("{{ for p in pages | sort 'title' }}{{ p.ref }} {{ end }}", "start home limits")]
    [InlineData("{{ for g in pages | group_by 'tags' }}{{ g.key }}:{{ for p in g.items }} {{ p.ref }}{{ end }};{{ end }}", "ops: start limits;new: start;")]
    [InlineData("{{ slug 'Rate limits & quotas' }}", "rate-limits--quotas")]
    [InlineData("{{ format_number 1234567.891 2 }}", "1,234,567.89")]
    [InlineData("{{ format_number (-0.5) }}", "−0.5")]
    [InlineData("{{ markdown '**Big** <script>x</script> [limits](limits.md)' }}", "<p><strong>Big</strong>  <a href=\"/handbook/guide/limits/\">limits</a></p>")]
    [InlineData("{{ markdown page.extra.note }}", "<p>a <em>note</em></p>")]
    [InlineData("{{ page.extra.team }}", "blue")]
    [InlineData("[{{ localized_attributes { da: 'Hej' } }}]", "[ lang=\"da\"]")]
    [InlineData("[{{ localized_attributes { ar: 'x' } }}]", "[ lang=\"ar\" dir=\"rtl\"]")]
    [InlineData("[{{ localized_attributes { da: 'Hej', en: 'Hello' } }}{{ localized_attributes 'Hello' }}{{ localized_attributes null }}]", "[]")]
    public void A_function_gives(string template, string expected) => Assert.Equal(expected, Render(template, Page));

    [Theory]
    [InlineData("da/guide/start/index.html", "1.234,5")]
    [InlineData("guide/start/index.html", "1,234.5")]
    public void A_number_has_the_marks_of_the_page_s_language(string page, string expected) =>
        Assert.Equal(expected, Render("{{ format_number 1234.5 }}", page));

    [Fact]
    public void The_plain_theme_marks_titles_of_pages_that_are_not_translated()
    {
        SiteOutput output = new SampleSite { BaseTheme = "plain" }
            .Add("en/index.md", "# Home\n").Add("da/index.md", "---\ntitle: Hjem\nref: index\ntags: [ops]\n---\nTekst.\n")
            .Add("en/guide/limits.md", "---\ntitle: Limits\ntags: [ops]\n---\n## One\n\nText.\n\n## Two\n\nText.\n").Render();

        Assert.Contains("<li><a href=\"/handbook/da/guide/limits/\" lang=\"en\">Limits</a></li>", output["da/index.html"], StringComparison.Ordinal);
        Assert.Contains("aria-label=\"På denne side\" lang=\"da\" dir=\"ltr\">\n<ul lang=\"en\" dir=\"ltr\">", output["da/guide/limits/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cached_template_is_rendered_once_for_a_language_and_sees_no_page()
    {
        SampleSite site = Sample()
            .AddTheme("templates/layouts/page.html", "{{ cache 'partials/count' }}")
            .AddTheme("templates/partials/count.html", "[{{ pages.size }} pages of {{ page.language.tag }}{{ page.title }}]");
        SiteOutput output = site.Render();
        Assert.Contains("[3 pages of en]", output[Page], StringComparison.Ordinal);
        Assert.Contains("[3 pages of da]", output["da/guide/start/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_cached_template_asks_of_a_page_is_reported_where_it_asks()
    {
        Diagnostic diagnostic = Sample()
            .AddTheme("templates/layouts/page.html", "{{ cache 'partials/count' }}")
            .AddTheme("templates/partials/count.html", "{{ page.toc }}")
            .Render().Diagnostics.First(static d => d.Severity == Severity.Error);
        Assert.Contains("templates/partials/count.html:1:", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ cache 'partials/nothing' }}", "cache: the theme has no template 'partials/nothing'")]
    [InlineData("{{ figure 'shop/overview' }}", "figure: no model has a view 'shop/overview'")]
    [InlineData("{{ url 'ref:strat' }}", "url: no page has the ref 'strat'; did you mean 'start'?")]
    [InlineData("{{ where 3 'title' }}", "where: '3' (int) is no list")]
    public void A_mistake_in_a_call_is_reported_at_the_argument(string template, string message)
    {
        Diagnostic diagnostic = Sample().AddTheme("templates/layouts/page.html", template).Render().Diagnostics.First(static d => d.Severity == Severity.Error);
        Assert.Equal(message, diagnostic.Message);
        Assert.Equal(1, diagnostic.Location!.Start.Line);
    }

    [Theory]
    [InlineData("title: '\"><script>alert(1)</script>'")]
    [InlineData("title: x\ndescription: '\"><script>alert(1)</script>'")]
    [InlineData("title: x\ntags: ['\"><script>alert(1)</script>']")]
    [InlineData("title: x\nedit_url: 'javascript:alert(1)'")]
    public void Front_matter_cannot_break_out_of_the_markup(string frontMatter)
    {
        foreach (string? theme in (string?[])[null, "plain"])
        {
            SiteOutput output = new SampleSite { BaseTheme = theme }.Add("en/index.md", $"---\n{frontMatter}\n---\nText.\n").Add("en/other.md", $"---\n{frontMatter}\nref: other\n---\nText.\n").Render();
            foreach (string html in output.Files.Where(static file => file.Path.EndsWith(".html", StringComparison.Ordinal)).Select(file => output[file.Path]))
            {
                Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("javascript:alert", html, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public void A_theme_folder_builds_on_the_theme_that_it_names()
    {
        SiteOutput output = SampleSite.Create().AddTheme("theme.yaml", "base: plain\n").AddTheme("templates/partials/related.html", "<p>mine</p>").Render();
        Assert.Contains("class=\"plain-header\"", output[Page], StringComparison.Ordinal);
        Assert.Contains("<p>mine</p>", output[Page], StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_s_theme_comes_before_what_a_folder_names() =>
        Assert.DoesNotContain("plain-header", new SampleSite { BaseTheme = "default" }.Add("en/index.md", "# Home\n").AddTheme("theme.yaml", "base: plain\n").Render()["index.html"], StringComparison.Ordinal);

    [Theory]
    [InlineData("base: plian\n", "DG5032", "there is no theme 'plian'", 7)]
    [InlineData("bse: plain\n", "DG5031", "unknown key 'bse'", 1)]
    [InlineData("- plain\n", "DG5031", "a theme is described by a mapping, not by a list", 1)]
    public void A_mistake_in_theme_yaml_is_reported_where_it_stands(string text, string rule, string message, int column)
    {
        Diagnostic diagnostic = Assert.Single(new SampleSite().Add("en/index.md", "# Home\n").AddTheme("theme.yaml", text).ReadTheme().Diagnostics);
        Assert.Equal((rule, message), (diagnostic.Rule.Id, diagnostic.Message));
        Assert.Equal(column, diagnostic.Location!.Start.Column);
    }

    private static string Render(string template, string page)
    {
        string html = Sample().AddTheme("templates/layouts/page.html", $"<i>{template}</i>").Render()[page];
        int start = html.IndexOf("<i>", StringComparison.Ordinal) + 3;
        return html[start..html.IndexOf("</i>", StringComparison.Ordinal)].Trim();
    }

    private static SampleSite Sample() => SampleSite.Create()
        .Add("en/guide/start.md", "---\nref: start\ntitle: First steps\ntags: [ops, new]\nteam: blue\nnote: a *note*\n---\nInstall it.\n")
        .Add("en/guide/limits.md", "---\nref: limits\ntitle: Limits\ntags: [ops]\n---\nOnly in English.\n");
}
