namespace DocGen.Text;

/// <summary>A run of UTF-16 code units in a <see cref="SourceText"/>: 0-based start, length may be 0.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last code unit.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
