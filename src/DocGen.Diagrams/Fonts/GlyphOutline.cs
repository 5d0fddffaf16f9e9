using System.Collections.Immutable;

namespace DocGen.Diagrams.Fonts;

/// <summary>The outline of a glyph as closed contours, filled non-zero; font units, y upwards.</summary>
/// <param name="Points">Points of all contours, one contour after the other.</param>
/// <param name="ContourEnds">Index of the last point of each contour.</param>
public sealed record GlyphOutline(ImmutableArray<GlyphPoint> Points, ImmutableArray<int> ContourEnds)
{
    public static GlyphOutline Empty { get; } = new([], []);

    /// <summary>Whether curves have two control points, as in CFF fonts; every contour then starts on the curve. Else they have one.</summary>
    public bool IsCubic { get; init; }
}

/// <param name="IsOnCurve">Otherwise it is a control point; between two of those in a row of a quadratic outline lies an implied point on the curve.</param>
public readonly record struct GlyphPoint(double X, double Y, bool IsOnCurve);
