using System.Text;
using DocGen.Site.Figures;

namespace DocGen.Site.Articles;

/// <summary>Ids inside drawings: <c>view--component</c>, for further copies on one page <c>view--component-2</c>.</summary>
public static class FigureIds
{
    public static string Element(Figure figure, int copyNumber, string elementId) =>
        copyNumber == 1 ? $"{figure.ViewId}--{elementId}" : $"{figure.ViewId}--{elementId}-{copyNumber}";

    /// <summary>Of the first drawing of a view on a page as a whole.</summary>
    public static string Drawing(Figure figure) => $"{figure.ViewId}--..drawing";

    /// <summary>The SVG with the ids of a copy, and with its links rewritten as <see cref="FigureLinks"/> does it. O(length).</summary>
    public static string Rewrite(Figure figure, int copyNumber, Func<string, string?> resolve)
    {
        string svg = figure.Svg;
        if (copyNumber > 1)
        {
            svg = Suffix(svg, figure.ViewId, $"-{copyNumber}");
        }

        return FigureLinks.Rewrite(svg, resolve);
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
}
