using DocGen.Text;

namespace DocGen.Templates.Parsing;

/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">0 at the end of the file.</param>
/// <param name="FollowsSpace">Whether white space or a comment stands before it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, bool FollowsSpace)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);
}

internal enum TokenKind : byte
{
    EndOfFile,

    /// <summary>Characters that begin no token; the lexer has reported why, or the parser does.</summary>
    Invalid,
    Raw,
    CodeEnter,
    CodeExit,
    NewLine,
    Semicolon,
    Identifier,

    /// <summary><c>$</c>, <c>$$</c>, <c>$0</c>, <c>$name</c>.</summary>
    LocalIdentifier,
    Integer,
    HexInteger,
    BinaryInteger,
    Float,
    String,
    VerbatimString,

    /// <summary><c>$"</c> or <c>$'</c>: the parser reads on part by part.</summary>
    InterpolatedStart,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    QuestionDot,
    DoubleDot,
    DoubleDotLess,
    TripleDot,
    Question,
    DoubleQuestion,
    QuestionExclamation,
    Exclamation,
    At,
    Caret,
    Pipe,
    PipeGreater,
    Equal,
    PlusEqual,
    MinusEqual,
    AsteriskEqual,
    DivideEqual,
    DoubleDivideEqual,
    PercentEqual,
    DoubleQuestionEqual,
    DoubleEqual,
    ExclamationEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    DoubleLess,
    DoubleGreater,
    Plus,
    DoublePlus,
    Minus,
    DoubleMinus,
    Asterisk,
    Divide,
    DoubleDivide,
    Percent,
    Ampersand,
    DoubleAmpersand,
    DoublePipe,
}
