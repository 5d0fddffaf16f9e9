using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>An end of a route on the grid: the first point outside the box and the way of travel there, away from the box.</summary>
/// <param name="Point">Index of the grid point.</param>
/// <param name="Direction">0 right, 1 down, 2 left, 3 up; away from the box.</param>
/// <param name="Cost">Length from the border, and what the place costs.</param>
public readonly record struct GridPort(int Point, int Direction, Side Side, double Cost);

/// <summary>A way on the grid.</summary>
/// <param name="Points">From the start to the goal, neighbour by neighbour.</param>
public sealed record GridWay(GridPort Start, GridPort Goal, List<int> Points);

/// <summary>Finds the cheapest way from one set of ports to another by A* over (point, direction).</summary>
/// <remarks>
/// The estimate is the distance to the target box and the least number of bends that any way there has. Costs are whole numbers of 1/16 px.
/// Reused for many searches; not thread-safe.
/// </remarks>
public sealed class PathSearch
{
    private const double Unit = 16;
    private const int Exact = 4;
    private readonly RoutingGrid _grid;
    private readonly SearchMemory _memory;
    private readonly SearchNode[] _nodes;
    private readonly MinimumHeap _heap;
    private readonly int[] _xs;
    private readonly int[] _ys;
    private readonly int[] _aheadX;
    private readonly int[] _aheadY;
    private readonly int _bend;
    private readonly int _turnSlack;
    private readonly int _crossing;
    private readonly double _sharing;
    private int _stamp;
    private int _greed;
    private long _best;
    private int _bestState;

    /// <param name="memory">Lent to one search at a time.</param>
    public PathSearch(RoutingGrid grid, RoutingCosts costs, SearchMemory memory)
    {
        _grid = grid;
        _memory = memory;
        _memory.Require(grid.Width * grid.Height * 4);
        _nodes = memory.Nodes;
        _heap = memory.Heap;
        _xs = [.. grid.Xs.Select(static x => ToUnits(x))];
        _ys = [.. grid.Ys.Select(static y => ToUnits(y))];
        _aheadX = new int[_xs.Length];
        _aheadY = new int[_ys.Length];
        _bend = ToUnits(costs.Bend);
        _turnSlack = _bend;
        _crossing = ToUnits(costs.Crossing);
        _sharing = costs.Sharing;
    }

    /// <summary>States visited by all searches so far: the work.</summary>
    public long Work { get; private set; }

    /// <summary>Whether the last search found no way because there is none.</summary>
    public bool IsExhausted { get; private set; }

    /// <param name="isAllowed">By container index + 1: whether the route may pass inside.</param>
    /// <param name="area">The box that holds all goals, for the estimate.</param>
    /// <param name="bound">Only ways that cost less are looked for, in units of <see cref="CostOf"/>.</param>
    /// <returns>Null where there is no such way, or none was found in time.</returns>
    public GridWay? Find(
        List<GridPort> starts,
        List<GridPort> goals,
        bool[] isAllowed,
        Rectangle area,
        long bound,
        SearchEffort effort)
    {
        _stamp = _memory.NextStamp();
        _greed = effort.Greed;
        _heap.Clear();
        _best = bound;
        _bestState = -1;
        Measure(_xs, ToUnits(area.Left), ToUnits(area.Right), _aheadX);
        Measure(_ys, ToUnits(area.Top), ToUnits(area.Bottom), _aheadY);
        foreach (GridPort goal in goals)
        {
            ref SearchNode node = ref Touch(Arrival(goal));
            node.GoalCost = Math.Min(node.GoalCost, ToUnits(goal.Cost));
            _grid.SetGoal(goal.Point, true);
        }

        foreach (GridPort start in starts)
        {
            int row = start.Point / _xs.Length;
            Visit((start.Point * 4) + start.Direction, start.Point - (row * _xs.Length), row, ToUnits(start.Cost), -1);
        }

        int left = effort.States;
        while (_heap.Count > 0 && _heap.LeastCost < _best && left > 0)
        {
            int state = _heap.Pop();
            ref SearchNode node = ref _nodes[state];
            if (node.IsExpanded)
            {
                // A cheaper way to this state was followed before.
                continue;
            }

            left--;
            node.IsExpanded = true;
            int cost = node.Cost;
            int row = (state >> 2) / _xs.Length;
            Expand(state, (state >> 2) - (row * _xs.Length), row, cost, isAllowed);
        }

        foreach (GridPort goal in goals)
        {
            _grid.SetGoal(goal.Point, false);
        }

        Work += effort.States - left;
        IsExhausted = left > 0 && _bestState < 0;
        return _bestState < 0 ? null : Trace(starts, goals);
    }

