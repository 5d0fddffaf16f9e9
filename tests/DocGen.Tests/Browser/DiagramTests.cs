using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>Drawings as readers explore them: by keyboard, by links, enlarged, on paper.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DiagramTests(BuiltSite site)
{
    private const string Start = "overview--cluster.control-plane.api-server";

    [BrowserFact]
    public async Task The_arrow_keys_walk_along_relations_and_every_stop_lights_up_what_it_is_related_to()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/");
        const string Only = "overview--cluster.control-plane.etcd";
        LocatorBoundingBoxResult from = (await watched.Page.Locator($"[id='{Only}']").BoundingBoxAsync())!;
        LocatorBoundingBoxResult to = (await watched.Page.Locator($"[id='{Start}']").BoundingBoxAsync())!;
        (double x, double y) = (to.X + (to.Width / 2) - from.X - (from.Width / 2), to.Y + (to.Height / 2) - from.Y - (from.Height / 2));
        await watched.Page.Locator($"[id='{Only}']").FocusAsync();
        Assert.True(await watched.Page.Locator($"[id='{Start}']").EvaluateAsync<bool>("node => node.classList.contains('is-related')"));
        Assert.False(await watched.Page.Locator("[id='overview--visitor']").EvaluateAsync<bool>("node => node.classList.contains('is-related')"));

        await watched.Page.Keyboard.PressAsync(Math.Abs(x) > Math.Abs(y) ? x > 0 ? "ArrowRight" : "ArrowLeft" : y > 0 ? "ArrowDown" : "ArrowUp");

        Assert.Equal(Start, await FocusedAsync(watched.Page));
    }

    [BrowserFact]
    public async Task An_opened_card_has_an_address_that_opens_it_again()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/");
        await watched.Page.Locator($"[id='{Start}']").FocusAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        string address = watched.Page.Url;
        Assert.EndsWith("#" + Start, address, StringComparison.Ordinal);

        await using WatchedPage again = await OpenAsync("da/examples/kubernetes/#" + Start);
        await again.Page.Locator(".card-pop:popover-open").WaitForAsync();
        Assert.Equal(Start, await FocusedAsync(again.Page));
    }

    [BrowserFact]
    public async Task A_full_id_in_the_address_leads_to_the_component_where_no_heading_has_it()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/#cluster.control-plane.etcd");

        await watched.Page.Locator(".card-pop:popover-open").WaitForAsync();
        Assert.Equal("overview--cluster.control-plane.etcd", await FocusedAsync(watched.Page));
    }

    [BrowserFact]
    public async Task A_name_in_the_text_leads_to_its_component_and_opens_its_card()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/");
        await watched.Page.ClickAsync("a.dg-component-link[href='#overview--cluster.control-plane.etcd']");

        ILocator card = watched.Page.Locator(".card-pop:popover-open");
        await card.WaitForAsync();
        Assert.Contains("What is lost here is lost to the whole cluster", await card.TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_enlarged_drawing_keeps_its_cards_and_returns_to_its_place()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/");
        int drawings = await watched.Page.Locator(".diagram-canvas > svg").CountAsync();
        await watched.Page.Locator("[data-zoom]").First.ClickAsync();
        Assert.Equal(drawings - 1, await watched.Page.Locator(".diagram-canvas > svg").CountAsync());

        float before = (await watched.Page.Locator(".zoom svg").BoundingBoxAsync())!.Width;
        await watched.Page.Keyboard.PressAsync("+");
        Assert.True((await watched.Page.Locator(".zoom svg").BoundingBoxAsync())!.Width > before);
        await watched.Page.Keyboard.PressAsync("0");
        await watched.Page.Locator($"[id='{Start}']").FocusAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        await watched.Page.Locator(".zoom .card-pop:popover-open").WaitForAsync();

        await watched.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await watched.Page.Locator(".card-pop:popover-open").CountAsync());
        Assert.Equal(1, await watched.Page.Locator("dialog.zoom").CountAsync());
        await watched.Page.Keyboard.PressAsync("Escape");
        await watched.Page.Locator("dialog.zoom").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await Assertions.Expect(watched.Page.Locator(".diagram-canvas > svg")).ToHaveCountAsync(drawings);
        Assert.True(await watched.Page.Locator("[data-zoom]").First.EvaluateAsync<bool>("button => button === document.activeElement"));
    }

    [BrowserFact]
    public async Task A_step_of_a_walkthrough_lights_up_its_part_and_the_arrow_keys_go_on()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/");
        ILocator steps = watched.Page.Locator(".steps button");
        await steps.First.ClickAsync();
        int first = await watched.Page.Locator("svg.is-focusing .is-related").CountAsync();
        Assert.True(first > 0);

        await watched.Page.Keyboard.PressAsync("ArrowDown");

        // The element that says in which language a step is stays around its text.
        Assert.Equal(await steps.CountAsync(), await watched.Page.Locator(".steps button > span").CountAsync());
        Assert.Equal("true", await steps.Nth(1).GetAttributeAsync("aria-pressed"));
        Assert.Equal("false", await steps.First.GetAttributeAsync("aria-pressed"));
    }

    [BrowserFact]
    public async Task On_paper_numbers_lead_from_the_drawing_to_the_notes()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/");
        ILocator numbers = watched.Page.Locator("[data-figure='cluster/overview'] .dg-number text");
        Assert.False(await numbers.First.IsVisibleAsync());

        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.True(await numbers.First.IsVisibleAsync());
        Assert.Equal(
            await numbers.AllTextContentsAsync(),
            await watched.Page.Locator("[data-figure='cluster/overview'] .cards > li .card-number").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task A_drawing_that_opens_another_leads_to_it_and_the_other_leads_back()
    {
        await using WatchedPage watched = await OpenAsync("it/diagrams/cluster/overview/");
        await watched.Page.Locator("[id='overview--cluster.control-plane']").FocusAsync();
        await watched.Page.Keyboard.PressAsync("Enter");

        await watched.ArriveAsync(site.Address + "it/diagrams/cluster/control-plane/");
        await watched.Page.ClickAsync(".part-of a");
        await watched.ArriveAsync(site.Address + "it/diagrams/cluster/overview/");
    }

    /// <summary>The script of drawings is loaded after the page's own.</summary>
    private async Task<WatchedPage> OpenAsync(string path)
    {
        WatchedPage watched = await site.OpenAsync(path);
        await watched.Page.WaitForFunctionAsync("() => document.querySelector('.card-pop')");
        return watched;
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");
}
