using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>
/// Moves boxes, lines and labels on one axis together so that everything keeps its distance and its order, lines are short and straight,
/// and the whole is small. Room that lines or labels need is made by moving boxes apart, so it never runs out.
/// </summary>
/// <remarks>
/// One-dimensional compaction as in circuit layout: everything that overlaps on the other axis keeps its order on this one, and the sum of weighted
/// distances is minimized by the network simplex. Before: routes with ranks. After: on this axis nothing overlaps that overlapped only here, ends sit on
/// their boxes, and lines that were on each other run side by side.
/// </remarks>
public static class Compaction
{
    private const int LengthWeight = 4;
    private const int JogWeight = 10;
    private const int ContainerWeight = 1;
    private const int WholeWeight = 6;
    private const int AlignmentWeight = 6;

    /// <param name="axis">0 moves things to the left and right, 1 up and down.</param>
    /// <returns>How many demands had to be dropped; -1 if the axis was left as it was.</returns>
    public static int Run(Sketch sketch, int axis)
    {
        var pass = new Pass(sketch, axis);
        return pass.Run();
    }

    private sealed class Pass
    {
        private readonly Sketch _sketch;
        private readonly int _axis;
        private readonly DifferenceSystem _system = new();
        private readonly CompactionDistances _distances;
        private readonly int[] _low;
        private readonly int[] _high;
        private readonly int[][] _pieces;
        private readonly int[][] _labels;
        private readonly int _whole;
        private readonly List<CompactionItem> _items = [];

        public Pass(Sketch sketch, int axis)
        {
            _sketch = sketch;
            _axis = axis;
            _distances = new CompactionDistances(sketch);
            _low = new int[sketch.Tree.Count];
            _high = new int[sketch.Tree.Count];
            _pieces = new int[sketch.Routes.Length][];
            _labels = new int[sketch.Routes.Length][];
            _whole = _system.AddVariable();
        }

        public int Run()
        {
            AddNodes();
            AddRoutes();
            CompactionOrder.Require(_items, _distances, _system);
            AddContainment();
            AddCharges();
            AddAlignments();
            double[]? values = _system.Solve(pivots: Math.Min(40_000, 12 * _system.Count));
            if (values is null)
            {
                return -1;
            }

            Write(values);
            Straighten();
            return _system.Dropped;
        }

        private int Cross => 1 - _axis;

        private Anchor Low(int node) => new(_low[node], 0);

        private Anchor High(int node) => _sketch.Tree.IsLeaf(node)
            ? new Anchor(_low[node], _sketch.High[_axis][node] - _sketch.Low[_axis][node])
            : new Anchor(_high[node], 0);

        private Anchor Border(int node, Side side) => side is Side.Left or Side.Top ? Low(node) : High(node);

        private Anchor Start(Route route, int piece) =>
            piece == 0 ? Border(route.Source, route.SourceSide) : new Anchor(_pieces[route.Edge][piece - 1], 0);

        private Anchor End(Route route, int piece) =>
            piece == route.Positions.Count - 1 ? Border(route.Target, route.TargetSide) : new Anchor(_pieces[route.Edge][piece + 1], 0);

        private void AddNodes()
        {
            double[] low = _sketch.Low[_axis];
            double[] high = _sketch.High[_axis];
            double[] crossLow = _sketch.Low[Cross];
            double[] crossHigh = _sketch.High[Cross];
            for (int node = 0; node < low.Length; node++)
            {
                _low[node] = _system.AddVariable();
                double extent = high[node] - low[node];
                if (_sketch.Tree.IsLeaf(node))
                {
                    _items.Add(new CompactionItem(ItemKind.Leaf, Low(node), High(node), crossLow[node], crossHigh[node], low[node], extent, 0, node, 0));
                    continue;
                }

                _high[node] = _system.AddVariable();
                _items.Add(new CompactionItem(ItemKind.LowWall, Low(node), Low(node), crossLow[node], crossHigh[node], low[node], 0, 0, node, 0));
                _items.Add(new CompactionItem(ItemKind.HighWall, High(node), High(node), crossLow[node], crossHigh[node], high[node], 0, 0, node, 0));
                Size least = ContainerFrame.LeastSize(_sketch.Graph.Nodes[node], _sketch.Options);
                double leastExtent = _axis == 0 ? least.Width : least.Height;
                _system.Charge(Low(node), High(node), leastExtent, 0, ContainerWeight);
                if (_sketch.HasTitle(node))
                {
                    double reach = _sketch.TitleReach(node, _axis);
                    double crossReach = _sketch.TitleReach(node, Cross);
                    _items.Add(new CompactionItem(
                        ItemKind.Title, Low(node), Low(node) + reach, crossLow[node], crossLow[node] + crossReach, low[node], reach, 0, node, 0));
                }
            }
        }

