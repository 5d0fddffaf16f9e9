using Microsoft.Playwright;

namespace DocGen.Tests.Browser.Fidelity;

/// <summary>Chromium with windows of one and of two pixels per px, drawing text without what differs between systems: hinting and coloured edges.</summary>
public sealed class BrowserWindows : IAsyncLifetime
{
    private readonly Dictionary<int, IPage> _pages = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb",
            ],
        });
    }

    /// <summary>A PNG picture of an SVG file in the top left corner of a page.</summary>
    public async Task<byte[]> ShootAsync(string svg, int width, int height, int scale)
    {
        if (!_pages.TryGetValue(scale, out IPage? page))
        {
            page = await _browser!.NewPageAsync(new BrowserNewPageOptions { DeviceScaleFactor = scale });
            _pages.Add(scale, page);
        }

        await page.SetViewportSizeAsync(width, height);
        await page.SetContentAsync($"<!doctype html><body style=\"margin:0\">{svg.Replace("<svg", "<svg style=\"display:block\"", StringComparison.Ordinal)}");
        await page.EvaluateAsync("document.fonts.ready.then(() => undefined)");
        return await page.ScreenshotAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
