using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Guesses how good a layout a placement will give before anything is routed: as if lines ran straight from box to box.</summary>
/// <remarks>Measured over the graphs of the bench, the best few of twenty placements by this guess hold a better layout than all twenty drafts gave.</remarks>
public static class PlacementGuess
{
    /// <summary>How many pairs of edges are compared in the time of one state of a path search.</summary>
    private const int PairsPerState = 20;

    /// <summary>What one guess takes, in states of path searches.</summary>
    public static long Work(MeasuredGraph graph) => (long)graph.Edges.Length * graph.Edges.Length / (2 * PairsPerState);

    /// <summary>Lower is better. O(edges²).</summary>
    public static LayoutScore Of(PlacedGraph placed, Side flow)
    {
        ImmutableArray<MeasuredEdge> edges = placed.Graph.Edges;
        var lines = new Line[edges.Length];
        double length = 0;
        int backward = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = new Line(edges[i], placed.Nodes[edges[i].Source].Center, placed.Nodes[edges[i].Target].Center);
            length += Gap(placed.Nodes[edges[i].Source], placed.Nodes[edges[i].Target]);
            backward += LayoutScore.LeadsBack(lines[i].From, lines[i].To, flow) ? 1 : 0;
        }

        int crossings = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                crossings += Line.Cross(lines[i], lines[j]) ? 1 : 0;
            }
        }

        return new LayoutScore(crossings, 0, backward, length, placed.Size, placed.Graph.Hints.Aspect, []);
    }

    private static double Gap(Rectangle a, Rectangle b) =>
        Math.Max(0, Math.Max(a.Left - b.Right, b.Left - a.Right)) + Math.Max(0, Math.Max(a.Top - b.Bottom, b.Top - a.Bottom));

    /// <summary>A straight line from the middle of one box to that of another.</summary>
    private readonly struct Line(MeasuredEdge edge, Point from, Point to)
    {
        private readonly int _source = edge.Source;
        private readonly int _target = edge.Target;

        public Point From { get; } = from;

        public Point To { get; } = to;

        /// <summary>Lines that share an end do not cross.</summary>
        public static bool Cross(in Line a, in Line b) =>
            a._source != b._source && a._target != b._target && a._source != b._target && a._target != b._source
            && a.Turn(b.From) * a.Turn(b.To) < 0 && b.Turn(a.From) * b.Turn(a.To) < 0;

        /// <summary>On which side of the line a point lies.</summary>
        private double Turn(Point point) => ((To.X - From.X) * (point.Y - From.Y)) - ((To.Y - From.Y) * (point.X - From.X));
    }
}
