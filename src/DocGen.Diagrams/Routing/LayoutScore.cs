using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>How good a clean layout is, as readers were found to weigh it; lower is better.</summary>
/// <param name="Backward">Directed lines that lead against the main direction.</param>
/// <param name="Hints">For the wanted aspect, and up to which size it does not matter.</param>
/// <param name="CrossingsOf">Crossings by edge; each crossing counts for both.</param>
/// <remarks>Source of the order of weights: Purchase, Graph Drawing 1997.</remarks>
public sealed record LayoutScore(int Crossings, int Bends, int Backward, double Length, Size Size, LayoutHints Hints, ImmutableArray<int> CrossingsOf)
{
    /// <summary>How far the aspect may be from the wanted one before a page is filled badly.</summary>
    private const double LargestExcess = 1.35;

    /// <summary>One number, in px: what a crossing, a bend and a line against the flow are worth in length, and a square of the area's size.</summary>
    public double Total => Weigh(Crossings, Bends, Backward) + Displaced + Length + Extent;

    /// <summary>Of a layout that keeps an earlier one: what pairs of boxes in another order cost, and boxes that left a place to be kept.</summary>
    public double Displaced { get; init; }

    /// <summary>Whether a page is filled well enough.</summary>
    public bool FitsAspect => Excess <= 0;

    /// <summary>How far the aspect, as a ratio to the wanted one, is beyond what a page can be filled with; not positive if it is not.</summary>
    public double Excess => (Math.Max(Size.Width / Size.Height / Aspect, Size.Height * Aspect / Size.Width) - LargestExcess) * Weight;

    /// <summary>The longer side, in px.</summary>
    public double LongerSide => Math.Max(Size.Width, Size.Height);

    private double Aspect => Hints.Aspect;

    /// <summary>Beyond the free side the aspect gains its weight little by little, up to twice of it.</summary>
    private double Weight => Hints.FreeSide <= 0 ? 1 : Math.Clamp((LongerSide / Hints.FreeSide) - 1, 0, 1);

    /// <summary>Side of a square of the drawing's area and of one that the wanted aspect would need; more where the aspect is out of bounds.</summary>
    private double Extent
    {
        get
        {
            double height = Math.Max(Size.Height, Size.Width / Aspect);
            return (0.6 * Math.Sqrt(Size.Width * Size.Height)) + (0.6 * height * Math.Sqrt(Aspect)) + (1500 * Math.Clamp(Excess, 0, 5));
        }
    }

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
            MeasuredEdge measured = routed.Placed.Graph.Edges[edge];
            backward += measured.IsDirected && LeadsBack(routed.Placed.Nodes[measured.Source].Center, routed.Placed.Nodes[measured.Target].Center, flow) ? 1 : 0;
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
        return new LayoutScore(crossings, bends, backward, length, size, routed.Placed.Graph.Hints, [.. crossingsOf]);
    }

    /// <summary>Whether a line between two middles of boxes leads against the main direction.</summary>
    public static bool LeadsBack(Point from, Point to, Side flow) => flow switch
    {
        Side.Top => to.Y - from.Y > 1,
        Side.Right => to.X - from.X < -1,
        Side.Bottom => to.Y - from.Y < -1,
        _ => to.X - from.X > 1,
    };

    /// <summary>What crossings, bends and lines against the flow are worth in px of length.</summary>
    public static double Weigh(int crossings, int bends, int backward) => (crossings * 3000) + (bends * 80) + (backward * 5000);

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
