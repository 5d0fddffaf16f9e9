using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>Every control as it is worked without a mouse.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeyboardTests(BuiltSite documentation, EveryScriptSite scripts)
{
    [BrowserFact]
    public async Task A_component_that_opens_a_card_is_named_by_its_words_and_its_kind_in_every_script()
    {
        foreach ((string path, string name) in ((string, string)[])[("drawing/", "🏢 Harbour office Gives every ship a berth, Office"), ("ja/drawing/", "🏢 港湾事務所 すべての船にバースを割り当てる、事務所")])
        {
            await using WatchedPage watched = await scripts.OpenAsync(path);
            Assert.Equal(name, await watched.Page.Locator("[id='berths--port.office']").GetAttributeAsync("aria-label"));
        }
    }

    [BrowserFact]
    public async Task The_first_stop_skips_to_the_content_and_is_seen_while_it_has_the_focus()
    {
        await using WatchedPage watched = await documentation.OpenAsync("guide/markdown/");
        IPage page = watched.Page;
        ILocator skip = page.Locator(".skip");
        Assert.True((await skip.BoundingBoxAsync())!.Y < 0);

        await page.Keyboard.PressAsync("Tab");
        Assert.True((await skip.BoundingBoxAsync())!.Y >= 0);
        Assert.Equal("skip", await FocusedAsync(page, "className"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("docgen-main", await FocusedAsync(page, "id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('docgen-main').contains(document.activeElement)"));
    }

    [BrowserFact]
    public async Task The_menu_of_a_phone_opens_takes_the_focus_and_gives_it_back()
    {
        await using WatchedPage watched = await documentation.OpenAsync("guide/markdown/", width: 360);
        IPage page = watched.Page;
        ILocator button = page.Locator(".menu-button");
        ILocator menu = page.Locator("#docgen-menu");
        Assert.Equal("false", await button.GetAttributeAsync("aria-expanded"));
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await menu.WaitForAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await menu.EvaluateAsync<bool>("menu => menu.contains(document.activeElement)"));
        await Assertions.Expect(menu.Locator("[aria-current=page]")).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("Escape");
        await menu.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(button).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_languages_are_walked_through_by_arrow_keys_and_keep_page_and_section()
    {
        await using WatchedPage watched = await documentation.OpenAsync("examples/kubernetes/");
        IPage page = watched.Page;
        await page.EvaluateAsync("document.getElementById('a-worker-node').scrollIntoView({ behavior: 'instant' })");
        await page.WaitForFunctionAsync("document.querySelector('.toc [aria-current]')?.hash === '#a-worker-node'");
        double place = await page.EvaluateAsync<double>("scrollY");
        await page.Locator(".language-button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#docgen-languages:popover-open").WaitForAsync();

        // The header is in view wherever the page is, so nothing scrolls to it.
        Assert.Equal(place, await page.EvaluateAsync<double>("scrollY"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("en", await FocusedAsync(page, "lang"));
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("it", await FocusedAsync(page, "lang"));
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("da", await FocusedAsync(page, "lang"));
        await page.Keyboard.PressAsync("Enter");

        await watched.ArriveAsync(documentation.Address + "da/examples/kubernetes/#a-worker-node");
        Assert.Equal("En Kubernetes-klynge", await page.TextContentAsync("h1"));
    }

    [BrowserFact]
    public async Task The_way_back_to_the_top_takes_the_keyboard_along_and_keeps_the_section_of_the_language_switcher()
    {
        foreach ((int width, string link) in ((int, string)[])[(1440, ".toc-top"), (768, ".to-top")])
        {
            await using WatchedPage watched = await documentation.OpenAsync("examples/kubernetes/", width);
            IPage page = watched.Page;
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
            await page.Locator(link).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("scrollY === 0");
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("skip", await FocusedAsync(page, "className"));

            await page.EvaluateAsync("document.getElementById('a-worker-node').scrollIntoView({ behavior: 'instant' })");
            await page.WaitForFunctionAsync("document.querySelector('.toc [aria-current]')?.hash === '#a-worker-node'");
            await page.Locator(".language-button").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".language-menu a[lang=da]").PressAsync("Enter");
            await Assertions.Expect(page).ToHaveURLAsync(documentation.Address + "da/examples/kubernetes/#a-worker-node");
        }
    }

    [BrowserFact]
    public async Task The_colour_scheme_goes_round_and_is_remembered()
    {
        await using WatchedPage watched = await documentation.OpenAsync("", scheme: ColorScheme.Light);
        IPage page = watched.Page;
        ILocator toggle = page.Locator(".theme-toggle");
        string light = await GroundAsync(page);
        Assert.Equal("Colour theme: Follow the system", await toggle.GetAttributeAsync("aria-label"));
        await toggle.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("Colour theme: Light", await toggle.GetAttributeAsync("aria-label"));
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("Colour theme: Dark", await toggle.GetAttributeAsync("aria-label"));
        string dark = await GroundAsync(page);
        Assert.NotEqual(light, dark);

        await page.GotoAsync(documentation.Address + "da/get-started/");
        Assert.Equal(dark, await GroundAsync(page));
        await watched.WaitForScriptsAsync();
        Assert.Equal("Farvetema: Mørkt", await toggle.GetAttributeAsync("aria-label"));
        await toggle.PressAsync("Enter");
        Assert.Equal(light, await GroundAsync(page));
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('docgen-theme')"));
    }

    [BrowserFact]
    public async Task A_chosen_tab_is_shown_in_every_group_that_has_it_and_on_later_pages()
    {
        await using WatchedPage watched = await scripts.OpenAsync("arrivals/");
        IPage page = watched.Page;
        ILocator first = page.Locator(".tabs").First;
        Assert.Equal(["By radio", "By flag"], await page.Locator("[role=tab][aria-selected=true]").AllTextContentsAsync());

        await first.Locator("[aria-selected=true]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("By mail", await FocusedAsync(page, "textContent"));
        Assert.Equal(["By mail", "By mail"], await page.Locator("[role=tab][aria-selected=true]").AllTextContentsAsync());
        Assert.True(await page.GetByText("Look into your letters.").IsVisibleAsync());
        Assert.False(await page.GetByText("Channel 12.").IsVisibleAsync());

        // One stop for the whole list, and the panel behind it.
        Assert.Equal(1, await first.Locator("[role=tab][tabindex='0']").CountAsync());
        Assert.Equal(await first.Locator("[aria-selected=true]").GetAttributeAsync("id"), await first.Locator("[role=tabpanel]:visible").GetAttributeAsync("aria-labelledby"));

        await page.GotoAsync(scripts.Address + "drawing/");
        Assert.Equal(["By mail"], await page.Locator("[role=tab][aria-selected=true]").AllTextContentsAsync());
        Assert.True(await page.GetByText("It is sent to you.").IsVisibleAsync());

        // Nobody sees the other tab first: the choice holds before the script that makes the tabs has arrived.
        TaskCompletionSource arrives = new();
        await page.RouteAsync("**/theme/docgen.*.js", async route =>
        {
            await arrives.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(scripts.Address + "drawing/", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.Locator("footer").WaitForAsync();
        Assert.Equal(0, await page.Locator(".tab-list").CountAsync());
        Assert.Equal(["By mail"], await page.Locator(".tab:visible > .tab-title").AllTextContentsAsync());
        arrives.SetResult();
        await page.Locator(".tab-list").WaitForAsync();
    }

    [BrowserFact]
    public async Task The_arrow_keys_follow_the_direction_of_reading()
    {
        await using WatchedPage watched = await scripts.OpenAsync("arrivals/");
        IPage page = watched.Page;
        await page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        await page.Locator("[aria-selected=true]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");

        Assert.Equal("By mail", await FocusedAsync(page, "textContent"));
    }

    [BrowserFact]
    public async Task Code_is_copied_without_leaving_the_keyboard()
    {
        await using WatchedPage watched = await scripts.OpenAsync("arrivals/");
        IPage page = watched.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        ILocator copy = page.Locator(".copy");
        await copy.FocusAsync();
        await Assertions.Expect(copy).ToHaveCSSAsync("opacity", "1");
        await page.Keyboard.PressAsync("Enter");

        await page.GetByText("Copied").WaitForAsync();
        string text = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("vessel: 9074729\ndraught: 11.4\ncargo: [grain,", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith('\n'));
    }

    [BrowserFact]
    public async Task Every_drawing_of_a_page_is_entered_and_left_by_the_tab_key()
    {
        await using WatchedPage watched = await documentation.OpenAsync("examples/kubernetes/");
        IPage page = watched.Page;
        int drawings = await page.Locator(".diagram-canvas > svg").CountAsync();
        Assert.True(drawings > 1);
        for (int i = 0; i < drawings; i++)
        {
            await page.EvaluateAsync(
                """
                index => {
                  const svg = document.querySelectorAll('.diagram-canvas > svg')[index];
                  svg.closest('figure').tabIndex = -1;
                  svg.closest('figure').focus({ preventScroll: true });
                }
                """,
                i);
            const string Inside = "index => document.querySelectorAll('.diagram-canvas > svg')[index].contains(document.activeElement)";
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>(Inside, i), $"drawing {i} is not reached");
            Assert.NotEqual("svg", await FocusedAsync(page, "localName"));

            int stops = 0;
            while (await page.EvaluateAsync<bool>(Inside, i))
            {
                Assert.NotEqual("", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label') ?? document.activeElement.querySelector(':scope > title')?.textContent ?? ''"));
                Assert.True(++stops < 40, $"drawing {i} is not left");
                await page.Keyboard.PressAsync("Tab");
            }
        }
    }

    private static Task<string> FocusedAsync(IPage page, string property) => page.EvaluateAsync<string>("property => document.activeElement[property]", property);

    private static Task<string> GroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
