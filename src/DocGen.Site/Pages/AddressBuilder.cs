using System.Text;
using DocGen.Site.Content;
using DocGen.Site.Markup;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Where pages stand: an address without the language's prefix from a page's place, slug and permalink.</summary>
internal static class AddressBuilder
{
    private const string Forbidden = "?#%\\:*\"<>|";

    /// <param name="prefixes">Prefixes of the site's languages, so that a permalink that holds one is not prefixed twice.</param>
    /// <returns>Folders and a name, such as <c>guide/start/</c>, or <c>guide/start.html</c> where a permalink says so; empty for the start page.</returns>
    public static string Relative(PageSource page, IEnumerable<string> prefixes, DiagnosticBag diagnostics)
    {
        FrontMatter frontMatter = page.FrontMatter;
        if (frontMatter.Permalink is { Value: not ("pretty" or "date" or "none" or "ordinal" or "weekdate") } permalink && ReadPermalink(permalink, prefixes, diagnostics) is { } address)
        {
            return address;
        }

        string folder = string.Join('/', page.Place.Directory.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Segment));
        if (frontMatter.Slug is { } slug && IsValidSlug(slug, diagnostics))
        {
            // On a folder's page the slug is the folder's last part.
            string parent = page.Place.IsIndex ? ProjectPath.FolderOf(folder) : folder;
            return parent.Length == 0 ? slug.Value + "/" : $"{parent}/{slug.Value}/";
        }

        if (page.Place.IsIndex)
        {
            return folder.Length == 0 ? "" : folder + "/";
        }

        string name = Segment(ProjectPath.NameOf(page.Place.Key));
        return folder.Length == 0 ? name + "/" : $"{folder}/{name}/";
    }

    /// <summary>The address in the site's style, below a prefix.</summary>
    public static PageAddress Create(string prefix, string relative, UrlStyle style)
    {
        string path = prefix + relative;
        if (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            return new PageAddress(path, path);
        }

        string output = style == UrlStyle.Folder || relative.Length == 0 ? path + "index.html" : path.TrimEnd('/') + ".html";
        return new PageAddress(style == UrlStyle.Folder ? path : output, output);
    }

    /// <summary>The address of a folder's page: in the file style it stays inside its folder.</summary>
    public static PageAddress CreateIndex(string prefix, string relative, UrlStyle style) =>
        relative.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? Create(prefix, relative, style)
        : new PageAddress(style == UrlStyle.Folder ? prefix + relative : prefix + relative + "index.html", prefix + relative + "index.html");

    /// <summary>A folder or file name as part of an address: no leading dots, no white space, nothing that means something in a URL.</summary>
    public static string Segment(string name)
    {
        StringBuilder segment = new(name.Length);
        foreach (char c in name.TrimStart('.'))
        {
            segment.Append(char.IsWhiteSpace(c) || char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal) ? '-' : c);
        }

        return segment.Length == 0 ? "-" : segment.ToString();
    }

    private static bool IsValidSlug(Located<string> slug, DiagnosticBag diagnostics)
    {
        if (slug.Value.Length > 0 && slug.Value.IndexOf('/', StringComparison.Ordinal) < 0 && Segment(slug.Value) == slug.Value)
        {
            return true;
        }

        string help = slug.Value.Contains('/', StringComparison.Ordinal) ? "a slug is one part of the address; use 'permalink' for the whole" : $"write '{Segment(slug.Value.Trim('/'))}'";
        diagnostics.Report(PageRules.InvalidSlug, slug.Location, $"slug '{slug.Value}' cannot be part of an address", DiagnosticNote.Help(help));
        return false;
    }

    private static string? ReadPermalink(Located<string> permalink, IEnumerable<string> prefixes, DiagnosticBag diagnostics)
    {
        string value = permalink.Value;
        if (!value.StartsWith('/') || value.StartsWith("//", StringComparison.Ordinal) || value.Split('/').Any(static part => part.Length > 0 && Segment(part) != part))
        {
            diagnostics.Report(
                PageRules.InvalidPermalink,
                permalink.Location,
                $"permalink '{value}' is no address of the site",
                DiagnosticNote.Help("a permalink is a path such as '/guide/start/'"));
            return null;
        }

        string path = value.TrimStart('/');
        foreach (string prefix in prefixes)
        {
            if (prefix.Length > 0 && path.StartsWith(prefix, StringComparison.Ordinal))
            {
                path = path[prefix.Length..];
                break;
            }
        }

        if (path.EndsWith("/index.html", StringComparison.Ordinal) || path == "index.html")
        {
            return path[..^"index.html".Length];
        }

        return path.Length == 0 || path.EndsWith('/') || path.EndsWith(".html", StringComparison.Ordinal) ? path : path + "/";
    }
}