    /// <summary>What a known way costs now; the largest number if it does not lead from one of the starts to one of the goals.</summary>
    public long CostOf(List<int> way, List<GridPort> starts, List<GridPort> goals)
    {
        int first = 0;
        int last = way.Count - 1;
        GridPort? start = null;
        GridPort? goal = null;
        for (; first < last && (start = Match(starts, way[first], DirectionOf(way[first], way[first + 1]))) is null; first++)
        {
        }

        for (; last > first && (goal = Match(goals, way[last], DirectionOf(way[last], way[last - 1]))) is null; last--)
        {
        }

        if (start is null || goal is null)
        {
            return long.MaxValue;
        }

        long cost = ToUnits(start.Value.Cost) + ToUnits(goal.Value.Cost);
        int direction = start.Value.Direction;
        for (int i = first; i < last; i++)
        {
            int next = DirectionOf(way[i], way[i + 1]);
            int width = _xs.Length;
            int length = (next & 1) == 0
                ? Math.Abs(_xs[way[i + 1] % width] - _xs[way[i] % width])
                : Math.Abs(_ys[way[i + 1] / width] - _ys[way[i] / width]);
            cost += StepCost(way[i], next == direction, next & 1, length);
            direction = next;
        }

        return cost;
    }

    /// <summary>A cost that no way from a start to a goal is below, in the units of <see cref="CostOf"/>.</summary>
    /// <param name="area">The box that holds all goals.</param>
    public long LeastCost(List<GridPort> starts, List<GridPort> goals, Rectangle area)
    {
        Measure(_xs, ToUnits(area.Left), ToUnits(area.Right), _aheadX);
        Measure(_ys, ToUnits(area.Top), ToUnits(area.Bottom), _aheadY);
        long least = long.MaxValue;
        foreach (GridPort start in starts)
        {
            int row = start.Point / _xs.Length;
            least = Math.Min(least, ToUnits(start.Cost) + Estimate(start.Point - (row * _xs.Length), row, start.Direction));
        }

        return least;
    }

    private static int ToUnits(double value) => (int)Math.Round(value * Unit, MidpointRounding.AwayFromZero);

    private static int Arrival(GridPort goal) => (goal.Point * 4) + ((goal.Direction + 2) & 3);

    private static void Measure(int[] values, int low, int high, int[] ahead)
    {
        for (int i = 0; i < values.Length; i++)
        {
            ahead[i] = values[i] < low ? low - values[i] : values[i] > high ? high - values[i] : 0;
        }
    }

    private static GridPort? Match(List<GridPort> ports, int point, int direction)
    {
        foreach (GridPort port in ports)
        {
            if (port.Point == point && port.Direction == direction)
            {
                return port;
            }
        }

        return null;
    }

    private int DirectionOf(int from, int to) => from / _xs.Length == to / _xs.Length
        ? to > from ? 0 : 2
        : to > from ? 1 : 3;

    private int StepCost(int from, bool isStraight, int axis, int length)
    {
        ref readonly GridPoint point = ref _grid.Points[from];
        int step = length + (isStraight ? _crossing * point.Passes(1 - axis) : _bend);
        return point.Passes(axis) > 0 ? step + (int)(_sharing * length) : step;
    }

