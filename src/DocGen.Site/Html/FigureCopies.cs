using System.Text;

namespace DocGen.Site.Html;

/// <summary>Makes the element ids of a drawing unique where a page shows it more than once.</summary>
internal static class FigureCopies
{
    private static readonly string[] Attributes = ["id=\"", "aria-labelledby=\"", "aria-describedby=\"", "href=\"#"];

    /// <summary><c>id="overview--api"</c> becomes <c>id="overview--api-2"</c>, and so does what refers to it.</summary>
    public static string Rename(string svg, string viewId, int copy)
    {
        string prefix = viewId + "--";
        StringBuilder result = new(svg.Length + 1024);
        int done = 0;
        int found = svg.IndexOf(prefix, StringComparison.Ordinal);
        while (found >= 0)
        {
            int end = svg.IndexOf('"', found);
            if (end < 0)
            {
                break;
            }

            ReadOnlySpan<char> before = svg.AsSpan(0, found);
            bool isReference = false;
            foreach (string attribute in Attributes)
            {
                isReference |= before.EndsWith(attribute, StringComparison.Ordinal);
            }

            if (isReference)
            {
                result.Append(svg, done, end - done).Append('-').Append(copy);
                done = end;
            }

            found = svg.IndexOf(prefix, end, StringComparison.Ordinal);
        }

        return result.Append(svg, done, svg.Length - done).ToString();
    }
}
