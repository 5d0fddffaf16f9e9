using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>One thing to paint, in pixels and in colours: what any graphics library understands, with letters as outlines.</summary>
public abstract record PaintStep
{
    private PaintStep()
    {
    }

    public sealed record Fill(PathGeometry Outline, FillRule Rule, Ink Ink) : PaintStep;

    /// <param name="Width">In pixels, as are the dashes.</param>
    public sealed record Line(PathGeometry Path, double Width, ImmutableArray<double> Dashes, LineCap Cap, LineJoin Join, Ink Ink) : PaintStep;

    /// <summary>A picture whose pixels fit the drawing's: copied, not scaled.</summary>
    /// <param name="Pixels">As in <see cref="RasterImage"/>.</param>
    public sealed record Picture(int Left, int Top, int Width, int Height, uint[] Pixels) : PaintStep;

    /// <summary>What follows up to the matching end is painted as one and then laid over the rest.</summary>
    /// <param name="Opacity">0 to 1.</param>
    public sealed record BeginLayer(double Opacity) : PaintStep;

    public sealed record EndLayer : PaintStep;

    /// <summary>Of what follows up to the matching end only what lies in the outline is seen.</summary>
    public sealed record BeginClip(PathGeometry Outline, FillRule Rule) : PaintStep;

    public sealed record EndClip : PaintStep;

    /// <summary>A rectangle with corners of one radius, as four lines and four curves.</summary>
    internal static PathGeometry RoundedRectangle(Rectangle box, double radius)
    {
        double r = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        if (r <= 0)
        {
            return PathGeometry.Polyline([new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)], isClosed: true);
        }

        // The length of the handles with which a cubic curve comes nearest to a quarter of a circle.
        double k = r * (1 - 0.5522847498);
        return new PathGeometry(
        [
            PathSegment.MoveTo(new(box.Left + r, box.Top)),
            PathSegment.LineTo(new(box.Right - r, box.Top)),
            PathSegment.CubicTo(new(box.Right - k, box.Top), new(box.Right, box.Top + k), new(box.Right, box.Top + r)),
            PathSegment.LineTo(new(box.Right, box.Bottom - r)),
            PathSegment.CubicTo(new(box.Right, box.Bottom - k), new(box.Right - k, box.Bottom), new(box.Right - r, box.Bottom)),
            PathSegment.LineTo(new(box.Left + r, box.Bottom)),
            PathSegment.CubicTo(new(box.Left + k, box.Bottom), new(box.Left, box.Bottom - k), new(box.Left, box.Bottom - r)),
            PathSegment.LineTo(new(box.Left, box.Top + r)),
            PathSegment.CubicTo(new(box.Left, box.Top + k), new(box.Left + k, box.Top), new(box.Left + r, box.Top)),
            PathSegment.Close,
        ]);
    }
}
