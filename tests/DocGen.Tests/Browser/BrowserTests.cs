using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class BrowserTests(BuiltSite site, EveryScriptSite scripts)
{
    [BrowserFact]
    public async Task The_language_switcher_stays_on_the_page()
    {
        await using WatchedPage watched = await site.OpenAsync("examples/kubernetes/");
        await watched.Page.ClickAsync(".language-button");
        await watched.Page.ClickAsync(".language-menu a[lang=da]");

        await watched.ArriveAsync(site.Address + "da/examples/kubernetes/");
        Assert.Equal("da", await watched.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("En Kubernetes-klynge", await watched.Page.TextContentAsync("h1"));
    }

    [BrowserFact]
    public async Task The_language_switcher_stays_on_the_section()
    {
        await using WatchedPage watched = await site.OpenAsync("examples/kubernetes/#a-worker-node");

        // Scrolling to the section is animated; a reader clicks when it is there.
        await watched.Page.WaitForFunctionAsync("document.getElementById('a-worker-node').getBoundingClientRect().bottom < innerHeight");
        await watched.Page.ClickAsync(".language-button");
        await watched.Page.ClickAsync(".language-menu a[lang=it]");

        await watched.ArriveAsync(site.Address + "it/examples/kubernetes/#a-worker-node");
        await watched.Page.Locator("#a-worker-node").WaitForAsync();
    }

    [BrowserFact]
    public async Task A_page_without_translation_is_shown_as_a_marked_fallback()
    {
        await using WatchedPage watched = await scripts.OpenAsync("ar/drawing/");

        Assert.Equal("ar", await watched.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("en", await watched.Page.GetAttributeAsync("article", "lang"));
        Assert.Equal("ltr", await watched.Page.GetAttributeAsync("article", "dir"));
        Assert.Equal(0, await watched.Page.Locator("link[hreflang=ar]").CountAsync());
    }

    [BrowserFact]
    public async Task Every_link_of_three_pages_leads_somewhere()
    {
        HashSet<string> followed = [];
        foreach (string start in (string[])["", "da/get-started/", "examples/kubernetes/"])
        {
            await using WatchedPage watched = await site.OpenAsync(start);
            string[] links = await watched.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)");
            Assert.NotEmpty(links);
            foreach (string link in links.Where(link => link.StartsWith(site.Address, StringComparison.Ordinal) && followed.Add(link)))
            {
                await using WatchedPage target = await site.OpenAsync(link[site.Address.Length..]);
                int hash = link.IndexOf('#', StringComparison.Ordinal);
                if (hash >= 0 && hash + 1 < link.Length && !link.EndsWith(".svg", StringComparison.Ordinal))
                {
                    string id = Uri.UnescapeDataString(link[(hash + 1)..]);
                    Assert.True(await target.Page.EvaluateAsync<bool>("id => document.getElementById(id) !== null", id), $"{link} on {start}");
                }

                Assert.True(target.Response!.Ok, $"{link} on {start}");
            }
        }

        Assert.True(followed.Count > 30);
    }

    [BrowserFact]
    public async Task What_is_read_stays_in_its_place_while_the_page_is_made_ready()
    {
        List<string> shifted = [];
        foreach ((BuiltSite built, string path) in ((BuiltSite, string)[])[(site, ""), (site, "guide/markdown/"), (site, "da/examples/kubernetes/"), (scripts, "arrivals/"), (scripts, "ar/drawing/"), (scripts, "ja/")])
        {
            foreach (int width in (int[])[360, 1280])
            {
                await using WatchedPage watched = await built.OpenAsync(path, width);
                double shift = await watched.Page.EvaluateAsync<double>(
                    """
                    async () => {
                      let sum = 0;
                      const add = entries => { for (const entry of entries) sum += entry.value; };
                      const observer = new PerformanceObserver(list => add(list.getEntries()));
                      observer.observe({ type: 'layout-shift', buffered: true });
                      for (let i = 0; i < 2; i++) await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
                      add(observer.takeRecords());
                      return sum;
                    }
                    """);
                if (shift > 0.01)
                {
                    shifted.Add(FormattableString.Invariant($"{path} at {width}: {shift}"));
                }
            }
        }

        Assert.Empty(shifted);
    }

    [BrowserFact]
    public async Task A_page_whose_script_does_not_arrive_is_read_as_one_without_scripts()
    {
        await using WatchedPage watched = await scripts.OpenAsync("arrivals/");
        watched.AllowFailedRequests();
        await watched.Page.RouteAsync("**/theme/docgen.*.js", static route => route.AbortAsync());
        await watched.Page.ReloadAsync();

        Assert.Equal(0, await watched.Page.Locator("html.script").CountAsync());
        Assert.True(await watched.Page.GetByText("Channel 12.").IsVisibleAsync());
        Assert.True(await watched.Page.GetByText("Office hours only.").IsVisibleAsync());
        Assert.Equal(0, await watched.Page.Locator(".needs-script:visible").CountAsync());
    }

    [BrowserFact]
    public async Task On_a_very_wide_window_words_and_drawings_grow_alike()
    {
        const string Sizes = "() => [parseFloat(getComputedStyle(document.body).fontSize), document.querySelector('.content .diagram-canvas > svg').getBoundingClientRect().width, document.documentElement.scrollWidth]";
        await using WatchedPage watched = await site.OpenAsync("diagrams/in-pages/", width: 1920);
        double[] usual = await watched.Page.EvaluateAsync<double[]>(Sizes);
        await watched.Page.SetViewportSizeAsync(3840, 2160);
        double[] wide = await watched.Page.EvaluateAsync<double[]>(Sizes);

        Assert.Equal(16, usual[0]);
        Assert.Equal(24, wide[0]);
        Assert.InRange(wide[1] / usual[1], 1.49, 1.51);
        Assert.Equal(3840, wide[2]);
    }

    [BrowserFact]
    public async Task A_card_opens_by_keyboard_and_closes_on_Escape()
    {
        await using WatchedPage watched = await site.OpenAsync("examples/kubernetes/");
        ILocator node = watched.Page.Locator("[id='overview--cluster.control-plane.api-server']");
        await node.FocusAsync();
        ILocator card = watched.Page.Locator(".card-pop:popover-open");

        await card.WaitForAsync();
        Assert.Contains("Every command and every report passes here", await card.TextContentAsync(), StringComparison.Ordinal);
        await watched.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await card.CountAsync());
        await watched.Page.Keyboard.PressAsync("Enter");
        await card.WaitForAsync();
    }

    [BrowserFact]
    public async Task A_card_opens_on_hover()
    {
        await using WatchedPage watched = await site.OpenAsync("it/examples/kubernetes/");
        await watched.Page.Locator("[id='overview--cluster.control-plane.etcd']").HoverAsync();
        ILocator card = watched.Page.Locator(".card-pop:popover-open");

        await card.WaitForAsync();
        Assert.Contains("archivio chiave-valore", await card.TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Cards_can_be_read_without_script()
    {
        await using WatchedPage watched = await site.OpenAsync("examples/kubernetes/");

        Assert.Contains("Moves the cluster towards what was asked for", await watched.Page.ContentAsync(), StringComparison.Ordinal);
    }
}
