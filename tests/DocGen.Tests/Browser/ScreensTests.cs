using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>
/// Pages at the widths of a phone, a tablet and a desk: start page, text, drawing, open search and missing page in English, Danish, Italian, Japanese and Arabic, and more in some of them.
/// With <c>SCREENS=FOLDER</c> a picture of each is written, light and dark.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreensTests(BuiltSite documentation, EveryScriptSite scripts)
{
    private static readonly int[] Widths = [360, 768, 1440];
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SCREENS");

    [BrowserFact]
    public Task No_page_of_the_documentation_is_wider_than_its_window() => LookAsync(
        documentation,
        "docgen",
        "", "da/", "it/", "get-started/", "guide/markdown/", "diagrams/in-pages/", "diagrams/model/", "reference/command-line/", "reference/theme/", "reference/template-functions/", "reference/rules/", "reference/rules/dg2001/",
        "examples/kubernetes/", "da/examples/kubernetes/", "guide/", "da/guide/markdown/", "it/guide/markdown/",
        "diagrams/cluster/overview/", "da/diagrams/cluster/overview/", "it/diagrams/cluster/overview/", "404.html", "da/404.html", "it/404.html");

    [BrowserFact]
    public Task No_page_in_any_script_is_wider_than_its_window() =>
        LookAsync(scripts, "scripts", "", "arrivals/", "drawing/", "ar/", "ar/arrivals/", "ar/drawing/", "ja/", "ja/arrivals/", "ja/drawing/", "ar/404.html", "ja/404.html", "tags/", "tags/tides/", "ar/tags/", "ja/tags/tides/");

    [BrowserFact]
    public async Task The_search_fits_into_every_window()
    {
        await SearchAsync(documentation, "docgen", "", "cluster");
        await SearchAsync(documentation, "docgen", "da/", "klynge");
        await SearchAsync(documentation, "docgen", "it/", "cluster");
        await SearchAsync(scripts, "scripts", "", "berth");
        await SearchAsync(scripts, "scripts", "ja/", "船");
        await SearchAsync(scripts, "scripts", "ar/", "سفينة");
    }

    [BrowserFact]
    public Task The_menu_of_versions_fits_into_every_window() => OpenAsync("ar/", ".version-button", "#docgen-versions:popover-open", "versions");

    [BrowserFact]
    public Task The_menu_of_languages_fits_into_every_window() => OpenAsync("ja/", ".language-button", "#docgen-languages:popover-open", "languages");

    private async Task OpenAsync(string path, string opener, string opened, string name)
    {
        foreach (int width in Widths)
        {
            await using WatchedPage watched = await scripts.OpenAsync(path, width);
            await watched.Page.ClickAsync(opener);
            ILocator box = watched.Page.Locator(opened);
            await box.WaitForAsync();
            await CheckAsync(box, name, width);
            await ShootBothAsync(watched.Page, "scripts", name, width, isWhole: false);
        }
    }

    private static async Task SearchAsync(BuiltSite site, string name, string path, string words)
    {
        await using WatchedPage watched = await site.OpenAsync(path, Widths[0]);
        await watched.Page.ClickAsync("[data-search]");
        ILocator box = watched.Page.Locator(".search-dialog[open]");
        await box.WaitForAsync();
        await watched.Page.Keyboard.TypeAsync(words);
        await watched.Page.Locator(".search-option").First.WaitForAsync();
        foreach (int width in Widths)
        {
            await watched.Page.SetViewportSizeAsync(width, 900);
            await CheckAsync(box, $"{path} search", width);
            await ShootBothAsync(watched.Page, name, path + "search", width, isWhole: false);
        }
    }

    private static async Task CheckAsync(ILocator box, string name, int width)
    {
        LocatorBoundingBoxResult place = (await box.BoundingBoxAsync())!;
        Assert.True(place.X >= 0 && place.X + place.Width <= width && place.Y >= 0 && place.Y + place.Height <= 900, $"{name} at {width}: {place.X}, {place.Y}, {place.Width} × {place.Height}");
    }

    private static async Task LookAsync(BuiltSite site, string name, params string[] paths)
    {
        List<string> tooWide = [];
        foreach (string path in paths)
        {
            await using WatchedPage watched = await site.OpenAsync(path, Widths[0]);
            foreach (int width in Widths)
            {
                await watched.Page.SetViewportSizeAsync(width, 900);
                int actual = await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (actual > width)
                {
                    tooWide.Add($"{path} at {width}: {actual}");
                }

                await ShootBothAsync(watched.Page, name, path, width, isWhole: true);
            }
        }

        Assert.Empty(tooWide);
    }

    private static async Task ShootBothAsync(IPage page, string site, string path, int width, bool isWhole)
    {
        if (Folder is null)
        {
            return;
        }

        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            string name = path.Length == 0 ? "home" : path.TrimEnd('/').Replace('/', '-');
            await page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Folder, $"{site}.{name}.{width}{(scheme is ColorScheme.Light ? "" : ".dark")}.png"),
                FullPage = isWhole,
                Animations = ScreenshotAnimations.Disabled,
            });
        }
    }
}
