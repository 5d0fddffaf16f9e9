using DocGen.Templates.Syntax;

namespace DocGen.Templates.Parsing;

/// <summary>Which token is which operator, and how tightly it binds.</summary>
internal static class OperatorFacts
{
    public const int UnaryPrecedence = 300;

    public static bool IsBinary(TokenKind kind, out BinaryOperator op)
    {
        BinaryOperator? found = kind switch
        {
            TokenKind.DoubleQuestion => BinaryOperator.Coalesce,
            TokenKind.QuestionExclamation => BinaryOperator.NotCoalesce,
            TokenKind.DoublePipe => BinaryOperator.Or,
            TokenKind.DoubleAmpersand => BinaryOperator.And,
            TokenKind.Ampersand => BinaryOperator.BitwiseAnd,
            TokenKind.DoubleEqual => BinaryOperator.Equal,
            TokenKind.ExclamationEqual => BinaryOperator.NotEqual,
            TokenKind.Less => BinaryOperator.Less,
            TokenKind.LessEqual => BinaryOperator.LessOrEqual,
            TokenKind.Greater => BinaryOperator.Greater,
            TokenKind.GreaterEqual => BinaryOperator.GreaterOrEqual,
            TokenKind.Plus => BinaryOperator.Add,
            TokenKind.Minus => BinaryOperator.Subtract,
            TokenKind.Asterisk => BinaryOperator.Multiply,
            TokenKind.Divide => BinaryOperator.Divide,
            TokenKind.DoubleDivide => BinaryOperator.DivideRound,
            TokenKind.Percent => BinaryOperator.Modulus,
            TokenKind.DoubleLess => BinaryOperator.ShiftLeft,
            TokenKind.DoubleGreater => BinaryOperator.ShiftRight,
            TokenKind.DoubleDot => BinaryOperator.RangeInclusive,
            TokenKind.DoubleDotLess => BinaryOperator.RangeExclusive,
            _ => null,
        };
        op = found ?? default;
        return found is not null;
    }

    public static int Precedence(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce or BinaryOperator.NotCoalesce => 20,
        BinaryOperator.Or => 30,
        BinaryOperator.And => 40,
        BinaryOperator.BitwiseAnd => 60,
        BinaryOperator.Equal or BinaryOperator.NotEqual => 70,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 80,
        BinaryOperator.Add or BinaryOperator.Subtract => 100,
        BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive => 220,
        _ => 110,
    };

    /// <param name="compound">The operation of <c>+=</c> and its kin; null for a plain <c>=</c>.</param>
    public static bool IsAssignment(TokenKind kind, out BinaryOperator? compound)
    {
        compound = kind switch
        {
            TokenKind.PlusEqual => BinaryOperator.Add,
            TokenKind.MinusEqual => BinaryOperator.Subtract,
            TokenKind.AsteriskEqual => BinaryOperator.Multiply,
            TokenKind.DivideEqual => BinaryOperator.Divide,
            TokenKind.DoubleDivideEqual => BinaryOperator.DivideRound,
            TokenKind.PercentEqual => BinaryOperator.Modulus,
            TokenKind.DoubleQuestionEqual => BinaryOperator.Coalesce,
            _ => null,
        };
        return compound is not null || kind == TokenKind.Equal;
    }

    /// <summary>The operator as it is written.</summary>
    public static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce => "??",
        BinaryOperator.NotCoalesce => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.BitwiseAnd => "&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideRound => "//",
        BinaryOperator.Modulus => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.RangeInclusive => "..",
        BinaryOperator.RangeExclusive => "..<",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
