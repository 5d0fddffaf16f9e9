using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>What a finger does, on the window of a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TouchTests(BuiltSite documentation)
{
    [BrowserFact]
    public async Task Long_lines_of_code_can_be_scrolled_out_from_under_the_copy_button()
    {
        await using WatchedPage watched = await documentation.OpenAsync("guide/markdown/", width: 360, isTouched: true);
        await watched.Page.Locator(".copy").First.WaitForAsync();
        string[] covered = await watched.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.code:has(> .copy)')].filter(holder => {
              const pre = holder.querySelector('pre');
              const text = document.createRange();
              text.selectNodeContents(pre.querySelector('code'));
              pre.scrollLeft = pre.scrollWidth;
              const copy = holder.querySelector('.copy').getBoundingClientRect();
              return [...text.getClientRects()].some(line => line.right > copy.left && line.left < copy.right && line.top < copy.bottom && line.bottom > copy.top && line.width < pre.scrollWidth - 40);
            }).map(holder => holder.textContent)
            """);

        Assert.Empty(covered);
        Assert.True(await watched.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.code pre')].some(pre => pre.scrollLeft > 0)"));
    }

    [BrowserFact]
    public async Task The_page_stays_where_it_is_while_its_menu_is_open()
    {
        await using WatchedPage watched = await documentation.OpenAsync("guide/markdown/", width: 360);
        IPage page = watched.Page;
        await page.ClickAsync(".menu-button");
        await page.Mouse.MoveAsync(350, 600);
        await page.Mouse.WheelAsync(0, 400);
        Assert.Equal("hidden", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).overflowY"));
        Assert.Equal(0, await page.EvaluateAsync<double>("scrollY"));

        await page.Mouse.ClickAsync(350, 600);
        await page.Mouse.WheelAsync(0, 400);
        await page.WaitForFunctionAsync("scrollY > 0");
    }

    [BrowserFact]
    public async Task A_tap_on_a_component_opens_its_card_and_one_beside_it_closes_it()
    {
        await using WatchedPage watched = await documentation.OpenAsync("examples/kubernetes/", width: 360, isTouched: true);
        IPage page = watched.Page;
        await page.Locator("[id='overview--cluster.control-plane.api-server'] text").First.TapAsync();
        ILocator card = page.Locator(".card-pop:popover-open");
        await card.WaitForAsync();
        Assert.EndsWith("#overview--cluster.control-plane.api-server", page.Url, StringComparison.Ordinal);

        await page.Locator("h1").TapAsync();
        await card.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }
}
