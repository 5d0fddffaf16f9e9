using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

public sealed class BrowserTests(BuiltSite site) : IClassFixture<BuiltSite>
{
    [BrowserFact]
    public async Task The_language_switcher_stays_on_the_page()
    {
        await using WatchedPage watched = await site.OpenAsync("examples/kubernetes/");
        await watched.Page.ClickAsync(".language-button");
        await watched.Page.ClickAsync(".language-menu a[lang=da]");

        await watched.Page.WaitForURLAsync(site.Address + "da/examples/kubernetes/");
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

        await watched.Page.WaitForURLAsync(site.Address + "it/examples/kubernetes/#a-worker-node");
        await watched.Page.Locator("#a-worker-node").WaitForAsync();
    }

    [BrowserFact]
    public async Task A_page_without_translation_is_shown_as_a_marked_fallback()
    {
        await using WatchedPage watched = await site.OpenAsync("da/reference/rules/dg2001/");

        Assert.Equal("da", await watched.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal("en", await watched.Page.GetAttributeAsync("article", "lang"));
        Assert.Equal(0, await watched.Page.Locator("link[hreflang=da]").CountAsync());
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
                    Assert.True(id == "top" || await target.Page.EvaluateAsync<bool>("id => document.getElementById(id) !== null", id), $"{link} on {start}");
                }

                Assert.True(target.Response!.Ok, $"{link} on {start}");
            }
        }

        Assert.True(followed.Count > 30);
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
