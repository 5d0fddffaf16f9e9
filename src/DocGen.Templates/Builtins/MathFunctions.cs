using System.Globalization;
using System.Numerics;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;

namespace DocGen.Templates.Builtins;

/// <summary>The group <c>math</c>.</summary>
internal static class MathFunctions
{
    public static TemplateValue Create() => new LibraryBuilder("math")
        .Add("abs", "value", Abs)
        .Add("ceil", "value", static c => Round(c, Math.Ceiling, Math.Ceiling))
        .Add("divided_by", "value divisor", DividedBy)
        .Add("floor", "value", static c => Round(c, Math.Floor, Math.Floor))
        .Add("format", "value format culture?", Format)
        .Add("is_number", "value", static c => c[0].IsNumber)
        .Add("minus", "value with", static c => Apply(c, BinaryOperator.Subtract))
        .Add("modulo", "value with", static c => Apply(c, BinaryOperator.Modulus))
        .Add("plus", "value with", static c => Apply(c, BinaryOperator.Add))
        .Add("round", "value precision?", static c =>
        {
            int precision = Math.Clamp(c.Int32(1), 0, 15);
            return Round(c, d => Math.Round(d, precision), d => Math.Round(d, precision));
        })
        .Add("times", "value with", static c => Apply(c, BinaryOperator.Multiply))
        .Add("uuid", "", Uuid)
        .Add("random", "minValue maxValue", Random)
        .Build();

    private static TemplateValue Number(TemplateCall call, int index)
    {
        TemplateValue value = call[index];
        return value.IsNull || value.IsNumber ? value : TemplateValue.FromDouble(call.Number(index));
    }

    private static TemplateValue Apply(TemplateCall call, BinaryOperator op)
    {
        TemplateValue left = Number(call, 0);
        TemplateValue right = Number(call, 1);
        return Operators.Apply(op, left, right, call.Renderer);
    }

    private static TemplateValue Abs(TemplateCall call)
    {
        TemplateValue value = Number(call, 0);
        return value.Kind switch
        {
            ValueKind.Integer or ValueKind.BigInteger => TemplateValue.FromBigInteger(BigInteger.Abs(value.AsBigInteger())),
            ValueKind.Single => TemplateValue.FromSingle(Math.Abs(value.AsSingle())),
            ValueKind.Double => Math.Abs(value.AsDouble()),
            ValueKind.Decimal => TemplateValue.FromDecimal(Math.Abs(value.AsDecimal())),
            _ => value,
        };
    }

    private static TemplateValue Round(TemplateCall call, Func<double, double> round, Func<decimal, decimal> roundDecimal)
    {
        TemplateValue value = Number(call, 0);
        return value.Kind switch
        {
            ValueKind.Single or ValueKind.Double => round(Arithmetic.ToDouble(value)),
            ValueKind.Decimal => TemplateValue.FromDecimal(roundDecimal(value.AsDecimal())),
            _ => value,
        };
    }

    /// <summary>A whole divisor gives a whole result, rounded down.</summary>
    private static TemplateValue DividedBy(TemplateCall call)
    {
        TemplateValue divisor = Number(call, 1);
        if (divisor.IsNull || call.IsNull(0))
        {
            return default;
        }

        if (divisor.Kind is not (ValueKind.Integer or ValueKind.BigInteger))
        {
            return Operators.Apply(BinaryOperator.Divide, Number(call, 0), divisor, call.Renderer);
        }

        if (divisor.AsBigInteger().IsZero)
        {
            throw call.FailAt(1, "a number cannot be divided by zero");
        }

        if (Number(call, 0) is { Kind: ValueKind.Integer or ValueKind.BigInteger } value)
        {
            BigInteger quotient = BigInteger.DivRem(value.AsBigInteger(), divisor.AsBigInteger(), out BigInteger rest);
            return TemplateValue.FromBigInteger(!rest.IsZero && rest.Sign != divisor.AsBigInteger().Sign ? quotient - 1 : quotient);
        }

        double floor = Math.Floor(call.Number(0) / Arithmetic.ToDouble(divisor));
        return double.IsFinite(floor) ? TemplateValue.FromBigInteger(new BigInteger(floor)) : floor;
    }

    private static TemplateValue Format(TemplateCall call)
    {
        if (call.IsNull(0))
        {
            return TemplateValue.EmptyText;
        }

        return call[0].IsNumber
            ? TemplateValue.FromText(ValueFormats.Format(call, call[0], call.OptionalText(1), 2))
            : throw call.FailAt(0, $"{call.Renderer.Describe(call[0])} is no number");
    }

    private static TemplateValue Random(TemplateCall call)
    {
        (long least, long limit) = (call.Integer(0), call.Integer(1));
        if (limit < least)
        {
            throw call.FailAt(1, $"'{limit}' is less than '{least}'");
        }

        ulong width = (ulong)limit - (ulong)least;
        return width == 0 ? least : TemplateValue.FromInteger(unchecked(least + (long)(call.Renderer.NextRandom() % width)));
    }

    /// <summary>An identifier of the fourth version; the same for the same seed.</summary>
    private static TemplateValue Uuid(TemplateCall call)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, call.Renderer.NextRandom());
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], call.Renderer.NextRandom());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
