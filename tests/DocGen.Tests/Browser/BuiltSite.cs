using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>DocGen's own documentation, built once, served, and a browser to look at it.</summary>
public class BuiltSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _source;
    private StaticServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public BuiltSite()
        : this(RepositoryFiles.Root)
    {
    }

    protected BuiltSite(string source) => _source = source;

    public string Address => _server!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        ToolRun run = ToolRun.Start(_source, "build", "--output", _folder.Combine("site"), "--no-cache", "--log-format", "line");
        Assert.True(run.ExitCode == 0, run.Error);
        _server = new StaticServer(_folder.Combine("site"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A page that fails the test on any console error and on any request to another host.</summary>
    internal async Task<WatchedPage> OpenAsync(string path, int width = 1280)
    {
        IPage page = await _browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        WatchedPage watched = new(page, Address);
        watched.Response = await page.GotoAsync(Address + path);
        await watched.WaitForScriptsAsync();
        return watched;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _server?.Dispose();
        _folder.Dispose();
    }
}

/// <summary>A small site in Latin, Arabic and Japanese script with everything that a page can hold.</summary>
public sealed class EveryScriptSite() : BuiltSite(RepositoryFiles.Find("tests", "sites", "every-script"));

/// <summary>A page and what went wrong on it.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];
    private bool _allowsFailedRequests;

    public WatchedPage(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(_allowsFailedRequests && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
            {
                _faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _faults.Add($"request to {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the server answered; null for a move within the page.</summary>
    public IResponse? Response { get; set; }

    /// <summary>For tests that cut the network.</summary>
    public void AllowFailedRequests() => _allowsFailedRequests = true;

    /// <summary>The theme's scripts wait until the page has been seen; from then on what they add is there.</summary>
    public Task WaitForScriptsAsync() => Page.WaitForFunctionAsync(
        "[...document.querySelectorAll('.theme-toggle')].every(toggle => toggle.title) && [...document.querySelectorAll('[data-figure]')].every(figure => !figure.querySelector('svg') || figure.querySelector('.card-pop'))");

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_faults);
        await Page.CloseAsync();
    }
}
