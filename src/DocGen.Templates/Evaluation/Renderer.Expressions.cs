using System.Collections.Immutable;
using System.Text;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <content>Expressions.</content>
internal sealed partial class Renderer
{
    public TemplateValue Evaluate(Expression expression)
    {
        switch (expression.Kind)
        {
            case ExpressionKind.Literal:
                return ((LiteralExpression)expression).Value;
            case ExpressionKind.Variable or ExpressionKind.Argument or ExpressionKind.Arguments or ExpressionKind.This
                or ExpressionKind.Member or ExpressionKind.Indexer or ExpressionKind.Nested:
                TemplateValue value = GetPath(expression);
                return value.Kind == ValueKind.Function && !IsAliased(expression) ? CallWithoutArguments(value.AsFunction(), expression) : value;
            case ExpressionKind.Call:
                return EvaluateCall((CallExpression)expression);
            case ExpressionKind.Pipe:
                return EvaluatePipe((PipeExpression)expression);
            case ExpressionKind.Binary:
                return EvaluateBinary((BinaryExpression)expression);
            case ExpressionKind.Unary:
                return EvaluateUnary((UnaryExpression)expression);
            case ExpressionKind.Conditional:
                ConditionalExpression conditional = (ConditionalExpression)expression;
                return Evaluate(ValueFacts.IsTrue(Evaluate(conditional.Condition)) ? conditional.WhenTrue : conditional.WhenFalse);
            case ExpressionKind.Increment:
                return EvaluateIncrement((IncrementExpression)expression);
            case ExpressionKind.Assign:
                Assign((AssignExpression)expression);
                return default;
            case ExpressionKind.Function:
                return TemplateValue.FromFunction(new ScriptFunction(((FunctionExpression)expression).Declaration, _source));
            case ExpressionKind.EmptyTest:
                bool? isEmpty = ValueFacts.IsEmpty(Evaluate(((EmptyTestExpression)expression).Target));
                return isEmpty is bool known ? known : TemplateValue.Null;
            case ExpressionKind.Interpolated:
                return EvaluateInterpolated((InterpolatedExpression)expression);
            case ExpressionKind.Array:
                return EvaluateArray((ArrayExpression)expression);
            case ExpressionKind.Object:
                return EvaluateObject((ObjectExpression)expression);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Whether brackets hold <c>@f</c>: the function was asked for as a value.</summary>
    private static bool IsAliased(Expression expression)
    {
        while (expression is NestedExpression nested)
        {
            expression = nested.Inner;
        }

        return expression is UnaryExpression { Operator: UnaryOperator.Alias };
    }

    private TemplateValue EvaluateBinary(BinaryExpression expression)
    {
        TemplateValue left = expression.Operator is BinaryOperator.Coalesce or BinaryOperator.NotCoalesce
            ? EvaluateLenient(expression.Left)
            : Evaluate(expression.Left);
        switch (expression.Operator)
        {
            case BinaryOperator.And:
                return ValueFacts.IsTrue(left) && ValueFacts.IsTrue(Evaluate(expression.Right));
            case BinaryOperator.Or:
                return ValueFacts.IsTrue(left) || ValueFacts.IsTrue(Evaluate(expression.Right));
            case BinaryOperator.Coalesce:
                return left.IsNull ? Evaluate(expression.Right) : left;
            case BinaryOperator.NotCoalesce:
                return left.IsNull ? left : Evaluate(expression.Right);
        }

        TemplateValue right = Evaluate(expression.Right);
        _node = expression;
        return Operators.Apply(expression.Operator, left, right, this);
    }

    /// <summary>What is asked for with a fallback may be missing, however strict the context is.</summary>
    private TemplateValue EvaluateLenient(Expression expression)
    {
        TemplateStrictness strictness = _strictness;
        _strictness = TemplateStrictness.None;
        TemplateValue value = Evaluate(expression);
        _strictness = strictness;
        return value;
    }

    private TemplateValue EvaluateUnary(UnaryExpression expression)
    {
        if (expression.Operator == UnaryOperator.Alias)
        {
            return expression.Operand.IsPath ? GetPath(expression.Operand) : Evaluate(expression.Operand);
        }

        TemplateValue value = Evaluate(expression.Operand);
        _node = expression.Operand;
        switch (expression.Operator)
        {
            case UnaryOperator.Not:
                return !ValueFacts.IsTrue(value);
            case UnaryOperator.Expand:
                return value;
            case UnaryOperator.Plus or UnaryOperator.Negate when value.IsNull:
                return value;
            case UnaryOperator.Plus when value.IsNumber:
                return value;
            case UnaryOperator.Negate when value.IsNumber:
                return value.Kind switch
                {
                    ValueKind.Single => TemplateValue.FromSingle(-value.AsSingle()),
                    ValueKind.Double => -value.AsDouble(),
                    ValueKind.Decimal => TemplateValue.FromDecimal(-value.AsDecimal()),
                    _ => TemplateValue.FromBigInteger(-value.AsBigInteger()),
                };
            case UnaryOperator.Negate when value.Kind == ValueKind.TimeSpan && value.AsTimeSpan() != TimeSpan.MinValue:
                return TemplateValue.FromTimeSpan(-value.AsTimeSpan());
            default:
                throw Fail($"'{(expression.Operator == UnaryOperator.Plus ? '+' : '-')}' cannot be applied to {Describe(value)}");
        }
    }

    private TemplateValue EvaluateIncrement(IncrementExpression expression)
    {
        TemplateValue before = GetPath(expression.Operand);
        _node = expression;
        if (!before.IsNumber)
        {
            throw Fail($"{Describe(before)} cannot be counted up or down");
        }

        TemplateValue after = Operators.Apply(BinaryOperator.Add, before, expression.Delta, this);
        Assign(expression.Operand, after);
        return expression.IsPrefix ? after : before;
    }

    private TemplateValue EvaluateInterpolated(InterpolatedExpression expression)
    {
        StringBuilder builder = new();
        foreach (Expression part in expression.Parts)
        {
            builder.Append(ToText(Evaluate(part)));
            CheckTextLength(builder.Length);
        }

        return TemplateValue.FromText(builder.ToString());
    }

    private TemplateValue EvaluateArray(ArrayExpression expression)
    {
        ImmutableArray<Expression> items = expression.Items;
        TemplateArray array = new(items.Length);
        foreach (Expression item in items)
        {
            array.Add(Evaluate(item));
        }

        return TemplateValue.FromList(array);
    }

    private TemplateValue EvaluateObject(ObjectExpression expression)
    {
        TemplateObject result = new();
        foreach ((string name, Expression value) in expression.Members)
        {
            result.Set(name, Evaluate(value));
        }

        return TemplateValue.FromObject(result);
    }
}
