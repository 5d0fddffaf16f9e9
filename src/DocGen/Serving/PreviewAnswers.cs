using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DocGen.Serving;

/// <summary>What is answered to whom. Answers hold files of the built site, the preview's own two files, or a sentence; the disk is never asked.</summary>
internal static class PreviewAnswers
{
    /// <summary>Where the preview's own files are; below no base path, so that a site cannot have a page there unless it is named so.</summary>
    public const string Folder = "/__docgen/";

    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <param name="port">The one that is listened on.</param>
    public static PreviewAnswer Of(PreviewRequest request, PreviewView view, string run, int port)
    {
        // A page of another site must not read this one: neither by a name that it leads to this machine, nor by asking from its own.
        if (!IsHere(request.Host, port))
        {
            return Sentence(403, $"The preview answers to http://localhost:{port} only.");
        }

        if (request.Origin is { } origin && !(origin.StartsWith("http://", StringComparison.Ordinal) && IsHere(origin["http://".Length..], port)))
        {
            return Sentence(403, "The preview does not answer to other sites.");
        }

        if (request.Method is not ("GET" or "HEAD"))
        {
            return Sentence(405, "The preview answers to GET and HEAD only.", ("Allow", "GET, HEAD"));
        }

        if (request.Path.StartsWith(Folder, StringComparison.Ordinal))
        {
            return request.Path[Folder.Length..] switch
            {
                "preview.js" => new PreviewAnswer(200, ContentTypes.Of("preview.js"), PreviewFiles.Script, false, ("Cache-Control", "no-cache")),
                "preview.css" => new PreviewAnswer(200, ContentTypes.Of("preview.css"), PreviewFiles.Style, false, ("Cache-Control", "no-cache")),
                "events" => new PreviewAnswer(200, "text/event-stream", default, IsEvents: true, ("Cache-Control", "no-store")),
                _ => Sentence(404, "There is no such file."),
            };
        }

        return view.Site is { } site ? OfSite(request, site, run) : new PreviewAnswer(503, ContentTypes.Html, PreviewFiles.Waiting(view.Report, run), false, ("Cache-Control", "no-store"));
    }

    private static PreviewAnswer OfSite(PreviewRequest request, ServedSite site, string run)
    {
        if (!request.Path.StartsWith(site.BasePath, StringComparison.Ordinal))
        {
            return request.Path == "/" || request.Path + "/" == site.BasePath
                ? Redirect(site.BaseAddress)
                : Sentence(404, $"The site is at {site.BaseAddress}, as it will be under its baseUrl.");
        }

        string path = request.Path[site.BasePath.Length..];
        if (site.Find(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path) is { } file)
        {
            return OfFile(request, site, file, 200, run);
        }

        // Written anew from the path that exists, so that nobody can be led elsewhere.
        return path.Length > 0 && site.Find(path + "/index.html") is not null
            ? Redirect(site.BaseAddress + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal) + "/" + request.Query)
            : site.FindNotFoundPage(path) is { } missing ? OfFile(request, site, missing, 404, run) : Sentence(404, "There is no such page.");
    }

    private static PreviewAnswer OfFile(PreviewRequest request, ServedSite site, ServedFile file, int status, string run)
    {
        (string, string)[] headers = [.. site.HostHeaders.For(request.Path), ("Cross-Origin-Resource-Policy", "same-origin")];
        if (file.ContentType == ContentTypes.Html)
        {
            // The script in it knows the version, so that the same page is another one after each change of the site.
            return new PreviewAnswer(status, file.ContentType, PreviewFiles.WithScript(file.Content, site.Version, site.BasePath + file.Path, run), false, [.. headers, ("Cache-Control", "no-store")]);
        }

        string tag = $"\"{run}-{file.Version}\"";
        headers = [.. headers, ("Cache-Control", "no-cache"), ("ETag", tag), ("Accept-Ranges", "bytes")];
        if (status == 200 && request.KnownTag == tag)
        {
            return new PreviewAnswer(304, "", default, false, headers);
        }

        return status != 200 || (request.RangeTag ?? tag) != tag || ByteRange.Parse(request.Range, file.Content.Length) is not { } range ? new PreviewAnswer(status, file.ContentType, file.Content, false, headers)
            : range.Length == 0 ? new PreviewAnswer(416, file.ContentType, default, false, [.. headers, ("Content-Range", $"bytes */{file.Content.Length}")])
            : new PreviewAnswer(206, file.ContentType, file.Content.Slice(range.Start, range.Length), false, [.. headers, ("Content-Range", $"bytes {range.Start}-{range.Start + range.Length - 1}/{file.Content.Length}")]);
    }

    private static bool IsHere(string host, int port)
    {
        int colon = host.LastIndexOf(':');
        bool hasPort = colon > host.LastIndexOf(']');
        return Hosts.Contains(hasPort ? host[..colon] : host, StringComparer.OrdinalIgnoreCase) && (hasPort ? host[(colon + 1)..] == port.ToString() : port == 80);
    }

    private static PreviewAnswer Redirect(string address) => new(302, "text/plain; charset=utf-8", default, false, ("Location", address), ("Cache-Control", "no-store"));

    private static PreviewAnswer Sentence(int status, string text, params (string, string)[] headers) =>
        new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"), false, [.. headers, ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]);

    /// <summary>What a page is told: the version, what has changed since the one it was made from, and what is wrong.</summary>
    public static byte[] Event(PreviewView view, string run, int since)
    {
        const int MaximumPaths = 500;
        ArrayBufferWriter<byte> buffer = new();
        buffer.Write("event: view\ndata: "u8);
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString("run", run);
            json.WriteNumber("version", view.Site?.Version ?? 0);
            json.WriteString("report", view.Report);
            json.WriteStartArray("changed");
            string[] changed = [.. view.Site?.ChangedSince(since) ?? []];
            foreach (string path in changed.Length > MaximumPaths ? ["*"] : changed.Select(path => view.Site!.BasePath + path))
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The version of the site that the asking page was made from.</summary>
    public static int SinceOf(string query, string run)
    {
        string[] parts = query.TrimStart('?').Split('&');
        return parts.Contains("run=" + WebUtility.UrlEncode(run)) && parts.FirstOrDefault(static part => part.StartsWith("since=", StringComparison.Ordinal)) is { } since && int.TryParse(since["since=".Length..], out int version) ? version : 0;
    }
}
