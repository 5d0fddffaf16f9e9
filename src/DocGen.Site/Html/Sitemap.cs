using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Content;
using DocGen.Site.Pages;
using DocGen.Site.Themes;

namespace DocGen.Site.Html;

/// <summary>The list of all pages for search engines, with their translations.</summary>
/// <remarks>Source: the sitemaps.org protocol 0.9, which allows 50,000 addresses in a file.</remarks>
internal static class Sitemap
{
    private const int MaximumUrls = 50_000;

    /// <summary>One file, or an index and its parts; nothing without a base URL. Fallback pages are left out.</summary>
    /// <param name="hasLanguageRoot">Whether the root of the site is a choice of languages.</param>
    public static IEnumerable<OutputFile> Write(SiteModel site, bool hasLanguageRoot)
    {
        if (site.Options.BaseUrl is null)
        {
            return [];
        }

        ImmutableArray<Page> pages = [.. site.Pages.Where(page => page.Kind != PageKind.Fallback && (page.Kind != PageKind.Listing || site.Terms.HasOwnPages(page)))];
        if (pages.Length < MaximumUrls)
        {
            return [File("sitemap.xml", WritePart(site, pages, hasLanguageRoot))];
        }

        List<OutputFile> files = [];
        StringBuilder index = new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (Page[] part in pages.Chunk(MaximumUrls - 1))
        {
            string name = $"sitemap-{files.Count + 1}.xml";
            files.Add(File(name, WritePart(site, part, hasLanguageRoot && files.Count == 0)));
            index.Append("<sitemap><loc>").Append(Escape(site.Options.BaseUrl + name)).Append("</loc></sitemap>\n");
        }

        return [File("sitemap.xml", index.Append("</sitemapindex>\n").ToString()), .. files];
    }

    private static string WritePart(SiteModel site, IEnumerable<Page> pages, bool hasLanguageRoot)
    {
        StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        if (hasLanguageRoot)
        {
            xml.Append("<url><loc>").Append(Escape(site.Options.BaseUrl!)).Append("</loc></url>\n");
        }

        foreach (Page page in pages)
        {
            xml.Append("<url><loc>").Append(Escape(PageUrls.Absolute(site.Options, page.Address.Path)!)).Append("</loc>");
            FrontMatter? frontMatter = page.Content?.FrontMatter;
            if (IsoDate.Normalize(frontMatter?.Updated ?? frontMatter?.Date) is { } date)
            {
                xml.Append("<lastmod>").Append(date).Append("</lastmod>");
            }

            foreach (Alternate alternate in Alternates.Of(site, page))
            {
                xml.Append("<xhtml:link rel=\"alternate\" hreflang=\"").Append(alternate.Hreflang).Append("\" href=\"").Append(Escape(alternate.Url)).Append("\"/>");
            }

            xml.Append("</url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static string Escape(string url) => url.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
