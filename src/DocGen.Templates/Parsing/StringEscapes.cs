using System.Globalization;
using System.Text;
using DocGen.Templates.Syntax;
using DocGen.Text;

namespace DocGen.Templates.Parsing;

/// <summary>The escape sequences of regular and interpolated strings.</summary>
internal static class StringEscapes
{
    /// <summary>The text between two offsets with its escapes replaced; a wrong escape is reported and kept as written.</summary>
    public static string Decode(SourceText source, int start, int end, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<char> text = source.Content.AsSpan(start, end - start);
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            switch (text[i])
            {
                case '\n':
                    break;
                case '\r':
                    i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    break;
                case 'u' or 'x':
                    int digits = text[i] == 'u' ? 4 : 2;
                    if (i + digits < text.Length &&
                        int.TryParse(text.Slice(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
                    {
                        result.Append((char)code);
                        i += digits;
                    }
                    else
                    {
                        Report(i + 1, $"'\\{text[i]}' needs {digits} hexadecimal digits");
                    }

                    break;
                default:
                    char decoded = DecodeSimple(text[i]);
                    if (decoded == '\uFFFF')
                    {
                        Report(i, $"'\\{text[i]}' is no escape sequence", DiagnosticNote.Help("write '\\\\' for a backslash, or use a `verbatim string`"));
                    }
                    else
                    {
                        result.Append(decoded);
                    }

                    break;
            }
        }

        return result.ToString();

        void Report(int offset, string message, params ReadOnlySpan<DiagnosticNote> notes) =>
            diagnostics.Report(TemplateRules.Syntax, source.GetLocation(new TextSpan(start + offset, 1)), message, notes);
    }

    private static char DecodeSimple(char c) => c switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        '0' => '\0',
        '\'' or '"' or '\\' or '{' or '}' or '`' or '$' => c,
        _ => '\uFFFF',
    };
}
