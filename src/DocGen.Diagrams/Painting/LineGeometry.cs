using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Painting;

/// <summary>Lines and polygons with rounded corners.</summary>
internal static class LineGeometry
{
    /// <summary>An open line whose corners have a radius of up to <paramref name="radius"/>; less where a piece is shorter than two of them.</summary>
    public static PathGeometry RoundedPolyline(ReadOnlySpan<Point> points, double radius)
    {
        ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>(2 * points.Length);
        segments.Add(PathSegment.MoveTo(Snapping.Grain(points[0])));
        for (int i = 1; i < points.Length - 1; i++)
        {
            AddCorner(segments, points[i - 1], points[i], points[i + 1], radius);
        }

        segments.Add(PathSegment.LineTo(Snapping.Grain(points[^1])));
        return new PathGeometry(segments.ToImmutable());
    }

    public static PathGeometry RoundedPolygon(ReadOnlySpan<Point> corners, double radius)
    {
        ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>((2 * corners.Length) + 2);
        for (int i = 0; i < corners.Length; i++)
        {
            AddCorner(segments, corners[(i + corners.Length - 1) % corners.Length], corners[i], corners[(i + 1) % corners.Length], radius);
        }

        segments[0] = PathSegment.MoveTo(segments[0].End);
        segments.Add(PathSegment.Close);
        return new PathGeometry(segments.ToImmutable());
    }

    /// <summary>The points without those that are equal to their predecessor or lie on a straight line between their neighbours.</summary>
    public static List<Point> Simplify(IEnumerable<Point> points)
    {
        List<Point> result = [];
        foreach (Point point in points)
        {
            if (result.Count > 0 && result[^1] == point)
            {
                continue;
            }

            if (result.Count > 1 && IsStraight(result[^2], result[^1], point))
            {
                result[^1] = point;
            }
            else
            {
                result.Add(point);
            }
        }

        return result;
    }

    public static double Distance(Point from, Point to)
    {
        Point delta = to - from;
        return Math.Sqrt((delta.X * delta.X) + (delta.Y * delta.Y));
    }

    /// <summary>The point that lies <paramref name="distance"/> px from one point on the way to another.</summary>
    public static Point Towards(Point from, Point to, double distance)
    {
        double length = Distance(from, to);
        return length == 0 ? from : new Point(from.X + ((to.X - from.X) * distance / length), from.Y + ((to.Y - from.Y) * distance / length));
    }

    private static bool IsStraight(Point first, Point middle, Point last) =>
        (first.X == middle.X && middle.X == last.X && (middle.Y - first.Y) * (last.Y - middle.Y) > 0) ||
        (first.Y == middle.Y && middle.Y == last.Y && (middle.X - first.X) * (last.X - middle.X) > 0);

    private static void AddCorner(ImmutableArray<PathSegment>.Builder segments, Point before, Point corner, Point after, double radius)
    {
        double r = Math.Min(radius, Math.Min(Distance(before, corner), Distance(corner, after)) / 2);
        segments.Add(PathSegment.LineTo(Snapping.Grain(Towards(corner, before, r))));
        segments.Add(PathSegment.QuadraticTo(Snapping.Grain(corner), Snapping.Grain(Towards(corner, after, r))));
    }
}
