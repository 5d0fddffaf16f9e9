namespace DocGen.Site.Html;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>.</param>
/// <param name="Content">Empty where a store has taken it.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>What the store that took the content knows of it; null where the content is here.</summary>
    public StoredContent? Stored { get; init; }

    public bool HasSameContent(OutputFile other) => (Stored, other.Stored) switch
    {
        (null, null) => Content.Span.SequenceEqual(other.Content.Span),
        ({ } stored, null) => stored.IsSameAs(other.Content.Span),
        (null, { } stored) => stored.IsSameAs(Content.Span),
        ({ } left, { } right) => left == right,
    };
}
