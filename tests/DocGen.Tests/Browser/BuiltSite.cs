using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>DocGen's own documentation: built and served for the first test that opens a page of it.</summary>
public class BuiltSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _source;
    private StaticServer? _server;

    public BuiltSite()
        : this(RepositoryFiles.Root)
    {
    }

    protected BuiltSite(string source) => _source = source;

    /// <summary>Of the start page; known once a page was opened.</summary>
    public string Address => _server!.Address;

    /// <summary>A page that fails the test on any console error and on any request to another host.</summary>
    internal async Task<WatchedPage> OpenAsync(string path, int width = 1280, ColorScheme? scheme = null, bool isTouched = false)
    {
        if (_server is null)
        {
            ToolRun run = ToolRun.Start(_source, "build", "--output", _folder.Combine("site"), "--no-cache", "--log-format", "line");
            Assert.True(run.ExitCode == 0, run.Error);
            _server = new StaticServer(_folder.Combine("site"));
        }

        IBrowser browser = await TestBrowser.GetAsync();
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            HasTouch = isTouched,
            IsMobile = isTouched,
        });
        WatchedPage watched = new(page, Address);
        watched.Response = await page.GotoAsync(Address + path);
        await watched.WaitForScriptsAsync();
        return watched;
    }

    public void Dispose()
    {
        _server?.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
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

    /// <summary>Waits until an address is reached and its page has loaded. It asks again and again: a move that ends between a look and the wait for the next move would be missed.</summary>
    public async Task ArriveAsync(string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(address, new PageAssertionsToHaveURLOptions { Timeout = 30_000 });
        await Page.WaitForLoadStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(_faults);
        await Page.CloseAsync();
    }
}
