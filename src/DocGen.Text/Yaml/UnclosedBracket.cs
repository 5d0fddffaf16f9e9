namespace DocGen.Text.Yaml;

/// <summary>Finds the bracket that makes the rest of a file part of a list or mapping, which parsers notice only where something does not fit into it.</summary>
/// <remarks>Reads as a person does, by what stands where a value begins; only for text that has been refused, so that a wrong guess costs a worse message at most.</remarks>
internal static class UnclosedBracket
{
    /// <summary>O(length).</summary>
    /// <returns>Offset of the first bracket that nothing closes; -1 if all are closed.</returns>
    public static int Find(ReadOnlySpan<char> text)
    {
        List<int> open = [];
        bool startsValue = true;
        int lineStart = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n')
            {
                startsValue = true;
                lineStart = i + 1;
            }
            else if (c == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                i = EndOfLine(text, i) - 1;
            }
            else if (startsValue && c is '"' or '\'')
            {
                i = EndOfQuote(text, i);
                startsValue = false;
            }
            else if (startsValue && c is '&' or '!')
            {
                // An anchor or a tag; the value comes behind it.
                i = EndOfWord(text, i) - 1;
            }
            else if (startsValue && open.Count == 0 && c is '|' or '>')
            {
                i = EndOfBlock(text, i, lineStart) - 1;
            }
            else if (c is '[' or '{' && (startsValue || open.Count > 0))
            {
                open.Add(i);
                startsValue = true;
            }
            else if (c is ']' or '}' && open.Count > 0)
            {
                open.RemoveAt(open.Count - 1);
                startsValue = false;
            }
            else if (!char.IsWhiteSpace(c))
            {
                bool isFollowedBySpace = i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]);
                startsValue = (c == ',' && open.Count > 0) || (c == ':' && isFollowedBySpace) || (startsValue && c is '-' or '?' && isFollowedBySpace);
            }
        }

        return open.Count == 0 ? -1 : open[0];
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int from) => text[from..].IndexOf('\n') is int length and >= 0 ? from + length : text.Length;

    private static int EndOfWord(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && !char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    private static int EndOfQuote(ReadOnlySpan<char> text, int from)
    {
        char quote = text[from];
        for (int i = from + 1; i < text.Length; i++)
        {
            if (quote == '"' && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>Behind a text that is written as lines indented deeper than its key.</summary>
    private static int EndOfBlock(ReadOnlySpan<char> text, int from, int lineStart)
    {
        int indent = IndentOf(text, lineStart);
        int end = EndOfLine(text, from);
        while (end < text.Length && (IndentOf(text, end + 1) > indent || text[(end + 1)..EndOfLine(text, end + 1)].IsWhiteSpace()))
        {
            end = EndOfLine(text, end + 1);
        }

        return end;
    }

    private static int IndentOf(ReadOnlySpan<char> text, int lineStart)
    {
        int end = lineStart;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end - lineStart;
    }
}
