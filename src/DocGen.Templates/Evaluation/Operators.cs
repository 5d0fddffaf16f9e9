using System.Text;
using DocGen.Templates.Parsing;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>The binary operators on values, but for the four that do not always look at both sides.</summary>
internal static class Operators
{
    /// <summary>Whether a mistake of the template is told to <see cref="Renderer.Fail(string)"/>.</summary>
    public static TemplateValue Apply(BinaryOperator op, TemplateValue left, TemplateValue right, Renderer renderer)
    {
        (ValueKind leftKind, ValueKind rightKind) = (left.Kind, right.Kind);
        if (leftKind == ValueKind.Integer && rightKind == ValueKind.Integer)
        {
            return Arithmetic.OnIntegers(op, left.AsInteger(), right.AsInteger(), renderer);
        }

        if (leftKind is ValueKind.Text || rightKind is ValueKind.Text)
        {
            if (IsListShift(op, leftKind, rightKind))
            {
                return ListOperators.Apply(op, left, right, renderer);
            }

            return OnText(op, left, right, renderer);
        }

        if (left.Reference is EmptyObject || right.Reference is EmptyObject)
        {
            return OnEmpty(op, left.Reference is EmptyObject ? right : left, left, right, renderer);
        }

        if (IsListShift(op, leftKind, rightKind))
        {
            return ListOperators.Apply(op, left, right, renderer);
        }

        if (left.IsNull || right.IsNull)
        {
            return op switch
            {
                BinaryOperator.Equal => left.IsNull && right.IsNull,
                BinaryOperator.NotEqual => left.IsNull != right.IsNull,
                BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => false,
                _ => TemplateValue.Null,
            };
        }

        if (left.IsNumber && right.IsNumber)
        {
            return Arithmetic.OnNumbers(op, left, right, renderer);
        }

        if (leftKind == ValueKind.List || rightKind == ValueKind.List)
        {
            return ListOperators.Apply(op, left, right, renderer);
        }

        if (leftKind is ValueKind.Date or ValueKind.TimeSpan && rightKind is ValueKind.Date or ValueKind.TimeSpan)
        {
            return OnTime(op, left, right, renderer);
        }

        return op switch
        {
            BinaryOperator.Equal => AreEqual(left, right),
            BinaryOperator.NotEqual => !AreEqual(left, right),
            _ when leftKind == ValueKind.Boolean && rightKind == ValueKind.Boolean && Comparison(op, left.AsBoolean().CompareTo(right.AsBoolean())) is bool result => result,
            _ => throw Unsupported(op, left, right, renderer),
        };
    }

    /// <summary>The order that <c>array.sort</c> and the comparisons use: numbers by value, text by letters, null first, then kinds.</summary>
    public static int Compare(TemplateValue left, TemplateValue right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return Arithmetic.Compare(left, right);
        }

        if (left.Kind != right.Kind)
        {
            return left.Kind.CompareTo(right.Kind);
        }

