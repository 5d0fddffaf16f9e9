using System.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>HTML escaping of strings.</summary>
internal static class HtmlText
{
    /// <summary>Replaces <c>&amp; &lt; &gt; " '</c> by entities; the same text where there are none.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        StringBuilder builder = new(text.Length + 16);
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' => builder.Append("&quot;"),
                '\'' => builder.Append("&#39;"),
                _ => builder.Append(c),
            };
        }

        return builder.ToString();
    }
}
