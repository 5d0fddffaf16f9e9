using System.Net;
using System.Text.RegularExpressions;

namespace DocGen.Tests.Sites;

/// <summary>A text that only another language has bears that language, exactly; what the page says itself never does.</summary>
public sealed partial class UntranslatedTextTests(UntranslatedSite site) : IClassFixture<UntranslatedSite>
{
    private const string Home = "da/index.html";

    [Fact]
    public void A_card_marks_each_text_of_its_own_and_none_of_the_themes_words()
    {
        string card = site.Find(Home, "<li class=\"card\" data-for=\"web\">", "\n</li>\n<li");

        Assert.Contains("<span class=\"card-name\" lang=\"en\">The web shop</span> <span class=\"card-kind\">Tjeneste</span></p>", card, StringComparison.Ordinal);
        Assert.Contains("<p lang=\"en\">The window.</p>\n<p lang=\"en\">Customers come here.</p>", card, StringComparison.Ordinal);
        Assert.Contains("<li><span lang=\"en\">Open at all hours.</span></li>", card, StringComparison.Ordinal);
        Assert.Contains("<p><strong>Teknologi: </strong>ASP.NET</p>", card, StringComparison.Ordinal);
        Assert.Contains("<strong>Nøglerolle: </strong><span lang=\"en\">Takes every order.</span>", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "<strong>技術：</strong>ASP.NET")]
    [InlineData("ar", "<strong>التقنية: </strong>ASP.NET")]
    public void A_colon_is_that_of_the_language(string language, string line) =>
        Assert.Contains($"<p>{line}</p>", site.Files[$"{language}/index.html"], StringComparison.Ordinal);

    [Fact]
    public void A_translated_card_bears_no_mark() =>
        Assert.DoesNotContain("lang=", site.Find(Home, "<li class=\"card\" data-for=\"orders\">", "\n</li>"), StringComparison.Ordinal);

    [Fact]
    public void Components_without_a_card_are_marked_and_their_kinds_are_not() =>
        Assert.Equal(
            "<ul class=\"names\">\n<li><a href=\"/da/diagrams/shop/inside/\" lang=\"en\">Database</a> <span class=\"card-kind\">Tjeneste</span></li>\n<li><span lang=\"en\">Bare</span></li>\n",
            site.Find(Home, "<ul class=\"names\">", "</ul>"));

    [Theory]
    [InlineData("da", "Fra <span lang=\"en\">Web shop</span> til Ordrer: <span lang=\"en\">places orders</span>.")]
    [InlineData("da", "Fra Ordrer til <span lang=\"en\">Database</span>: <span lang=\"en\">writes to</span> (SQL).")]
    [InlineData("da", "Der er en relation fra <span lang=\"en\">Web shop</span> til <span lang=\"en\">Bare</span>.")]
    [InlineData("ja", "<span lang=\"en\">Web shop</span>から注文へ：<span lang=\"en\">places orders</span>。")]
    [InlineData("ja", "注文から<span lang=\"en\">Database</span>へ：<span lang=\"en\">writes to</span>（SQL）。")]
    [InlineData("ar", "من \u2068<span lang=\"en\" dir=\"ltr\">Web shop</span>\u2069 إلى \u2068الطلبات\u2069: <span lang=\"en\" dir=\"ltr\">places orders</span>.")]
    public void A_sentence_marks_the_names_and_labels_that_are_not_translated(string language, string sentence) =>
        Assert.Contains($"<li>{sentence}</li>", site.Files[$"{language}/index.html"], StringComparison.Ordinal);

