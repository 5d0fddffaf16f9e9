using DocGen.Text;

namespace DocGen.Site.Tests.Html;

public sealed class ThemeOverrideTests
{
    [Fact]
    public void A_project_replaces_one_template_and_keeps_the_rest()
    {
        SiteOutput site = SampleSite.Create().AddTheme("templates/partials/footer.html", "<footer class=\"mine\">{{ site.title }}</footer>\n").Render();
        Assert.Contains("<footer class=\"mine\">Sample</footer>", site["index.html"], StringComparison.Ordinal);
        Assert.Contains("<header class=\"site-header\">", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_of_every_page_may_ask_for_what_only_some_have()
    {
        string[] members =
        [
            "ref", "url", "path", "nav_title", "summary", "content", "content_attributes", "chrome_attributes", "is_fallback", "is_section", "has_toc", "toc.size",
            "breadcrumbs.size", "previous", "next", "edit_url", "source_path", "source_url", "date", "updated", "categories.size", "tags.size", "extra.anything", "children.size",
            "has_figures", "has_cards",
        ];
        string footer = "<footer>" + string.Concat(members.Select(static member => $"{{{{ page.{member} == null }}}} ")) + "</footer>";
        SiteOutput site = SampleSite.Create().AddTheme("templates/partials/footer.html", footer).Render();
        Assert.Contains("<footer>true true", site["404.html"], StringComparison.Ordinal);
        Assert.Contains("<footer>false false", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_changes_one_string_and_keeps_the_rest()
    {
        string html = SampleSite.Create().AddTheme("strings/da.yaml", "next: Frem\n").Render()["da/guide/start/index.html"];
        Assert.Contains("<small>Frem</small>", html, StringComparison.Ordinal);
        Assert.Contains("<small>Forrige</small>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Style_of_a_project_comes_behind_the_theme_s_and_changes_its_name()
    {
        SiteOutput plain = SampleSite.Create().Render();
        SiteOutput styled = SampleSite.Create().AddTheme("assets/custom.css", ":root { --accent: #070; }").Render();
        Assert.EndsWith(":root{--accent:#070}\n", styled[StyleOf(styled)], StringComparison.Ordinal);
        Assert.NotEqual(StyleOf(plain), StyleOf(styled));
        Assert.Contains($"href=\"/handbook/{StyleOf(styled)}\"", styled["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_in_style_sheets_follow_the_names_of_the_files()
    {
        SiteOutput site = SampleSite.Create()
            .AddTheme("assets/fonts/own.woff2", "x")
            .AddTheme("assets/custom.css", "@font-face { src: url(\"fonts/own.woff2?v=1#x\"), url(https://example.org/a.woff2), url(data:,x); }").Render();
        string font = site.Files.Single(static file => file.Path.StartsWith("theme/fonts/own.", StringComparison.Ordinal)).Path["theme/".Length..];
        Assert.Contains($"url({font}?v=1#x),url(https://example.org/a.woff2),url(data:,x)", site[StyleOf(site)], StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_of_the_configuration_become_style()
    {
        SampleSite site = new() { ThemeOptions = "{ \"colors\": { \"accent\": { \"light\": \"#006644\", \"dark\": \"#66ddaa\" }, \"bg\": \"#fffefa\" } }" };
        SiteOutput output = site.Add("en/index.md", "# Home\n").Render();
        Assert.Contains(":root{--accent:light-dark(#006644,#66ddaa);--bg:#fffefa}", output[StyleOf(output)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"colors\": { \"accent\": \"bluish\" } }", "'bluish' is no colour", 25)]
    [InlineData("{ \"colors\": { \"acent\": \"#fff\" } }", "'acent' is no colour of the theme", 15)]
    [InlineData("{ \"links\": [ { \"title\": \"x\" } ] }", "an entry of 'links' takes a 'title' and a 'url'", 14)]
    [InlineData("{ \"logo\": 3 }", "'logo' takes the path of a picture, not a number", 11)]
    public void An_option_that_cannot_be_used_is_reported_where_it_stands(string options, string message, int column)
    {
        Diagnostic diagnostic = Assert.Single(new SampleSite { ThemeOptions = options }.Add("en/index.md", "# Home\n").ReadTheme().Diagnostics);
        Assert.Equal(message, diagnostic.Message);
        Assert.Equal(column, diagnostic.Location!.Start.Column);
        Assert.Equal("DG5028", diagnostic.Rule.Id);
    }

    [Fact]
    public void An_option_that_no_template_names_is_reported_with_the_nearest()
    {
        Diagnostic diagnostic = Assert.Single(new SampleSite { ThemeOptions = "{ \"anouncement\": \"x\" }" }.Add("en/index.md", "# Home\n").ReadTheme().Diagnostics);
        Assert.Equal(("DG5033", 3, "the theme has no option 'anouncement'"), (diagnostic.Rule.Id, diagnostic.Location!.Start.Column, diagnostic.Message));
        Assert.Equal("did you mean 'announcement'?", Assert.Single(diagnostic.Notes).Text);
    }

    [Theory]
    [InlineData("{{ theme.options.mine }}")]
    [InlineData("{{ theme.options['mine'] }}")]
    public void An_option_of_a_theme_of_its_own_is_known(string template) =>
        Assert.Empty(new SampleSite { ThemeOptions = "{ \"mine\": \"x\" }" }.Add("en/index.md", "# Home\n").AddTheme("templates/partials/footer.html", template).ReadTheme().Diagnostics);

    [Fact]
    public void A_misspelt_template_is_reported_with_the_nearest()
    {
        Diagnostic diagnostic = Assert.Single(SampleSite.Create().AddTheme("templates/partials/heder.html", "x").ReadTheme().Diagnostics);
        Assert.Equal("DG5021", diagnostic.Rule.Id);
        Assert.Equal("nothing uses the template 'partials/heder'", diagnostic.Message);
        Assert.Equal("theme/templates/partials/heder.html", diagnostic.Location!.Path);
        Assert.Contains(diagnostic.Notes, static note => note.Text.Contains("'partials/head'", StringComparison.Ordinal) || note.Text.Contains("'partials/header'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_another_includes_is_used() =>
        Assert.Empty(SampleSite.Create().AddTheme("templates/partials/mine.html", "x").AddTheme("templates/partials/footer.html", "{{ include 'partials/mine' }}").ReadTheme().Diagnostics);

    [Fact]
    public void An_unknown_layout_is_reported_at_its_value_with_the_nearest()
    {
        SiteOutput site = SampleSite.Create().Add("en/bad.md", "---\ntitle: Bad\nlayout: digram\n---\nText.\n").Render();
        Diagnostic diagnostic = Assert.Single(site.Diagnostics, static d => d.Rule.Id == "DG5020");
        Assert.Equal("content/en/bad.md:3:9", diagnostic.Location!.ToString());
        Assert.Contains(diagnostic.Notes, static note => note.Text == "did you mean 'diagram'?");
    }

    [Fact]
    public void A_layout_of_the_project_is_used()
    {
        SiteOutput site = SampleSite.Create().AddTheme("templates/layouts/landing.html", "<h1>{{ page.title | string.upcase }}</h1>{{ page.extra.tagline }}")
            .Add("en/land.md", "---\ntitle: Land\nlayout: landing\ntagline: Ahoy\n---\nText.\n").Render();
        Assert.Contains("<h1>LAND</h1>Ahoy", site["land/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_works_on_the_article_gets_its_markup()
    {
        SiteOutput site = SampleSite.Create().AddTheme("templates/layouts/page.html", "<h1>{{ page.title }}</h1>{{ page.content | string.replace 'Run' 'Walk' | raw }}").Render();
        Assert.Contains("<p>Walk it.</p>", site["guide/start/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_a_template_is_told_once_and_where_it_stands()
    {
        SiteOutput site = SampleSite.Create().AddTheme("templates/partials/pager.html", "{{ page.titel }}").Render();
        Diagnostic diagnostic = Assert.Single(site.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Equal("theme/templates/partials/pager.html", diagnostic.Location!.Path);
        Assert.Contains(diagnostic.Notes, static note => note.Text.Contains("'title'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_string_that_the_theme_does_not_have_is_an_error_with_the_nearest()
    {
        SiteOutput site = SampleSite.Create().AddTheme("templates/partials/footer.html", "{{ t 'nxt' }}").Render();
        Assert.Contains(site.Diagnostics, static d => d.Severity == Severity.Error && d.Message == "t: the theme has no string 'nxt'; did you mean 'next'?");
    }

    [Theory]
    [InlineData("nxt: Frem\n", "DG5024", 1)]
    [InlineData("page_count: { several: x, other: y }\n", "DG5025", 15)]
    [InlineData("page_count: { one: x }\n", "DG5025", 1)]
    [InlineData("next: [ { a: b } ]\n", "DG5025", 7)]
    [InlineData("next: a\nnext: b\n", "DG5023", 1)]
    [InlineData("next: \"a\n", "DG5022", 7)]
    public void Faults_of_strings_are_reported_where_they_stand(string yaml, string rule, int column)
    {
        Diagnostic diagnostic = Assert.Single(SampleSite.Create().AddTheme("strings/da.yaml", yaml).ReadTheme().Diagnostics);
        Assert.Equal(rule, diagnostic.Rule.Id);
        Assert.Equal("theme/strings/da.yaml", diagnostic.Location!.Path);
        Assert.Equal(column, diagnostic.Location.Start.Column);
    }

    [Fact]
    public void A_language_without_strings_falls_back_and_is_told()
    {
        SampleSite site = new() { Languages = ["da", "eo"] };
        SiteOutput output = site.Add("da/index.md", "# Hej\n").Add("da/a.md", "# A\n").Add("eo/a.md", "# A\n").Render();
        Assert.Contains("Gå til indholdet", output["eo/a/index.html"], StringComparison.Ordinal);
        Assert.Single(output.Diagnostics, static d => d.Rule.Id == "DG5026" && d.Message == "the theme has no strings in 'eo'");
    }

    private static string StyleOf(SiteOutput site) =>
        site.Files.Single(static file => file.Path.StartsWith("theme/docgen.", StringComparison.Ordinal) && file.Path.EndsWith(".css", StringComparison.Ordinal)).Path;
}
