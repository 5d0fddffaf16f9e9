using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Content;

namespace DocGen.Site.Html;

/// <summary>Files that tell hosts and crawlers how to treat the site.</summary>
public static class HostFiles
{
    // No inline script or style, nothing from another host, no frames around the site.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Sent with every file of a site.</summary>
    public static ImmutableArray<(string Name, string Value)> SecurityHeaders { get; } =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ];

    /// <param name="redirects">Old and new addresses from the root of the host; the new one may be on another host.</param>
    /// <param name="lasting">Patterns of files whose names change with their content.</param>
    internal static IEnumerable<OutputFile> Write(SiteOptions options, ImmutableArray<(string From, string To)> redirects, ImmutableArray<string> lasting)
    {
        // GitHub Pages leaves out names that begin with an underscore unless this file exists.
        yield return new OutputFile(".nojekyll", ReadOnlyMemory<byte>.Empty);
        yield return File("robots.txt", $"User-agent: *\nAllow: /\n{(options.BaseUrl is null ? "" : $"\nSitemap: {options.BaseUrl}sitemap.xml\n")}");
        yield return File(
            "_headers",
            $"{options.BasePath}*\n" + string.Concat(SecurityHeaders.Select(static header => $"  {header.Name}: {header.Value}\n")) + string.Concat(lasting.Select(pattern => $"{options.BasePath}{pattern}\n  Cache-Control: public, max-age=31536000, immutable\n")));
        if (!redirects.IsEmpty)
        {
            yield return File("_redirects", string.Concat(redirects.Select(static redirect => $"{redirect.From} {redirect.To} 301\n")));
        }
    }

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
}
