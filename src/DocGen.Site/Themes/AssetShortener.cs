using System.Text;

namespace DocGen.Site.Themes;

/// <summary>Leaves out of style sheets and scripts what only their authors read. Careful rather than thorough: what is left is compressed anyway. O(length).</summary>
internal static class AssetShortener
{
    // White space around these means nothing in CSS. A colon only takes it behind itself: before one it can separate a selector from a pseudo-class.
    private const string Closed = "{};,>";

    /// <summary>CSS without comments and without white space that means nothing.</summary>
    public static string Style(string css)
    {
        StringBuilder result = new(css.Length);
        bool hasSpace = false;
        for (int i = 0; i < css.Length; i++)
        {
            char c = css[i];
            if (c == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                int end = css.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = end < 0 ? css.Length : end + 1;
                hasSpace = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                hasSpace = true;
            }
            else
            {
                if (hasSpace && result.Length > 0 && !Closed.Contains(c, StringComparison.Ordinal) && !Closed.Contains(result[^1], StringComparison.Ordinal) && result[^1] != ':')
                {
                    result.Append(' ');
                }

                hasSpace = false;
                if (c == '}' && result.Length > 0 && result[^1] == ';')
                {
                    result.Length--;
                }

                result.Append(c);
                if (c is '"' or '\'')
                {
                    int end = EndOfText(css, i);
                    result.Append(css, i + 1, end - i - 1);
                    i = end - 1;
                }
            }
        }

        return result.Append('\n').ToString();
    }

    /// <summary>A script without indentation, empty lines and lines that are comments. Only for scripts without texts of several lines.</summary>
    public static string Script(string script)
    {
        StringBuilder result = new(script.Length);
        foreach (ReadOnlySpan<char> line in script.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> text = line.Trim();
            if (!text.IsEmpty && !text.StartsWith("//", StringComparison.Ordinal))
            {
                result.Append(text).Append('\n');
            }
        }

        return result.ToString();
    }

    /// <returns>Behind the closing quote.</returns>
    private static int EndOfText(string css, int start)
    {
        for (int i = start + 1; i < css.Length; i++)
        {
            if (css[i] == '\\')
            {
                i++;
            }
            else if (css[i] == css[start])
            {
                return i + 1;
            }
        }

        return css.Length;
    }
}
