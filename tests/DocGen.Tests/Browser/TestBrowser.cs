using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>The tests that share one browser and the sites that they look at. They run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<TestBrowser>, ICollectionFixture<BuiltSite>, ICollectionFixture<EveryScriptSite>, ICollectionFixture<SearchSite>
{
    public const string Name = "browser";
}

/// <summary>Chromium, started for the first test that opens a page.</summary>
public sealed class TestBrowser : IAsyncLifetime
{
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public static async Task<IBrowser> GetAsync()
    {
        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }
}
