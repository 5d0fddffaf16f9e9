using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using DocGen.Building;
using DocGen.Cli;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Site.Html;
using DocGen.Tests.Files;

namespace DocGen.Tests.Serving;

/// <summary><c>docgen serve</c> inside the test's own process, on a free port.</summary>
internal sealed partial class RunningPreview : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _end = new();
    private readonly LockedWriter _log = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly IFileSystem _disk;
    private Task<int>? _run;
    private ImmutableArray<OutputFile> _built = [];

    private RunningPreview(IFileSystem disk) => _disk = disk;

    public MemoryFileSystem Disk => (MemoryFileSystem)_disk;

    public int Port { get; private set; }

    /// <summary>With a slash at the end, without a base path.</summary>
    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>Known after the end.</summary>
    public int ExitCode { get; private set; }

    public string Log => _log.Text;

    public ImmutableArray<OutputFile> BuiltFiles => _built;

    public static async Task<RunningPreview> StartAsync(IFileSystem disk, string source = "/project", params string[] options)
    {
        RunningPreview preview = new(disk);
        ToolHost host = new(disk, Stream.Null, Stream.Null, preview._log, TextWriter.Null, IsErrorTerminal: false, 100, 2, static _ => null, TimeProvider.System, preview.Build);
        preview._run = Task.Run(() => CommandLine.Run(["serve", "--source", source, "--port", "0", "--log-format", "line", .. options], host, preview._end.Token));
        using CancellationTokenSource patience = new(Patience);
        while (AddressInLog().Match(preview.Log) is var match)
        {
            if (match.Success)
            {
                preview.Port = int.Parse(match.Groups["port"].Value);
                return preview;
            }

            Assert.False(preview._run.IsCompleted, preview.Log);
            await Task.Delay(5, patience.Token);
        }

        return preview;
    }

    public byte[] Built(string path) => _built.Single(file => file.Path == path).Content.ToArray();

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(Address + path));

    /// <summary>Asks until the answer holds a text.</summary>
    public async Task WaitForAsync(string path, string text)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            using HttpResponseMessage response = await GetAsync(path);
            if ((await response.Content.ReadAsStringAsync(patience.Token)).Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(5, patience.Token);
        }
    }

    /// <summary>Sends bytes as they are and reads until the other side closes.</summary>
    public async Task<string> SendAsync(string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using StreamReader reader = new(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        ExitCode = await _run!.WaitAsync(Patience);
        _client.Dispose();
        _end.Dispose();
    }

    private BuildResult Build(SiteConfiguration configuration, IFileSystem files, BuildOptions options, CancellationToken cancellationToken)
    {
        BuildResult result = SiteBuilder.Build(configuration, files, options, cancellationToken);
        _built = result.Files;
        return result;
    }

    [GeneratedRegex("serving http://localhost:(?<port>[0-9]+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressInLog();

    private sealed class LockedWriter : TextWriter
    {
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public override void Write(char value)
        {
            lock (_text)
            {
                _text.Append(value);
            }
        }

        public override void Write(string? value)
        {
            lock (_text)
            {
                _text.Append(value);
            }
        }
    }
}