    private ref SearchNode Touch(int state)
    {
        ref SearchNode node = ref _nodes[state];
        if (node.Stamp != _stamp)
        {
            node = new SearchNode { Stamp = _stamp, Cost = int.MaxValue, GoalCost = int.MaxValue, Parent = -1 };
        }

        return ref node;
    }

    private void Expand(int state, int column, int row, int cost, bool[] isAllowed)
    {
        ReadOnlySpan<GridPoint> points = _grid.Points;
        int width = _xs.Length;
        int point = state >> 2;
        for (int turn = -1; turn <= 1; turn++)
        {
            int next = (state + turn) & 3;
            int axis = next & 1;
            int step = 1 - (next & 2);
            int[] along = axis == 0 ? _xs : _ys;
            int at = axis == 0 ? column : row;
            int here = point;
            int reached = cost;
            bool isStraight = turn == 0;

            // A point beside a parallel border may be crossed, not followed; a blocked one neither.
            while (points[here].MayRun(axis))
            {
                int then = at + step;
                if ((uint)then >= (uint)along.Length)
                {
                    break;
                }

                int target = axis == 0 ? here + step : here + (step * width);
                ref readonly GridPoint to = ref points[target];
                if (!to.MayRun(axis) || !isAllowed[to.Region + 1])
                {
                    break;
                }

                reached += StepCost(here, isStraight, axis, Math.Abs(along[then] - along[at]));
                here = target;
                at = then;
                if (!to.IsPassedBy(axis))
                {
                    Visit((here * 4) + next, axis == 0 ? at : column, axis == 0 ? row : at, reached, state);
                    break;
                }

                isStraight = true;
            }
        }
    }

    private void Visit(int state, int column, int row, int cost, int parent)
    {
        ref SearchNode node = ref Touch(state);
        if (node.Cost <= cost || (node.IsExpanded && _greed > Exact))
        {
            return;
        }

        // Who turns where a cheaper way arrived has paid a bend more; only an end of the route is worth that.
        long most = (long)_memory.Best(state >> 2, cost, _stamp) + _turnSlack;
        int estimate = Estimate(column, row, state & 3);
        if (cost + estimate >= _best || (cost >= most && node.GoalCost == int.MaxValue))
        {
            return;
        }

        node.Cost = cost;
        node.IsExpanded = false;
        node.Parent = parent;
        if (node.GoalCost != int.MaxValue && cost + node.GoalCost < _best)
        {
            _best = cost + node.GoalCost;
            _bestState = state;
        }

        _heap.Push(cost + Weigh(estimate), state);
    }

    private long Weigh(int estimate) => ((long)estimate * _greed) >> 2;

    private int Estimate(int column, int row, int direction)
    {
        int dx = _aheadX[column];
        int dy = _aheadY[row];
        (int along, int across) = (direction & 1) == 0 ? (dx, dy) : (dy, dx);
        bool isBehind = direction >= 2 ? along > 0 : along < 0;
        int bends = isBehind ? 2 : across != 0 ? 1 : 0;
        return Math.Abs(dx) + Math.Abs(dy) + (bends * _bend);
    }

    private GridWay Trace(List<GridPort> starts, List<GridPort> goals)
    {
        var points = new List<int>();
        int first = _bestState;
        for (int at = _bestState; at >= 0; at = _nodes[at].Parent)
        {
            if (points.Count > 0)
            {
                AddBetween(points, at >> 2);
            }

            points.Add(at >> 2);
            first = at;
        }

        points.Reverse();
        GridPort start = starts.Where(port => (port.Point * 4) + port.Direction == first).MinBy(static port => port.Cost);
        GridPort goal = goals.Where(port => Arrival(port) == _bestState).MinBy(static port => port.Cost);
        return new GridWay(start, goal, points);
    }

    /// <summary>Adds the points that were passed by on the straight way from the last point to another.</summary>
    private void AddBetween(List<int> points, int end)
    {
        int from = points[^1];
        int stride = from / _xs.Length == end / _xs.Length ? 1 : _xs.Length;
        for (int at = from + (end > from ? stride : -stride); at != end; at += end > from ? stride : -stride)
        {
            points.Add(at);
        }
    }
}
