namespace DocGen.Templates.Parsing;

/// <summary>The operators and brackets, longest first.</summary>
internal static class Punctuation
{
    /// <returns><see cref="TokenKind.Invalid"/> with length 1 where nothing fits.</returns>
    public static TokenKind Read(ReadOnlySpan<char> text, out int length)
    {
        char second = text.Length > 1 ? text[1] : '\0';
        char third = text.Length > 2 ? text[2] : '\0';
        TokenKind three = (text[0], second, third) switch
        {
            ('.', '.', '<') => TokenKind.DoubleDotLess,
            ('.', '.', '.') => TokenKind.TripleDot,
            ('/', '/', '=') => TokenKind.DoubleDivideEqual,
            ('?', '?', '=') => TokenKind.DoubleQuestionEqual,
            _ => TokenKind.Invalid,
        };
        if (three != TokenKind.Invalid)
        {
            length = 3;
            return three;
        }

        TokenKind two = ReadTwo(text[0], second);
        if (two != TokenKind.Invalid)
        {
            length = 2;
            return two;
        }

        length = 1;
        return ReadOne(text[0]);
    }

    private static TokenKind ReadTwo(char first, char second) => (first, second) switch
    {
        ('.', '.') => TokenKind.DoubleDot,
        ('?', '.') => TokenKind.QuestionDot,
        ('?', '?') => TokenKind.DoubleQuestion,
        ('?', '!') => TokenKind.QuestionExclamation,
        ('|', '>') => TokenKind.PipeGreater,
        ('|', '|') => TokenKind.DoublePipe,
        ('&', '&') => TokenKind.DoubleAmpersand,
        ('+', '=') => TokenKind.PlusEqual,
        ('-', '=') => TokenKind.MinusEqual,
        ('*', '=') => TokenKind.AsteriskEqual,
        ('/', '=') => TokenKind.DivideEqual,
        ('%', '=') => TokenKind.PercentEqual,
        ('=', '=') => TokenKind.DoubleEqual,
        ('!', '=') => TokenKind.ExclamationEqual,
        ('<', '=') => TokenKind.LessEqual,
        ('>', '=') => TokenKind.GreaterEqual,
        ('<', '<') => TokenKind.DoubleLess,
        ('>', '>') => TokenKind.DoubleGreater,
        ('+', '+') => TokenKind.DoublePlus,
        ('-', '-') => TokenKind.DoubleMinus,
        ('/', '/') => TokenKind.DoubleDivide,
        _ => TokenKind.Invalid,
    };

    private static TokenKind ReadOne(char c) => c switch
    {
        '(' => TokenKind.OpenParenthesis,
        ')' => TokenKind.CloseParenthesis,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        '{' => TokenKind.OpenBrace,
        '}' => TokenKind.CloseBrace,
        ',' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '.' => TokenKind.Dot,
        '?' => TokenKind.Question,
        '!' => TokenKind.Exclamation,
        '@' => TokenKind.At,
        '^' => TokenKind.Caret,
        '|' => TokenKind.Pipe,
        '=' => TokenKind.Equal,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Asterisk,
        '/' => TokenKind.Divide,
        '%' => TokenKind.Percent,
        '&' => TokenKind.Ampersand,
        _ => TokenKind.Invalid,
    };
}