        return left.Kind switch
        {
            ValueKind.Text => CompareText(left.AsText(), right.AsText()),
            ValueKind.Date => left.AsDate().CompareTo(right.AsDate()),
            ValueKind.TimeSpan => left.AsTimeSpan().CompareTo(right.AsTimeSpan()),
            ValueKind.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
            ValueKind.List => ListOperators.Compare(left.AsList(), right.AsList()),
            _ => 0,
        };
    }

    public static bool AreEqual(TemplateValue left, TemplateValue right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return Arithmetic.Compare(left, right) == 0;
        }

        if (left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind switch
        {
            ValueKind.Null => true,
            ValueKind.Text => string.Equals(left.AsText(), right.AsText(), StringComparison.Ordinal),
            ValueKind.List => ReferenceEquals(left.Reference, right.Reference) || ListOperators.Compare(left.AsList(), right.AsList()) == 0,
            ValueKind.Object or ValueKind.Function => ReferenceEquals(left.Reference, right.Reference),
            _ => Compare(left, right) == 0,
        };
    }

    /// <summary>What the sign of a comparison means for an operator; null for one that does not compare.</summary>
    public static bool? Comparison(BinaryOperator op, int order) => op switch
    {
        BinaryOperator.Equal => order == 0,
        BinaryOperator.NotEqual => order != 0,
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        BinaryOperator.GreaterOrEqual => order >= 0,
        _ => null,
    };

    /// <summary>
    /// Letters before their case and accents: <c>apple, Apple, banana</c>, as a reader expects of a sorted list; ties by code units.
    /// </summary>
    public static int CompareText(string left, string right)
    {
        int order = string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : -string.CompareOrdinal(left, right);
    }

    public static RuntimeFault Unsupported(BinaryOperator op, TemplateValue left, TemplateValue right, Renderer renderer) =>
        renderer.Fail($"'{OperatorFacts.Symbol(op)}' cannot be applied to {renderer.Describe(left)} and {renderer.Describe(right)}");

    private static bool IsListShift(BinaryOperator op, ValueKind left, ValueKind right) =>
        (op == BinaryOperator.ShiftLeft && left == ValueKind.List) || (op == BinaryOperator.ShiftRight && right == ValueKind.List);

    private static TemplateValue OnText(BinaryOperator op, TemplateValue left, TemplateValue right, Renderer renderer)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return Concatenate(left, right, renderer);
            case BinaryOperator.Multiply when left.IsText && right.IsNumber:
                return Repeat(left, renderer.ToInteger(right, null), renderer);
            case BinaryOperator.Multiply when right.IsText && left.IsNumber:
                return Repeat(right, renderer.ToInteger(left, null), renderer);
            case BinaryOperator.Equal or BinaryOperator.NotEqual when left.IsNull || right.IsNull:
                return op == BinaryOperator.NotEqual;
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual when left.IsNull || right.IsNull:
                return false;
            case not BinaryOperator.Add when left.IsNull || right.IsNull:
                return TemplateValue.Null;
            case BinaryOperator.Equal or BinaryOperator.NotEqual when left.Reference is EmptyObject || right.Reference is EmptyObject:
                return (left.IsText ? left.AsText() : right.AsText()).Length == 0 == (op == BinaryOperator.Equal);
        }

        if (Comparison(op, 0) is not null)
        {
            return Comparison(op, CompareText(renderer.ToText(left), renderer.ToText(right)))!.Value;
        }

        throw renderer.Fail($"'{OperatorFacts.Symbol(op)}' cannot be applied to text: {renderer.Describe(left)} and {renderer.Describe(right)}");
    }

    private static TemplateValue Concatenate(TemplateValue left, TemplateValue right, Renderer renderer)
    {
        (string first, string second) = (renderer.ToText(left), renderer.ToText(right));
        renderer.CheckTextLength((long)first.Length + second.Length);
        if (!renderer.IsEscaping || !(left.IsMarkup || right.IsMarkup))
        {
            return TemplateValue.FromText(first + second);
        }

        // Markup with text is markup again, so the text must be escaped now.
        first = left.IsMarkup ? first : HtmlText.Escape(first);
        second = right.IsMarkup ? second : HtmlText.Escape(second);
        return TemplateValue.FromMarkup(first + second);
    }

    private static TemplateValue Repeat(TemplateValue text, long count, Renderer renderer)
    {
        string part = text.AsText();
        if (count <= 0)
        {
            return TemplateValue.EmptyText;
        }

        renderer.CheckTextLength(count > int.MaxValue ? long.MaxValue : part.Length * count);
        string result = new StringBuilder().Insert(0, part, (int)count).ToString();
        return text.IsMarkup ? TemplateValue.FromMarkup(result) : TemplateValue.FromText(result);
    }

    private static TemplateValue OnEmpty(BinaryOperator op, TemplateValue against, TemplateValue left, TemplateValue right, Renderer renderer)
    {
        bool? isEmpty = against.Reference is EmptyObject ? true : ValueFacts.IsEmpty(against);
        return op switch
        {
            BinaryOperator.Equal => isEmpty == true,
            BinaryOperator.NotEqual => isEmpty != true,
            _ => throw Unsupported(op, left, right, renderer),
        };
    }

    private static TemplateValue OnTime(BinaryOperator op, TemplateValue left, TemplateValue right, Renderer renderer)
    {
        try
        {
            switch (left.Kind, right.Kind, op)
            {
                case (ValueKind.Date, ValueKind.Date, BinaryOperator.Subtract):
                    return TemplateValue.FromTimeSpan(left.AsDate() - right.AsDate());
                case (ValueKind.Date, ValueKind.TimeSpan, BinaryOperator.Add):
                    return TemplateValue.FromDate(left.AsDate() + right.AsTimeSpan());
                case (ValueKind.Date, ValueKind.TimeSpan, BinaryOperator.Subtract):
                    return TemplateValue.FromDate(left.AsDate() - right.AsTimeSpan());
                case (ValueKind.TimeSpan, ValueKind.Date, BinaryOperator.Add):
                    return TemplateValue.FromDate(right.AsDate() + left.AsTimeSpan());
                case (ValueKind.TimeSpan, ValueKind.TimeSpan, BinaryOperator.Add):
                    return TemplateValue.FromTimeSpan(left.AsTimeSpan() + right.AsTimeSpan());
                case (ValueKind.TimeSpan, ValueKind.TimeSpan, BinaryOperator.Subtract):
                    return TemplateValue.FromTimeSpan(left.AsTimeSpan() - right.AsTimeSpan());
            }
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            throw renderer.Fail("The date or time span is out of range");
        }

        if (left.Kind == right.Kind && Comparison(op, Compare(left, right)) is bool result)
        {
            return result;
        }

        return op is BinaryOperator.Equal or BinaryOperator.NotEqual ? op == BinaryOperator.NotEqual : throw Unsupported(op, left, right, renderer);
    }
}
