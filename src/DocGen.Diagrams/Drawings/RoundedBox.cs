using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>A rectangle with elliptic corners as an outline, clockwise from the top left.</summary>
internal static class RoundedBox
{
    /// <summary>Radii that are too large are cut down to half the side.</summary>
    public static IEnumerable<PathSegment> Create(Rectangle box, double radiusX, double radiusY)
    {
        double x = Math.Clamp(radiusX, 0, box.Width / 2);
        double y = Math.Clamp(radiusY, 0, box.Height / 2);
        if (x == 0 || y == 0)
        {
            return
            [
                PathSegment.MoveTo(box.Origin),
                PathSegment.LineTo(new Point(box.Right, box.Top)),
                PathSegment.LineTo(new Point(box.Right, box.Bottom)),
                PathSegment.LineTo(new Point(box.Left, box.Bottom)),
                PathSegment.Close,
            ];
        }

        return
        [
            PathSegment.MoveTo(new Point(box.Left + x, box.Top)),
            PathSegment.LineTo(new Point(box.Right - x, box.Top)),
            .. Corner(new Point(box.Right - x, box.Top), new Point(box.Right, box.Top + y)),
            PathSegment.LineTo(new Point(box.Right, box.Bottom - y)),
            .. Corner(new Point(box.Right, box.Bottom - y), new Point(box.Right - x, box.Bottom)),
            PathSegment.LineTo(new Point(box.Left + x, box.Bottom)),
            .. Corner(new Point(box.Left + x, box.Bottom), new Point(box.Left, box.Bottom - y)),
            PathSegment.LineTo(new Point(box.Left, box.Top + y)),
            .. Corner(new Point(box.Left, box.Top + y), new Point(box.Left + x, box.Top)),
            PathSegment.Close,
        ];

        IEnumerable<PathSegment> Corner(Point start, Point end) => EllipticArc.FromEnds(start, x, y, 0, isLarge: false, isClockwise: true, end);
    }
}
