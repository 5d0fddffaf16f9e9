using System.Net;
using System.Text;

namespace DocGen.Site.Articles;

/// <summary>Links of drawings: <c>ref:install#first-steps</c> and <c>diagram:shop/orders</c> stand in them until it is known from where they are followed.</summary>
public static class FigureLinks
{
    private static readonly string[] Schemes = ["ref:", "diagram:"];

    /// <summary>The markup with addresses instead of names. O(length).</summary>
    /// <param name="resolve">The address that a name with its scheme stands for; null if there is none.</param>
    public static string Rewrite(string markup, Func<string, string?> resolve)
    {
        foreach (string scheme in Schemes)
        {
            markup = Rewrite(markup, scheme, resolve);
        }

        return markup;
    }

    private static string Rewrite(string markup, string scheme, Func<string, string?> resolve)
    {
        const string Attribute = "href=\"";
        string mark = Attribute + scheme;
        if (!markup.Contains(mark, StringComparison.Ordinal))
        {
            return markup;
        }

        StringBuilder result = new(markup.Length);
        int position = 0;
        while (markup.IndexOf(mark, position, StringComparison.Ordinal) is int found and >= 0)
        {
            int start = found + Attribute.Length;
            int end = markup.IndexOf('"', start);
            result.Append(markup, position, start - position);
            result.Append(WebUtility.HtmlEncode(resolve(WebUtility.HtmlDecode(markup[start..end])) ?? "#"));
            position = end;
        }

        return result.Append(markup, position, markup.Length - position).ToString();
    }
}
