namespace DocGen.Templates.Values;

/// <summary>The closed set of what a template can hold.</summary>
public enum ValueKind : byte
{
    Null,
    Boolean,

    /// <summary>A whole number of at most 64 bits.</summary>
    Integer,
    BigInteger,

    /// <summary>A 32-bit floating-point number: printed with fewer digits than <see cref="Double"/>.</summary>
    Single,
    Double,
    Decimal,
    Text,

    /// <summary>A wall-clock date and time without a zone.</summary>
    Date,
    TimeSpan,
    List,
    Object,
    Function,
}
