using System.Net;
using System.Text;

namespace DocGen.Serving;

/// <summary>The preview's own script and style, and how pages come to load them. Nothing of it is in a built site.</summary>
internal static class PreviewFiles
{
    public static ReadOnlyMemory<byte> Script { get; } = Read("preview.js");

    public static ReadOnlyMemory<byte> Style { get; } = Read("preview.css");

    /// <summary>The page with the script in front of the end of its body.</summary>
    /// <param name="version">Of the site.</param>
    /// <param name="path">Of the file from the root of the host, not encoded: for an address that does not exist, that of the page which says so.</param>
    public static byte[] WithScript(ReadOnlyMemory<byte> page, int version, string path, string run)
    {
        ReadOnlySpan<byte> content = page.Span;
        int end = content.LastIndexOf("</body>"u8);
        end = end < 0 ? content.Length : end;
        byte[] script = Encoding.UTF8.GetBytes($"<script defer src=\"{PreviewAnswers.Folder}preview.js\" data-run=\"{run}\" data-version=\"{version}\" data-file=\"{WebUtility.HtmlEncode(path)}\"></script>\n");
        return [.. content[..end], .. script, .. content[end..]];
    }

    /// <summary>What is shown until there is a site.</summary>
    public static byte[] Waiting(string report, string run) => WithScript(
        Encoding.UTF8.GetBytes($"<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>No site yet</title></head>\n<body>\n<h1>No site yet</h1>\n<p>The project has errors. This page becomes the site as soon as they are mended.</p>\n<pre>{WebUtility.HtmlEncode(report)}</pre>\n</body>\n</html>\n"),
        0,
        "",
        run);

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(PreviewFiles).Assembly.GetManifestResourceStream("DocGen.Serving." + name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
