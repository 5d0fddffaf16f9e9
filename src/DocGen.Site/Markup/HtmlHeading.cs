using System.Collections.Immutable;
using System.Net;

namespace DocGen.Site.Markup;

/// <summary>Finds a first-level heading that is written as HTML, as the READMEs of code hosts do to centre it below a logo.</summary>
public static class HtmlHeading
{
    /// <returns>Indices of its start tag and its end tag; null if there is none, or none that ends.</returns>
    public static (int Start, int End)? Find(ImmutableArray<HtmlToken> tokens)
    {
        int start = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is { Kind: HtmlTokenKind.StartTag, Name: "h1" } && start < 0)
            {
                start = i;
            }
            else if (tokens[i] is { Kind: HtmlTokenKind.EndTag, Name: "h1" } && start >= 0)
            {
                return (start, i);
            }
        }

        return null;
    }

    /// <summary>What the heading says: its text, else what its first picture says.</summary>
    /// <returns>Null if there is no heading, or one that says nothing.</returns>
    public static string? TextOf(string html)
    {
        if (!html.Contains("<h1", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        ImmutableArray<HtmlToken> tokens = HtmlTokenizer.Tokenize(html);
        if (Find(tokens) is not var (start, end))
        {
            return null;
        }

        HtmlToken[] inside = [.. tokens[start..end]];
        string text = Collapse(string.Join(' ', inside.Where(static token => token.Kind == HtmlTokenKind.Text).Select(token => html.Substring(token.Span.Start, token.Span.Length))));
        string said = text.Length > 0 ? text : Collapse(inside.Where(static token => token.Name == "img").Select(static token => token.Attribute("alt")).FirstOrDefault() ?? "");
        return said.Length > 0 ? said : null;
    }

    private static string Collapse(string text) => string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
