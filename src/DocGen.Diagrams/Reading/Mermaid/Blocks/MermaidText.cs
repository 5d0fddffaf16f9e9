using System.Globalization;
using System.Text;

namespace DocGen.Diagrams.Reading.Mermaid.Blocks;

/// <summary>Makes plain text of what Mermaid allows in labels: line breaks as tags or <c>\n</c>, character codes (<c>#35;</c>, <c>#quot;</c>), generics.</summary>
internal static class MermaidText
{
    /// <summary>Line breaks and character codes; a label in backquotes loses them.</summary>
    public static string Decode(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length >= 2 && trimmed[0] == '`' && trimmed[^1] == '`')
        {
            trimmed = trimmed[1..^1];
        }

        if (trimmed.AsSpan().IndexOfAny("<#\\&") < 0 && !trimmed.Contains('\n'))
        {
            return trimmed;
        }

        StringBuilder decoded = new(trimmed.Length);
        for (int i = 0; i < trimmed.Length;)
        {
            ReadOnlySpan<char> rest = trimmed.AsSpan(i);
            if (LineBreakLength(rest) is int length and > 0)
            {
                decoded.Append('\n');
                i += length;
            }
            else if (TryCharacter(rest, out string? character, out int codeLength))
            {
                decoded.Append(character);
                i += codeLength;
            }
            else
            {
                decoded.Append(rest[0]);
                i++;
            }
        }

        return string.Join('\n', decoded.ToString().ReplaceLineEndings("\n").Split('\n').Select(static line => line.Trim()));
    }

    /// <summary>Turns <c>List~List~int~~</c> into <c>List&lt;List&lt;int&gt;&gt;</c>. A <c>~</c> that opens nothing (package visibility) stays.</summary>
    public static string ExpandGenerics(string text)
    {
        if (!text.Contains('~'))
        {
            return text;
        }

        // A tilde opens where a name stands before it and something that can be a type stands behind it; else it closes what is open.
        StringBuilder expanded = new(text.Length);
        int open = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '~')
            {
                expanded.Append(text[i]);
                continue;
            }

            bool followsName = i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '_');
            bool precedesName = i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1]) || text[i + 1] is '_' or '?' or '(' or '[' or ' ');
            int left = text.AsSpan(i + 1).Count('~');
            if (followsName && precedesName && left > open)
            {
                expanded.Append('<');
                open++;
            }
            else if (open > 0)
            {
                expanded.Append('>');
                open--;
            }
            else
            {
                expanded.Append('~');
            }
        }

        return expanded.ToString();
    }

    private static int LineBreakLength(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("\\n"))
        {
            return 2;
        }

        if (!text.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        int i = 3;
        while (i < text.Length && text[i] is ' ' or '/')
        {
            i++;
        }

        return i < text.Length && text[i] == '>' ? i + 1 : 0;
    }

    private static bool TryCharacter(ReadOnlySpan<char> text, out string? character, out int length)
    {
        character = null;
        length = text.IndexOf(';') + 1;
        if (text[0] is not ('#' or '&') || length is < 3 or > 10)
        {
            return false;
        }

        ReadOnlySpan<char> code = text[1..(length - 1)];
        if (text[0] == '&' && code[0] == '#')
        {
            code = code[1..];
        }

        bool isHexadecimal = code.Length > 1 && code[0] is 'x' or 'X';
        if (isHexadecimal
            ? int.TryParse(code[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)
            : int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            character = Rune.IsValid(number) && number >= 32 ? new Rune(number).ToString() : null;
            return character is not null;
        }

        character = code switch
        {
            "quot" => "\"",
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "apos" => "'",
            "nbsp" => "\u00A0",
            "semi" => ";",
            "colon" => ":",
            "lbrace" => "{",
            "rbrace" => "}",
            "infin" => "∞",
            "hearts" => "♥",
            _ => null,
        };
        return character is not null;
    }
}
