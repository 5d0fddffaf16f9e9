using System.Runtime.InteropServices;
using DocGen.Site.Highlighting;
using DocGen.Site.Markup;

namespace DocGen.Site.Drafts;

/// <summary>Writes code as coloured lines. Colours are classes (<c>hl-k</c>), so that a page is the same in light and dark.</summary>
internal static class CodeLines
{
    [ThreadStatic]
    private static List<CodeToken>? _tokens;

    [ThreadStatic]
    private static CodeMemory? _memory;

    /// <param name="text">Each line ends with a line feed.</param>
    /// <param name="options">What is said of single lines; lines are elements of their own only where something is.</param>
    public static void Write(HtmlBuffer output, CodeLanguage? language, ReadOnlySpan<char> text, CodeOptions options)
    {
        bool isDiff = language?.Name == "diff";
        bool hasLines = isDiff || options.HasLines;
        CodeMemory memory = _memory ??= new CodeMemory();
        if (!hasLines && language is not null && memory.Find(language, text) is { } known)
        {
            output.Write(known);
            return;
        }

        int begin = output.Length;
        WriteTokens(output, language, text, options, hasLines, isDiff);
        if (!hasLines && language is not null)
        {
            memory.Add(language, text, output.WrittenSpan[begin..]);
        }
    }

    private static void WriteTokens(HtmlBuffer output, CodeLanguage? language, ReadOnlySpan<char> text, CodeOptions options, bool hasLines, bool isDiff)
    {
        List<CodeToken> tokens = _tokens ??= [];
        CodeTokenizer.Tokenize(language, text, tokens);
        int number = 0;
        int line = 0;
        foreach (CodeToken token in CollectionsMarshal.AsSpan(tokens))
        {
            int start = token.Start;
            while (start < token.End)
            {
                if (hasLines && start == line)
                {
                    OpenLine(output, text[line..], ++number, options, isDiff);
                }

                int length = hasLines ? text[start..token.End].IndexOf('\n') : -1;
                int end = length < 0 ? token.End : start + length;
                WriteToken(output, text[start..end], token.Kind);
                if (length >= 0)
                {
                    output.Write("\n</span>"u8);
                    line = ++end;
                }

                start = end;
            }
        }
    }

    private static void OpenLine(HtmlBuffer output, ReadOnlySpan<char> line, int number, CodeOptions options, bool isDiff)
    {
        output.Write("<span class=\"line"u8);
        output.Write(options.Highlighted.Contains(number) ? " highlighted"u8 : ""u8);
        output.Write(options.Focused.Contains(number) ? " focused"u8 : ""u8);
        output.Write(options.Inserted.Contains(number) || (isDiff && line is ['+', ..]) ? " inserted"u8 : ""u8);
        output.Write(options.Deleted.Contains(number) || (isDiff && line is ['-', ..]) ? " deleted"u8 : ""u8);
        output.Write("\""u8);
        if (options.FirstNumber is { } first)
        {
            output.Write(" data-line=\""u8);
            output.WriteNumber(first + number - 1);
            output.Write("\""u8);
        }

        output.Write(">"u8);
    }

    private static void WriteToken(HtmlBuffer output, ReadOnlySpan<char> text, TokenKind kind)
    {
        ReadOnlySpan<byte> className = ClassOf(kind);
        if (className.IsEmpty || text.IsWhiteSpace())
        {
            output.WriteText(text);
            return;
        }

        output.Write("<span class=\"hl-"u8);
        output.Write(className);
        output.Write("\">"u8);
        output.WriteText(text);
        output.Write("</span>"u8);
    }

    /// <summary>One letter: a page has thousands of them.</summary>
    private static ReadOnlySpan<byte> ClassOf(TokenKind kind) => kind switch
    {
        TokenKind.Plain => ""u8,
        TokenKind.Comment => "c"u8,
        TokenKind.String => "s"u8,
        TokenKind.Escape => "e"u8,
        TokenKind.Regex => "r"u8,
        TokenKind.Number => "n"u8,
        TokenKind.Keyword => "k"u8,
        TokenKind.Literal => "l"u8,
        TokenKind.Type => "t"u8,
        TokenKind.Function => "f"u8,
        TokenKind.Variable => "v"u8,
        TokenKind.Attribute => "a"u8,
        TokenKind.Tag => "g"u8,
        TokenKind.Meta => "m"u8,
        TokenKind.Heading => "h"u8,
        TokenKind.Emphasis => "i"u8,
        TokenKind.Strong => "b"u8,
        TokenKind.Link => "u"u8,
        TokenKind.Inserted => "p"u8,
        TokenKind.Deleted => "d"u8,
        TokenKind.Prompt => "x"u8,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
