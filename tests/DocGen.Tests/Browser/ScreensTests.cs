using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>Pages at the widths of a phone, a tablet and a desk. With <c>SCREENS=FOLDER</c> a picture of each is written, light and dark.</summary>
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
        "examples/kubernetes/", "da/examples/kubernetes/", "it/guide/markdown/", "guide/", "404.html");

    [BrowserFact]
    public Task No_page_in_any_script_is_wider_than_its_window() =>
        LookAsync(scripts, "scripts", "", "arrivals/", "drawing/", "ar/", "ar/arrivals/", "ar/drawing/", "ja/", "ja/arrivals/", "ar/404.html", "tags/", "tags/tides/", "ar/tags/", "ja/tags/tides/");

    [BrowserFact]
    public Task The_search_fits_into_every_window() => OpenAsync("", "[data-search]", ".search-dialog[open]", "search");

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
            if (name == "search")
            {
                await watched.Page.Keyboard.TypeAsync("berth");
                await watched.Page.Locator(".search-option").First.WaitForAsync();
            }

            LocatorBoundingBoxResult place = (await box.BoundingBoxAsync())!;
            Assert.True(place.X >= 0 && place.X + place.Width <= width && place.Y >= 0 && place.Y + place.Height <= 900, $"{name} at {width}: {place.X}, {place.Y}, {place.Width} × {place.Height}");
            if (Folder is not null)
            {
                await watched.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, $"scripts.{name}.{width}.png"), Animations = ScreenshotAnimations.Disabled });
            }
        }
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

                if (Folder is not null)
                {
                    foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                    {
                        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                        await ShootAsync(watched.Page, name, path, scheme is ColorScheme.Light ? $"{width}" : $"{width}.dark");
                    }
                }
            }
        }

        Assert.Empty(tooWide);
    }

    private static Task<byte[]> ShootAsync(IPage page, string name, string path, string variant) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Folder!, $"{name}.{(path.Length == 0 ? "home" : path.TrimEnd('/').Replace('/', '-'))}.{variant}.png"),
        FullPage = true,
        Animations = ScreenshotAnimations.Disabled,
    });
}
