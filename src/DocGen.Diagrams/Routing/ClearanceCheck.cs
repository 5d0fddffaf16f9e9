using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Looks for lines that are hard to follow because they run too near to a foreign box or to each other.</summary>
/// <remarks>
/// Between a line and a leaf that is not its end <see cref="LayoutOptions.LineToBox"/> px, in any direction; between parallel lines of edges
/// without a common end <see cref="LeastBetweenLines"/> px. Near linear by spatial indices.
/// </remarks>
public static class ClearanceCheck
{
    /// <summary>Parallel lines nearer than this, in px, are hard to tell apart.</summary>
    public const double LeastBetweenLines = 5;

    private const double Tolerance = 0.05;

    /// <param name="boxes">The boxes of the nodes.</param>
    /// <param name="pieces">The straight pieces of all lines.</param>
    /// <param name="edges">Parallel to <paramref name="pieces"/>: to which edge each belongs.</param>
    /// <param name="report">Called for each finding, sometimes more than once.</param>
    public static void Run(LayoutTree tree, SpatialIndex boxes, SpatialIndex pieces, IReadOnlyList<int> edges, double lineToBox, Action<LayoutFault, int, int> report)
    {
        ImmutableArray<MeasuredEdge> measured = tree.Graph.Edges;
        for (int piece = 0; piece < edges.Count; piece++)
        {
            MeasuredEdge edge = measured[edges[piece]];
            Rectangle line = pieces[piece];
            foreach (int node in boxes.Near(line.Inflate(lineToBox)))
            {
                if (tree.IsLeaf(node) && node != edge.Source && node != edge.Target && line.DistanceTo(boxes[node]) < lineToBox - Tolerance)
                {
                    report(LayoutFault.LineNearBox, edges[piece], node);
                }
            }

            bool isUpright = line.Height > line.Width;
            foreach (int other in pieces.Near(line.Inflate(LeastBetweenLines)))
            {
                Rectangle second = pieces[other];
                if (edges[other] > edges[piece] && second.Height > second.Width == isUpright && AreTight(line, second, isUpright)
                    && !edge.SharesEndWith(measured[edges[other]]))
                {
                    report(LayoutFault.LinesTooNear, edges[piece], edges[other]);
                }
            }
        }
    }

    private static bool AreTight(Rectangle first, Rectangle second, bool isUpright)
    {
        double distance = isUpright ? Math.Abs(first.Left - second.Left) : Math.Abs(first.Top - second.Top);
        double length = isUpright
            ? Math.Min(first.Bottom, second.Bottom) - Math.Max(first.Top, second.Top)
            : Math.Min(first.Right, second.Right) - Math.Max(first.Left, second.Left);
        return distance < LeastBetweenLines - Tolerance && length > Tolerance;
    }
}
