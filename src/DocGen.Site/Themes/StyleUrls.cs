using System.Text;

namespace DocGen.Site.Themes;

/// <summary>Points the <c>url(…)</c> of a style sheet at the published names of the theme's assets.</summary>
internal static class StyleUrls
{
    /// <param name="name">The sheet's own path below <c>assets/</c>; its addresses are relative to its folder.</param>
    /// <param name="published">Published paths below the same folder, by path.</param>
    /// <returns>The sheet; addresses that name no asset stay as they are.</returns>
    public static string Rewrite(string css, string name, IReadOnlyDictionary<string, string> published)
    {
        const string Start = "url(";
        int found = css.IndexOf(Start, StringComparison.Ordinal);
        if (found < 0)
        {
            return css;
        }

        string folder = name.Contains('/', StringComparison.Ordinal) ? name[..(name.LastIndexOf('/') + 1)] : "";
        string up = string.Concat(Enumerable.Repeat("../", folder.Count(static c => c == '/')));
        StringBuilder result = new(css.Length + 64);
        int done = 0;
        while (found >= 0)
        {
            int start = found + Start.Length;
            int end = css.IndexOf(')', start);
            if (end < 0)
            {
                break;
            }

            string target = css[start..end].Trim().Trim('"', '\'');
            int tail = target.AsSpan().IndexOfAny('?', '#');
            string path = tail < 0 ? target : target[..tail];
            result.Append(css, done, start - done);
            result.Append(path.Length > 0 && published.TryGetValue(folder + path, out string? output) ? up + output + (tail < 0 ? "" : target[tail..]) : css[start..end]);
            done = end;
            found = css.IndexOf(Start, end, StringComparison.Ordinal);
        }

        return result.Append(css, done, css.Length - done).ToString();
    }
}
