using System.Text;

namespace DocGen.Templates.Evaluation;

/// <summary>HTML escaping of strings.</summary>
internal static class HtmlText
{
    /// <summary>The place of the first character that needs an entity, or -1. A plain loop: what is escaped is short.</summary>
    public static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] <= '>' && text[i] is '&' or '<' or '>' or '"' or '\'')
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Replaces <c>&amp; &lt; &gt; " '</c> by entities; the same text where there are none.</summary>
    public static string Escape(string text)
    {
        if (IndexOfSpecial(text) < 0)
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
