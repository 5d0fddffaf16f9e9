using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Finds a way for every edge: short and straight ones first, then each again knowing the others.</summary>
/// <remarks>
/// Before: boxes are placed with room between. After: every edge has a route around foreign boxes, titles and containers; routes may still lie
/// on each other. Cost: one search for each edge and round.
/// </remarks>
public static class EdgeRouting
{
    /// <summary>Sets the routes of the sketch.</summary>
    /// <returns>How many states were visited.</returns>
    public static long Route(Sketch sketch, RoutingCosts costs, int rounds, CancellationToken cancellationToken)
    {
        if (sketch.Graph.Edges.IsEmpty)
        {
            return 0;
        }

        var router = new Router(sketch, costs, isRefined: false);
        return router.Run(rounds, cancellationToken);
    }

    /// <summary>Routes edges again, one by one, among the present routes, which lie apart: what crosses what is now known exactly.</summary>
    /// <param name="edges">Which, in this order.</param>
    public static long Refine(Sketch sketch, RoutingCosts costs, IReadOnlyList<int> edges, CancellationToken cancellationToken)
    {
        if (sketch.Graph.Edges.IsEmpty)
        {
            return 0;
        }

        var router = new Router(sketch, costs, isRefined: true);
        return router.Refine(edges, cancellationToken);
    }

    private sealed class Router
    {
        private readonly Sketch _sketch;
        private readonly RoutingGrid _grid;
        private readonly PathSearch _search;
        private readonly EdgePorts _ports;
        private readonly bool[] _isAllowed;
        private readonly List<int>?[] _ways;

        public Router(Sketch sketch, RoutingCosts costs, bool isRefined)
        {
            _sketch = sketch;
            _grid = new RoutingGrid(sketch, isRefined);
            _search = new PathSearch(_grid, costs);
            _ports = new EdgePorts(sketch, _grid, costs);
            _isAllowed = new bool[sketch.Tree.Count + 1];
            _ways = new List<int>?[sketch.Graph.Edges.Length];
        }

        public long Run(int rounds, CancellationToken cancellationToken)
        {
            ImmutableArray<MeasuredEdge> edges = _sketch.Graph.Edges;
            int[] order = [.. Enumerable.Range(0, edges.Length).Where(i => edges[i].Source != edges[i].Target).OrderBy(Distance)];
            for (int round = 0; round < rounds; round++)
            {
                foreach (int edge in order)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Remove(edge);
                    RouteOne(edge);
                }
            }

            for (int edge = 0; edge < edges.Length; edge++)
            {
                if (edges[edge].Source == edges[edge].Target)
                {
                    RouteLoop(edge);
                }
            }

            return _search.Work;
        }

