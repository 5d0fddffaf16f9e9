using DocGen.Site.Localization;
using DocGen.Text;

namespace DocGen.Site.Content;

/// <summary>What the path of a page says: its language, and the path that all its translations share.</summary>
/// <param name="Folder">The language whose folder it lies in (<c>da/…</c>); null if it lies in none.</param>
/// <param name="Suffix">The language of its suffix (<c>x.da.md</c>); null if it has none.</param>
/// <param name="Key">The path below the language folder without suffix and extension; the folder itself for <c>index</c> and <c>README</c>, empty at the top.</param>
/// <param name="Directory">Folder below the language folder, without slash at the end.</param>
/// <param name="IsIndex">Whether it is the folder's own page.</param>
public sealed record ContentPlace(LanguageTag? Folder, LanguageTag? Suffix, string Key, string Directory, bool IsIndex)
{
    /// <param name="contentPath">Below the content folder, with <c>/</c>.</param>
    /// <param name="languages">Only folders and suffixes of these count.</param>
    public static ContentPlace Of(string contentPath, IReadOnlyCollection<LanguageTag> languages)
    {
        LanguageTag? folder = null;
        LanguageTag? suffix = null;
        string path = contentPath;
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && LanguageTag.TryParse(path[..slash], out LanguageTag first) && languages.Contains(first))
        {
            folder = first;
            path = path[(slash + 1)..];
        }

        path = WithoutExtension(path);
        int dot = path.LastIndexOf('.');
        if (dot > path.LastIndexOf('/') + 1 && LanguageTag.TryParse(path[(dot + 1)..], out LanguageTag last) && languages.Contains(last))
        {
            suffix = last;
            path = path[..dot];
        }

        slash = path.LastIndexOf('/');
        string directory = slash > 0 ? path[..slash] : "";
        bool isIndex = IsIndexName(path.AsSpan(slash + 1));
        return new ContentPlace(folder, suffix, isIndex ? directory : path, directory, isIndex);
    }

    /// <summary>Whether a file name without extension is that of a folder's own page.</summary>
    public static bool IsIndexName(ReadOnlySpan<char> name) =>
        name.Equals("index", StringComparison.OrdinalIgnoreCase) || name.Equals("readme", StringComparison.OrdinalIgnoreCase);

    /// <summary>Languages that folders and suffixes name, for a site whose configuration lists none: known languages only, in ordinal order.</summary>
    public static IReadOnlyList<LanguageTag> FindLanguages(IEnumerable<string> contentPaths)
    {
        // Their texts, for which the runtime has compiled code, in the order of tags.
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (string path in contentPaths)
        {
            int slash = path.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && LanguageTag.TryParse(path[..slash], out LanguageTag folder) && LanguageNames.IsKnown(folder))
            {
                found.Add(folder.Value);
            }

            string name = WithoutExtension(path[(path.LastIndexOf('/') + 1)..]);
            if (name.LastIndexOf('.') is int dot and > 0 && LanguageTag.TryParse(name[(dot + 1)..], out LanguageTag suffix) && LanguageNames.IsKnown(suffix))
            {
                found.Add(suffix.Value);
            }
        }

        return Array.ConvertAll([.. found], LanguageTag.Parse);
    }

    private static string WithoutExtension(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[..^3]
        : path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? path[..^9]
        : path;
}
