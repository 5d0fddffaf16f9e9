using System.Net;
using System.Net.Sockets;

namespace DocGen.Tests.Browser;

/// <summary>Serves a built site on a free port of the loopback address.</summary>
internal sealed class StaticServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;

    public StaticServer(string folder)
    {
        _folder = folder;
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        int port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        Address = $"http://127.0.0.1:{port}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            // One that a browser lets wait, as it has gone on to another page, keeps no other waiting.
            _ = Task.Run(() => TryAnswerAsync(context));
        }
    }

    private async Task TryAnswerAsync(HttpListenerContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The browser has gone on to another page.
            context.Response.Abort();
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        string path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/');
        string file = Path.Combine(_folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
        bool exists = File.Exists(file);
        if (path == "favicon.ico")
        {
            // Chromium asks for it by itself when it shows a drawing alone.
            context.Response.StatusCode = 204;
            context.Response.Close();
            return;
        }

        file = exists ? file : Path.Combine(_folder, "404.html");
        context.Response.StatusCode = exists ? 200 : 404;
        context.Response.ContentType = TypeOf(file);
        if (File.Exists(file))
        {
            await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
        }

        context.Response.Close();
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
