using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>Colours that run into one another, mixed in sRGB as browsers do; before the first stop and behind the last the colour stays.</summary>
/// <param name="IsRadial">Whether it runs from the middle of a circle to its border; otherwise along a line.</param>
/// <param name="Place">Puts the line from (0, 0) to (1, 0), or the circle of radius 1 around (0, 0), into the drawing.</param>
/// <param name="Stops">At least one, in the order of their offsets.</param>
public sealed record Gradient(bool IsRadial, AffineTransform Place, ImmutableArray<GradientStop> Stops)
{
    public static Gradient Linear(Point start, Point end, params ReadOnlySpan<GradientStop> stops) => new(
        IsRadial: false,
        new AffineTransform(end.X - start.X, end.Y - start.Y, start.Y - end.Y, end.X - start.X, start.X, start.Y),
        [.. stops]);

    public static Gradient Radial(Point center, double radius, params ReadOnlySpan<GradientStop> stops) => new(
        IsRadial: true,
        new AffineTransform(radius, 0, 0, radius, center.X, center.Y),
        [.. stops]);
}

/// <param name="Offset">0 to 1.</param>
/// <param name="Fixed">A colour that is the same in light and dark, in place of the token.</param>
public sealed record GradientStop(double Offset, ColorToken Color, double Opacity = 1, Rgba? Fixed = null);
