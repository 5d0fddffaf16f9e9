using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>An edge as if it ran straight from the middle of one box to that of another.</summary>
public readonly struct StraightLine(MeasuredEdge edge, Point from, Point to)
{
    private readonly int _source = edge.Source;
    private readonly int _target = edge.Target;

    public Point From { get; } = from;

    public Point To { get; } = to;

    public static StraightLine Of(MeasuredEdge edge, ImmutableArray<Rectangle> nodes) => new(edge, nodes[edge.Source].Center, nodes[edge.Target].Center);

    /// <summary>Lines that share an end do not cross.</summary>
    public static bool Cross(in StraightLine a, in StraightLine b) =>
        a._source != b._source && a._target != b._target && a._source != b._target && a._target != b._source
        && a.Turn(b.From) * a.Turn(b.To) < 0 && b.Turn(a.From) * b.Turn(a.To) < 0;

    /// <summary>Between two boxes, along both axes together; 0 on an axis on which they overlap.</summary>
    public static double Gap(Rectangle a, Rectangle b) =>
        Math.Max(0, Math.Max(a.Left - b.Right, b.Left - a.Right)) + Math.Max(0, Math.Max(a.Top - b.Bottom, b.Top - a.Bottom));

    /// <summary>On which side of the line a point lies.</summary>
    private double Turn(Point point) => ((To.X - From.X) * (point.Y - From.Y)) - ((To.Y - From.Y) * (point.X - From.X));
}
