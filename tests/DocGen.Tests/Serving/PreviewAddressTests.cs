using System.Net;
using DocGen.Tests.Building;
using DocGen.Tests.Files;

namespace DocGen.Tests.Serving;

/// <summary>Addresses and parts of files as browsers ask for them.</summary>
public sealed class PreviewAddressTests
{
    private const string Base = "s%C3%BCd%20docs/";

    [Fact]
    public async Task A_base_path_may_have_letters_that_addresses_encode()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(WithBasePath());
        using HttpResponseMessage root = await preview.GetAsync("");
        using HttpResponseMessage page = await preview.GetAsync(Base + "guide/setup/");
        using HttpResponseMessage folder = await preview.GetAsync(Base + "guide/setup");

        Assert.Equal("/" + Base, root.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("/" + Base + "guide/setup/", folder.Headers.Location!.OriginalString);
        Assert.Contains("/" + Base, preview.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_of_a_page_knows_the_same_path_as_the_news_of_its_change()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(WithBasePath());
        string page = await (await preview.GetAsync(Base + "guide/setup/")).Content.ReadAsStringAsync();
        string answer = await preview.SendAsync($"HEAD /{Base}guide/setup/ HTTP/1.1\r\nHost: localhost:{preview.Port}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains($"data-file=\"{WebUtility.HtmlEncode("/süd docs/guide/setup/index.html")}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=1-2", 206, "bytes 1-2/4", "ne")]
    [InlineData("bytes=2-", 206, "bytes 2-3/4", "e\n")]
    [InlineData("bytes=-1", 206, "bytes 3-3/4", "\n")]
    [InlineData("bytes=-9", 206, "bytes 0-3/4", "one\n")]
    [InlineData("bytes=0-99999999999999", 200, null, "one\n")]
    [InlineData("bytes=1-99", 206, "bytes 1-3/4", "ne\n")]
    [InlineData("bytes=4-", 416, "bytes */4", "")]
    [InlineData("bytes=-0", 416, "bytes */4", "")]
    [InlineData("bytes=2-1", 200, null, "one\n")]
    [InlineData("bytes=0-0,2-2", 200, null, "one\n")]
    [InlineData("bytes=-", 200, null, "one\n")]
    [InlineData("lines=1-2", 200, null, "one\n")]
    public async Task A_part_of_a_file_can_be_had(string range, int status, string? contentRange, string body)
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        string answer = await AskAsync(preview, $"Range: {range}\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + body, answer, StringComparison.Ordinal);
        Assert.Contains("\r\nAccept-Ranges: bytes\r\n", answer, StringComparison.Ordinal);
        Assert.Equal(contentRange is not null, answer.Contains($"\r\nContent-Range: {contentRange}\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_of_a_file_that_has_changed_is_the_whole_new_file()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        string answer = await AskAsync(preview, "Range: bytes=1-2\r\nIf-Range: \"old-1\"\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\none\n", answer, StringComparison.Ordinal);
    }

    private static Task<string> AskAsync(RunningPreview preview, string headers) =>
        preview.SendAsync($"GET /docs/robots-extra.txt HTTP/1.1\r\nHost: localhost:{preview.Port}\r\n{headers}Connection: close\r\n\r\n");

    private static MemoryFileSystem WithBasePath() => SampleProject.Create().With(
        "/project/docgen.json",
        SampleProject.Configuration.Replace("https://example.org/docs/", "https://example.org/süd docs/", StringComparison.Ordinal));
}
