using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Painting;

/// <summary>The outlines of boxes, and where a line meets them.</summary>
internal static class Outline
{
    public const double Radius = 8;

    // A quarter of an ellipse as a cubic Bézier curve: control points at this part of the radius.
    private const double Quarter = 0.5523;

    /// <summary>The closed outline of a shape within its bounds.</summary>
    /// <param name="isRightToLeft">Whether the folded corner of a page is on the left.</param>
    public static PathGeometry Create(NodeShape shape, Rectangle bounds, bool isRightToLeft) => shape switch
    {
        NodeShape.Box or NodeShape.Class => Rounded(bounds, Radius),
        NodeShape.Cylinder => Cylinder(bounds),
        NodeShape.Hexagon => Hexagon(bounds),
        NodeShape.Page => Page(bounds, 4, isRightToLeft),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "not a shape"),
    };

    public static PathGeometry Rounded(Rectangle bounds, double radius)
    {
        double r = Math.Min(radius, Math.Min(bounds.Width, bounds.Height) / 2);
        double k = r * (1 - Quarter);
        (double left, double top, double right, double bottom) = (bounds.Left, bounds.Top, bounds.Right, bounds.Bottom);
        return new PathGeometry(
        [
            PathSegment.MoveTo(new Point(left + r, top)),
            PathSegment.LineTo(new Point(right - r, top)),
            PathSegment.CubicTo(new Point(right - k, top), new Point(right, top + k), new Point(right, top + r)),
            PathSegment.LineTo(new Point(right, bottom - r)),
            PathSegment.CubicTo(new Point(right, bottom - k), new Point(right - k, bottom), new Point(right - r, bottom)),
            PathSegment.LineTo(new Point(left + r, bottom)),
            PathSegment.CubicTo(new Point(left + k, bottom), new Point(left, bottom - k), new Point(left, bottom - r)),
            PathSegment.LineTo(new Point(left, top + r)),
            PathSegment.CubicTo(new Point(left, top + k), new Point(left + k, top), new Point(left + r, top)),
            PathSegment.Close,
        ]);
    }

    /// <summary>A title tab in the corner of a container: rounded like the container where they share the corner, and at the opposite corner.</summary>
    public static PathGeometry Tab(Rectangle bounds, double radius, bool isRightToLeft)
    {
        double r = radius;
        double k = r * (1 - Quarter);
        (double top, double bottom) = (bounds.Top, bounds.Bottom);
        double start = isRightToLeft ? bounds.Right : bounds.Left;
        double end = isRightToLeft ? bounds.Left : bounds.Right;
        double s = isRightToLeft ? -1 : 1;
        return new PathGeometry(
        [
            PathSegment.MoveTo(new Point(start + (s * r), top)),
            PathSegment.LineTo(new Point(end, top)),
            PathSegment.LineTo(new Point(end, bottom - r)),
            PathSegment.CubicTo(new Point(end, bottom - k), new Point(end - (s * k), bottom), new Point(end - (s * r), bottom)),
            PathSegment.LineTo(new Point(start, bottom)),
            PathSegment.LineTo(new Point(start, top + r)),
            PathSegment.CubicTo(new Point(start, top + k), new Point(start + (s * k), top), new Point(start + (s * r), top)),
            PathSegment.Close,
        ]);
    }

    /// <summary>A strip along the whole upper border of a box with round corners.</summary>
    public static PathGeometry Strip(Rectangle bounds, double radius)
    {
        double k = radius * (1 - Quarter);
        (double left, double top, double right, double bottom) = (bounds.Left, bounds.Top, bounds.Right, bounds.Bottom);
        return new PathGeometry(
        [
            PathSegment.MoveTo(new Point(left + radius, top)),
            PathSegment.LineTo(new Point(right - radius, top)),
            PathSegment.CubicTo(new Point(right - k, top), new Point(right, top + k), new Point(right, top + radius)),
            PathSegment.LineTo(new Point(right, bottom)),
            PathSegment.LineTo(new Point(left, bottom)),
            PathSegment.LineTo(new Point(left, top + radius)),
            PathSegment.CubicTo(new Point(left, top + k), new Point(left + k, top), new Point(left + radius, top)),
            PathSegment.Close,
        ]);
    }

    /// <summary>The front edge of a cylinder's lid.</summary>
    public static PathGeometry Lid(Rectangle bounds)
    {
        double r = ShapeRoom.CapHeight;
        double middle = bounds.Center.X;
        double dx = bounds.Width / 2 * Quarter;
        return new PathGeometry(
        [
            PathSegment.MoveTo(new Point(bounds.Left, bounds.Top + r)),
            PathSegment.CubicTo(new Point(bounds.Left, bounds.Top + r + (r * Quarter)), new Point(middle - dx, bounds.Top + (2 * r)), new Point(middle, bounds.Top + (2 * r))),
            PathSegment.CubicTo(new Point(middle + dx, bounds.Top + (2 * r)), new Point(bounds.Right, bounds.Top + r + (r * Quarter)), new Point(bounds.Right, bounds.Top + r)),
        ]);
    }

    /// <summary>The folded corner of a page.</summary>
    public static PathGeometry Fold(Rectangle bounds, bool isRightToLeft)
    {
        double x = isRightToLeft ? bounds.Left : bounds.Right;
        double inner = isRightToLeft ? x + ShapeRoom.Fold : x - ShapeRoom.Fold;
        return PathGeometry.Polyline([new Point(inner, bounds.Top), new Point(inner, bounds.Top + ShapeRoom.Fold), new Point(x, bounds.Top + ShapeRoom.Fold)], isClosed: true);
    }

    public static PathGeometry Page(Rectangle bounds, double radius, bool isRightToLeft)
    {
        double r = radius;
        double k = r * (1 - Quarter);
        double s = isRightToLeft ? -1 : 1;
        double start = isRightToLeft ? bounds.Right : bounds.Left;
        double end = isRightToLeft ? bounds.Left : bounds.Right;
        (double top, double bottom) = (bounds.Top, bounds.Bottom);
        return new PathGeometry(
        [
            PathSegment.MoveTo(new Point(start + (s * r), top)),
            PathSegment.LineTo(new Point(end - (s * ShapeRoom.Fold), top)),
            PathSegment.LineTo(new Point(end, top + ShapeRoom.Fold)),
            PathSegment.LineTo(new Point(end, bottom - r)),
            PathSegment.CubicTo(new Point(end, bottom - k), new Point(end - (s * k), bottom), new Point(end - (s * r), bottom)),
            PathSegment.LineTo(new Point(start + (s * r), bottom)),
            PathSegment.CubicTo(new Point(start + (s * k), bottom), new Point(start, bottom - k), new Point(start, bottom - r)),
            PathSegment.LineTo(new Point(start, top + r)),
            PathSegment.CubicTo(new Point(start, top + k), new Point(start + (s * k), top), new Point(start + (s * r), top)),
            PathSegment.Close,
        ]);
    }

    /// <summary>
    /// How far a line that comes straight from <paramref name="side"/> has to go beyond the bounds until it meets the outline; 0 where the
    /// outline is the bounds.
    /// </summary>
    /// <param name="at">Coordinate along the side.</param>
    public static double Depth(NodeShape shape, Rectangle bounds, Side side, double at, bool isRightToLeft)
    {
        bool isHorizontal = side is Side.Left or Side.Right;
        switch (shape)
        {
            case NodeShape.Cylinder when !isHorizontal:
                // An ellipse with half the width and the height of a cap as its radii.
                double radius = bounds.Width / 2;
                double part = Math.Min(1, Math.Abs(at - bounds.Center.X) / radius);
                return ShapeRoom.CapHeight * (1 - Math.Sqrt(1 - (part * part)));
            case NodeShape.Hexagon when isHorizontal:
                return ShapeRoom.HexagonTip * Math.Min(1, Math.Abs(at - bounds.Center.Y) / (bounds.Height / 2));
            case NodeShape.Hexagon when Math.Min(at - bounds.Left, bounds.Right - at) is var distance && distance < ShapeRoom.HexagonTip:
                return bounds.Height / 2 * (1 - (Math.Max(0, distance) / ShapeRoom.HexagonTip));
            case NodeShape.Page when side is Side.Top:
                double fromEnd = isRightToLeft ? at - bounds.Left : bounds.Right - at;
                return Math.Clamp(ShapeRoom.Fold - fromEnd, 0, ShapeRoom.Fold);
            case NodeShape.Page when side == (isRightToLeft ? Side.Left : Side.Right):
                return Math.Clamp(ShapeRoom.Fold - (at - bounds.Top), 0, ShapeRoom.Fold);
            default:
                return 0;
        }
    }

    private static PathGeometry Cylinder(Rectangle bounds)
    {
        double r = ShapeRoom.CapHeight;
        double middle = bounds.Center.X;
        double dx = bounds.Width / 2 * Quarter;
        double dy = r * Quarter;
        (double left, double top, double right, double bottom) = (bounds.Left, bounds.Top, bounds.Right, bounds.Bottom);
        return new PathGeometry(
        [
            PathSegment.MoveTo(new Point(left, top + r)),
            PathSegment.CubicTo(new Point(left, top + r - dy), new Point(middle - dx, top), new Point(middle, top)),
            PathSegment.CubicTo(new Point(middle + dx, top), new Point(right, top + r - dy), new Point(right, top + r)),
            PathSegment.LineTo(new Point(right, bottom - r)),
            PathSegment.CubicTo(new Point(right, bottom - r + dy), new Point(middle + dx, bottom), new Point(middle, bottom)),
            PathSegment.CubicTo(new Point(middle - dx, bottom), new Point(left, bottom - r + dy), new Point(left, bottom - r)),
            PathSegment.Close,
        ]);
    }

    private static PathGeometry Hexagon(Rectangle bounds)
    {
        double tip = Math.Min(ShapeRoom.HexagonTip, bounds.Width / 4);
        double middle = bounds.Center.Y;
        ReadOnlySpan<Point> corners =
        [
            new Point(bounds.Left + tip, bounds.Top),
            new Point(bounds.Right - tip, bounds.Top),
            new Point(bounds.Right, middle),
            new Point(bounds.Right - tip, bounds.Bottom),
            new Point(bounds.Left + tip, bounds.Bottom),
            new Point(bounds.Left, middle),
        ];
        return LineGeometry.RoundedPolygon(corners, 4);
    }
}
