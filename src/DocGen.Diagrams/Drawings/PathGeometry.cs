using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>An outline of straight lines and Bézier curves; absolute coordinates in px.</summary>
public sealed record PathGeometry(ImmutableArray<PathSegment> Segments)
{
    /// <summary>An open or closed polyline.</summary>
    public static PathGeometry Polyline(ReadOnlySpan<Point> points, bool isClosed = false)
    {
        ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>(points.Length + 1);
        for (int i = 0; i < points.Length; i++)
        {
            segments.Add(i == 0 ? PathSegment.MoveTo(points[i]) : PathSegment.LineTo(points[i]));
        }

        if (isClosed)
        {
            segments.Add(PathSegment.Close);
        }

        return new PathGeometry(segments.ToImmutable());
    }

    /// <summary>The outline in another place.</summary>
    /// <param name="isRounded">To 1/64, as drawings demand.</param>
    public PathGeometry Transform(AffineTransform transform, bool isRounded)
    {
        ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>(Segments.Length);
        foreach (PathSegment segment in Segments)
        {
            segments.Add(segment.Verb == PathVerb.Close ? segment : new PathSegment(segment.Verb, Map(segment.First), Map(segment.Second), Map(segment.End)));
        }

        return new PathGeometry(segments.MoveToImmutable());

        Point Map(Point point)
        {
            Point moved = transform.Apply(point);
            return isRounded ? new Point(Math.Round(moved.X * 64) / 64, Math.Round(moved.Y * 64) / 64) : moved;
        }
    }
}

/// <summary>One verb of an outline. Unused points are zero.</summary>
/// <param name="First">First control point of a curve.</param>
/// <param name="Second">Second control point of a cubic.</param>
/// <param name="End">Where the pen is afterwards.</param>
public readonly record struct PathSegment(PathVerb Verb, Point First, Point Second, Point End)
{
    public static PathSegment Close => new(PathVerb.Close, default, default, default);

    public static PathSegment MoveTo(Point end) => new(PathVerb.Move, default, default, end);

    public static PathSegment LineTo(Point end) => new(PathVerb.Line, default, default, end);

    public static PathSegment QuadraticTo(Point control, Point end) => new(PathVerb.Quadratic, control, default, end);

    public static PathSegment CubicTo(Point first, Point second, Point end) => new(PathVerb.Cubic, first, second, end);
}

public enum PathVerb
{
    Move,
    Line,
    Quadratic,
    Cubic,
    Close,
}
