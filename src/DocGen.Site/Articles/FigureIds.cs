using System.Text;
using DocGen.Site.Figures;

namespace DocGen.Site.Articles;

/// <summary>Ids inside drawings: <c>view--component</c>, for further copies on one page <c>view--component-2</c>.</summary>
public static class FigureIds
{
    public static string Element(Figure figure, int copyNumber, string elementId) =>
        copyNumber == 1 ? $"{figure.ViewId}--{elementId}" : $"{figure.ViewId}--{elementId}-{copyNumber}";

    /// <summary>The SVG with the ids of a copy, and with links to pages (<c>ref:…</c>) rewritten. O(length).</summary>
    /// <param name="resolve">Address of a ref with its anchor; null if there is none.</param>
    public static string Rewrite(Figure figure, int copyNumber, Func<string, string?> resolve)
    {
        string svg = figure.Svg;
        if (copyNumber > 1)
        {
            svg = Suffix(svg, figure.ViewId, $"-{copyNumber}");
        }

        return svg.Contains("href=\"ref:", StringComparison.Ordinal) ? RewriteLinks(svg, resolve) : svg;
    }

    private static string Suffix(string svg, string viewId, string suffix)
    {
        StringBuilder result = new(svg.Length + 256);
        string prefix = viewId + "--";
        int position = 0;
        while (svg.IndexOf(prefix, position, StringComparison.Ordinal) is int found and >= 0)
        {
            int end = found + prefix.Length;
            bool isId = found > 0 && svg[found - 1] is '"' or '#' or ' ' or '\'';
            while (isId && end < svg.Length && svg[end] is not ('"' or ' ' or ')' or '\'' or '<'))
            {
                end++;
            }

            result.Append(svg, position, end - position);
            if (isId)
            {
                result.Append(suffix);
            }

            position = end;
        }

        return result.Append(svg, position, svg.Length - position).ToString();
    }

    private static string RewriteLinks(string svg, Func<string, string?> resolve)
    {
        const string Start = "href=\"";
        StringBuilder result = new(svg.Length);
        int position = 0;
        while (svg.IndexOf("href=\"ref:", position, StringComparison.Ordinal) is int found and >= 0)
        {
            int start = found + Start.Length;
            int end = svg.IndexOf('"', start);
            result.Append(svg, position, start - position);
            result.Append(System.Net.WebUtility.HtmlEncode(resolve(System.Net.WebUtility.HtmlDecode(svg[(start + 4)..end])) ?? "#"));
            position = end;
        }

        return result.Append(svg, position, svg.Length - position).ToString();
    }
}
