using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Routes single edges on one grid and keeps account of which lines pass where.</summary>
public sealed class EdgeRouter
{
    /// <summary>A gain that is not worth a search, in the units of <see cref="GridCosts"/>: less than a bend, 8 px of length.</summary>
    private const int Negligible = 128;

    private const int StatesForAll = 6_000_000;
    private readonly Sketch _sketch;
    private readonly RoutingGrid _grid;
    private readonly GridCosts _costs;
    private readonly PathSearch _search;
    private readonly EdgePorts _ports;
    private readonly List<GridPort> _starts = [];
    private readonly List<GridPort> _goals = [];
    private readonly bool[] _isAllowed;
    private readonly List<int>?[] _ways;
    private readonly SearchEffort[] _firstEfforts;
    private readonly SearchEffort _repeatedEffort;
    private readonly IReadOnlyDictionary<int, double> _misplaced;

    /// <param name="isRefined">Whether the present routes are lines of the grid.</param>
    /// <param name="misplaced">Edges for which there was no room where they run, and what each pays at either end, in px, for the side of the box that it uses now.</param>
    public EdgeRouter(Sketch sketch, RoutingCosts costs, bool isRefined, SearchMemory memory, IReadOnlyDictionary<int, double> misplaced)
    {
        _misplaced = misplaced;
        _sketch = sketch;
        _grid = new RoutingGrid(sketch, isRefined, memory);
        _costs = new GridCosts(_grid, costs);
        _search = new PathSearch(_grid, _costs, memory);
        _ports = new EdgePorts(sketch, _grid, costs);
        _isAllowed = new bool[sketch.Tree.Count + 1];
        _ways = new List<int>?[sketch.Graph.Edges.Length];

        // The more edges, the less of the work each gets; what is not found exactly in time is found greedily.
        int states = Math.Clamp(StatesForAll / sketch.Graph.Edges.Length, 3_000, 100_000);
        _firstEfforts = [new SearchEffort(4, states / 2), new SearchEffort(6, states), new SearchEffort(16, int.MaxValue)];
        _repeatedEffort = new SearchEffort(4, states);
    }

    /// <summary>How many states were visited.</summary>
    public long Work => _search.Work;

    /// <summary>Takes the present routes of the sketch as ways on the grid.</summary>
    public void KeepAll()
    {
        foreach (Route route in _sketch.Routes)
        {
            Keep(Trace(route), route);
        }
    }

    /// <summary>Finds a way for an edge that joins two boxes, or a better one than it has.</summary>
    /// <returns>Whether it has another way now.</returns>
    public bool Improve(int edge)
    {
        MeasuredEdge measured = _sketch.Graph.Edges[edge];
        List<int>? present = Remove(edge);
        Allow(measured.Source, measured.Target);
        Aim(measured);
        if (_misplaced.TryGetValue(edge, out double charge))
        {
            Charge(_starts, _sketch.Routes[edge].SourceSide, charge);
            Charge(_goals, _sketch.Routes[edge].TargetSide, charge);
        }

        GridWay? found = null;
        if (present is null)
        {
            for (int i = 0; i < _firstEfforts.Length && found is null && (i == 0 || !_search.IsExhausted); i++)
            {
                found = _search.Find(_starts, _goals, _isAllowed, long.MaxValue, _firstEfforts[i]);
            }

            if (found is null)
            {
                RouteAnyhow(edge, measured);
                return true;
            }
        }
        else
        {
            long cost = _costs.Of(present, _starts, _goals);
            if (cost - _costs.Least(_starts) > Negligible)
            {
                found = _search.Find(_starts, _goals, _isAllowed, cost, _repeatedEffort);
            }
        }

        if (found is null)
        {
            Keep(present!, _sketch.Routes[edge]);
            return false;
        }

        Route route = ToRoute(edge, measured, found);
        bool isNew = present is null || !route.LeadsAs(_sketch.Routes[edge]);
        Keep(found.Points, route);
        return isNew;
    }

    /// <summary>A loop leaves and enters the same side, the one with the fewest ends.</summary>
    public void RouteLoop(int edge)
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

    /// <summary>The grid points on a route, from the first line outside its source to the last before its target.</summary>
    private List<int> Trace(Route route)
    {
        var way = new List<int>();
        for (int piece = 0; piece < route.Positions.Count; piece++)
        {
            (double start, double end) = _sketch.Reach(route, piece);
            bool isLevel = route.RunsAlong(piece) == 0;
            double[] along = isLevel ? _grid.Xs : _grid.Ys;
            double[] others = isLevel ? _grid.Ys : _grid.Xs;
            int across = Math.Min(RoutingGrid.FirstAtLeast(others, route.Positions[piece] - 0.02), others.Length - 1);
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

    private static void Charge(List<GridPort> ports, Side side, double charge)
    {
        for (int i = 0; i < ports.Count; i++)
        {
            ports[i] = ports[i].Side == side ? ports[i] with { Cost = ports[i].Cost + charge } : ports[i];
        }
    }

    private List<int>? Remove(int edge)
    {
        List<int>? way = _ways[edge];
        if (way is not null)
        {
            Pass(way, -1);
            Route route = _sketch.Routes[edge];
            _ports.Count(route.Source, route.SourceSide, -1);
            _ports.Count(route.Target, route.TargetSide, -1);
            _ways[edge] = null;
        }

        return way;
    }

    private void Keep(List<int> way, Route route)
    {
        _sketch.Routes[route.Edge] = route;
        _ways[route.Edge] = way;
        Pass(way, 1);
        _ports.Count(route.Source, route.SourceSide, 1);
        _ports.Count(route.Target, route.TargetSide, 1);
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

    /// <summary>Collects the ends that the next search may start from and lead to.</summary>
    private void Aim(MeasuredEdge measured)
    {
        _ports.Find(measured.Source, measured.Target, _isAllowed, _starts);
        _ports.Find(measured.Target, measured.Source, _isAllowed, _goals);
        _costs.Aim(_sketch.Bounds(measured.Target));
    }

    /// <summary>Through foreign containers rather than nowhere.</summary>
    private void RouteAnyhow(int edge, MeasuredEdge measured)
    {
        Array.Fill(_isAllowed, true);
        Aim(measured);
        if (_search.Find(_starts, _goals, _isAllowed, long.MaxValue, _firstEfforts[^1]) is { } way)
        {
            Keep(way.Points, ToRoute(edge, measured, way));
        }
        else
        {
            _sketch.Routes[edge] = Direct(edge, measured);
        }
    }

    private Route ToRoute(int edge, MeasuredEdge measured, GridWay way)
    {
        var positions = new List<double>();
        int axis = way.Start.Direction & 1;
        positions.Add(Coordinate(way.Points[0], 1 - axis));
        for (int i = 1; i < way.Points.Count; i++)
        {
            int next = way.Points[i] / _grid.Width == way.Points[i - 1] / _grid.Width ? 0 : 1;
            if (next != axis)
            {
                axis = next;
                positions.Add(Coordinate(way.Points[i], 1 - axis));
            }
        }

        return new Route(edge, measured.Source, measured.Target, way.Start.Side, way.Goal.Side, positions);
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
}
