using System.Runtime.InteropServices;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>The boxes, lines and labels of a sketch as variables of one axis. Used for one compaction.</summary>
public sealed class CompactionModel
{
    private readonly int[] _low;
    private readonly int[] _high;
    private readonly int[][] _pieces;
    private readonly int[][] _labels;
    private readonly int _whole;

    /// <param name="axis">0 moves things to the left and right, 1 up and down.</param>
    public CompactionModel(Sketch sketch, int axis)
    {
        Sketch = sketch;
        Axis = axis;
        Distances = new CompactionDistances(sketch);
        _low = new int[sketch.Tree.Count];
        _high = new int[sketch.Tree.Count];
        _pieces = new int[sketch.Routes.Length][];
        _labels = new int[sketch.Routes.Length][];
        _whole = Differences.AddVariable(double.MaxValue);
        AddNodes();
        AddRoutes();
    }

    public Sketch Sketch { get; }

    public int Axis { get; }

    public DifferenceSystem Differences { get; } = new();

    public CompactionDistances Distances { get; }

    /// <summary>What keeps its distance from others.</summary>
    public List<CompactionItem> Items { get; } = [];

    /// <summary>The low border of the drawing.</summary>
    public static Anchor Origin => new(0, 0);

    /// <summary>The high border of the drawing.</summary>
    public Anchor Whole => new(_whole, 0);

    public Anchor Low(int node) => new(_low[node], 0);

    public Anchor High(int node) => Sketch.Tree.IsLeaf(node)
        ? new Anchor(_low[node], Sketch.High[Axis][node] - Sketch.Low[Axis][node])
        : new Anchor(_high[node], 0);

    /// <summary>A piece that runs across the axis.</summary>
    public Anchor Piece(Route route, int piece) => new(_pieces[route.Edge][piece], 0);

    /// <summary>The low border of a label whose piece runs along the axis.</summary>
    public Anchor Label(Route route, int label) => new(_labels[route.Edge][label], 0);

    /// <summary>Where a piece that runs along the axis starts.</summary>
    public Anchor Start(Route route, int piece) => piece == 0 ? Border(route.Source, route.SourceSide) : Piece(route, piece - 1);

    /// <summary>Where a piece that runs along the axis ends.</summary>
    public Anchor End(Route route, int piece) =>
        piece == route.Positions.Count - 1 ? Border(route.Target, route.TargetSide) : Piece(route, piece + 1);

    /// <summary>Sets boxes, lines and labels of the sketch to the values of a solution.</summary>
    /// <returns>Whether anything has moved.</returns>
    public bool Write(double[] values)
    {
        bool hasMoved = false;
        for (int node = 0; node < _low.Length; node++)
        {
            double extent = Sketch.High[Axis][node] - Sketch.Low[Axis][node];
            Move(ref Sketch.Low[Axis][node], values[_low[node]]);
            Move(ref Sketch.High[Axis][node], Sketch.Tree.IsLeaf(node) ? values[_low[node]] + extent : values[_high[node]]);
        }

        foreach (Route route in Sketch.Routes)
        {
            Span<double> positions = CollectionsMarshal.AsSpan(route.Positions);
            for (int piece = 0; piece < positions.Length; piece++)
            {
                if (route.RunsAlong(piece) != Axis)
                {
                    Move(ref positions[piece], values[_pieces[route.Edge][piece]]);
                }
            }

            for (int i = 0; i < route.Labels.Count; i++)
            {
                LabelSpot spot = route.Labels[i];
                if (route.RunsAlong(spot.Piece) == Axis)
                {
                    double along = spot.Along;
                    Move(ref along, values[_labels[route.Edge][i]] + ((Axis == 0 ? spot.Size.Width : spot.Size.Height) / 2));
                    route.Labels[i] = spot with { Along = along };
                }
            }
        }

        return hasMoved;

        void Move(ref double place, double value)
        {
            hasMoved |= place != value;
            place = value;
        }
    }

    private Anchor Border(int node, Side side) => side is Side.Left or Side.Top ? Low(node) : High(node);

