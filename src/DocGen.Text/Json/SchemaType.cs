using System.Collections.Immutable;

namespace DocGen.Text.Json;

/// <summary>What a value may be, as far as an editor has to know.</summary>
public abstract record SchemaType
{
    public sealed record Text(string? Pattern = null) : SchemaType;

    /// <summary>Any scalar of YAML: <c>1.10</c> and <c>no</c> can be meant as texts, but an editor takes them for a number and a truth value.</summary>
    public sealed record Scalar(string? Pattern = null) : SchemaType;

    /// <summary>Exactly this text.</summary>
    public sealed record Constant(string Value) : SchemaType;

    public sealed record Boolean : SchemaType;

    public sealed record Number : SchemaType;

    public sealed record Integer(int? Minimum = null, int? Maximum = null) : SchemaType;

    public sealed record Choice(params ImmutableArray<string> Values) : SchemaType;

    /// <param name="Length">How many items it has to have; null: any number.</param>
    public sealed record List(SchemaType Item, int? Length = null) : SchemaType;

    /// <summary>Any keys, all values of one type.</summary>
    /// <param name="KeyPattern">What the keys have to look like; null: anything.</param>
    public sealed record Dictionary(SchemaType Value, string? KeyPattern = null) : SchemaType;

    /// <summary>Fixed keys.</summary>
    /// <param name="IsOpen">Whether other keys are allowed beside them.</param>
    public sealed record Mapping(ImmutableArray<SchemaKey> Keys, ImmutableArray<string> Required, bool IsOpen = false) : SchemaType
    {
        /// <summary>One sentence for the editor's tooltip; null: what refers to it has one.</summary>
        public string? Description { get; init; }
    }

    public sealed record Either(params ImmutableArray<SchemaType> Types) : SchemaType;

    /// <summary>A type that is described once and used again, also inside itself.</summary>
    public sealed record Reference(string Name) : SchemaType;
}

/// <param name="Description">One sentence for the editor's tooltip.</param>
public sealed record SchemaKey(string Name, string Description, SchemaType Type);
