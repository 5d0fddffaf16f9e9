using System.Text;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>The group <c>html</c>. Results are markup where they are safe to print as they are.</summary>
internal static class HtmlFunctions
{
    private const string UriSafe = "-_.~!*'();:@&=+$,/?#[]";

    public static TemplateValue Create() => new LibraryBuilder("html")
        .Add("strip", "text", static c => c.IsNull(0) ? default : TemplateValue.FromText(Strip(c.Text(0))))
        .Add("escape", "text", static c => c.IsNull(0) ? default : c[0].IsMarkup && c.Renderer.IsEscaping ? c[0] : c.Markup(HtmlText.Escape(c.Text(0))))
        .Add("newline_to_br", "text", NewLineToBreak)
        .Add("url_encode", "text", static c => c.IsNull(0) ? default : TemplateValue.FromText(Uri.EscapeDataString(c.Text(0))))
        .Add("url_escape", "text", static c => c.IsNull(0) ? default : TemplateValue.FromText(UrlEscape(c.Text(0))))
        .Build();

    /// <summary>Removes tags, comments, and scripts and styles with what is in them. O(n).</summary>
    private static string Strip(string text)
    {
        StringBuilder builder = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('<', at);
            if (open < 0)
            {
                break;
            }

            int end = EndOfTag(text, open);
            if (end < 0)
            {
                break;
            }

            builder.Append(text, at, open - at);
            at = end;
        }

        return builder.Append(text, at, text.Length - at).ToString();
    }

    private static int EndOfTag(string text, int open)
    {
        foreach ((string begin, string end) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")])
        {
            if (string.Compare(text, open, begin, 0, begin.Length, StringComparison.OrdinalIgnoreCase) == 0 &&
                text.IndexOf(end, open, StringComparison.OrdinalIgnoreCase) is int found && found >= 0)
            {
                return found + end.Length;
            }
        }

        int close = text.IndexOf('>', open);
        return close < 0 ? -1 : close + 1;
    }

    private static TemplateValue NewLineToBreak(TemplateCall call)
    {
        if (call.IsNull(0))
        {
            return default;
        }

        bool isEscaping = call.Renderer.IsEscaping;
        string text = isEscaping && !call[0].IsMarkup ? HtmlText.Escape(call.Text(0)) : call.Text(0);
        StringBuilder builder = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                builder.Append("<br />");
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    builder.Append(text[i++]);
                }
            }

            builder.Append(text[i]);
        }

        return call.Markup(builder.ToString());
    }

    /// <summary>Percent-encodes what cannot stand anywhere in a URL.</summary>
    private static string UrlEscape(string text)
    {
        StringBuilder builder = new(text.Length + 16);
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)unit;
            if (char.IsAsciiLetterOrDigit(c) || UriSafe.Contains(c, StringComparison.Ordinal))
            {
                builder.Append(c);
            }
            else
            {
                builder.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return builder.ToString();
    }
}