    [Fact]
    public void Steps_and_the_text_alternative_are_marked()
    {
        Assert.Contains("<li data-step=\"web\"><span lang=\"en\">An order comes in.</span></li>", site.Files[Home], StringComparison.Ordinal);
        Assert.Contains("<p lang=\"en\">Everything there is.</p>", site.Files[Home], StringComparison.Ordinal);
        Assert.Contains("<span lang=\"en\" dir=\"ltr\">An order comes in.</span>", site.Files["ar/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_a_drawing_are_marked_where_all_of_them_is_in_the_other_language()
    {
        string page = site.Files[Home];

        Assert.Contains("class=\"dg-note\" data-about=\"web\" tabindex=\"0\" role=\"img\"><title lang=\"en\">Closed on Sundays.</title>", page, StringComparison.Ordinal);
        Assert.Contains("<title lang=\"en\">Bare</title>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Web shop, Tjeneste</title><desc id=\"all--web..desc\" lang=\"en\">The window.</desc>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Fra Web shop til Ordrer: places orders.</title>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Web shop、サービス</title>", site.Files["ja/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>Web shop, Service</title>", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_within_a_line_marks_a_text_alternative_of_its_own_only()
    {
        Assert.Matches("alt=\"The database.\" lang=\"en\"", site.Files[Home]);
        Assert.Matches("alt=\"Her\" (?!lang)", site.Files[Home]);
    }

    [Theory]
    [InlineData("Web shop")]
    [InlineData("The window.")]
    [InlineData("places orders")]
    [InlineData("writes to [SQL]")]
    [InlineData("Closed on Sundays.")]
    public void Letters_in_a_drawing_are_marked(string text) =>
        Assert.Matches($"<text [^>]*lang=\"en\"[^>]*>{Regex.Escape(text)}</text>", site.Files[Home]);

    [Theory]
    [InlineData("Ordrer")]
    [InlineData("Tjeneste")]
    [InlineData("ASP.NET")]
    public void Letters_in_the_readers_language_and_names_of_techniques_are_not(string text) =>
        Assert.Matches($"<text (?![^>]*lang=)[^>]*>{Regex.Escape(text)}</text>", site.Files[Home]);

    [Fact]
    public void Titles_of_other_pages_are_marked_wherever_they_stand()
    {
        string page = site.Files["da/guide/zebra/index.html"];

        Assert.Contains("<li><a href=\"/da/guide/\" lang=\"en\">The guide</a></li>", site.Find("da/guide/zebra/index.html", "<nav class=\"breadcrumbs\"", "</nav>"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/da/guide/start/\" lang=\"en\">First steps</a>", site.Find("da/guide/zebra/index.html", "<nav class=\"sidebar\"", "</nav>"), StringComparison.Ordinal);
        Assert.Contains("<span class=\"visually-hidden\" lang=\"en\">The guide</span>", page, StringComparison.Ordinal);
        Assert.Contains("<small>Forrige</small><span lang=\"en\">First steps</span>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/ar/guide/start/\" lang=\"en\" dir=\"ltr\"", site.Files["ar/guide/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_tag_that_only_other_languages_have_is_marked()
    {
        Assert.Contains("<h1 lang=\"en\">water</h1>", site.Files["da/tags/water/index.html"], StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/da/guide/start/\" lang=\"en\">First steps</a>\n<p lang=\"en\">Do this first.</p></li>", site.Files["da/tags/water/index.html"], StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/da/tags/water/\" rel=\"tag\" lang=\"en\">water</a>", site.Files["da/tags/index.html"], StringComparison.Ordinal);
        Assert.Contains("<h1>Emner</h1>", site.Files["da/tags/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_of_a_fallback_are_in_its_language_and_their_title_in_the_readers()
    {
        string page = site.Files["da/guide/start/index.html"];

        Assert.Contains("<details class=\"toc toc-narrow\" lang=\"da\" dir=\"ltr\">\n<summary>På denne side</summary>\n<nav aria-label=\"På denne side\">\n<ul lang=\"en\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains("<p id=\"docgen-toc\">På denne side</p>\n<ul lang=\"en\" dir=\"ltr\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_drawing_marks_its_title_and_not_the_way_back() =>
        Assert.Contains("<span class=\"part-of\">Del af <a href=\"/da/diagrams/shop/all/\" lang=\"en\">All of it</a></span>", site.Files["da/diagrams/shop/inside/index.html"], StringComparison.Ordinal);

    [Fact]
    public void The_search_index_knows_in_which_language_each_text_of_a_component_is()
    {
        string shard = site.Files.Single(static file => Shard().IsMatch(file.Key)).Value;

        Assert.Contains("\"all--web\",\"Web shop\",\"Tjeneste · ASP.NET · The web shop · The window. · Customers come here. · Takes every order. · web\",[\"en\",\"en\",21,91]", shard, StringComparison.Ordinal);
        Assert.Contains("\"all--orders\",\"Ordrer\",\"Tjeneste · Kender alle ordrer. · Orders\",0", shard, StringComparison.Ordinal);
        Assert.Contains("[\"da/guide/zebra/\",\"Zebra\",0,[\"The guide\",\"en\",0,9]", shard, StringComparison.Ordinal);
        Assert.Contains("[\"da/guide/start/\",\"First steps\",\"en\",[\"The guide\",\"en\",0,9]", shard, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_copy_of_a_page_bears_no_marks()
    {
        string copy = site.Files["da/index.md"];

        Assert.Contains("- Fra Web shop til Ordrer: places orders.", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("<span", copy, StringComparison.Ordinal);
    }

    /// <summary>Whatever the theme says in Danish stands in an element whose nearest language is Danish.</summary>
    [Fact]
    public void No_word_of_the_theme_is_inside_an_element_of_another_language()
    {
        string[] words = ["Tjeneste", "Teknologi", "Nøglerolle", "Komponenter", "Forbindelser", "Forstør", "Åbn i en ny fane", "Del af", "Forrige", "Næste", "På denne side", "Fra ", " til ", "Der er en relation"];
        int seen = 0;
        foreach (string path in site.Files.Keys.Where(static path => path.StartsWith("da/", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal)))
        {
            Stack<string> languages = new(["da"]);
            Stack<string> open = new();
            foreach (Match match in TagOrText().Matches(site.WithoutDrawings(path)))
            {
                if (match.Groups["close"].Success)
                {
                    while (open.TryPop(out string? name))
                    {
                        languages.Pop();
                        if (name == match.Groups["close"].Value)
                        {
                            break;
                        }
                    }
                }
                else if (match.Groups["open"].Success)
                {
                    string name = match.Groups["open"].Value;
                    if (name is not ("meta" or "link" or "br" or "img" or "input" or "hr" or "wbr"))
                    {
                        open.Push(name);
                        languages.Push(Language().Match(match.Value) is { Success: true } own ? own.Groups[1].Value : languages.Peek());
                    }
                }
                else
                {
                    string text = WebUtility.HtmlDecode(match.Value);
                    foreach (string word in words.Where(word => text.Contains(word, StringComparison.Ordinal)))
                    {
                        seen++;
                        Assert.True(languages.Peek() == "da", $"'{word}' is in an element of '{languages.Peek()}' in {path}: {text.Trim()}");
                    }
                }
            }
        }

        Assert.True(seen > 30, $"{seen} words");
    }

    [GeneratedRegex("^search/da/p0\\.")]
    private static partial Regex Shard();

    [GeneratedRegex("<!(?:--.*?--|[^>]*)>|</(?<close>[a-z0-9]+)>|<(?<open>[a-z0-9]+)(?:[^>\"]|\"[^\"]*\")*>|[^<]+", RegexOptions.Singleline)]
    private static partial Regex TagOrText();

    [GeneratedRegex(" lang=\"([^\"]*)\"")]
    private static partial Regex Language();
}
