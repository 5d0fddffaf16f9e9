namespace DocGen.Templates.Syntax;

internal enum ExpressionKind : byte
{
    Literal,
    Interpolated,
    Variable,
    Argument,
    Arguments,
    BlockDelegate,
    This,
    Member,
    EmptyTest,
    Indexer,
    Nested,
    Unary,
    Increment,
    Binary,
    Conditional,
    Call,
    Pipe,
    Assign,
    Array,
    Object,
    Function,
}

internal enum StatementKind : byte
{
    Raw,
    EnterCode,
    Expression,
    Block,
    If,
    Case,
    For,
    While,
    Break,
    Continue,
    Capture,
    ReadOnly,
    Import,
    With,
    Wrap,
    Function,
    Return,
}

internal enum UnaryOperator : byte
{
    Not,
    Negate,
    Plus,

    /// <summary><c>@f</c>: the function itself, not its result.</summary>
    Alias,

    /// <summary><c>^list</c>: the items as arguments.</summary>
    Expand,
}

internal enum BinaryOperator : byte
{
    Coalesce,
    NotCoalesce,
    Or,
    And,
    BitwiseAnd,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,
    RangeInclusive,
    RangeExclusive,
}
