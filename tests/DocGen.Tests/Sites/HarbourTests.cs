using System.Net;
using System.Text.RegularExpressions;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Tests.Sites;

/// <summary>
/// What readers get of documents as people write them: a page in three languages with pictures that are drawn, a page without front matter, a
/// page that is a drawing, and pages that exist in one language only.
/// </summary>
public sealed partial class HarbourTests(HarbourSite site) : IClassFixture<HarbourSite>
{
    private const string Overview = "work/harbour-terminal-overview";
    private const string Layout = "port/terminal-layout";

    private static readonly string[] Languages = ["en", "da", "it"];

    [Fact]
    public void The_site_builds_without_errors_and_warnings()
    {
        Assert.Equal(0, site.Run.ExitCode);
        Assert.All(site.Run.Error.TrimEnd('\n').Split('\n')[..^1], static line => Assert.Contains(": info ", line, StringComparison.Ordinal));
        Assert.Single(site.Run.Error.Split('\n'), static line => line.Contains("DG2005", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "")]
    [InlineData("da", "da/")]
    [InlineData("it", "it/")]
    public void Translations_have_one_slug_and_name_each_other(string language, string prefix)
    {
        string page = site.Page(language, Overview);

        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"https://harbour.example.org/book/{prefix}{Overview}/\">", page, StringComparison.Ordinal);
        foreach ((string other, string path) in ((string, string)[])[("en", ""), ("da", "da/"), ("it", "it/"), ("x-default", "")])
        {
            Assert.Contains($"<link rel=\"alternate\" hreflang=\"{other}\" href=\"https://harbour.example.org/book/{path}{Overview}/\">", page, StringComparison.Ordinal);
        }

        Assert.Contains($"<a href=\"/book/da/{Overview}/\" lang=\"da\"", page, StringComparison.Ordinal);
        Assert.Equal(4, HarbourSite.Count(site.Files["sitemap.xml"], $"<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"https://harbour.example.org/book/{prefix}{Overview}/\"") + 1);
    }

    [Theory]
    [InlineData("en", "On this page")]
    [InlineData("da", "På denne side")]
    [InlineData("it", "In questa pagina")]
    public void The_title_is_the_only_h1_and_the_outline_has_no_gap(string language, string contents)
    {
        string main = site.Main(language, Overview);

        Assert.Equal(1, HarbourSite.Count(site.Page(language, Overview), "<h1"));
        Assert.Contains("<h1>Portside: Harbour Terminal Overview</h1>", main, StringComparison.Ordinal);
        Assert.Equal(
            ["north-quay", "south-quay", "orders-between-the-quays"],
            HeadingWithId().Matches(main).Where(static match => match.Groups["level"].Value == "2").Select(static match => match.Groups["id"].Value));
        Assert.DoesNotContain("<h5", main, StringComparison.Ordinal);
        Assert.Contains(contents, main, StringComparison.Ordinal);
        Assert.Equal(2 * 3, Regex.Count(main, "<li><a href=\"#(north-quay|south-quay|orders-between-the-quays)\">", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("en", "Tip", "Open the drawing")]
    [InlineData("da", "Tip", "Åbn tegningen")]
    [InlineData("it", "Suggerimento", "Apri il disegno")]
    public void The_tip_is_a_callout_in_the_words_of_its_language(string language, string title, string text)
    {
        string prose = site.Prose(language, Overview);

        Assert.Contains($"<p class=\"callout-title\">{title}</p>\n<p>{text}", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("blockquote", prose, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 11, "Portside", "logbooks")]
    [InlineData("da", 11, "Portside", "logbøger")]
    [InlineData("it", 11, "Portside", "registri")]
    public void Bold_names_lead_to_their_components_and_other_bold_words_stay(string language, int bold, params string[] plain)
    {
        string prose = site.Prose(language, Overview);

        Assert.Equal(bold, HarbourSite.Count(prose, "<strong>"));
        Assert.Equal(bold - plain.Length, HarbourSite.Count(prose, "<a class=\"dg-component-link\""));
        Assert.All(plain, word => Assert.Contains($" <strong>{word}</strong>", prose, StringComparison.Ordinal));
        Assert.All(
            ComponentLink().Matches(prose),
            match => Assert.Contains($"<g id=\"{match.Groups["id"].Value}\"", site.Page(language, Overview), StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_in_any_case_and_in_its_own_language_leads_to_the_first_drawing() =>
        Assert.All(
            ((string, string)[])[("en", "harbour office"), ("en", "Harbour office"), ("da", "havnekontor"), ("da", "Havnekontor"), ("it", "capitaneria")],
            name => Assert.Contains($"href=\"#whole--north-quay.harbour-office\"><strong>{name.Item2}</strong>", site.Prose(name.Item1, Overview), StringComparison.Ordinal));

    [Fact]
    public void A_line_break_is_one_and_letters_stay_what_they_are()
    {
        Assert.All(Languages, language => Assert.Equal(1, HarbourSite.Count(site.Prose(language, Overview), "<br>")));
        Assert.Contains("med egne IP’er.", site.Prose("da", Overview), StringComparison.Ordinal);
        Assert.Contains("<p>È qui che", site.Prose("it", Overview), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The whole harbour", "Both quays and who gives orders to whom.")]
    [InlineData("da", "Hele havnen", "Begge kajer og hvem der giver hvem ordrer.")]
    [InlineData("it", "Tutto il porto", "Le due banchine e chi dà ordini a chi.")]
    public void Three_pictures_are_drawings_in_the_language_of_the_page(string language, string title, string alt)
    {
        string[] drawings = site.Drawings(language, Overview);

        Assert.Equal(3, drawings.Length);
        Assert.All(drawings, drawing => Assert.Contains("class=\"dg\"", drawing, StringComparison.Ordinal));
        Assert.All(drawings, drawing => Assert.Contains($" lang=\"{language}\"", drawing, StringComparison.Ordinal));
        Assert.Contains($">{title}</title>", drawings[0], StringComparison.Ordinal);
        Assert.Contains($">{alt}</desc>", drawings[0], StringComparison.Ordinal);
        Assert.All(
            (string[])["whole", "north", "south"],
            view => Assert.Contains($"<a href=\"/book/diagrams/harbour/{view}.{language}.svg\" target=\"_blank\"", site.Page(language, Overview), StringComparison.Ordinal));
        Assert.All((string[])["whole", "north", "south"], view => Assert.Contains($"diagrams/harbour/{view}.{language}.svg", site.Files.Keys));
    }

    [Theory]
    [InlineData("da")]
    [InlineData("it")]
    public void Drawings_of_translations_differ_in_text_only(string language)
    {
        string[] source = site.Drawings("en", Overview);
        string[] translated = site.Drawings(language, Overview);

        Assert.Equal(source.Select(WithoutText), translated.Select(WithoutText));
        Assert.All(source.Zip(translated), static pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Theory]
    [InlineData("da")]
    [InlineData("it")]
    public void Every_text_that_an_overlay_translates_is_translated(string language)
    {
        // One page shows every machine with its card and its relations, the other every view with its title.
        string text = HarbourSite.Text(site.Main(language, Overview) + site.Page(language, Layout) + site.Main(language, "port/machines"));
        List<string> missing = [];
        int count = 0;
        foreach (string translation in Translations(language))
        {
            count++;
            if (!Regex.IsMatch(text, $"(?<!\\w){Regex.Escape(translation)}(?!\\w)", RegexOptions.None, TimeSpan.FromSeconds(1)))
            {
                missing.Add(translation);
            }
        }

        Assert.Empty(missing);
        Assert.True(count > 30, $"{count} texts");
    }

    [Fact]
    public void Nothing_of_the_source_language_is_left_in_translated_drawings()
    {
        string[] english = ["Harbour office", "Knows every ship", "Tide clock", "Gate", "Quay", "Machine", "sends orders", "asks for", "announces", "Where ", "Moves the"];
        Assert.All((string[])["da", "it"], language => Assert.All(site.Drawings(language, Overview), drawing =>
            Assert.All(english, word => Assert.DoesNotContain(word, HarbourSite.Text(drawing).Replace("weigh-bridge", "", StringComparison.Ordinal), StringComparison.Ordinal))));
    }

    [Fact]
    public void A_page_without_front_matter_has_its_title_once_and_is_a_page_of_its_own()
    {
        string main = site.Main("en", Layout);

        Assert.Equal(1, HarbourSite.Count(main, "<h1"));
        Assert.Equal(1, HarbourSite.Count(HarbourSite.Element(main, "article"), "Terminal Layout"));
        Assert.DoesNotContain($"hreflang=\"da\" href=\"https://harbour.example.org/book/da/{Layout}/\"", site.Page("en", Layout), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_are_exactly_as_commonmark_has_them()
    {
        string prose = site.Prose("en", Layout);
        prose = prose[prose.IndexOf("</details>", StringComparison.Ordinal)..];

        Assert.Equal((2, 5, 12, 7), (HarbourSite.Count(prose, "<ol>"), HarbourSite.Count(prose, "<ul>"), HarbourSite.Count(prose, "<li>"), ParagraphsInLists(prose)));
        Assert.Contains("<p><em>In short;</em> it keeps the book</p>", prose, StringComparison.Ordinal);
        Assert.Contains("<p><em><strong>In short; they lift</strong></em></p>", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_html_has_its_caption_once_and_exists_outside_dot_folders()
    {
        string main = site.Main("en", Layout);

        Assert.Equal(1, HarbourSite.Count(main, "A port at a glance"));
        Assert.Contains("<figcaption><span class=\"caption\">A port at a glance</span>", main, StringComparison.Ordinal);
        Assert.Contains("en/notes/assets/image.png", site.Files.Keys);
        Assert.DoesNotContain(site.Files.Keys, static path => path.Split('/').Any(static part => part.StartsWith('.') && part != ".nojekyll"));
    }

    [Fact]
    public void A_class_diagram_is_drawn_with_its_members_and_both_ends_of_each_line()
    {
        string drawing = site.Drawings("en", Layout)[1];
        string text = HarbourSite.Text(drawing);

        Assert.Equal(5, HarbourSite.Count(drawing, "class=\"dg-node"));
        Assert.Equal(6, HarbourSite.Count(drawing, "class=\"dg-edge"));
        Assert.All((string[])["register ship", "manage orders or complaints", "lift box", "open", "close", "drive"], member => Assert.Contains($">{member}</text>", drawing, StringComparison.Ordinal));
        Assert.All((string[])["commands", "reports", "announces", "lets in", "waits at", "asks"], label => Assert.Contains($">{label}</text>", drawing, StringComparison.Ordinal));
        Assert.Equal(12, Regex.Count(drawing, ">(1|0\\.\\.\\*|1\\.\\.\\*)</text>", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("From Office (1) to Crane (0..*): commands.", text, StringComparison.Ordinal);
        Assert.Contains("From Crane (0..*) to Office (1): reports.", text, StringComparison.Ordinal);
        Assert.NotEqual(PathOf(drawing, "Office", "Crane"), PathOf(drawing, "Crane", "Office"));
    }

    [Fact]
    public void A_drawing_without_cards_has_no_empty_list() =>
        Assert.All(site.Files.Where(static file => file.Key.EndsWith(".html", StringComparison.Ordinal)), static file => Assert.DoesNotMatch("<(ul|ol)[^>]*>\\s*</", file.Value));

    [Fact]
    public void A_quote_stays_a_quote() =>
        Assert.Contains("<blockquote>\n<p>Nobody has ever weighed the office.</p>\n</blockquote>", site.Main("en", Layout), StringComparison.Ordinal);

    [Fact]
    public void Lines_without_markdown_give_a_title_and_stay_lines()
    {
        string main = site.Main("en", "port/cards");

        Assert.Contains("<h1>Machines and Quays</h1>", main, StringComparison.Ordinal);
        Assert.Contains("North Quay<br>\nHarbour Office<br>\nKnows every ship<br>\n🧭 Harbour Office<br>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_a_drawing_shows_every_machine_with_its_line_and_its_card()
    {
        string main = site.Main("en", "port/machines");
        string drawing = Assert.Single(site.Drawings("en", "port/machines"));

        Assert.All((string[])["Harbour office", "Knows every ship", "crane-control", "Moves the cranes", "Gate", "Lets lorries in"], text => Assert.Contains($">{text}</text>", drawing, StringComparison.Ordinal));
        Assert.Contains("class=\"diagram has-cards\"", main, StringComparison.Ordinal);
        Assert.Matches("<details class=\"diagram-text\" open>", main);
        Assert.Contains(
            "<p class=\"card-title\"><span class=\"card-number\">1</span> <span aria-hidden=\"true\">🧭</span> <span class=\"card-name\">Harbour office of the port</span> <span class=\"card-kind\">Machine</span></p>\n<p>Knows every ship</p>\n<p>Every order passes through here.</p>\n" +
            "<p class=\"card-role\"><strong>Key role: </strong><span>Decides which ship is next.</span></p>",
            main,
            StringComparison.Ordinal);
        Assert.All(Card().Matches(main), match => Assert.Contains($"--{match.Groups["id"].Value}\"", drawing, StringComparison.Ordinal));
        Assert.All(NodeWithoutContainer().Matches(drawing), static match => Assert.Contains("tabindex=\"0\"", match.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("da")]
    [InlineData("it")]
    public void Pages_of_one_language_appear_in_the_others_as_marked_fallbacks(string language)
    {
        foreach (string address in (string[])[Layout, "port/machines", "port/cards"])
        {
            string page = site.Page(language, address);
            Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
            Assert.Contains("<article lang=\"en\"", page, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
            Assert.Contains($"<link rel=\"canonical\" href=\"https://harbour.example.org/book/{address}/\">", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<link rel=\"alternate\" hreflang", page, StringComparison.Ordinal);
            Assert.DoesNotContain($"/{language}/{address}/", site.Files["sitemap.xml"], StringComparison.Ordinal);
        }
    }

    private static int ParagraphsInLists(string html)
    {
        int depth = 0;
        int paragraphs = 0;
        foreach (Match tag in ListOrParagraph().Matches(html))
        {
            depth += tag.Value is "<ol>" or "<ul>" ? 1 : tag.Value is "</ol>" or "</ul>" ? -1 : 0;
            paragraphs += tag.Value == "<p>" && depth > 0 ? 1 : 0;
        }

        return paragraphs;
    }

    private static string PathOf(string drawing, string from, string to)
    {
        int edge = drawing.IndexOf($"data-from=\"{from}\" data-to=\"{to}\"", StringComparison.Ordinal);
        Assert.True(edge >= 0, $"no line from {from} to {to}");
        int path = drawing.IndexOf("<path d=\"", edge, StringComparison.Ordinal);
        return drawing[path..drawing.IndexOf("/>", path, StringComparison.Ordinal)];
    }

    /// <summary>A drawing with every text, and what follows from its width, taken out: its length, and the ground that sets a label off from its line.</summary>
    private static string WithoutText(string drawing) => LabelGround().Replace(LengthOrLanguage().Replace(TextContent().Replace(drawing, "></"), ""), "");

    private static IEnumerable<string> Translations(string language)
    {
        SourceText source = new("overlay", File.ReadAllText(RepositoryFiles.Find("tests", "sites", "harbour", "content", "models", $"harbour.{language}.yaml")));
        DataMapping root = (DataMapping)YamlReader.Read(source, new DataRules(TestRule, TestRule, TestRule, TestRule)).Value!;
        return root.Entries.Where(static entry => entry.Value is DataMapping).SelectMany(static entry => Texts(entry.Value));
    }

    private static Rule TestRule { get; } = new("TEST", Severity.Error, "", "", "", "");

    private static IEnumerable<string> Texts(DataNode node) => node switch
    {
        DataScalar scalar => [WebUtility.HtmlDecode(scalar.Value)],
        DataMapping mapping => mapping.Entries.SelectMany(static entry => Texts(entry.Value)),
        _ => [],
    };

    [GeneratedRegex("<h(?<level>[2-6]) id=\"(?<id>[^\"]+)\"")]
    private static partial Regex HeadingWithId();

    [GeneratedRegex("<a class=\"dg-component-link\" href=\"#(?<id>[^\"]+)\"")]
    private static partial Regex ComponentLink();

    [GeneratedRegex("<li class=\"card\" data-for=\"(?<id>[^\"]+)\"")]
    private static partial Regex Card();

    [GeneratedRegex("<g id=\"[^\"]+\" class=\"dg-node dg-kind[^>]*>")]
    private static partial Regex NodeWithoutContainer();

    [GeneratedRegex("</?(?:ol|ul|p)>")]
    private static partial Regex ListOrParagraph();

    [GeneratedRegex(">[^<]*</(?=text|title|desc)")]
    private static partial Regex TextContent();

    /// <summary>The ground of a label, and its text up to where it stands across: both follow from how long the text is.</summary>
    [GeneratedRegex("<rect [^>]* rx=\"4\" class=\"dg-f-(?:surface-[123]|canvas)\"/><text x=\"[^\"]*\"")]
    private static partial Regex LabelGround();

    [GeneratedRegex(" (?:textLength|lang)=\"[^\"]*\"")]
    private static partial Regex LengthOrLanguage();
}
