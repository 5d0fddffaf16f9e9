using System.Text;
using System.Text.Json;
using DocGen.Site.Html;
using DocGen.Site.Navigation;
using DocGen.Site.Search;
using DocGen.Site.Themes;

namespace DocGen.Site.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void Each_language_has_an_entry_that_names_its_shards()
    {
        Dictionary<string, string> files = Build(new SiteFixture().Page("en/index.md", "# Start\n\nHello.").Page("da/index.md", "# Begynd\n\nHej."));

        Assert.Equal(["search/da.js", "search/en.js", "search/it.js"], files.Keys.Where(static path => path.StartsWith(SearchIndex.Folder, StringComparison.Ordinal) && path.Count(static c => c == '/') == 1).Order(StringComparer.Ordinal));
        JsonElement entry = Data(files["search/en.js"], "en");
        Assert.Equal(1, entry.GetProperty("pages").GetInt32());
        Assert.Contains($"search/en/t0.{entry.GetProperty("termHashes").GetString()}.js", files.Keys);
        Assert.Contains($"search/en/p0.{entry.GetProperty("pageHashes").GetString()}.js", files.Keys);
        Assert.Equal("Close", entry.GetProperty("words").GetProperty("close").GetString());
    }

    [Fact]
    public void A_page_is_in_the_index_with_its_sections_and_without_its_markup()
    {
        Dictionary<string, string> files = Build(new SiteFixture().Page(
            "en/guide.md",
            "---\ntitle: Guide\n---\n\nFirst *words* &amp; `code`.\n\n## One\n\n| a | b |\n|---|---|\n| c | d |\n\n<script>no()</script>\n\n### Two <b>x</b>\n\n```yaml\nkey: value\nother: 1\n```\n"));

        JsonElement page = Pages(files, "en").Single(static page => page[0].GetString() == "guide/");
        Assert.Equal("Guide", page[1].GetString());
        Assert.Equal(
            ["", "", "First words & code.", "one", "One", "a b c d", "two-x", "Two x", "key: value other: 1"],
            page[4].EnumerateArray().Select(static text => text.GetString()));
    }

    [Fact]
    public void Titles_of_tabs_and_remarks_are_set_off_from_the_text_around_them()
    {
        Dictionary<string, string> files = Build(new SiteFixture().Page(
            "en/guide.md",
            "# Guide\n\nInstall it.\n\n:::: tabs\n\n::: tab Linux\nRun `apt`.\n:::\n\n::: tab Why not?\nRun winget.\n:::\n\n::::\n\n> [!TIP]\n> Sit down.\n\n## More\n\n::: details Long story\nShort.\n:::\n"));

        JsonElement page = Pages(files, "en").Single(static page => page[0].GetString() == "guide/");
        Assert.Equal("Install it. · Linux: Run apt. · Why not? Run winget. Sit down.", page[4][2].GetString());
        Assert.Equal("Long story: Short.", page[4][5].GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_long_section_is_cut_between_characters(int before)
    {
        Dictionary<string, string> files = Build(new SiteFixture().Page("en/guide.md", $"---\ntitle: Guide\n---\n\n{new string('a', before)}{string.Concat(Enumerable.Repeat("😀", 5_000))}\n"));

        string text = Pages(files, "en").Single(static page => page[0].GetString() == "guide/")[4][2].GetString()!;
        Assert.InRange(text.Length, 7_999, 8_000);
        Assert.EndsWith("😀", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fallback_is_in_the_index_of_the_language_that_it_stands_in_for_and_says_its_own()
    {
        Dictionary<string, string> files = Build(new SiteFixture().Page("en/index.md", "# Start\n\nHello.").Page("en/page.md", "# Only here\n\nText.").Page("da/index.md", "# Begynd\n\nHej."));

        JsonElement page = Pages(files, "da").Single(static page => page[0].GetString() == "da/page/");
        Assert.Equal(("Only here", "en"), (page[1].GetString(), page[2].GetString()));
        Assert.Equal("English", Data(files["search/da.js"], "da").GetProperty("languages").GetProperty("en").GetString());
    }

    [Fact]
    public void Pages_and_paths_that_are_left_out_stand_nowhere_in_the_index()
    {
        SiteFixture fixture = new SiteFixture()
            .Page("en/index.md", "# Start\n\nHello.").Page("en/hidden.md", "---\nsearch: false\n---\n\n# Hidden\n\nZeppelin.").Page("en/old.md", "# Old\n\nZeppelin.");
        fixture.Options = fixture.Options with { Search = new(IsEnabled: true, static path => path == "content/en/old.md") };

        Assert.DoesNotContain(Build(fixture), static file => file.Key.StartsWith(SearchIndex.Folder, StringComparison.Ordinal) && file.Value.Contains("zeppelin", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_is_written_where_search_is_off()
    {
        SiteFixture fixture = new SiteFixture().Page("en/index.md", "# Start\n\nHello.");
        fixture.Options = fixture.Options with { Search = new(IsEnabled: false, static _ => false) };
        Dictionary<string, string> files = Build(fixture);

        Assert.DoesNotContain(files.Keys, static path => path.Contains("search", StringComparison.Ordinal));
        Assert.DoesNotContain("search-button", files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_stand_in_order_with_the_pages_that_have_them()
    {
        Dictionary<string, string> files = Build(new SiteFixture().Page("en/index.md", "# Start\n\nalpha alphabet").Page("en/other.md", "# Alpha\n\nbeta"));
        (string Term, int Page, int Weight)[] postings = [.. Terms(files, "en")];

        Assert.Equal(["alpha 0", "alpha 1", "alphabet 0", "beta 1", "start 0"], postings.Select(static posting => $"{posting.Term} {posting.Page}"));
        Assert.True(postings[1].Weight > postings[0].Weight, "a title weighs more than text");
    }

    [Fact]
    public void Many_pages_of_a_term_are_cut_to_those_for_which_it_weighs_most()
    {
        int count = TermShards.MaximumPages + 500;
        PostingLists lists = new([0, count], [.. Enumerable.Range(0, count)], [.. Enumerable.Range(0, count).Select(static page => (byte)(page % 5 == 0 ? 20 : 3))]);
        string text = Encoding.UTF8.GetString(TermShards.Write(["word"], lists).Single().Text);

        (string Term, int Page, int Weight)[] kept = [.. Decode(text)];
        Assert.Equal(TermShards.MaximumPages, kept.Length);
        Assert.Equal(count / 5, kept.Count(static posting => posting.Weight == 20));
        Assert.Equal(kept.Select(static posting => posting.Page).Order(), kept.Select(static posting => posting.Page));
    }

    [Fact]
    public void The_names_of_very_many_shards_stand_in_files_of_their_own()
    {
        // Each page is long enough for a shard of its own.
        SiteFixture fixture = new();
        string text = string.Concat(Enumerable.Repeat("word ", 1500));
        for (int i = 0; i <= SearchIndex.DirectoryLength; i++)
        {
            fixture.Page($"en/p{i}.md", $"# Page {i}\n\n{text}\n\n## More\n\n{text}");
        }

        fixture.Options = SiteFixture.OptionsFor("en");
        Dictionary<string, string> files = Build(fixture);
        JsonElement entry = Data(files["search/en.js"], "en");
        Assert.Equal("", entry.GetProperty("pageHashes").GetString());
        string directories = entry.GetProperty("directories").GetString()!;
        string last = Data(files[$"search/en/d1.{directories[8..16]}.js"], "en/d1").GetString()!;
        Assert.Contains($"search/en/p{SearchIndex.DirectoryLength}.{last}.js", files.Keys);
    }

    [Fact]
    public void The_same_site_makes_the_same_index_with_one_thread_and_with_many()
    {
        SiteFixture fixture = new();
        for (int i = 0; i < 40; i++)
        {
            fixture.Page($"en/p{i}.md", $"# Page {i}\n\nword{i} word{i % 7} and more");
        }

        Assert.Equal(Build(fixture, jobs: 1), Build(fixture, jobs: 8));
    }

    private static Dictionary<string, string> Build(SiteFixture fixture, int jobs = 2)
    {
        Theme theme = ThemeReader.Read([], null, fixture.Options).Value;
        var navigation = NavigationBuilder.Build(fixture.Model).Value.ToDictionary(static tree => tree.Key, static tree => tree.Value.Roots);
        return SiteRenderer.Render(new SiteInput(fixture.Model, navigation, fixture.Links, theme, jobs)).Value
            .ToDictionary(static file => file.Path, static file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);
    }

    private static JsonElement Data(string script, string name)
    {
        string start = $"docgenSearch(\"{name}\",";
        Assert.StartsWith(start, script, StringComparison.Ordinal);
        Assert.EndsWith(")\n", script, StringComparison.Ordinal);
        return JsonDocument.Parse(script[start.Length..^2]).RootElement;
    }

    private static IEnumerable<JsonElement> Pages(Dictionary<string, string> files, string language) =>
        Shards(files, language, 'p').SelectMany(static shard => shard.EnumerateArray());

    private static IEnumerable<(string Term, int Page, int Weight)> Terms(Dictionary<string, string> files, string language) =>
        Shards(files, language, 't').SelectMany(static shard => Decode(shard.GetString()!));

    private static IEnumerable<JsonElement> Shards(Dictionary<string, string> files, string language, char kind) => files.Keys
        .Where(path => path.StartsWith($"search/{language}/{kind}", StringComparison.Ordinal))
        .Select(path => Data(files[path], $"{language}/{path.Split('/')[^1].Split('.')[0]}"));

    /// <summary>Reads a shard as the browser does.</summary>
    private static IEnumerable<(string Term, int Page, int Weight)> Decode(string shard)
    {
        string term = "";
        foreach (string entry in shard.Split('!'))
        {
            int space = entry.IndexOf(' ', StringComparison.Ordinal);
            term = term[..(entry[0] - 35)] + entry[1..space];
            int page = -1;
            int number = 0;
            for (int i = space + 1; i < entry.Length; i++)
            {
                int digit = entry[i] - 35;
                if (digit >= 58)
                {
                    number = (number * 32) + digit - 58;
                    continue;
                }

                page += (number * 32) + digit + 1;
                number = 0;
                yield return (term, page, entry[++i] - 35);
            }
        }
    }
}
