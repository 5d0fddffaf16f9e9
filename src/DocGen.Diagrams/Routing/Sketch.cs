using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>A drawing in the making: boxes that still move, and routes as topology. Mutable, owned by one run of the layout.</summary>
/// <remarks>Axis 0 is x, axis 1 is y; most of the routing is written once for both.</remarks>
public sealed class Sketch
{
    public Sketch(LayoutTree tree, HintPlan hints, Placement placement, Side flow, LayoutOptions options)
    {
        Flow = flow;
        Tree = tree;
        Hints = hints;
        Options = options;
        Origin = placement;
        Alignments = [placement.Columns, placement.Rows];
        ImmutableArray<Rectangle> nodes = placement.Graph.Nodes;
        Low = [[.. nodes.Select(static node => node.Left)], [.. nodes.Select(static node => node.Top)]];
        High = [[.. nodes.Select(static node => node.Right)], [.. nodes.Select(static node => node.Bottom)]];
        Routes = new Route[tree.Graph.Edges.Length];
    }

    private Sketch(Sketch other)
    {
        Flow = other.Flow;
        Origin = other.Origin;
        Tree = other.Tree;
        Hints = other.Hints;
        Options = other.Options;
        Alignments = other.Alignments;
        Keeps = other.Keeps;
        KeepsPlaces = other.KeepsPlaces;
        Low = [[.. other.Low[0]], [.. other.Low[1]]];
        High = [[.. other.High[0]], [.. other.High[1]]];
        Routes = [.. other.Routes.Select(static route => route.Clone())];
    }

    public LayoutTree Tree { get; }

    /// <summary>Main direction.</summary>
    public Side Flow { get; }

    public HintPlan Hints { get; }

    /// <summary>Where boxes stood before anything was routed.</summary>
    public Placement Origin { get; }

    /// <summary>The order of an earlier layout that holds while boxes move; null: none.</summary>
    public KeptOrder? Keeps { get; init; }

    /// <summary>Whether boxes stay exactly where they stood in that layout, as far as lines and labels let them.</summary>
    public bool KeepsPlaces { get; init; }

    public LayoutOptions Options { get; }

    /// <summary>By axis, groups of nodes whose middles share a coordinate on it.</summary>
    public ImmutableArray<ImmutableArray<int>>[] Alignments { get; }

    /// <summary>Left edges, then top edges, by node.</summary>
    public double[][] Low { get; }

    /// <summary>Right edges, then bottom edges, by node.</summary>
    public double[][] High { get; }

    /// <summary>Parallel to the graph's edges.</summary>
    public Route[] Routes { get; }

    public MeasuredGraph Graph => Tree.Graph;

    /// <summary>A copy that can be changed without touching this one.</summary>
    public Sketch Clone() => new(this);

    public Rectangle Bounds(int node) => Rectangle.FromBounds(Low[0][node], Low[1][node], High[0][node], High[1][node]);

    /// <summary>Extent of a title measured from the top left corner of its container.</summary>
    public double TitleReach(int node, int axis)
    {
        Size title = Graph.Nodes[node].Title;
        return Options.TitleInset + (axis == 0 ? title.Width : title.Height);
    }

    public bool HasTitle(int node) => !Graph.Nodes[node].Title.IsEmpty;

    /// <summary>Coordinate of the border at which an end of a route sits, on the axis along which its first piece runs.</summary>
    public double Border(int node, Side side) => side switch
    {
        Side.Left => Low[0][node],
        Side.Right => High[0][node],
        Side.Top => Low[1][node],
        _ => High[1][node],
    };

    /// <summary>The coordinates between which a piece of a route runs, in the order of travel.</summary>
    public (double Start, double End) Reach(Route route, int piece)
    {
        double start = piece == 0 ? Border(route.Source, route.SourceSide) : route.Positions[piece - 1];
        double end = piece == route.Positions.Count - 1 ? Border(route.Target, route.TargetSide) : route.Positions[piece + 1];
        return (start, end);
    }

    /// <summary>The corners of a route from border to border.</summary>
    public ImmutableArray<Point> Points(Route route)
    {
        ImmutableArray<Point>.Builder points = ImmutableArray.CreateBuilder<Point>(route.Positions.Count + 1);
        for (int piece = 0; piece < route.Positions.Count; piece++)
        {
            (double start, double end) = Reach(route, piece);
            double position = route.Positions[piece];
            bool isUpright = route.RunsAlong(piece) == 1;
            if (piece == 0)
            {
                points.Add(isUpright ? new Point(position, start) : new Point(start, position));
            }

            points.Add(isUpright ? new Point(position, end) : new Point(end, position));
        }

        return points.ToImmutable();
    }

    /// <summary>Where a label stands now.</summary>
    public static Rectangle LabelBounds(Route route, LabelSpot spot)
    {
        double position = route.Positions[spot.Piece];
        bool isUpright = route.RunsAlong(spot.Piece) == 1;
        double across = isUpright ? spot.Size.Width : spot.Size.Height;
        double along = isUpright ? spot.Size.Height : spot.Size.Width;
        double low = position + spot.OffsetAcross(across);
        double start = spot.Along - (along / 2);
        return isUpright ? new Rectangle(low, start, across, along) : new Rectangle(start, low, along, across);
    }
}
