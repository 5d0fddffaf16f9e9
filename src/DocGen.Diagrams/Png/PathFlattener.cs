using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>Replaces curves by chords that stay within <see cref="Tolerance"/> of them.</summary>
internal static class PathFlattener
{
    /// <summary>In pixels. An eighth of what one step of 8-bit coverage can tell.</summary>
    private const double Tolerance = 1.0 / 64;
    private const int MaximalChords = 256;

    /// <summary>Control points at this part of the radius make a cubic that leaves the circle by less than 0.03 %.</summary>
    private const double CircleControl = 0.5522847498307936;

    /// <param name="scale">Pixels per px.</param>
    public static List<Contour> Flatten(PathGeometry geometry, double scale) => Flatten(geometry.Segments, scale, 0, 0);

    /// <param name="dx">Added after scaling.</param>
    public static List<Contour> Flatten(ImmutableArray<PathSegment> segments, double scale, double dx, double dy)
    {
        var contours = new List<Contour>();
        Contour? current = null;
        Point start = default;
        Point pen = default;
        foreach (PathSegment segment in segments)
        {
            if (segment.Verb == PathVerb.Close)
            {
                current?.Close();
                current = null;
                pen = start;
                continue;
            }

            Point end = Map(segment.End);
            if (segment.Verb == PathVerb.Move)
            {
                current = null;
                start = pen = end;
                continue;
            }

            if (current is null)
            {
                current = new Contour();
                contours.Add(current);
                current.Add(pen);
                start = pen;
            }

            if (segment.Verb == PathVerb.Quadratic)
            {
                AddQuadratic(current, pen, Map(segment.First), end);
            }
            else if (segment.Verb == PathVerb.Cubic)
            {
                AddCubic(current, pen, Map(segment.First), Map(segment.Second), end);
            }
            else
            {
                current.Add(end);
            }

            pen = end;
        }

        return contours;

        Point Map(Point point) => new((point.X * scale) + dx, (point.Y * scale) + dy);
    }

    /// <summary>A rectangle from the top left corner clockwise, starting behind the corner's curve as SVG does.</summary>
    public static Contour Flatten(Rectangle box, double radius, double scale)
    {
        double left = box.Left * scale;
        double top = box.Top * scale;
        double right = box.Right * scale;
        double bottom = box.Bottom * scale;
        double r = Math.Min(radius * scale, Math.Min(right - left, bottom - top) / 2);
        var contour = new Contour();
        if (r <= 0)
        {
            contour.Add(new Point(left, top));
            contour.Add(new Point(right, top));
            contour.Add(new Point(right, bottom));
            contour.Add(new Point(left, bottom));
        }
        else
        {
            double c = r * (1 - CircleControl);
            contour.Add(new Point(left + r, top));
            contour.Add(new Point(right - r, top));
            AddCubic(contour, new Point(right - r, top), new Point(right - c, top), new Point(right, top + c), new Point(right, top + r));
            contour.Add(new Point(right, bottom - r));
            AddCubic(contour, new Point(right, bottom - r), new Point(right, bottom - c), new Point(right - c, bottom), new Point(right - r, bottom));
            contour.Add(new Point(left + r, bottom));
            AddCubic(contour, new Point(left + r, bottom), new Point(left + c, bottom), new Point(left, bottom - c), new Point(left, bottom - r));
            contour.Add(new Point(left, top + r));
            AddCubic(contour, new Point(left, top + r), new Point(left, top + c), new Point(left + c, top), new Point(left + r, top));
        }

        contour.Close();
        return contour;
    }

    /// <summary>The contours of a glyph with its origin at (<paramref name="x"/>, <paramref name="y"/>), y downwards.</summary>
    /// <param name="scale">Pixels per font unit.</param>
    /// <param name="skew">Pixels to the right for each pixel of height.</param>
    public static List<Contour> Flatten(GlyphOutline outline, double x, double y, double scale, double skew)
    {
        var contours = new List<Contour>(outline.ContourEnds.Length);
        int first = 0;
        foreach (int last in outline.ContourEnds)
        {
            int count = last - first + 1;
            if (count >= 2)
            {
                ReadOnlySpan<GlyphPoint> points = outline.Points.AsSpan(first, count);
                contours.Add(outline.IsCubic ? FlattenCubicContour(points, Map) : FlattenGlyphContour(points, Map));
            }

            first = last + 1;
        }

        return contours;

        Point Map(GlyphPoint point) => new(x + (scale * (point.X + (skew * point.Y))), y - (scale * point.Y));
    }