        private void AddRoutes()
        {
            foreach (Route route in _sketch.Routes)
            {
                var variables = new int[route.Positions.Count];
                _pieces[route.Edge] = variables;
                for (int piece = 0; piece < variables.Length; piece++)
                {
                    if (route.RunsAlong(piece) == _axis)
                    {
                        continue;
                    }

                    variables[piece] = _system.AddVariable();
                    (double start, double end) = _sketch.Reach(route, piece);
                    var anchor = new Anchor(variables[piece], 0);
                    _items.Add(new CompactionItem(
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
                    foreach ((int node, Side side) in CompactionDistances.EndsOf(route, piece))
                    {
                        double inset = _sketch.Tree.IsLeaf(node) ? _distances.AtSide(node, side).Inset : _sketch.Options.LineToWall;
                        _system.Require(Low(node), anchor, inset, inset, Firmness.Fixed);
                        _system.Require(anchor, High(node), inset, inset, Firmness.Fixed);
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
                Rectangle bounds = Sketch.LabelBounds(route, spot);
                double extent = _axis == 0 ? bounds.Width : bounds.Height;
                double at = _axis == 0 ? bounds.Left : bounds.Top;
                (double crossLow, double crossHigh) = _axis == 0 ? (bounds.Top, bounds.Bottom) : (bounds.Left, bounds.Right);
                Anchor low;
                if (route.RunsAlong(spot.Piece) == _axis)
                {
                    low = new Anchor(_system.AddVariable(), 0);
                    _labels[route.Edge][i] = low.Variable;
                }
                else
                {
                    low = new Anchor(_pieces[route.Edge][spot.Piece], spot.OffsetAcross(extent));
                }

                _items.Add(new CompactionItem(ItemKind.Label, low, low + extent, crossLow, crossHigh, at, extent, 0, route.Edge, spot.Piece));
            }
        }

        private void AddContainment()
        {
            LayoutOptions options = _sketch.Options;
            for (int node = 0; node < _low.Length; node++)
            {
                int parent = _sketch.Tree.Parent(node);
                if (parent < 0)
                {
                    _system.Require(new Anchor(0, 0), Low(node), options.Margin, 0, Firmness.Fixed);
                    _system.Require(High(node), new Anchor(_whole, 0), options.Margin, 0, Firmness.Fixed);
                }
                else
                {
                    double top = _axis == 1 ? ContainerFrame.Top(_sketch.Graph.Nodes[parent], options) : options.Padding;
                    _system.Require(Low(parent), Low(node), top, 0, Firmness.Fixed);
                    _system.Require(High(node), High(parent), options.Padding, 0, Firmness.Fixed);
                }

                if (_sketch.Hints.Pins.TryGetValue(node, out Point pin))
                {
                    Pin(node, parent, _axis == 0 ? pin.X : pin.Y);
                }

                if (_sketch.Hints.Outside.TryGetValue(node, out Side side))
                {
                    KeepOutside(node, side);
                }
            }

            foreach (CompactionItem item in _items)
            {
                if (item.Kind is ItemKind.Piece or ItemKind.Label)
                {
                    _system.Require(new Anchor(0, 0), item.Low, options.Margin, 0, Firmness.Fixed);
                    _system.Require(item.High, new Anchor(_whole, 0), options.Margin, 0, Firmness.Fixed);
                }
            }

            _system.Charge(new Anchor(0, 0), new Anchor(_whole, 0), 0, 0, WholeWeight);
        }

        private void Pin(int node, int parent, double distance)
        {
            double inset = parent < 0 ? _sketch.Options.Margin
                : _axis == 1 ? ContainerFrame.Top(_sketch.Graph.Nodes[parent], _sketch.Options)
                : _sketch.Options.Padding;
            Anchor corner = parent < 0 ? new Anchor(0, 0) : Low(parent);
            _system.Require(corner, Low(node), inset + distance, 0, Firmness.Hint);
            _system.Require(Low(node), corner, -inset - distance, 0, Firmness.Hint);
        }

        private void KeepOutside(int node, Side side)
        {
            if ((side is Side.Left or Side.Right ? 0 : 1) != _axis)
            {
                return;
            }

            foreach (int other in _sketch.Tree.Children(-1))
            {
                if (other == node || _sketch.Hints.Outside.ContainsKey(other))
                {
                    continue;
                }

                double distance = _sketch.Options.NodeSpacing;
                if (side is Side.Left or Side.Top)
                {
                    _system.Require(High(node), Low(other), distance, 0, Firmness.Hint);
                }
                else
                {
                    _system.Require(High(other), Low(node), distance, 0, Firmness.Hint);
                }
            }
        }

        private void AddCharges()
        {
            var spread = new SideSpread(_sketch, _axis);
            foreach (Route route in _sketch.Routes)
            {
                MeasuredEdge edge = _sketch.Graph.Edges[route.Edge];
                int last = route.Positions.Count - 1;
                for (int piece = 0; piece <= last; piece++)
                {
                    if (route.RunsAlong(piece) != _axis)
                    {
                        PullEnds(route, piece, spread);
                        continue;
                    }

                    (double start, double end) = _sketch.Reach(route, piece);
                    (Anchor low, Anchor high) = start <= end ? (Start(route, piece), End(route, piece)) : (End(route, piece), Start(route, piece));
                    bool isJog = piece > 0 && piece < last;
                    double clearance = (piece == 0 ? edge.SourceClearance + 3 : 0) + (piece == last ? edge.TargetClearance + 3 : 0);
                    double wanted = isJog ? 0 : Math.Max(clearance, _sketch.Options.LineToBox);
                    _system.Charge(low, high, wanted, wanted / 2, isJog ? JogWeight : LengthWeight);
                    KeepLabels(route, piece, low, high, edge, start <= end);
                }
            }
        }

        private void PullEnds(Route route, int piece, SideSpread spread)
        {
            var anchor = new Anchor(_pieces[route.Edge][piece], 0);
            foreach ((int node, Side side) in CompactionDistances.EndsOf(route, piece))
            {
                if (_sketch.Tree.IsLeaf(node))
                {
                    _system.Attract(anchor, Low(node) + spread.Place(route.Edge, piece, node, side), 1);
                }
            }
        }

        private void KeepLabels(Route route, int piece, Anchor low, Anchor high, MeasuredEdge edge, bool isForward)
        {
            int last = route.Positions.Count - 1;
            double gap = _sketch.Options.LabelGap;
            for (int i = 0; i < route.Labels.Count; i++)
            {
                if (route.Labels[i].Piece != piece)
                {
                    continue;
                }

                Size size = route.Labels[i].Size;
                double extent = _axis == 0 ? size.Width : size.Height;
                var label = new Anchor(_labels[route.Edge][i], 0);
                double before = gap + (piece == 0 && isForward ? edge.SourceClearance : piece == last && !isForward ? edge.TargetClearance : 0);
                double after = gap + (piece == last && isForward ? edge.TargetClearance : piece == 0 && !isForward ? edge.SourceClearance : 0);
                _system.Require(low, label, before, before, Firmness.Label);
                _system.Require(label + extent, high, after, after, Firmness.Label);
                LabelPlacement placement = edge.Labels[i].Placement;
                if (placement != LabelPlacement.Middle)
                {
                    bool isAtLow = (placement == LabelPlacement.Source) == isForward;
                    _system.Attract(isAtLow ? label : label + extent, isAtLow ? low : high, 2);
                }
            }
        }

        private void AddAlignments()
        {
            foreach (ImmutableArray<int> group in _sketch.Alignments[_axis])
            {
                for (int i = 1; i < group.Length; i++)
                {
                    int first = group[i - 1];
                    int second = group[i];
                    bool isLeaf = _sketch.Tree.IsLeaf(first);
                    if (isLeaf != _sketch.Tree.IsLeaf(second))
                    {
                        continue;
                    }

                    double half = isLeaf ? (_sketch.High[_axis][first] - _sketch.Low[_axis][first]) / 2 : 0;
                    double otherHalf = isLeaf ? (_sketch.High[_axis][second] - _sketch.Low[_axis][second]) / 2 : 0;
                    _system.Attract(Low(first) + half, Low(second) + otherHalf, isLeaf ? AlignmentWeight : 2);
                }
            }
        }

        private void Write(double[] values)
        {
            for (int node = 0; node < _low.Length; node++)
            {
                double extent = _sketch.High[_axis][node] - _sketch.Low[_axis][node];
                _sketch.Low[_axis][node] = values[_low[node]];
                _sketch.High[_axis][node] = _sketch.Tree.IsLeaf(node) ? values[_low[node]] + extent : values[_high[node]];
            }

            foreach (Route route in _sketch.Routes)
            {
                for (int piece = 0; piece < route.Positions.Count; piece++)
                {
                    if (route.RunsAlong(piece) != _axis)
                    {
                        route.Positions[piece] = values[_pieces[route.Edge][piece]];
                    }
                }

                for (int i = 0; i < route.Labels.Count; i++)
                {
                    LabelSpot spot = route.Labels[i];
                    if (route.RunsAlong(spot.Piece) == _axis)
                    {
                        double extent = _axis == 0 ? spot.Size.Width : spot.Size.Height;
                        route.Labels[i] = spot with { Along = values[_labels[route.Edge][i]] + (extent / 2) };
                    }
                }
            }
        }

        /// <summary>Joins the pieces on both sides of a piece that has shrunk to nothing.</summary>
        private void Straighten()
        {
            foreach (Route route in _sketch.Routes)
            {
                for (int piece = 1; piece + 1 < route.Positions.Count; piece++)
                {
                    (double start, double end) = _sketch.Reach(route, piece);
                    bool carries = route.Labels.Exists(spot => spot.Piece == piece);
                    if (route.RunsAlong(piece) != _axis || Math.Abs(end - start) > 0.01 || carries)
                    {
                        continue;
                    }

                    route.Positions.RemoveRange(piece, 2);
                    route.Ranks.RemoveRange(piece, 2);
                    for (int i = 0; i < route.Labels.Count; i++)
                    {
                        LabelSpot spot = route.Labels[i];
                        route.Labels[i] = spot.Piece > piece ? spot with { Piece = spot.Piece - 2 } : spot;
                    }

                    piece = Math.Max(0, piece - 2);
                }
            }
        }
    }
}