        public long Refine(IReadOnlyList<int> edges, CancellationToken cancellationToken)
        {
            foreach (Route route in _sketch.Routes)
            {
                _ports.Count(route.Source, route.SourceSide, 1);
                _ports.Count(route.Target, route.TargetSide, 1);
                _ways[route.Edge] = Trace(route);
                Pass(_ways[route.Edge]!, 1);
            }

            foreach (int edge in edges)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_sketch.Graph.Edges[edge].Source != _sketch.Graph.Edges[edge].Target)
                {
                    Remove(edge);
                    RouteOne(edge);
                }
            }

            return _search.Work;
        }

        /// <summary>The grid points on a route, from the first line outside its source to the last before its target.</summary>
        private List<int> Trace(Route route)
        {
            var way = new List<int>();
            for (int piece = 0; piece < route.Positions.Count; piece++)
            {
                (double start, double end) = _sketch.Reach(route, piece);
                bool isLevel = route.RunsAlong(piece) == 0;
                double[] along = isLevel ? _grid.Xs : _grid.Ys;
                int across = RoutingGrid.FirstAtLeast(isLevel ? _grid.Ys : _grid.Xs, route.Positions[piece] - 0.02);
                int first = RoutingGrid.FirstAtLeast(along, Math.Min(start, end) - 0.02);
                int last = RoutingGrid.FirstAtLeast(along, Math.Max(start, end) + 0.02) - 1;
                for (int k = first; k <= last; k++)
                {
                    int at = start <= end ? k : last - (k - first);
                    int point = isLevel ? _grid.Index(at, across) : _grid.Index(across, at);
                    if (way.Count == 0 || way[^1] != point)
                    {
                        way.Add(point);
                    }
                }
            }

            return way;
        }

        private double Distance(int edge)
        {
            Rectangle source = _sketch.Bounds(_sketch.Graph.Edges[edge].Source);
            Rectangle target = _sketch.Bounds(_sketch.Graph.Edges[edge].Target);
            double dx = Math.Max(0, Math.Max(source.Left - target.Right, target.Left - source.Right));
            double dy = Math.Max(0, Math.Max(source.Top - target.Bottom, target.Top - source.Bottom));

            // What needs a bend waits for what can be straight.
            return dx + dy + (dx > 0 && dy > 0 ? 100 : 0);
        }

        private void Remove(int edge)
        {
            if (_ways[edge] is { } way)
            {
                Pass(way, -1);
                Route route = _sketch.Routes[edge];
                _ports.Count(route.Source, route.SourceSide, -1);
                _ports.Count(route.Target, route.TargetSide, -1);
                _ways[edge] = null;
            }
        }

        private void Pass(List<int> way, int change)
        {
            for (int i = 1; i + 1 < way.Count; i++)
            {
                bool isLevelBefore = way[i - 1] / _grid.Width == way[i] / _grid.Width;
                bool isLevelAfter = way[i + 1] / _grid.Width == way[i] / _grid.Width;
                if (isLevelBefore == isLevelAfter)
                {
                    _grid.AddPass(way[i], isLevelBefore ? 0 : 1, change);
                }
            }
        }

        private void Allow(int source, int target)
        {
            Array.Clear(_isAllowed);
            _isAllowed[0] = true;
            foreach (int end in new[] { source, target })
            {
                for (int at = _sketch.Tree.Parent(end); at >= 0; at = _sketch.Tree.Parent(at))
                {
                    _isAllowed[at + 1] = true;
                }
            }
        }

        private void RouteOne(int edge)
        {
            MeasuredEdge measured = _sketch.Graph.Edges[edge];
            Allow(measured.Source, measured.Target);
            (GridPort Start, GridPort Goal, List<int> Points)? found = Search(measured);
            if (found is null)
            {
                // Through foreign containers rather than nowhere.
                Array.Fill(_isAllowed, true);
                found = Search(measured);
            }

            if (found is not { } way)
            {
                _sketch.Routes[edge] = Direct(edge, measured);
                return;
            }

            var route = new Route(edge, measured.Source, measured.Target, way.Start.Side, way.Goal.Side, ToPositions(way.Start, way.Points));
            _sketch.Routes[edge] = route;
            _ways[edge] = way.Points;
            Pass(way.Points, 1);
            _ports.Count(route.Source, route.SourceSide, 1);
            _ports.Count(route.Target, route.TargetSide, 1);
        }

        private (GridPort Start, GridPort Goal, List<int> Points)? Search(MeasuredEdge edge)
        {
            List<GridPort> starts = _ports.Find(edge.Source, edge.Target, _isAllowed);
            List<GridPort> goals = _ports.Find(edge.Target, edge.Source, _isAllowed);
            if (starts.Count == 0 || goals.Count == 0)
            {
                return null;
            }

            Rectangle area = _sketch.Bounds(edge.Target);
            return _search.Find(starts, goals, _isAllowed, area);
        }

        private List<double> ToPositions(GridPort start, List<int> points)
        {
            var positions = new List<double>();
            int axis = start.Direction & 1;
            positions.Add(Coordinate(points[0], 1 - axis));
            for (int i = 1; i < points.Count; i++)
            {
                int next = points[i] / _grid.Width == points[i - 1] / _grid.Width ? 0 : 1;
                if (next != axis)
                {
                    axis = next;
                    positions.Add(Coordinate(points[i], 1 - axis));
                }
            }

            return positions;
        }

        private double Coordinate(int point, int axis) => axis == 0 ? _grid.Xs[point % _grid.Width] : _grid.Ys[point / _grid.Width];

        /// <summary>A way without regard to what stands on it, where there is no other; the verifier will tell.</summary>
        private Route Direct(int edge, MeasuredEdge measured)
        {
            Rectangle source = _sketch.Bounds(measured.Source);
            Rectangle target = _sketch.Bounds(measured.Target);
            double middle = (source.Bottom + target.Top) / 2;
            return new Route(edge, measured.Source, measured.Target, Side.Bottom, Side.Top, [source.Center.X, middle, target.Center.X]);
        }

        /// <summary>A loop leaves and enters the same side, the one with the fewest ends.</summary>
        private void RouteLoop(int edge)
        {
            int node = _sketch.Graph.Edges[edge].Source;
            Rectangle bounds = _sketch.Bounds(node);
            Side side = new[] { Side.Right, Side.Left, Side.Bottom, Side.Top }.MinBy(candidate => _ports.Used(node, candidate));
            int used = _ports.Used(node, side);
            double reach = GridLines.Clearance + 2 + (used * 0.5);
            bool isUpright = side is Side.Top or Side.Bottom;
            Point center = bounds.Center;
            double middle = isUpright ? center.X : center.Y;
            double spread = Math.Min(10 + used, (isUpright ? bounds.Width : bounds.Height) / 4);
            double outer = side is Side.Left or Side.Top ? _sketch.Border(node, side) - reach : _sketch.Border(node, side) + reach;
            _sketch.Routes[edge] = new Route(edge, node, node, side, side, [middle - spread, outer, middle + spread]);
            _ports.Count(node, side, 2);
        }
    }
}
