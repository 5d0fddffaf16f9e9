using System.Buffers;
using System.Text;
using DocGen.Site.Content;
using DocGen.Site.Pages;

namespace DocGen.Site.Html;

/// <summary>Addresses as one page writes them: from the root of the host, or relative to the page where the site has to work from a disk.</summary>
/// <param name="Root">What stands before every path below the base path: <c>/docs/</c>, or <c>../../</c>, or nothing.</param>
/// <param name="IsFile">Whether links name files, because nobody would add <c>index.html</c>.</param>
internal readonly record struct PageUrls(string Root, bool IsFile)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~!$'()*+,;=:@/");

    /// <param name="outputPath">Of the page that holds the links.</param>
    public static PageUrls For(SiteOptions options, string outputPath) => options.UrlStyle == UrlStyle.Folder
        ? new PageUrls(options.BasePath, IsFile: false)
        : new PageUrls(string.Concat(Enumerable.Repeat("../", outputPath.AsSpan().Count('/'))), IsFile: true);

    /// <summary>For pages that a host shows at any address, such as 404s: relative links would lead astray.</summary>
    public static PageUrls FromHost(SiteOptions options) => new(options.BasePath, options.UrlStyle == UrlStyle.File);

    public string To(Page page) => ToPath(IsFile ? page.Address.OutputPath : page.Address.Path);

    /// <param name="path">Below the base path, not encoded.</param>
    public string ToPath(string path) => Root.Length + path.Length == 0 ? "./" : Root + Encode(path);

    /// <summary>A path below the base URL; null where that is not known.</summary>
    public static string? Absolute(SiteOptions options, string path) => options.BaseUrl is null ? null : options.BaseUrl + Encode(path);

    /// <summary>Percent-encodes what a URL's path cannot hold, as UTF-8.</summary>
    public static string Encode(string path)
    {
        int special = path.AsSpan().IndexOfAnyExcept(Plain);
        if (special < 0)
        {
            return path;
        }

        StringBuilder result = new(path.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        result.Append(path, 0, special);
        foreach (Rune rune in path.AsSpan(special).EnumerateRunes())
        {
            if (rune.IsAscii && Plain.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            foreach (byte value in utf8[..rune.EncodeToUtf8(utf8)])
            {
                result.Append('%').Append(HexDigit(value >> 4)).Append(HexDigit(value & 15));
            }
        }

        return result.ToString();
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);
}
