using System.Collections.Immutable;

namespace DocGen.Diagrams.Reading.Formats;

/// <summary>What a key of a file format takes. Reader, checks and JSON Schema are all driven by it.</summary>
public abstract record FormatType
{
    /// <summary>Any scalar, as written.</summary>
    public sealed record Text : FormatType;

    /// <summary>Exactly this text: the format and its version.</summary>
    public sealed record Constant(string Value) : FormatType;

    /// <summary>A name that others refer to; letters, digits, <c>-</c> and <c>_</c>.</summary>
    /// <param name="IsFileName">Whether it becomes part of file names, so that only ASCII letters will do.</param>
    public sealed record Id(bool IsFileName) : FormatType;

    /// <summary>A BCP 47 language tag.</summary>
    public sealed record Language : FormatType;

    public sealed record Boolean : FormatType;

    public sealed record WholeNumber(int Minimum) : FormatType;

    /// <summary>One word of a closed set.</summary>
    public sealed record Choice(ImmutableArray<string> Values) : FormatType;

    /// <summary>A list of texts, or one text.</summary>
    public sealed record Texts : FormatType;

    /// <summary>Positive lengths in px, separated by spaces.</summary>
    public sealed record Dashes : FormatType;

    /// <summary>Two numbers in px.</summary>
    public sealed record Point : FormatType;

    public sealed record List(FormatType Item) : FormatType;

    /// <summary>A mapping whose keys are up to the author.</summary>
    /// <param name="Keys">What the keys have to be; null: they refer to something, which is checked when all ids are known.</param>
    public sealed record Map(FormatType Value, Id? Keys) : FormatType;

    /// <summary>A mapping with known keys: a <see cref="FormatObject"/> of the same format, by name.</summary>
    public sealed record Nested(string Name) : FormatType;

    /// <summary>A text, or a mapping with known keys.</summary>
    public sealed record TextOr(string Name) : FormatType;
}
