using System.Globalization;
using DocGen.Site.Search;
using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>A small site in five languages, and what its readers look for.</summary>
public sealed class SearchSite() : BuiltSite(RepositoryFiles.Find("tests", "sites", "search"));

/// <summary>The search dialog as readers use it: the script that is published, in a browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SearchTests(SearchSite site)
{
    [BrowserFact]
    public async Task The_wanted_page_is_among_the_first_three_results()
    {
        string[][] queries = [.. File.ReadAllLines(RepositoryFiles.Find("tests", "sites", "search", "queries.txt")).Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split(' ', 3))];
        List<string> missed = [];
        foreach (IGrouping<string, string[]> language in queries.GroupBy(static query => query[0]))
        {
            Assert.True(language.Count() >= 30, language.Key);
            await using WatchedPage watched = await OpenAsync(language.Key == "en" ? "index.html" : $"{language.Key}/index.html");

            // All at once, as a call of the browser takes longer than a search.
            string[] found = await watched.Page.EvaluateAsync<string[]>(
                """
                async queries => {
                  const dialog = document.querySelector('.search-dialog');
                  const found = [];
                  for (const query of queries) {
                    dispatchEvent(new CustomEvent('docgen-search', { detail: query }));
                    while (dialog.dataset.query !== query) await new Promise(resolve => setTimeout(resolve, 1));
                    found.push([...dialog.querySelectorAll('.search-page')].map(result => result.href).join(' '));
                  }
                  return found;
                }
                """,
                language.Select(static query => query[2]).ToArray());
            int i = 0;
            foreach (string[] query in language)
            {
                if (!found[i].Split(' ').Take(3).Any(address => address.EndsWith($"/{query[1]}.html", StringComparison.Ordinal)))
                {
                    missed.Add($"{string.Join(' ', query)}: {found[i]}");
                }

                i++;
            }
        }

        Assert.Empty(missed);
    }

    [BrowserFact]
    public async Task A_component_is_found_by_a_part_of_its_name_and_the_result_leads_to_it()
    {
        await using WatchedPage watched = await OpenAsync("da/install.html");
        await FindAsync(watched.Page, "apiserver");
        await watched.Page.Keyboard.PressAsync("ArrowDown");
        await watched.Page.Keyboard.PressAsync("Enter");

        await watched.ArriveAsync(site.Address + "da/network.html#overview--kube-apiserver");
        Assert.Equal(1, await watched.Page.Locator("[id='overview--kube-apiserver']").CountAsync());
    }

    [BrowserFact]
    public async Task A_component_whose_words_are_not_translated_is_marked_with_their_language()
    {
        await using WatchedPage watched = await OpenAsync("da/index.html");
        await FindAsync(watched.Page, "forecastEngine tomorrow");

        ILocator result = watched.Page.Locator(".is-component").First;
        Assert.Equal("forecastEngine", await result.Locator(".search-title").TextContentAsync());
        Assert.Null(await result.GetAttributeAsync("lang"));
        Assert.Equal("Tjeneste · Computes tomorrow.", await result.Locator(".search-text").TextContentAsync());
        Assert.Equal("Computes tomorrow.", await result.Locator(".search-text > [lang=en]").TextContentAsync());
        Assert.Equal("tomorrow", await result.Locator(".search-text mark").TextContentAsync());

        await FindAsync(watched.Page, "stored");
        Assert.StartsWith("Tjeneste · Holds readings until they are stored. · Message queue", await watched.Page.Locator(".is-component .search-text").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("Holds readings until they are stored.", await watched.Page.Locator(".is-component .search-text > [lang=en]").First.TextContentAsync());
    }

    [BrowserFact]
    public async Task A_heading_is_a_result_of_its_own()
    {
        await using WatchedPage watched = await OpenAsync("index.html");
        await FindAsync(watched.Page, "bolts tools");

        Assert.Equal(site.Address + "install.html#bolts-and-tools", await watched.Page.Locator(".search-place").First.EvaluateAsync<string>("place => place.href"));
        Assert.Equal("Bolts", await watched.Page.Locator(".search-place mark").First.TextContentAsync());
    }

    [BrowserFact]
    public async Task A_page_in_another_language_is_one_result_marked_with_its_language()
    {
        await using WatchedPage watched = await OpenAsync("da/index.html");

        Assert.Equal([site.Address + "da/history.html"], await FindAsync(watched.Page, "lighthouse"));
        ILocator result = watched.Page.Locator(".search-page");
        Assert.Null(await result.GetAttributeAsync("lang"));
        Assert.Equal("en", await result.Locator(".search-title").GetAttributeAsync("lang"));
        Assert.Equal("en", await result.Locator(".search-text").GetAttributeAsync("lang"));
        Assert.Equal("English", await result.Locator("small").TextContentAsync());
    }

    [BrowserFact]
    public async Task A_page_that_is_left_out_is_not_found_and_the_dialog_says_so()
    {
        await using WatchedPage watched = await OpenAsync("index.html");

        Assert.Empty(await FindAsync(watched.Page, "zeppelin"));
        Assert.Equal("Nothing found for “zeppelin”", await watched.Page.Locator(".search-note").TextContentAsync());
        Assert.Equal("Nothing found for “zeppelin”", await watched.Page.Locator(".search-dialog [role=status]").TextContentAsync());
    }

    [BrowserFact]
    public async Task The_dialog_is_a_combobox_that_the_keyboard_alone_works()
    {
        await using WatchedPage watched = await site.OpenAsync("index.html");
        IPage page = watched.Page;
        await page.Locator(".search-button").FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        ILocator input = page.Locator("[role=combobox]");
        await input.WaitForAsync();
        Assert.Equal("false", await input.GetAttributeAsync("aria-expanded"));

        await FindAsync(page, "station");
        Assert.Equal("true", await input.GetAttributeAsync("aria-expanded"));
        Assert.Equal("listbox", await page.GetAttributeAsync($"#{await input.GetAttributeAsync("aria-controls")}", "role"));
        string? first = await input.GetAttributeAsync("aria-activedescendant");
        await page.Keyboard.PressAsync("ArrowDown");
        string? second = await input.GetAttributeAsync("aria-activedescendant");
        Assert.NotEqual(first, second);
        Assert.Equal(second, await page.Locator("[role=option][aria-selected=true]").GetAttributeAsync("id"));
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal(first, await input.GetAttributeAsync("aria-activedescendant"));
        Assert.Matches("^[0-9]+ results$", await page.Locator(".search-dialog [role=status]").TextContentAsync());

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".search-dialog[open]").CountAsync());
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.search-button')"));
        await page.Keyboard.PressAsync("/");
        await page.Locator(".search-dialog[open]").WaitForAsync();
    }

    [BrowserFact]
    public async Task An_address_can_hold_a_query()
    {
        await using WatchedPage watched = await site.OpenAsync("index.html?q=barometer");
        await watched.Page.Locator(".search-dialog[data-query=barometer]").WaitForAsync();

        Assert.Equal(site.Address + "sensors.html", (await ResultsAsync(watched.Page))[0]);
    }

    [BrowserFact]
    public async Task Letters_are_folded_in_the_browser_as_in_the_index()
    {
        await using WatchedPage watched = await OpenAsync("index.html");
        List<string> differing = [];
        string[] folded = await watched.Page.EvaluateAsync<string[]>("Array.from({ length: 0xd800 }, (_, code) => docgenSearch.fold(String.fromCharCode(code)))");
        for (int code = 0; code < folded.Length; code++)
        {
            char c = (char)code;
            if (char.IsLetterOrDigit(c) && SearchWords.Fold(c.ToString()) != folded[code])
            {
                differing.Add(string.Create(CultureInfo.InvariantCulture, $"U+{code:X4} {c}: '{SearchWords.Fold(c.ToString())}' and '{folded[code]}'"));
            }
        }

        Assert.Empty(differing);
    }

    [BrowserFact]
    public async Task An_index_that_cannot_be_loaded_is_told_in_words_until_it_can()
    {
        await using WatchedPage watched = await site.OpenAsync("da/index.html");
        watched.AllowFailedRequests();
        await watched.Page.RouteAsync("**/search/da.js*", static route => route.AbortAsync());
        await watched.Page.ClickAsync(".search-button");
        ILocator note = watched.Page.Locator(".search-dialog[open] .search-note");
        await watched.Page.FillAsync("[role=combobox]", "barometer");
        await note.GetByText("Søgningen kunne ikke indlæses. Genindlæs siden, og prøv igen.").WaitForAsync();
        Assert.Equal(await note.TextContentAsync(), await watched.Page.Locator(".search-dialog [role=status]").TextContentAsync());

        await watched.Page.UnrouteAsync("**/search/da.js*");
        Assert.NotEmpty(await FindAsync(watched.Page, "apiserver"));
    }

    [BrowserFact]
    public async Task A_search_whose_script_cannot_be_loaded_says_so_and_can_be_tried_again()
    {
        await using WatchedPage watched = await site.OpenAsync("it/index.html");
        watched.AllowFailedRequests();
        await watched.Page.RouteAsync("**/theme/search.*.js", static route => route.AbortAsync());
        await watched.Page.Keyboard.PressAsync("/");
        await watched.Page.Locator(".search-dialog[open]").GetByText("Impossibile caricare la ricerca. Ricarica la pagina e riprova.").WaitForAsync();
        await watched.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(watched.Page.Locator(".search-dialog")).ToHaveCountAsync(0);

        await watched.Page.UnrouteAsync("**/theme/search.*.js");
        await watched.Page.Keyboard.PressAsync("/");
        await watched.Page.Locator(".search-dialog[open] [role=combobox]").WaitForAsync();
    }

    private async Task<WatchedPage> OpenAsync(string path)
    {
        WatchedPage watched = await site.OpenAsync(path);
        await watched.Page.ClickAsync(".search-button");
        await watched.Page.Locator(".search-dialog[open]").WaitForAsync();
        return watched;
    }

    /// <summary>Addresses of the pages found, best first.</summary>
    private static async Task<string[]> FindAsync(IPage page, string query)
    {
        await page.FillAsync("[role=combobox]", query);
        await page.WaitForFunctionAsync("query => document.querySelector('.search-dialog').dataset.query === query", query);
        return await ResultsAsync(page);
    }

    private static Task<string[]> ResultsAsync(IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('.search-page')].map(result => result.href)");
}
