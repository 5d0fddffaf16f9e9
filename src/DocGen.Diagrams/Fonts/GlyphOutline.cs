using System.Collections.Immutable;

namespace DocGen.Diagrams.Fonts;

/// <summary>The outline of a glyph as closed contours of quadratic curves, filled non-zero; font units, y upwards.</summary>
/// <param name="Points">Points of all contours, one contour after the other.</param>
/// <param name="ContourEnds">Index of the last point of each contour.</param>
public sealed record GlyphOutline(ImmutableArray<GlyphPoint> Points, ImmutableArray<int> ContourEnds)
{
    public static GlyphOutline Empty { get; } = new([], []);
}

/// <param name="IsOnCurve">Otherwise it is a control point; between two of those in a row lies an implied point on the curve.</param>
public readonly record struct GlyphPoint(double X, double Y, bool IsOnCurve);