    private static Contour FlattenCubicContour(ReadOnlySpan<GlyphPoint> points, Func<GlyphPoint, Point> map)
    {
        var contour = new Contour();
        Point start = map(points[0]);
        Point pen = start;
        contour.Add(start);
        for (int i = 1; i < points.Length; i++)
        {
            Point point = map(points[i]);
            if (!points[i].IsOnCurve && i + 1 < points.Length)
            {
                Point end = i + 2 < points.Length ? map(points[i + 2]) : start;
                AddCubic(contour, pen, point, map(points[i + 1]), end);
                pen = end;
                i += 2;
            }
            else
            {
                contour.Add(point);
                pen = point;
            }
        }

        contour.Add(start);
        contour.Close();
        return contour;
    }

    private static Contour FlattenGlyphContour(ReadOnlySpan<GlyphPoint> points, Func<GlyphPoint, Point> map)
    {
        // A contour may start with a control point: then it starts at the last point, or between the two.
        var contour = new Contour();
        int count = points.Length;
        Point firstPoint = map(points[0]);
        Point lastPoint = map(points[count - 1]);
        Point start = points[0].IsOnCurve ? firstPoint : points[count - 1].IsOnCurve ? lastPoint : Middle(firstPoint, lastPoint);
        Point pen = start;
        Point? control = null;
        contour.Add(start);
        for (int i = points[0].IsOnCurve ? 1 : 0; i < count; i++)
        {
            Point point = map(points[i]);
            if (points[i].IsOnCurve)
            {
                Go(point);
                control = null;
            }
            else
            {
                if (control is { } earlier)
                {
                    Go(Middle(earlier, point));
                }

                control = point;
            }
        }

        Go(start);
        contour.Close();
        return contour;

        void Go(Point end)
        {
            if (control is { } bend)
            {
                AddQuadratic(contour, pen, bend, end);
            }
            else
            {
                contour.Add(end);
            }

            pen = end;
        }
    }

    private static Point Middle(Point left, Point right) => new((left.X + right.X) / 2, (left.Y + right.Y) / 2);

    private static void AddQuadratic(Contour contour, Point start, Point control, Point end)
    {
        // The second difference bounds how far a chord leaves the curve: |d| / (4 n²) for n chords.
        double dx = start.X - (2 * control.X) + end.X;
        double dy = start.Y - (2 * control.Y) + end.Y;
        int count = CountChords(Math.Sqrt((dx * dx) + (dy * dy)) / 4);
        for (int i = 1; i < count; i++)
        {
            double t = (double)i / count;
            double u = 1 - t;
            contour.Add(new Point(
                (u * u * start.X) + (2 * u * t * control.X) + (t * t * end.X),
                (u * u * start.Y) + (2 * u * t * control.Y) + (t * t * end.Y)));
        }

        contour.Add(end);
    }

    private static void AddCubic(Contour contour, Point start, Point first, Point second, Point end)
    {
        double dx = Math.Max(Math.Abs(start.X - (2 * first.X) + second.X), Math.Abs(first.X - (2 * second.X) + end.X));
        double dy = Math.Max(Math.Abs(start.Y - (2 * first.Y) + second.Y), Math.Abs(first.Y - (2 * second.Y) + end.Y));
        int count = CountChords(Math.Sqrt((dx * dx) + (dy * dy)) * 0.75);
        for (int i = 1; i < count; i++)
        {
            double t = (double)i / count;
            double u = 1 - t;
            double a = u * u * u;
            double b = 3 * u * u * t;
            double c = 3 * u * t * t;
            double d = t * t * t;
            contour.Add(new Point(
                (a * start.X) + (b * first.X) + (c * second.X) + (d * end.X),
                (a * start.Y) + (b * first.Y) + (c * second.Y) + (d * end.Y)));
        }

        contour.Add(end);
    }

    private static int CountChords(double error) => (int)Math.Clamp(Math.Ceiling(Math.Sqrt(error / Tolerance)), 1, MaximalChords);
}