    private void AddNodes()
    {
        double[] low = Sketch.Low[Axis];
        double[] high = Sketch.High[Axis];
        double[] crossLow = Sketch.Low[(1 - Axis)];
        double[] crossHigh = Sketch.High[(1 - Axis)];
        for (int node = 0; node < low.Length; node++)
        {
            _low[node] = Differences.AddVariable(low[node]);
            double extent = high[node] - low[node];
            if (Sketch.Tree.IsLeaf(node))
            {
                Items.Add(new CompactionItem(ItemKind.Leaf, Low(node), High(node), crossLow[node], crossHigh[node], low[node], extent, 0, node, 0));
                continue;
            }

            _high[node] = Differences.AddVariable(high[node]);
            Items.Add(new CompactionItem(ItemKind.LowWall, Low(node), Low(node), crossLow[node], crossHigh[node], low[node], 0, 0, node, 0));
            Items.Add(new CompactionItem(ItemKind.HighWall, High(node), High(node), crossLow[node], crossHigh[node], high[node], 0, 0, node, 0));
            Size least = ContainerFrame.LeastSize(Sketch.Graph.Nodes[node], Sketch.Options);
            double leastExtent = Axis == 0 ? least.Width : least.Height;
            Differences.Require(Low(node), High(node), leastExtent, 0, Firmness.Fixed);
            if (Sketch.HasTitle(node))
            {
                double reach = Sketch.TitleReach(node, Axis);
                double crossReach = Sketch.TitleReach(node, (1 - Axis));
                Items.Add(new CompactionItem(
                    ItemKind.Title, Low(node), Low(node) + reach, crossLow[node], crossLow[node] + crossReach, low[node], reach, 0, node, 0));
            }
        }
    }

    private void AddRoutes()
    {
        foreach (Route route in Sketch.Routes)
        {
            var variables = new int[route.Positions.Count];
            _pieces[route.Edge] = variables;
            for (int piece = 0; piece < variables.Length; piece++)
            {
                if (route.RunsAlong(piece) == Axis)
                {
                    continue;
                }

                variables[piece] = Differences.AddVariable(route.Positions[piece]);
                (double start, double end) = Sketch.Reach(route, piece);
                var anchor = new Anchor(variables[piece], 0);
                Items.Add(new CompactionItem(
                    ItemKind.Piece,
                    anchor,
                    anchor,
                    Math.Min(start, end),
                    Math.Max(start, end),
                    route.Positions[piece],
                    0,
                    route.Ranks[piece],
                    route.Edge,
                    piece));
                foreach ((int node, Side side, _) in new RouteEnds(route, piece))
                {
                    double inset = Sketch.Tree.IsLeaf(node) ? Distances.AtSide(node, side).Inset : Sketch.Options.LineToWall;
                    Differences.Require(Low(node), anchor, inset, inset, Firmness.Fixed);
                    Differences.Require(anchor, High(node), inset, inset, Firmness.Fixed);
                }
            }

            AddLabels(route);
        }
    }

    private void AddLabels(Route route)
    {
        _labels[route.Edge] = new int[route.Labels.Count];
        for (int i = 0; i < route.Labels.Count; i++)
        {
            LabelSpot spot = route.Labels[i];
            Rectangle bounds = Routing.Sketch.LabelBounds(route, spot);
            double extent = Axis == 0 ? bounds.Width : bounds.Height;
            double at = Axis == 0 ? bounds.Left : bounds.Top;
            (double crossLow, double crossHigh) = Axis == 0 ? (bounds.Top, bounds.Bottom) : (bounds.Left, bounds.Right);
            Anchor low;
            bool isFree = route.RunsAlong(spot.Piece) == Axis;
            if (isFree)
            {
                low = new Anchor(Differences.AddVariable(at), 0);
                _labels[route.Edge][i] = low.Variable;
            }
            else
            {
                low = new Anchor(_pieces[route.Edge][spot.Piece], spot.OffsetAcross(extent));
            }

            int rank = isFree ? 0 : route.Ranks[spot.Piece];
            Items.Add(new CompactionItem(ItemKind.Label, low, low + extent, crossLow, crossHigh, at, extent, rank, route.Edge, spot.Piece)
            {
                Line = isFree ? null : route.Positions[spot.Piece],
            });
        }
    }
}
