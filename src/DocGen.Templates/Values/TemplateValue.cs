using System.Globalization;
using System.Numerics;

namespace DocGen.Templates.Values;

/// <summary>One value of the template language: 16 bytes, no allocation for null, booleans, 64-bit numbers, dates and time spans.</summary>
/// <remarks>A null reference is null; a tag says that the value is in the bits; any other reference is the value itself, with its kind in the low byte of the bits.</remarks>
public readonly struct TemplateValue
{
    private const long MarkupBit = 0x100;

    private readonly object? _reference;
    private readonly long _bits;

    private TemplateValue(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    public static TemplateValue Null => default;

    public static TemplateValue True { get; } = new(Tag.Boolean, 1);

    public static TemplateValue False { get; } = new(Tag.Boolean, 0);

    public static TemplateValue EmptyText { get; } = FromText("");

    public ValueKind Kind => _reference is Tag tag ? tag.Kind : (ValueKind)(byte)_bits;

    public bool IsNull => _reference is null;

    /// <summary>Text that is HTML already, so that the escaping mode leaves it as it is.</summary>
    public bool IsMarkup => (_bits & MarkupBit) != 0 && _reference is string;

    public bool IsText => _reference is string;

    public bool IsNumber => Kind is >= ValueKind.Integer and <= ValueKind.Decimal;

    /// <summary>The name of the exact number type as <c>object.kind</c> prints it, such as <c>int</c> or <c>long</c>; null for what is no number held in bits.</summary>
    public string? NumberName => _reference is Tag { Kind: ValueKind.Integer } tag
        ? tag.Name ?? (_bits is >= int.MinValue and <= int.MaxValue ? "int" : "long")
        : null;

    public static TemplateValue FromBoolean(bool value) => value ? True : False;

    public static TemplateValue FromInteger(long value) => new(Tag.Integer, value);

    /// <summary>An integer that remembers its wider type: <c>string.to_long</c> and literals with the suffix <c>u</c>.</summary>
    public static TemplateValue FromLong(long value) => new(Tag.Long, value);

    public static TemplateValue FromUnsigned(uint value) => new(Tag.Unsigned, value);

    /// <summary>A big integer, or a 64-bit integer where that is enough.</summary>
    public static TemplateValue FromBigInteger(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? FromInteger((long)value) : new TemplateValue(value, (long)ValueKind.BigInteger);

    public static TemplateValue FromSingle(float value) => new(Tag.Single, BitConverter.SingleToInt32Bits(value));

    public static TemplateValue FromDouble(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));

    public static TemplateValue FromDecimal(decimal value) => new(value, (long)ValueKind.Decimal);

    public static TemplateValue FromText(string? value) => value is null ? default : new TemplateValue(value, (long)ValueKind.Text);

    /// <summary>HTML that is printed without escaping.</summary>
    public static TemplateValue FromMarkup(string? value) => value is null ? default : new TemplateValue(value, (long)ValueKind.Text | MarkupBit);

    public static TemplateValue FromDate(DateTime value) => new(Tag.Date, value.Ticks);

    public static TemplateValue FromTimeSpan(TimeSpan value) => new(Tag.TimeSpan, value.Ticks);

    public static TemplateValue FromList(ITemplateList? value) => value is null ? default : new TemplateValue(value, (long)ValueKind.List);

    public static TemplateValue FromObject(ITemplateObject? value) => value is null ? default : new TemplateValue(value, (long)ValueKind.Object);

    public static TemplateValue FromFunction(TemplateFunction? value) => value is null ? default : new TemplateValue(value, (long)ValueKind.Function);

    public static implicit operator TemplateValue(string? value) => FromText(value);

    public static implicit operator TemplateValue(bool value) => FromBoolean(value);

    public static implicit operator TemplateValue(int value) => FromInteger(value);

    public static implicit operator TemplateValue(long value) => FromInteger(value);

    public static implicit operator TemplateValue(double value) => FromDouble(value);

    /// <remarks>Each accessor below asks the caller to have looked at <see cref="Kind"/>.</remarks>
    public bool AsBoolean() => _bits != 0;

    public long AsInteger() => _bits;

    public float AsSingle() => BitConverter.Int32BitsToSingle((int)_bits);

    public double AsDouble() => BitConverter.Int64BitsToDouble(_bits);

    public decimal AsDecimal() => (decimal)_reference!;

    public BigInteger AsBigInteger() => _reference is BigInteger big ? big : _bits;

    public string AsText() => (string)_reference!;

    public DateTime AsDate() => new(_bits, DateTimeKind.Unspecified);

    public TimeSpan AsTimeSpan() => new(_bits);

    public ITemplateList AsList() => (ITemplateList)_reference!;

    public ITemplateObject AsObject() => (ITemplateObject)_reference!;

    public TemplateFunction AsFunction() => (TemplateFunction)_reference!;

    /// <summary>The list, object or function, or null for any other kind: for comparing by identity.</summary>
    public object? Reference => _reference is Tag or string ? null : _reference;

    /// <summary>For debuggers only; templates print through the evaluation's formatter.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => AsDouble().ToString(CultureInfo.InvariantCulture),
        ValueKind.Boolean => AsBoolean() ? "true" : "false",
        _ => _reference!.ToString() ?? "",
    };

    private sealed class Tag(ValueKind kind, string? name = null)
    {
        public static readonly Tag Boolean = new(ValueKind.Boolean);
        public static readonly Tag Integer = new(ValueKind.Integer);
        public static readonly Tag Long = new(ValueKind.Integer, "long");
        public static readonly Tag Unsigned = new(ValueKind.Integer, "uint");
        public static readonly Tag Single = new(ValueKind.Single);
        public static readonly Tag Double = new(ValueKind.Double);
        public static readonly Tag Date = new(ValueKind.Date);
        public static readonly Tag TimeSpan = new(ValueKind.TimeSpan);

        public ValueKind Kind { get; } = kind;

        public string? Name { get; } = name;

        public override string ToString() => Kind.ToString();
    }
}
