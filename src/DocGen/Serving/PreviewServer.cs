using System.Net;
using System.Net.Sockets;
using DocGen.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DocGen.Serving;

/// <summary>Kestrel on the loopback addresses, without the host, the configuration and the middleware around it: one function answers.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly Application _application;

    private PreviewServer(KestrelServer server, Application application) => (_server, _application) = (server, application);

    public int Port => _application.Port;

    /// <summary>Listens.</summary>
    /// <param name="port">0: any that is free.</param>
    /// <returns>Null, with an error, if the port is taken or refused.</returns>
    public static async Task<Diagnosed<PreviewServer?>> StartAsync(PreviewState state, int port, CancellationToken cancellationToken)
    {
        KestrelServerOptions options = new() { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
        if (port == 0)
        {
            options.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            // Both families: browsers try ::1 first for localhost.
            options.ListenLocalhost(port);
        }

        KestrelServer server = new(Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        Application application = new(state);
        try
        {
            await server.StartAsync(application, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            server.Dispose();
            return new Diagnosed<PreviewServer?>(null, [RefusalOf(port, exception)]);
        }

        string address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        application.Port = new Uri(address).Port;
        return new Diagnosed<PreviewServer?>(new PreviewServer(server, application), []);
    }

    /// <summary>Ends at once: pages that are listening are told by the end of their connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.Stopping.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
        _application.Stopping.Dispose();
    }

    /// <param name="exception">What Kestrel says; where both address families refused, of each a reason, which nearly always are the same.</param>
    internal static Diagnostic RefusalOf(int port, IOException exception)
    {
        DiagnosticNote help = DiagnosticNote.Help($"try 'docgen serve --port {FindFree(port)}'");
        return exception.InnerException switch
        {
            AddressInUseException => Diagnostic.Create(ServingRules.PortInUse, null, $"port '{port}' is in use", help),
            AggregateException { InnerExceptions: [var first, ..] } => Diagnostic.Create(ServingRules.PortRefused, null, $"port '{port}' cannot be listened on", help, DiagnosticNote.Note(first.Message)),
            _ => Diagnostic.Create(ServingRules.PortRefused, null, $"port '{port}' cannot be listened on", help, DiagnosticNote.Note(exception.Message)),
        };
    }

    /// <summary>The next port on which nobody listens; 0, which is any, if there is none.</summary>
    private static int FindFree(int port)
    {
        for (int next = port + 1; next <= IPEndPoint.MaxPort; next++)
        {
            using Socket probe = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, next));
                return next;
            }
            catch (SocketException)
            {
                // Taken too, or not for us.
            }
        }

        return 0;
    }

    private sealed class Application(PreviewState state) : IHttpApplication<IFeatureCollection>
    {
        public CancellationTokenSource Stopping { get; } = new();

        public int Port { get; set; }

        public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

        public void DisposeContext(IFeatureCollection context, Exception? exception)
        {
        }

        public async Task ProcessRequestAsync(IFeatureCollection context)
        {
            DefaultHttpContext http = new(context);
            HttpRequest request = http.Request;
            PreviewRequest asked = new(
                request.Method,
                request.Headers.Host.ToString(),
                HeaderOf(request, "Origin"),
                request.Path.Value ?? "/",
                request.QueryString.Value ?? "",
                HeaderOf(request, "If-None-Match"))
            {
                Range = HeaderOf(request, "Range"),
                RangeTag = HeaderOf(request, "If-Range"),
            };

            // Nothing can be said before the first build has ended one way or the other.
            PreviewView view = await state.WaitAsync(0, http.RequestAborted).ConfigureAwait(false);
            PreviewAnswer answer = PreviewAnswers.Of(asked, view, state.Run, Port);
            HttpResponse response = http.Response;
            response.StatusCode = answer.Status;
            if (answer.ContentType.Length > 0)
            {
                response.ContentType = answer.ContentType;
            }

            foreach ((string name, string value) in answer.Headers)
            {
                response.Headers.Append(name, value);
            }

            if (answer.IsEvents)
            {
                await (asked.Method == "HEAD" ? Task.CompletedTask : TellAsync(http, asked)).ConfigureAwait(false);
                return;
            }

            if (answer.Status != 304)
            {
                response.ContentLength = answer.Body.Length;
            }

            if (asked.Method != "HEAD" && answer.Body.Length > 0)
            {
                await response.Body.WriteAsync(answer.Body, http.RequestAborted).ConfigureAwait(false);
            }
        }

        private static string? HeaderOf(HttpRequest request, string name) => request.Headers.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues value) ? value.ToString() : null;

        /// <summary>Sends the view of now and each that follows, until the page goes away.</summary>
        private async Task TellAsync(HttpContext http, PreviewRequest asked)
        {
            using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, Stopping.Token);
            int since = PreviewAnswers.SinceOf(asked.Query, state.Run);
            int number = -1;
            try
            {
                while (true)
                {
                    PreviewView view = await state.WaitAsync(number, end.Token).ConfigureAwait(false);
                    number = view.Number;
                    await http.Response.Body.WriteAsync(PreviewAnswers.Event(view, state.Run, since), end.Token).ConfigureAwait(false);
                    await http.Response.Body.FlushAsync(end.Token).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                // The page was left, or the preview ends.
            }
        }
    }
}
