namespace DocGen.Site.Highlighting;

/// <summary>From code to tokens.</summary>
public static class CodeTokenizer
{
    /// <param name="language">Null: one plain token.</param>
    /// <param name="text">Ends with a line feed where its last line is whole.</param>
    /// <param name="tokens">Emptied, then filled; together the tokens are the text.</param>
    /// <returns>Characters looked at, some of them several times; at most a multiple of the text's length.</returns>
    public static long Tokenize(CodeLanguage? language, ReadOnlySpan<char> text, List<CodeToken> tokens)
    {
        tokens.Clear();
        if (language is not null && CodeLanguages.LexerOf(language) is { } lexer)
        {
            return LexerRun.Tokenize(lexer, text, tokens);
        }

        if (!text.IsEmpty)
        {
            tokens.Add(new CodeToken(0, text.Length, TokenKind.Plain));
        }

        return 0;
    }
}
