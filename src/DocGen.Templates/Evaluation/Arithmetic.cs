using System.Numerics;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;

namespace DocGen.Templates.Evaluation;

/// <summary>Numbers: integers grow as they need to; decimal wins over double, double over single, single over integers.</summary>
internal static class Arithmetic
{
    // Results beyond this could take seconds to compute and to print.
    private const int MaximumBits = 65_536;

    public static TemplateValue OnIntegers(BinaryOperator op, long left, long right, Renderer renderer)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                long sum = unchecked(left + right);
                return ((left ^ sum) & (right ^ sum)) < 0 ? OnBigIntegers(op, left, right, renderer) : sum;
            case BinaryOperator.Subtract:
                long difference = unchecked(left - right);
                return ((left ^ right) & (left ^ difference)) < 0 ? OnBigIntegers(op, left, right, renderer) : difference;
            case BinaryOperator.Multiply:
                long high = Math.BigMul(left, right, out long low);
                return (high == 0 && low >= 0) || (high == -1 && low < 0) ? low : OnBigIntegers(op, left, right, renderer);
            case BinaryOperator.Divide:
                return (double)left / right;
            case BinaryOperator.Modulus when right is not (0 or -1):
                return left % right;
            case BinaryOperator.DivideRound when right is not (0 or -1):
                return left / right;
            case BinaryOperator.BitwiseAnd:
                return left & right;
            default:
                return Operators.Comparison(op, left.CompareTo(right)) is bool result ? result : OnBigIntegers(op, left, right, renderer);
        }
    }

    public static TemplateValue OnNumbers(BinaryOperator op, TemplateValue left, TemplateValue right, Renderer renderer)
    {
        ValueKind widest = (ValueKind)Math.Max((int)left.Kind, (int)right.Kind);
        try
        {
            return widest switch
            {
                ValueKind.Decimal => OnDecimals(op, ToDecimal(left), ToDecimal(right), left, right, renderer),
                ValueKind.Double => OnDoubles(op, ToDouble(left), ToDouble(right), left, right, renderer),
                ValueKind.Single => OnSingles(op, (float)ToDouble(left), (float)ToDouble(right), left, right, renderer),
                _ => OnBigIntegers(op, left.AsBigInteger(), right.AsBigInteger(), renderer),
            };
        }
        catch (OverflowException)
        {
            throw renderer.Fail("The number is out of range");
        }
    }

    /// <summary>-1, 0 or 1; not a number is less than all others.</summary>
    public static int Compare(TemplateValue left, TemplateValue right)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            return left.AsInteger().CompareTo(right.AsInteger());
        }

        ValueKind widest = (ValueKind)Math.Max((int)left.Kind, (int)right.Kind);
        if (widest == ValueKind.BigInteger)
        {
            return left.AsBigInteger().CompareTo(right.AsBigInteger());
        }

        if (widest == ValueKind.Decimal && left.Kind is ValueKind.Decimal or ValueKind.Integer && right.Kind is ValueKind.Decimal or ValueKind.Integer)
        {
            return ToDecimal(left).CompareTo(ToDecimal(right));
        }

        return ToDouble(left).CompareTo(ToDouble(right));
    }

    public static double ToDouble(TemplateValue value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.BigInteger => (double)value.AsBigInteger(),
        ValueKind.Single => value.AsSingle(),
        ValueKind.Double => value.AsDouble(),
        ValueKind.Decimal => (double)value.AsDecimal(),
        _ => double.NaN,
    };

    public static decimal ToDecimal(TemplateValue value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.BigInteger => (decimal)value.AsBigInteger(),
        ValueKind.Decimal => value.AsDecimal(),
        _ => (decimal)ToDouble(value),
    };

    private static TemplateValue OnBigIntegers(BinaryOperator op, BigInteger left, BigInteger right, Renderer renderer)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return TemplateValue.FromBigInteger(left + right);
            case BinaryOperator.Subtract:
                return TemplateValue.FromBigInteger(left - right);
            case BinaryOperator.Multiply:
                CheckBits(left.GetBitLength() + right.GetBitLength(), renderer);
                return TemplateValue.FromBigInteger(left * right);
            case BinaryOperator.Divide:
                return (double)left / (double)right;
            case BinaryOperator.DivideRound or BinaryOperator.Modulus when right.IsZero:
                throw renderer.Fail("A whole number cannot be divided by zero");
            case BinaryOperator.DivideRound:
                return TemplateValue.FromBigInteger(left / right);
            case BinaryOperator.Modulus:
                return TemplateValue.FromBigInteger(left % right);
            case BinaryOperator.BitwiseAnd:
                return TemplateValue.FromBigInteger(left & right);
            case BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight:
                BigInteger distance = op == BinaryOperator.ShiftLeft ? right : -right;
                CheckBits(distance > MaximumBits ? long.MaxValue : left.GetBitLength() + Math.Max(0, (long)BigInteger.Max(distance, -MaximumBits)), renderer);
                return TemplateValue.FromBigInteger(distance >= 0 ? left << (int)distance : left >> (int)BigInteger.Min(-distance, MaximumBits));
            case BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive:
                return Range(op, left, right, renderer);
            default:
                return Operators.Comparison(op, left.CompareTo(right)) ?? throw Operators.Unsupported(op, TemplateValue.FromBigInteger(left), TemplateValue.FromBigInteger(right), renderer);
        }
    }

    private static TemplateValue Range(BinaryOperator op, BigInteger left, BigInteger right, Renderer renderer)
    {
        BigInteger count = BigInteger.Abs(right - left) + (op == BinaryOperator.RangeInclusive ? 1 : 0);
        if (count > int.MaxValue)
        {
            throw renderer.Fail($"The range from {left} to {right} is too long");
        }

        return TemplateValue.FromList(new TemplateRange(left, (int)count, left <= right ? 1 : -1));
    }

    private static void CheckBits(long bits, Renderer renderer)
    {
        if (bits > MaximumBits)
        {
            throw renderer.Exceed($"A whole number has more than {MaximumBits} bits");
        }
    }

    private static TemplateValue OnDoubles(BinaryOperator op, double left, double right, TemplateValue first, TemplateValue second, Renderer renderer) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.DivideRound => Math.Round(left / right),
        BinaryOperator.Modulus => left % right,
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        BinaryOperator.RangeInclusive or BinaryOperator.RangeExclusive =>
            Range(op, renderer.ToInteger(first, null), renderer.ToInteger(second, null), renderer),
        _ => throw Operators.Unsupported(op, first, second, renderer),
    };

    private static TemplateValue OnSingles(BinaryOperator op, float left, float right, TemplateValue first, TemplateValue second, Renderer renderer) => op switch
    {
        BinaryOperator.Add => TemplateValue.FromSingle(left + right),
        BinaryOperator.Subtract => TemplateValue.FromSingle(left - right),
        BinaryOperator.Multiply => TemplateValue.FromSingle(left * right),
        BinaryOperator.Divide => TemplateValue.FromSingle(left / right),
        BinaryOperator.DivideRound => TemplateValue.FromSingle(MathF.Round(left / right)),
        BinaryOperator.Modulus => TemplateValue.FromSingle(left % right),
        _ => OnDoubles(op, left, right, first, second, renderer),
    };

    private static TemplateValue OnDecimals(BinaryOperator op, decimal left, decimal right, TemplateValue first, TemplateValue second, Renderer renderer)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return TemplateValue.FromDecimal(left + right);
            case BinaryOperator.Subtract:
                return TemplateValue.FromDecimal(left - right);
            case BinaryOperator.Multiply:
                return TemplateValue.FromDecimal(left * right);
            case BinaryOperator.Divide or BinaryOperator.DivideRound or BinaryOperator.Modulus when right == 0:
                throw renderer.Fail("A decimal number cannot be divided by zero");
            case BinaryOperator.Divide:
                return TemplateValue.FromDecimal(left / right);
            case BinaryOperator.DivideRound:
                return TemplateValue.FromDecimal(Math.Round(left / right));
            case BinaryOperator.Modulus:
                return TemplateValue.FromDecimal(left % right);
            default:
                return Operators.Comparison(op, left.CompareTo(right)) is bool result ? result : OnDoubles(op, (double)left, (double)right, first, second, renderer);
        }
    }
}
