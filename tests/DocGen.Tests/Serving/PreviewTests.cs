using System.Net;
using System.Net.Sockets;
using System.Text;
using DocGen.Serving;
using DocGen.Tests.Building;
using DocGen.Tests.Files;
using DocGen.Text;

namespace DocGen.Tests.Serving;

/// <summary>The preview over real connections of the loopback address.</summary>
public sealed class PreviewTests
{
    [Fact]
    public async Task Files_are_served_under_the_base_path_as_they_are_built()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        using HttpResponseMessage page = await preview.GetAsync("docs/guide/setup/");
        using HttpResponseMessage picture = await preview.GetAsync("docs/diagrams/shop/all.en.svg");

        string built = Encoding.UTF8.GetString(preview.Built("guide/setup/index.html"));
        string html = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Equal(built, System.Text.RegularExpressions.Regex.Replace(html, "<script defer src=\"/__docgen/preview.js\"[^>]*></script>\n", ""));
        Assert.NotEqual(built, html);
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.ToString());
        Assert.Equal(preview.Built("diagrams/shop/all.en.svg"), await picture.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("", "/docs/")]
    [InlineData("docs", "/docs/")]
    [InlineData("docs/guide/setup", "/docs/guide/setup/")]
    [InlineData("docs/guide/setup?x=1", "/docs/guide/setup/?x=1")]
    public async Task A_folder_without_its_slash_leads_on(string path, string target)
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        using HttpResponseMessage response = await preview.GetAsync(path);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(target, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_answered_in_its_language()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        using HttpResponseMessage english = await preview.GetAsync("docs/nothing/here");
        using HttpResponseMessage danish = await preview.GetAsync("docs/da/nothing/here/");

        Assert.Equal(HttpStatusCode.NotFound, english.StatusCode);
        Assert.Contains("<html lang=\"en\"", await english.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, danish.StatusCode);
        Assert.Contains("<html lang=\"da\"", await danish.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("localhost:1")]
    [InlineData("localhost")]
    [InlineData("127.0.0.2:PORT")]
    [InlineData("[::2]:PORT")]
    [InlineData("user@localhost:PORT")]
    public async Task A_request_for_another_host_is_refused(string host)
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        string answer = await preview.SendAsync($"GET /docs/ HTTP/1.1\r\nHost: {host.Replace("PORT", preview.Port.ToString(), StringComparison.Ordinal)}\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 40[03] ", answer);
        Assert.DoesNotContain("<html", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task A_request_for_this_machine_is_answered(string host)
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        string answer = await preview.SendAsync($"GET /docs/ HTTP/1.1\r\nHost: {host}:{preview.Port}\r\nOrigin: http://{host}:{preview.Port}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_page_of_another_site_is_refused(string origin)
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        foreach (string path in (string[])["/docs/", "/__docgen/events"])
        {
            Assert.StartsWith("HTTP/1.1 403 ", await preview.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost:{preview.Port}\r\nOrigin: {origin}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Other_methods_than_GET_and_HEAD_are_refused(string method)
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        string answer = await preview.SendAsync($"{method} /docs/ HTTP/1.1\r\nHost: localhost:{preview.Port}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 405 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nAllow: GET, HEAD\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HEAD_gives_the_headers_of_GET_and_nothing_more()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        string get = await preview.SendAsync($"GET /docs/ HTTP/1.1\r\nHost: localhost:{preview.Port}\r\nConnection: close\r\n\r\n");
        string head = await preview.SendAsync($"HEAD /docs/ HTTP/1.1\r\nHost: localhost:{preview.Port}\r\nConnection: close\r\n\r\n");

        static string Plain(string headers) => System.Text.RegularExpressions.Regex.Replace(headers, "Date: .*", "");
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
        Assert.Equal(Plain(get[..(get.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)]), Plain(head));
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        using HttpResponseMessage first = await preview.GetAsync("docs/robots-extra.txt");
        string tag = first.Headers.ETag!.Tag;
        string again = await preview.SendAsync($"GET /docs/robots-extra.txt HTTP/1.1\r\nHost: localhost:{preview.Port}\r\nIf-None-Match: {tag}\r\nConnection: close\r\n\r\n");
        preview.Disk.With("/project/static/robots-extra.txt", "two\n");
        await preview.WaitForAsync("docs/robots-extra.txt", "two");
        string changed = await preview.SendAsync($"GET /docs/robots-extra.txt HTTP/1.1\r\nHost: localhost:{preview.Port}\r\nIf-None-Match: {tag}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 304 ", again, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_requests_for_anything_return_built_files_and_nothing_else()
    {
        MemoryFileSystem disk = SampleProject.Create().With("/project/secret.txt", "SECRET").With("/project/content/_hidden/secret.md", "SECRET").With("/secret.txt", "SECRET");
        await using RunningPreview preview = await RunningPreview.StartAsync(disk);
        HashSet<string> bodies = [.. preview.BuiltFiles.Select(static file => Convert.ToBase64String(file.Content.Span))];
        ulong state = 88172645463325252;
        string[] parts = ["..", ".", "%2e%2e", "%2E%2E%2F", "..%5c", "%252e%252e", "secret.txt", "docs", "content", "project", "index.html", "guide", "setup", "da", "_hidden", "docgen.json", "etc", "passwd", "%00", "C:", "~", "static", "%c0%ae%c0%ae", "diagrams", "shop", "all.en.svg", "theme", "", "__docgen", "preview.js", "?x", "#y", ";a", "*"];
        int found = 0;
        TcpClient client = new();
        for (int i = 0; i < 10_000; i++)
        {
            if (!client.Connected)
            {
                await client.ConnectAsync(IPAddress.Loopback, preview.Port);
            }

            string path = $"{(Next(2) == 0 ? "/docs" : "")}/{string.Join('/', Enumerable.Range(0, 1 + Next(5)).Select(_ => parts[Next(parts.Length)]))}";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{preview.Port}\r\n\r\n"));
            (int status, string type, string body) = await ReadAsync(client.GetStream()).WaitAsync(TimeSpan.FromSeconds(30));
            Assert.DoesNotContain("SECRET", body, StringComparison.Ordinal);
            if (status == 200 && !body.StartsWith("// Of `docgen serve`", StringComparison.Ordinal))
            {
                string built = System.Text.RegularExpressions.Regex.Replace(body, "<script defer src=\"/__docgen/preview.js\"[^>]*></script>\n", "");
                Assert.True(bodies.Contains(Convert.ToBase64String(Encoding.Latin1.GetBytes(built))), $"{path} {type}");
                found++;
            }
            else if (status == 400)
            {
                // Of a request that is none, the connection is closed.
                client.Dispose();
                client = new TcpClient();
            }
            else
            {
                Assert.True(status is 200 or 302 or 404, $"{path} {status}");
            }
        }

        client.Dispose();
        Assert.True(found > 50, found.ToString());

        int Next(int end)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)end);
        }
    }

    [Fact]
    public async Task A_page_hears_of_its_change_and_an_error_and_when_it_is_mended()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        using HttpClient client = new();
        await using Stream stream = await client.GetStreamAsync(new Uri($"{preview.Address}__docgen/events"));
        using StreamReader events = new(stream);
        string first = await NextEventAsync(events, "\"version\":1");
        preview.Disk.With("/project/content/en/guide/setup.md", SampleProject.Page("Setup", "Changed.\n\n## End\n"));
        string second = await NextEventAsync(events, "/docs/guide/setup/index.html");
        preview.Disk.With("/project/content/en/guide/setup.md", SampleProject.Page("Setup", "![None](diagram:shop/none)\n\n## End\n"));
        string third = await NextEventAsync(events, "error[");
        using HttpResponseMessage meanwhile = await preview.GetAsync("docs/guide/setup/");
        preview.Disk.With("/project/content/en/guide/setup.md", SampleProject.Page("Setup", "Mended.\n\n## End\n"));
        string fourth = await NextEventAsync(events, "\"report\":\"\"");

        Assert.Contains("\"report\":\"\"", first, StringComparison.Ordinal);
        Assert.Contains("\"report\":\"\"", second, StringComparison.Ordinal);
        Assert.Contains("\"report\":\"error[DG2004]: diagram", third, StringComparison.Ordinal);
        Assert.Contains("content/en/guide/setup.md:5:9", third, StringComparison.Ordinal);
        Assert.Contains("Changed.", await meanwhile.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"/docs/guide/setup/index.html\"", fourth, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_good_site_the_errors_are_the_page_until_there_is_one()
    {
        MemoryFileSystem disk = SampleProject.Create().With("/project/content/en/index.md", SampleProject.Page("Start", "![None](diagram:shop/none)"));
        await using RunningPreview preview = await RunningPreview.StartAsync(disk);
        using HttpResponseMessage response = await preview.GetAsync("anything");
        string page = await response.Content.ReadAsStringAsync();
        disk.With("/project/content/en/index.md", SampleProject.Page("Start", "It begins."));
        await preview.WaitForAsync("docs/", "It begins.");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("error[DG2004]: diagram &#39;diagram:shop/none&#39; does not exist", page, StringComparison.Ordinal);
        Assert.Contains("/__docgen/preview.js", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_one_that_is_free()
    {
        await using RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        ToolRun run = new ToolCall(SampleProject.Create()).Run("serve", "--source", "/project", "--port", preview.Port.ToString(), "--log-format", "line");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches($"error DG0401: port '{preview.Port}' is in use.*docgen serve --port [0-9]+", run.Error);
    }

    [Fact]
    public void A_port_that_the_system_keeps_is_named_with_its_reason()
    {
        Diagnostic refusal = PreviewServer.RefusalOf(80, new IOException("Failed to bind.", new AggregateException(new SocketException((int)SocketError.AccessDenied), new SocketException((int)SocketError.AccessDenied))));

        Assert.Equal(ServingRules.PortRefused, refusal.Rule);
        Assert.Equal("port '80' cannot be listened on", refusal.Message);
        Assert.Matches("^try 'docgen serve --port [0-9]+'$", refusal.Notes[0].Text);
        Assert.Equal(new SocketException((int)SocketError.AccessDenied).Message, refusal.Notes[1].Text);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    public void A_number_that_is_no_port_is_refused(string port)
    {
        ToolRun run = new ToolCall(SampleProject.Create()).Run("serve", "--source", "/project", "--port", port);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{port}' is not a port", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_preview_well_and_the_log_says_what_happened()
    {
        RunningPreview preview = await RunningPreview.StartAsync(SampleProject.Create());
        await using (preview)
        {
            preview.Disk.With("/project/content/en/guide/setup.md", SampleProject.Page("Setup", "Changed.\n\n## End\n"));
            await preview.WaitForAsync("docs/guide/setup/", "Changed.");
        }

        Assert.Equal(0, preview.ExitCode);
        Assert.Matches("^[0-9]+ files in [0-9]+ ms\nserving http://localhost:[0-9]+/docs/ \\(Ctrl-C ends it\\)\ncontent/en/guide/setup.md: [0-9]+ files? changed in [0-9]+ ms\nended\n$", preview.Log);
    }

    private static async Task<string> NextEventAsync(StreamReader events, string text)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (await events.ReadLineAsync(patience.Token) is { } line)
        {
            // Some tell that the search index has followed.
            string data = System.Text.RegularExpressions.Regex.Unescape(line);
            if (data.StartsWith("data: ", StringComparison.Ordinal) && data.Contains(text, StringComparison.Ordinal))
            {
                return data;
            }
        }

        throw new EndOfStreamException();
    }

    private static async Task<(int Status, string Type, string Body)> ReadAsync(NetworkStream stream)
    {
        byte[] buffer = new byte[1024 * 1024];
        int count = 0;
        string text = "";
        int end = -1;
        int length = 0;
        while (end < 0 || count < end + length)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(count));
            Assert.NotEqual(0, read);
            count += read;
            if (end < 0)
            {
                text = Encoding.Latin1.GetString(buffer, 0, count);
                end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                end = end < 0 ? end : end + 4;
                length = end < 0 ? 0 : int.Parse(Header("Content-Length"));
            }
        }

        return (int.Parse(text.Split(' ')[1]), Header("Content-Type"), Encoding.Latin1.GetString(buffer, end, length));

        string Header(string name) => System.Text.RegularExpressions.Regex.Match(text, $"\r\n{name}: ([^\r]*)").Groups[1].Value;
    }
}
