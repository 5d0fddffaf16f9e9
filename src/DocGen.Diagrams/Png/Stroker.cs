using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>Outlines of strokes as edges for a non-zero fill.</summary>
internal sealed class Stroker(EdgeBuffer edges, double width, LineCap cap, LineJoin join)
{
    /// <summary>SVG's own limit: sharper corners are bevelled.</summary>
    private const double MiterLimit = 4;

    /// <summary>In pixels.</summary>
    private const double ArcTolerance = 1.0 / 32;

    private readonly double _radius = width / 2;
    private readonly List<Point> _left = [];
    private readonly List<Point> _right = [];

    /// <param name="dashes">In pixels; empty: solid.</param>
    public void Stroke(Contour contour, ImmutableArray<double> dashes)
    {
        if (dashes.IsEmpty)
        {
            Stroke(contour.Points, contour.IsClosed);
            return;
        }

        foreach (List<Point> dash in Dasher.Cut(contour, dashes))
        {
            Stroke(CollectionsMarshal.AsSpan(dash), isClosed: false);
        }
    }

    private void Stroke(ReadOnlySpan<Point> points, bool isClosed)
    {
        if (points.Length == 1 || (points.Length == 2 && points[0] == points[1]))
        {
            StrokeDot(points[0]);
            return;
        }

        if (points.Length < 2)
        {
            return;
        }

        int count = points.Length;
        _left.Clear();
        _right.Clear();
        int segments = isClosed ? count : count - 1;
        Point firstDirection = Direction(points[0], points[1]);
        Point previous = isClosed ? Direction(points[count - 1], points[0]) : firstDirection;
        for (int i = 0; i < segments; i++)
        {
            Point start = points[i];
            Point end = points[i + 1 < count ? i + 1 : 0];
            Point direction = Direction(start, end);
            if (i > 0 || isClosed)
            {
                double before = Length(points[i > 0 ? i - 1 : count - 1], start);
                AddJoin(start, previous, direction, Math.Min(before, Length(start, end)));
            }
            else
            {
                _left.Add(Offset(start, direction, -1));
                _right.Add(Offset(start, direction, 1));
            }

            previous = direction;
        }

        if (isClosed)
        {
            AddContour(_left, isReversed: false);
            AddContour(_right, isReversed: true);
            return;
        }

        // One contour around the whole: along the left side, around the end, back on the right side, around the start.
        Point last = points[count - 1];
        _left.Add(Offset(last, previous, -1));
        _right.Add(Offset(last, previous, 1));
        AddCap(_left, last, previous);
        _right.Reverse();
        _left.AddRange(_right);
        AddCap(_left, points[0], new Point(-firstDirection.X, -firstDirection.Y));
        AddContour(_left, isReversed: false);
    }

    private void StrokeDot(Point center)
    {
        if (cap == LineCap.Butt)
        {
            return;
        }

        _left.Clear();
        var along = new Point(1, 0);
        _left.Add(Offset(center, along, -1));
        AddCap(_left, center, along);
        _left.Add(Offset(center, along, 1));
        AddCap(_left, center, new Point(-1, 0));
        AddContour(_left, isReversed: false);
    }

    private void AddContour(List<Point> points, bool isReversed)
    {
        for (int i = 0; i < points.Count; i++)
        {
            Point start = points[i];
            Point end = points[i + 1 < points.Count ? i + 1 : 0];
            if (isReversed)
            {
                edges.Add(end.X, end.Y, start.X, start.Y);
            }
            else
            {
                edges.Add(start.X, start.Y, end.X, end.Y);
            }
        }
    }

