using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>Arcs of ellipses as cubic curves of at most a quarter each; off by less than 0.03 % of the radius.</summary>
internal static class EllipticArc
{
    /// <summary>An arc as SVG's path data has it. Radii that are too small are enlarged; a radius of 0 gives a line.</summary>
    /// <remarks>Source: SVG 2, implementation notes on elliptical arcs.</remarks>
    public static IEnumerable<PathSegment> FromEnds(Point start, double radiusX, double radiusY, double rotation, bool isLarge, bool isClockwise, Point end)
    {
        radiusX = Math.Abs(radiusX);
        radiusY = Math.Abs(radiusY);
        if (start == end)
        {
            return [];
        }

        if (radiusX < 1e-9 || radiusY < 1e-9)
        {
            return [PathSegment.LineTo(end)];
        }

        // In the coordinates where the ellipse is the unit circle around the origin.
        AffineTransform toUnit = AffineTransform.Rotate(-rotation).Then(AffineTransform.Scale(1 / radiusX, 1 / radiusY));
        Point from = toUnit.Apply(start);
        Point to = toUnit.Apply(end);
        double dx = to.X - from.X;
        double dy = to.Y - from.Y;
        double squared = (dx * dx) + (dy * dy);
        double enlarged = squared > 4 ? Math.Sqrt(squared) / 2 : 1;
        double height = Math.Sqrt(Math.Max(0, (enlarged * enlarged / squared) - 0.25));
        double side = isLarge == isClockwise ? 1 : -1;
        var center = new Point(((from.X + to.X) / 2) + (side * height * dy), ((from.Y + to.Y) / 2) - (side * height * dx));
        AffineTransform fromUnit = AffineTransform.Scale(enlarged, enlarged)
            .Then(AffineTransform.Translate(center.X, center.Y))
            .Then(AffineTransform.Scale(radiusX, radiusY))
            .Then(AffineTransform.Rotate(rotation));
        var first = new Point((from.X - center.X) / enlarged, (from.Y - center.Y) / enlarged);
        var last = new Point((to.X - center.X) / enlarged, (to.Y - center.Y) / enlarged);
        return Split(first, last, isClockwise ? 1 : -1, fromUnit, end);
    }

    /// <summary>A whole ellipse, clockwise from its rightmost point.</summary>
    public static IEnumerable<PathSegment> Ellipse(Point center, double radiusX, double radiusY)
    {
        AffineTransform fromUnit = AffineTransform.Scale(radiusX, radiusY).Then(AffineTransform.Translate(center.X, center.Y));
        Point[] quarters = [new(1, 0), new(0, 1), new(-1, 0), new(0, -1), new(1, 0)];
        yield return PathSegment.MoveTo(fromUnit.Apply(quarters[0]));
        for (int i = 0; i < 4; i++)
        {
            yield return ToCubic(quarters[i], quarters[i + 1], 1, fromUnit);
        }

        yield return PathSegment.Close;
    }

    /// <param name="turn">1: clockwise on screen; -1: against it.</param>
    private static List<PathSegment> Split(Point first, Point last, int turn, AffineTransform fromUnit, Point end)
    {
        // Quarter turns as long as the end lies further on, then the rest.
        var segments = new List<PathSegment>();
        Point at = first;
        for (int i = 0; i < 4; i++)
        {
            double cross = turn * ((at.X * last.Y) - (at.Y * last.X));
            double dot = (at.X * last.X) + (at.Y * last.Y);
            if (cross >= 0 && dot >= 0)
            {
                break;
            }

            var next = new Point(-turn * at.Y, turn * at.X);
            segments.Add(ToCubic(at, next, turn, fromUnit));
            at = next;
        }

        segments.Add(ToCubic(at, last, turn, fromUnit) with { End = end });
        return segments;
    }

    private static PathSegment ToCubic(Point start, Point end, int turn, AffineTransform fromUnit)
    {
        // The length of the handles is 4/3 tan(angle / 4), here from the cosine by two half-angle steps.
        double cosine = Math.Clamp((start.X * end.X) + (start.Y * end.Y), -1, 1);
        double half = Math.Sqrt((1 + cosine) / 2);
        double handle = 4.0 / 3 * Math.Sqrt(Math.Max(0, 1 - (half * half))) / (1 + half) * turn;
        return PathSegment.CubicTo(
            fromUnit.Apply(new Point(start.X - (handle * start.Y), start.Y + (handle * start.X))),
            fromUnit.Apply(new Point(end.X + (handle * end.Y), end.Y - (handle * end.X))),
            fromUnit.Apply(end));
    }
}
