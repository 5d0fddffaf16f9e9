using System.Buffers;
using System.Text;

namespace DocGen.Text;

/// <summary>Writes plain text so that Markdown reads it as plain text.</summary>
public static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>&#|~{}");

    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        StringBuilder escaped = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            escaped.Append(Special.Contains(text[i]) && !IsPlain(text, i) ? "\\" : "").Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>Whether a special character means nothing where it stands: ids are full of underscores, and most ampersands begin no entity.</summary>
    private static bool IsPlain(string text, int index)
    {
        char next = index + 1 < text.Length ? text[index + 1] : ' ';
        return text[index] switch
        {
            '_' => index > 0 && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(next),
            '&' => next != '#' && !char.IsAsciiLetter(next),
            _ => false,
        };
    }
}