    private void AddJoin(Point corner, Point before, Point after, double shortest)
    {
        double cross = (before.X * after.Y) - (before.Y * after.X);
        double dot = (before.X * after.X) + (before.Y * after.Y);
        bool turnsRight = cross > 0;
        List<Point> outer = turnsRight ? _left : _right;
        List<Point> inner = turnsRight ? _right : _left;
        int outerSide = turnsRight ? -1 : 1;

        // Inside, both sides meet where they cross, unless the pieces are too short for that.
        double tangent = 1 + dot > 1e-6 ? Math.Abs(cross) / (1 + dot) : double.PositiveInfinity;
        if (tangent * _radius <= shortest)
        {
            inner.Add(MiterPoint(corner, before, after, dot, -outerSide));
        }
        else
        {
            inner.Add(Offset(corner, before, -outerSide));
            inner.Add(corner);
            inner.Add(Offset(corner, after, -outerSide));
        }

        Point start = Offset(corner, before, outerSide);
        Point end = Offset(corner, after, outerSide);

        // Between the chords of a curve the corner is so flat that the kind of join cannot be seen.
        bool isFlat = dot > 0.999;
        if (isFlat || (join == LineJoin.Miter && 1 + dot >= 2 / (MiterLimit * MiterLimit)))
        {
            outer.Add(MiterPoint(corner, before, after, dot, outerSide));
            return;
        }

        outer.Add(start);
        if (join == LineJoin.Round)
        {
            AddArc(outer, corner, new Point(start.X - corner.X, start.Y - corner.Y), new Point(end.X - corner.X, end.Y - corner.Y), before);
        }

        outer.Add(end);
    }

    private void AddCap(List<Point> points, Point end, Point direction)
    {
        if (cap == LineCap.Square)
        {
            var ahead = new Point(end.X + (direction.X * _radius), end.Y + (direction.Y * _radius));
            points.Add(Offset(ahead, direction, -1));
            points.Add(Offset(ahead, direction, 1));
        }
        else if (cap == LineCap.Round)
        {
            Point left = Offset(end, direction, -1);
            Point right = Offset(end, direction, 1);
            AddArc(points, end, new Point(left.X - end.X, left.Y - end.Y), new Point(right.X - end.X, right.Y - end.Y), direction);
        }
    }

    /// <summary>Points between two on a circle, by halving; <paramref name="forward"/> points to the side of the arc where the two are opposite.</summary>
    private void AddArc(List<Point> points, Point center, Point start, Point end, Point forward)
    {
        double squared = _radius * _radius;
        double dot = (start.X * end.X) + (start.Y * end.Y);

        // How far the chord is from the arc: r (1 - cos of half the angle).
        double halfCosine = Math.Sqrt(Math.Max(0, (1 + (dot / squared)) / 2));
        if (_radius * (1 - halfCosine) <= ArcTolerance)
        {
            return;
        }

        double x = start.X + end.X;
        double y = start.Y + end.Y;
        double length = Math.Sqrt((x * x) + (y * y));
        Point middle = length > _radius * 1e-6
            ? new Point(x * _radius / length, y * _radius / length)
            : new Point(forward.X * _radius, forward.Y * _radius);
        AddArc(points, center, start, middle, forward);
        points.Add(new Point(center.X + middle.X, center.Y + middle.Y));
        AddArc(points, center, middle, end, forward);
    }

    private Point MiterPoint(Point corner, Point before, Point after, double dot, int side)
    {
        // The sum of both normals, lengthened to where the offset lines cross.
        double factor = side * _radius / (1 + dot);
        return new Point(corner.X - (factor * (before.Y + after.Y)), corner.Y + (factor * (before.X + after.X)));
    }

    /// <param name="side">1: to the right of the direction as seen on screen; -1: to the left.</param>
    private Point Offset(Point point, Point direction, int side) =>
        new(point.X - (side * _radius * direction.Y), point.Y + (side * _radius * direction.X));

    private static double Length(Point start, Point end)
    {
        double x = end.X - start.X;
        double y = end.Y - start.Y;
        return Math.Sqrt((x * x) + (y * y));
    }

    private static Point Direction(Point start, Point end)
    {
        double length = Length(start, end);
        return length > 0 ? new Point((end.X - start.X) / length, (end.Y - start.Y) / length) : new Point(1, 0);
    }
}
