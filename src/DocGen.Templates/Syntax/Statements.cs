using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Templates.Syntax;

/// <summary>Text between code blocks, encoded once when the template is parsed.</summary>
internal sealed class RawStatement(byte[] utf8, TextSpan span) : Statement(StatementKind.Raw, span)
{
    public byte[] Utf8 { get; } = utf8;
}

/// <summary>The start of a code block: sets what is put before each further line that the block prints.</summary>
internal sealed class EnterCodeStatement(string? indent, TextSpan span) : Statement(StatementKind.EnterCode, span)
{
    /// <summary>Null for no indentation.</summary>
    public string? Indent { get; } = indent;
}

internal sealed class ExpressionStatement(Expression expression, TextSpan span) : Statement(StatementKind.Expression, span)
{
    public Expression Expression { get; } = expression;
}

internal sealed class BlockStatement(ImmutableArray<Statement> statements, TextSpan span) : Statement(StatementKind.Block, span)
{
    public static BlockStatement Empty { get; } = new([], default);

    public ImmutableArray<Statement> Statements { get; } = statements;
}

/// <param name="condition">Null for a plain <c>else</c>.</param>
internal sealed class IfStatement(Expression condition, BlockStatement then, Statement? otherwise, TextSpan span) : Statement(StatementKind.If, span)
{
    public Expression Condition { get; } = condition;

    public BlockStatement Then { get; } = then;

    /// <summary>Another <see cref="IfStatement"/>, a block, or null.</summary>
    public Statement? Otherwise { get; } = otherwise;
}

internal sealed class CaseStatement(Expression value, ImmutableArray<WhenClause> clauses, BlockStatement? otherwise, TextSpan span)
    : Statement(StatementKind.Case, span)
{
    public Expression Value { get; } = value;

    public ImmutableArray<WhenClause> Clauses { get; } = clauses;

    public BlockStatement? Otherwise { get; } = otherwise;
}

internal sealed record WhenClause(ImmutableArray<Expression> Values, BlockStatement Body);

/// <summary><c>for</c> and <c>tablerow</c>.</summary>
internal sealed class ForStatement(
    bool isTableRow,
    Expression variable,
    Expression iterator,
    ImmutableArray<Argument> arguments,
    BlockStatement body,
    BlockStatement? otherwise,
    TextSpan span)
    : Statement(StatementKind.For, span)
{
    public bool IsTableRow { get; } = isTableRow;

    public Expression Variable { get; } = variable;

    public Expression Iterator { get; } = iterator;

    public ImmutableArray<Argument> Arguments { get; } = arguments;

    public BlockStatement Body { get; } = body;

    /// <summary>What is done where there was nothing to go through.</summary>
    public BlockStatement? Otherwise { get; } = otherwise;
}

internal sealed class WhileStatement(Expression condition, BlockStatement body, TextSpan span) : Statement(StatementKind.While, span)
{
    public Expression Condition { get; } = condition;

    public BlockStatement Body { get; } = body;
}

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class JumpStatement(StatementKind kind, TextSpan span) : Statement(kind, span);

internal sealed class CaptureStatement(Expression target, BlockStatement body, TextSpan span) : Statement(StatementKind.Capture, span)
{
    public Expression Target { get; } = target;

    public BlockStatement Body { get; } = body;
}

internal sealed class ReadOnlyStatement(VariableExpression variable, TextSpan span) : Statement(StatementKind.ReadOnly, span)
{
    public VariableExpression Variable { get; } = variable;
}

internal sealed class ImportStatement(Expression value, TextSpan span) : Statement(StatementKind.Import, span)
{
    public Expression Value { get; } = value;
}

internal sealed class WithStatement(Expression target, BlockStatement body, TextSpan span) : Statement(StatementKind.With, span)
{
    public Expression Target { get; } = target;

    public BlockStatement Body { get; } = body;
}

internal sealed class WrapStatement(Expression target, BlockStatement body, TextSpan span) : Statement(StatementKind.Wrap, span)
{
    public Expression Target { get; } = target;

    public BlockStatement Body { get; } = body;
}

internal sealed class FunctionStatement(Expression target, FunctionDeclaration declaration, TextSpan span) : Statement(StatementKind.Function, span)
{
    /// <summary>The variable that the function is stored in.</summary>
    public Expression Target { get; } = target;

    public FunctionDeclaration Declaration { get; } = declaration;
}

internal sealed class ReturnStatement(Expression? value, TextSpan span) : Statement(StatementKind.Return, span)
{
    public Expression? Value { get; } = value;
}
