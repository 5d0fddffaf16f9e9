namespace DocGen.Site.Syntax;

/// <summary>Whether what stands behind <c>](</c> can be the rest of a link, told without reading on to the end of the text.</summary>
/// <remarks>
/// Markdig looks for the end of an address as far as the text goes, once for every bracket. Here a search ends at the 33rd parenthesis that is
/// open, as in other parsers of CommonMark, so that each character is seen some 32 times at most.
/// </remarks>
internal static class LinkTail
{
    private const int MostParentheses = 32;

    /// <param name="text">What follows the parenthesis.</param>
    public static bool IsComplete(ReadOnlySpan<char> text)
    {
        int at = SkipSpace(text, 0);
        int end = at < text.Length && text[at] == '<' ? EndOfAngled(text, at) : EndOfPlain(text, at);
        if (end < 0)
        {
            return false;
        }

        at = SkipSpace(text, end);
        if (at > end && at < text.Length && text[at] is '"' or '\'' or '(')
        {
            end = EndOfTitle(text, at);
            if (end < 0)
            {
                return false;
            }

            at = SkipSpace(text, end);
        }

        return at < text.Length && text[at] == ')';
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }

    private static int EndOfAngled(ReadOnlySpan<char> text, int at)
    {
        for (at++; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '>':
                    return at + 1;
                case '<' or '\n':
                    return -1;
                case '\\':
                    at++;
                    break;
            }
        }

        return -1;
    }

    private static int EndOfPlain(ReadOnlySpan<char> text, int at)
    {
        int open = 0;
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case ')' when open == 0:
                case <= ' ':
                    return open == 0 ? at : -1;
                case ')':
                    open--;
                    break;
                case '(' when ++open > MostParentheses:
                    return -1;
                case '\\':
                    at++;
                    break;
            }
        }

        return -1;
    }

    private static int EndOfTitle(ReadOnlySpan<char> text, int at)
    {
        char close = text[at] == '(' ? ')' : text[at];
        for (at++; at < text.Length; at++)
        {
            if (text[at] == close)
            {
                return at + 1;
            }

            if (text[at] == '(' && close == ')')
            {
                return -1;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        return -1;
    }
}
