using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>How good a clean layout is, as readers were found to weigh it; lower is better.</summary>
/// <param name="Backward">Lines that lead against the main direction.</param>
/// <param name="CrossingsOf">Crossings by edge; each crossing counts for both.</param>
/// <remarks>Source of the order of weights: Purchase, Graph Drawing 1997.</remarks>
public sealed record LayoutScore(int Crossings, int Bends, int Backward, double Length, double Area, ImmutableArray<int> CrossingsOf)
{
    /// <summary>One number, in px: what a crossing, a bend and a line against the flow are worth in length, and a square of the area's size.</summary>
    public double Total => (Crossings * 220) + (Bends * 28) + (Backward * 60) + Length + (1.2 * Math.Sqrt(Area));

    /// <summary>Near linear by a spatial index over the pieces of lines.</summary>
    public static LayoutScore Of(RoutedGraph routed, Side flow)
    {
        var pieces = new SpatialIndex(150);
        var owners = new List<int>();
        var crossingsOf = new int[routed.Edges.Length];
        int crossings = 0;
        int bends = 0;
        int backward = 0;
        double length = 0;
        for (int edge = 0; edge < routed.Edges.Length; edge++)
        {
            ImmutableArray<Point> points = routed.Edges[edge].Points;
            bends += points.Length - 2;
            backward += LeadsBack(routed, edge, flow) ? 1 : 0;
            int known = owners.Count;
            for (int i = 1; i < points.Length; i++)
            {
                Rectangle piece = Rectangle.FromBounds(
                    Math.Min(points[i - 1].X, points[i].X),
                    Math.Min(points[i - 1].Y, points[i].Y),
                    Math.Max(points[i - 1].X, points[i].X),
                    Math.Max(points[i - 1].Y, points[i].Y));
                length += piece.Width + piece.Height;
                foreach (int other in pieces.Near(piece))
                {
                    if (owners[other] != edge && Cross(piece, pieces[other]))
                    {
                        crossings++;
                        crossingsOf[edge]++;
                        crossingsOf[owners[other]]++;
                    }
                }

                pieces.Add(piece);
                owners.Add(edge);
            }
        }

        Size size = routed.Placed.Size;
        return new LayoutScore(crossings, bends, backward, length, size.Width * size.Height, [.. crossingsOf]);
    }

    private static bool LeadsBack(RoutedGraph routed, int edge, Side flow)
    {
        MeasuredEdge measured = routed.Placed.Graph.Edges[edge];
        Point way = routed.Placed.Nodes[measured.Target].Center - routed.Placed.Nodes[measured.Source].Center;
        return flow switch
        {
            Side.Top => way.Y > 1,
            Side.Right => way.X < -1,
            Side.Bottom => way.Y < -1,
            _ => way.X > 1,
        };
    }

    private static bool Cross(Rectangle a, Rectangle b)
    {
        bool isAUpright = a.Height > a.Width;
        if (isAUpright == b.Height > b.Width)
        {
            return false;
        }

        Rectangle upright = isAUpright ? a : b;
        Rectangle level = isAUpright ? b : a;
        return level.Left < upright.Left && upright.Left < level.Right && upright.Top < level.Top && level.Top < upright.Bottom;
    }
}
