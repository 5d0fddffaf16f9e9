using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>What the theme does with its options when readers use it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ThemeTests(EveryScriptSite site)
{
    [BrowserFact]
    public async Task A_closed_announcement_stays_closed_in_every_language()
    {
        await using WatchedPage watched = await site.OpenAsync("");
        ILocator announcement = watched.Page.Locator(".announcement");
        Assert.True(await announcement.IsVisibleAsync());

        await watched.Page.ClickAsync("[data-dismiss]");
        Assert.False(await announcement.IsVisibleAsync());

        // Whether it is hidden before anything is drawn: the script that decides runs in the head.
        await watched.Page.GotoAsync(site.Address + "ar/arrivals/");
        Assert.False(await announcement.IsVisibleAsync());
        Assert.Equal(1, await watched.Page.Locator("html.announcement-closed").CountAsync());
    }

    [BrowserFact]
    public async Task Code_in_a_text_from_right_to_left_is_written_from_left_to_right()
    {
        await using WatchedPage watched = await site.OpenAsync("ar/arrivals/");
        string styles = await watched.Page.EvaluateAsync<string>(
            "() => { const code = document.createElement('code'); document.querySelector('article').append(code); const style = getComputedStyle(code); return `${style.direction} ${style.unicodeBidi} in ${getComputedStyle(code.parentElement).direction}`; }");
        Assert.Equal("ltr isolate in rtl", styles);
    }

    [BrowserFact]
    public async Task Links_of_the_header_stand_in_the_menu_of_a_phone()
    {
        await using WatchedPage watched = await site.OpenAsync("", width: 360);
        Assert.False(await watched.Page.Locator(".site-links").IsVisibleAsync());

        await watched.Page.ClickAsync(".menu-button");
        Assert.True(await watched.Page.Locator(".sidebar-links a").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_start_page_has_no_sidebar_beside_it_and_the_links_at_the_top()
    {
        await using WatchedPage watched = await site.OpenAsync("ja/");
        Assert.False(await watched.Page.Locator(".sidebar").IsVisibleAsync());
        Assert.True(await watched.Page.Locator(".site-links a").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Titles_of_boxes_stand_at_one_height_below_pictures_characters_and_icons()
    {
        await using WatchedPage watched = await site.OpenAsync("");
        double[] heights = await watched.Page.EvaluateAsync<double[]>(
            "() => [...document.querySelectorAll('.features > li')].map(box => box.querySelector('h2').getBoundingClientRect().top - box.getBoundingClientRect().top)");

        Assert.Equal(4, heights.Length);
        Assert.All(heights, height => Assert.Equal(heights[0], height, 0.1));
    }

    [BrowserFact]
    public async Task A_title_from_left_to_right_stands_on_the_right_side_of_a_menu_from_right_to_left()
    {
        await using WatchedPage watched = await site.OpenAsync("ar/drawing/");
        string style = await watched.Page.Locator(".sidebar a[lang=en]").First.EvaluateAsync<string>("link => { const style = getComputedStyle(link); return `${style.direction} ${style.textAlign} ${link.dir}`; }");

        Assert.Matches("^rtl (?:right|-webkit-right) ltr$", style);
    }

    [BrowserFact]
    public async Task Versions_are_a_menu_that_marks_the_one_that_is_read()
    {
        await using WatchedPage watched = await site.OpenAsync("arrivals/");
        await watched.Page.ClickAsync(".version-button");

        Assert.Equal(["2.0", "1.4"], await watched.Page.Locator("#docgen-versions a").AllTextContentsAsync());
        Assert.Equal("2.0", await watched.Page.Locator("#docgen-versions [aria-current]").TextContentAsync());
    }
}
