namespace DocGen.Serving;

/// <summary>What the answer to a request depends on.</summary>
/// <param name="Path">Decoded, with a slash in front.</param>
/// <param name="Query">With its question mark; empty if there is none.</param>
/// <param name="Origin">Of the page that asks; null where the browser does not say.</param>
/// <param name="KnownTag">The entity tag that the browser has.</param>
internal sealed record PreviewRequest(string Method, string Host, string? Origin, string Path, string Query, string? KnownTag)
{
    /// <summary>The part of the file that is asked for; null: all of it.</summary>
    public string? Range { get; init; }

    /// <summary>The entity tag of the file that the part is to be of; null: of whatever is there.</summary>
    public string? RangeTag { get; init; }
}

/// <param name="IsEvents">Whether the answer stays open and tells of changes.</param>
internal sealed record PreviewAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body, bool IsEvents = false, params (string Name, string Value)[] Headers);
