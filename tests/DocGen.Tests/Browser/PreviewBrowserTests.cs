using DocGen.Files;
using DocGen.Tests.Building;
using DocGen.Tests.Serving;
using Microsoft.Playwright;

namespace DocGen.Tests.Browser;

/// <summary>The preview in a browser: what is written shows, at the place that was being read, and what is wrong is told.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PreviewBrowserTests
{
    private const string Path = "/project/content/en/guide/setup.md";

    [BrowserFact]
    public async Task A_changed_page_is_shown_again_at_the_place_that_was_being_read()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create().With(Path, Long("old words")));
        await using WatchedPage watched = await OpenAsync(preview, "docs/guide/setup/");
        await watched.Page.EvaluateAsync("document.getElementById('section-20').scrollIntoView({ behavior: 'instant' })");
        await watched.Page.EvaluateAsync("scrollBy({ top: 40, behavior: 'instant' })");
        double before = await TopAsync(watched.Page);
        preview.Disk.With(Path, Long("new words\n\nAnd more of them.\n\nThey move what stands below."));
        await watched.Page.GetByText("new words").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await watched.Page.WaitForLoadStateAsync(LoadState.Load);

        Assert.InRange(await TopAsync(watched.Page), before - 2, before + 2);
        Assert.True(await watched.Page.EvaluateAsync<double>("scrollY") > 500);
    }

    [BrowserFact]
    public async Task An_error_is_told_on_the_page_which_stays_as_it_was_until_it_is_mended()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        await using WatchedPage watched = await OpenAsync(preview, "docs/guide/setup/");
        ILocator report = watched.Page.Locator("#docgen-preview pre");
        preview.Disk.With(Path, SampleProject.Page("Setup", "![None](diagram:shop/none)\n\n## End"));
        await report.WaitForAsync();

        Assert.Contains("error[DG2004]: diagram 'diagram:shop/none' does not exist", await report.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("--> content/en/guide/setup.md:5:9", await report.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("1 fault: the last good site is shown", await watched.Page.Locator("#docgen-preview h2").TextContentAsync());
        Assert.True(await watched.Page.GetByText("How to set it up.").IsVisibleAsync());
        await watched.Page.Locator("#docgen-preview header button").PressAsync("Escape");
        Assert.False(await report.IsVisibleAsync());

        // Closed stays closed on the next page, and can be opened again.
        await watched.Page.GotoAsync(preview.Address + "docs/reference/");
        await watched.Page.Locator("#docgen-preview .open").ClickAsync();
        Assert.True(await report.IsVisibleAsync());
        if (Environment.GetEnvironmentVariable("SCREENS") is { Length: > 0 } folder)
        {
            await watched.Page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(folder, "preview-error.png") });
        }

        preview.Disk.With(Path, SampleProject.Page("Setup", "Mended.\n\n## End"));
        await report.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.False(await watched.Page.Locator("#docgen-preview .open").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Pages_keep_to_the_security_policy_that_is_published_with_them()
    {
        // A console error fails, and every violation is one.
        await using RunningPreview preview = await RunningPreview.StartAsync(DiskFileSystem.Instance, RepositoryFiles.Root, "--base-url", "https://example.org/product/docs/");
        foreach (string path in (string[])["", "examples/kubernetes/", "guide/markdown/", "da/", "diagrams/in-pages/"])
        {
            await using WatchedPage watched = await OpenAsync(preview, "product/docs/" + path);
            await watched.Page.WaitForLoadStateAsync(LoadState.Load);
            Assert.Equal(200, watched.Response!.Status);
            Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", watched.Response.Headers["content-security-policy"], StringComparison.Ordinal);
            Assert.Equal(0, await watched.Page.EvaluateAsync<int>("document.querySelectorAll('[style], style, script:not([src]):not([type=\"application/ld+json\"])').length"));
        }
    }

    private static string Long(string words) => SampleProject.Page("Setup", $"The {words}\n\n" + string.Concat(Enumerable.Range(1, 40).Select(static number => $"## Section {number}\n\nSome words about it.\n\nSome more words.\n\n")) + "## End");

    private static Task<double> TopAsync(IPage page) => page.EvaluateAsync<double>("document.getElementById('section-20').getBoundingClientRect().top");

    private static async Task<WatchedPage> OpenAsync(RunningPreview preview, string path)
    {
        IBrowser browser = await TestBrowser.GetAsync();
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        WatchedPage watched = new(page, preview.Address);
        watched.Response = await page.GotoAsync(preview.Address + path);
        return watched;
    }
}
