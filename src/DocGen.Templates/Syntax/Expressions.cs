using System.Collections.Immutable;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Templates.Syntax;

internal sealed class LiteralExpression(TemplateValue value, TextSpan span) : Expression(ExpressionKind.Literal, span, span.Start)
{
    public TemplateValue Value { get; } = value;
}

/// <summary><c>$"text {expression}"</c>: text parts are literals.</summary>
internal sealed class InterpolatedExpression(ImmutableArray<Expression> parts, TextSpan span) : Expression(ExpressionKind.Interpolated, span, span.Start)
{
    public ImmutableArray<Expression> Parts { get; } = parts;
}

/// <summary>A name: <c>name</c> looks through the objects in scope, <c>$name</c> is local to the function or page.</summary>
internal sealed class VariableExpression(string name, bool isLocal, TextSpan span) : Expression(ExpressionKind.Variable, span, span.Start)
{
    /// <summary>The name without <c>$</c>.</summary>
    public string Name { get; } = name;

    public bool IsLocal { get; } = isLocal;
}

/// <summary><c>$0</c>, <c>$1</c> …</summary>
internal sealed class ArgumentExpression(int index, TextSpan span) : Expression(ExpressionKind.Argument, span, span.Start)
{
    public int Index { get; } = index;
}

/// <summary><c>$</c>: all arguments.</summary>
internal sealed class ArgumentsExpression(TextSpan span) : Expression(ExpressionKind.Arguments, span, span.Start);

/// <summary><c>$$</c>: the block that was given to <c>wrap</c>.</summary>
internal sealed class BlockDelegateExpression(TextSpan span) : Expression(ExpressionKind.BlockDelegate, span, span.Start);

internal sealed class ThisExpression(TextSpan span) : Expression(ExpressionKind.This, span, span.Start);

internal sealed class MemberExpression(Expression target, string name, bool isConditional, TextSpan nameSpan)
    : Expression(ExpressionKind.Member, nameSpan, target.Start)
{
    public Expression Target { get; } = target;

    public string Name { get; } = name;

    /// <summary>Whether it was written <c>?.</c>, so that a null target gives null.</summary>
    public bool IsConditional { get; } = isConditional;
}

/// <summary><c>target.empty?</c></summary>
internal sealed class EmptyTestExpression(Expression target, TextSpan nameSpan) : Expression(ExpressionKind.EmptyTest, nameSpan, target.Start)
{
    public Expression Target { get; } = target;
}

internal sealed class IndexerExpression(Expression target, Expression index, TextSpan span) : Expression(ExpressionKind.Indexer, span, target.Start)
{
    public Expression Target { get; } = target;

    public Expression Index { get; } = index;
}

internal sealed class NestedExpression(Expression inner, TextSpan span) : Expression(ExpressionKind.Nested, span, span.Start)
{
    public Expression Inner { get; } = inner;
}

internal sealed class UnaryExpression(UnaryOperator op, Expression operand, TextSpan span) : Expression(ExpressionKind.Unary, span, span.Start)
{
    public UnaryOperator Operator { get; } = op;

    public Expression Operand { get; } = operand;
}

/// <summary><c>++x</c>, <c>x++</c>, <c>--x</c>, <c>x--</c>.</summary>
internal sealed class IncrementExpression(Expression operand, int delta, bool isPrefix, TextSpan span)
    : Expression(ExpressionKind.Increment, span, Math.Min(span.Start, operand.Start))
{
    public Expression Operand { get; } = operand;

    public int Delta { get; } = delta;

    public bool IsPrefix { get; } = isPrefix;
}

internal sealed class BinaryExpression(BinaryOperator op, Expression left, Expression right, TextSpan operatorSpan)
    : Expression(ExpressionKind.Binary, operatorSpan, left.Start)
{
    public BinaryOperator Operator { get; } = op;

    public Expression Left { get; } = left;

    public Expression Right { get; } = right;

    public override int End => Math.Max(Span.End, Right.End);
}

internal sealed class ConditionalExpression(Expression condition, Expression whenTrue, Expression whenFalse, TextSpan span)
    : Expression(ExpressionKind.Conditional, span, condition.Start)
{
    public Expression Condition { get; } = condition;

    public Expression WhenTrue { get; } = whenTrue;

    public Expression WhenFalse { get; } = whenFalse;

    public override int End => Math.Max(Span.End, WhenFalse.End);
}

/// <summary>An argument of a call, or a parameter of a loop such as <c>limit: 3</c>.</summary>
/// <param name="name">Null for an argument by position.</param>
/// <param name="value">Null for a name alone, such as <c>reversed</c>.</param>
internal sealed class Argument(string? name, Expression? value, TextSpan span)
{
    public string? Name { get; } = name;

    public Expression? Value { get; } = value;

    public TextSpan Span { get; } = span;
}

internal sealed class CallExpression(Expression target, ImmutableArray<Argument> arguments, bool isExplicit, TextSpan span)
    : Expression(ExpressionKind.Call, span, target.Start)
{
    public Expression Target { get; } = target;

    public ImmutableArray<Argument> Arguments { get; } = arguments;

    /// <summary>Whether it was written with parentheses: <c>f(x, y)</c>.</summary>
    public bool IsExplicit { get; } = isExplicit;

    /// <summary>Whether every argument is by position and none is expanded, so that no names need to be matched.</summary>
    public bool IsSimple { get; } = arguments.All(static a => a.Name is null && a.Value is not UnaryExpression { Operator: UnaryOperator.Expand });
}

internal sealed class PipeExpression(Expression from, Expression to, TextSpan operatorSpan) : Expression(ExpressionKind.Pipe, operatorSpan, from.Start)
{
    public Expression From { get; } = from;

    public Expression To { get; } = to;

    public override int End => Math.Max(Span.End, To.End);
}

/// <summary><c>target = value</c> or <c>target += value</c>; prints nothing.</summary>
internal sealed class AssignExpression(Expression target, BinaryOperator? compound, Expression value, TextSpan operatorSpan)
    : Expression(ExpressionKind.Assign, operatorSpan, target.Start)
{
    public Expression Target { get; } = target;

    public BinaryOperator? Compound { get; } = compound;

    public Expression Value { get; } = value;

    public override int End => Math.Max(Span.End, Value.End);
}

internal sealed class ArrayExpression(ImmutableArray<Expression> items, TextSpan span) : Expression(ExpressionKind.Array, span, span.Start)
{
    public ImmutableArray<Expression> Items { get; } = items;
}

internal sealed class ObjectExpression(ImmutableArray<KeyValuePair<string, Expression>> members, TextSpan span)
    : Expression(ExpressionKind.Object, span, span.Start)
{
    public ImmutableArray<KeyValuePair<string, Expression>> Members { get; } = members;
}

/// <summary><c>do … end</c></summary>
internal sealed class FunctionExpression(FunctionDeclaration declaration, TextSpan span) : Expression(ExpressionKind.Function, span, span.Start)
{
    public FunctionDeclaration Declaration { get; } = declaration;
}
