using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>A drawing on the whole window: sized, moved, on the whole screen, by keys, by mouse and by fingers.</summary>
[Collection(BrowserCollection.Name)]
public sealed class EnlargedDrawingTests(BuiltSite site)
{
    [BrowserFact]
    public async Task Keys_open_size_move_and_close_it()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/", byKey: true);
        IPage page = watched.Page;
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.zoom-area')"));
        double fitting = await WidthAsync(page);
        for (int i = 0; i < 5; i++)
        {
            await page.Keyboard.PressAsync("+");
        }

        double large = await WidthAsync(page);
        Assert.InRange(large / fitting, 2.9, 3.2);
        double before = await page.EvaluateAsync<double>("document.querySelector('.zoom-area').scrollLeft");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForFunctionAsync("before => document.querySelector('.zoom-area').scrollLeft > before", before);

        await page.Keyboard.PressAsync("-");
        Assert.True(await WidthAsync(page) < large);
        await page.Keyboard.PressAsync("0");
        Assert.Equal(fitting, await WidthAsync(page), 1.0);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog.zoom").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.True(await page.Locator("[data-zoom]").First.EvaluateAsync<bool>("button => button === document.activeElement"));
    }

    [BrowserFact]
    public async Task Its_buttons_are_named_in_the_language_of_the_page_and_do_what_the_keys_do()
    {
        await using WatchedPage watched = await OpenAsync("da/examples/kubernetes/");
        IPage page = watched.Page;
        double fitting = await WidthAsync(page);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Zoom ind", Exact = true }).ClickAsync();
        Assert.Equal(1.25, await WidthAsync(page) / fitting, 0.02);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Zoom ud", Exact = true }).ClickAsync();
        Assert.Equal(1, await WidthAsync(page) / fitting, 0.02);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Zoom ind", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tilpas til vinduet", Exact = true }).ClickAsync();
        Assert.Equal(1, await WidthAsync(page) / fitting, 0.02);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Luk", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog.zoom")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_mouse_drags_it_and_the_wheel_sizes_it_around_the_pointer()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/");
        IPage page = watched.Page;
        double fitting = await WidthAsync(page);
        await page.Mouse.MoveAsync(500, 400);
        await page.Keyboard.DownAsync("Control");
        for (int i = 0; i < 12; i++)
        {
            await page.Mouse.WheelAsync(0, -100);
        }

        await page.Keyboard.UpAsync("Control");
        await page.WaitForFunctionAsync("least => document.querySelector('.zoom svg').getBoundingClientRect().width > least", fitting * 2);

        double before = await page.EvaluateAsync<double>("document.querySelector('.zoom svg').getBoundingClientRect().left");
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(420, 400, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        Assert.Equal(before - 80, await page.EvaluateAsync<double>("document.querySelector('.zoom svg').getBoundingClientRect().left"), 1.5);

        // A drag is no click: no card opens.
        Assert.Equal(0, await page.Locator(".card-pop:popover-open").CountAsync());
    }

    [BrowserFact]
    public async Task It_takes_the_whole_screen_and_gives_it_back()
    {
        await using WatchedPage watched = await OpenAsync("examples/kubernetes/");
        IPage page = watched.Page;
        ILocator button = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Full screen", Exact = true });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("document.fullscreenElement?.matches('.zoom-frame')");
        await page.Locator("[id='overview--cluster.control-plane.api-server']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".zoom .card-pop:popover-open").WaitForAsync();

        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("document.fullscreenElement === null");
        Assert.Equal(1, await page.Locator("dialog.zoom[open]").CountAsync());
    }

    private async Task<WatchedPage> OpenAsync(string path, bool byKey = false)
    {
        WatchedPage watched = await site.OpenAsync(path);
        ILocator opener = watched.Page.Locator("[data-zoom]").First;
        if (byKey)
        {
            await opener.FocusAsync();
            await watched.Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await opener.ClickAsync();
        }

        await watched.Page.Locator("dialog.zoom[open]").WaitForAsync();
        return watched;
    }

    private static async Task<double> WidthAsync(IPage page) => (await page.Locator(".zoom svg").BoundingBoxAsync())!.Width;
}
