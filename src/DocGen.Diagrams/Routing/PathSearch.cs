using System.Runtime.CompilerServices;
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
/// <remarks>A state is four times its point plus the direction. Reused for many searches; not thread-safe.</remarks>
public sealed class PathSearch
{
    private const int Exact = 4;
    private readonly SearchMemory _memory;
    private readonly GridPoint[] _points;
    private readonly SearchPoint[] _known;
    private readonly BucketQueue _queue;
    private readonly GridCosts _costs;
    private readonly int _width;
    private List<GridPort> _goals = [];
    private int _stamp;
    private int _greed;
    private long _best;
    private int _bestState;

    /// <param name="memory">Lent to one search at a time.</param>
    public PathSearch(RoutingGrid grid, GridCosts costs, SearchMemory memory)
    {
        _memory = memory;
        _points = memory.Points(grid.Width * grid.Height);
        _known = memory.Known;
        _queue = memory.Queue;
        _costs = costs;
        _width = grid.Width;
    }

    /// <summary>States visited by all searches so far: the work.</summary>
    public long Work { get; private set; }

    /// <summary>Whether the last search found no way because there is none.</summary>
    public bool IsExhausted { get; private set; }

    /// <remarks>Before: the costs are aimed at the box that holds all goals.</remarks>
    /// <param name="isAllowed">By container index + 1: whether the route may pass inside.</param>
    /// <param name="bound">Only ways that cost less are looked for, in units of <see cref="GridCosts"/>.</param>
    /// <returns>Null where there is no such way, or none was found in time.</returns>
    public GridWay? Find(List<GridPort> starts, List<GridPort> goals, bool[] isAllowed, long bound, SearchEffort effort)
    {
        _stamp = _memory.NextStamp();
        _greed = effort.Greed;
        _goals = goals;
        _queue.Clear();
        _best = bound;
        _bestState = -1;
        foreach (GridPort goal in goals)
        {
            _points[goal.Point].Flags |= GridFlags.Goal;
        }

        foreach (GridPort start in starts)
        {
            int row = start.Point / _width;
            Visit(start.Point, start.Direction, start.Point - (row * _width), row, GridCosts.ToUnits(start.Cost), -1);
        }

        int left = effort.States;
        while (left > 0 && _queue.TryPop(_best, out int state))
        {
            ref SearchPoint known = ref _known[state >> 2];
            if (known.IsExpanded(state & 3))
            {
                // A cheaper way to this state was followed before.
                continue;
            }

            left--;
            known.Expand(state & 3);
            Expand(state, known.Cost(state & 3), isAllowed);
        }

        foreach (GridPort goal in goals)
        {
            _points[goal.Point].Flags &= ~GridFlags.Goal;
        }

        Work += effort.States - left;
        IsExhausted = left > 0 && _bestState < 0;
        return _bestState < 0 ? null : Trace(starts);
    }

    private static int Arrival(GridPort goal) => (goal.Point * 4) + ((goal.Direction + 2) & 3);

    /// <summary>From a goal to its box; the largest number if a state is none.</summary>
    private int GoalCost(int state)
    {
        int least = int.MaxValue;
        foreach (GridPort goal in _goals)
        {
            if (Arrival(goal) == state)
            {
                least = Math.Min(least, GridCosts.ToUnits(goal.Cost));
            }
        }

        return least;
    }

    private void Expand(int state, int cost, bool[] isAllowed)
    {
        int point = state >> 2;
        int row = point / _width;
        int column = point - (row * _width);
        for (int turn = -1; turn <= 1; turn++)
        {
            int next = (state + turn) & 3;
            int axis = next & 1;
            int step = 1 - (next & 2);
            if (axis == 0)
            {
                Run(state, next, _costs.Xs, column, step, step, cost, turn == 0, isAllowed, row);
            }
            else
            {
                Run(state, next, _costs.Ys, row, step, step * _width, cost, turn == 0, isAllowed, column);
            }
        }
    }

    /// <summary>Goes on in one direction to the next point at which a way may turn or end.</summary>
    /// <param name="along">Coordinates of the points on the line.</param>
    /// <param name="at">Index of the present point among them.</param>
    /// <param name="stride">From one point to the next in the grid.</param>
    /// <param name="across">The line's own index on the other axis.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Run(int state, int direction, int[] along, int at, int step, int stride, int cost, bool isStraight, bool[] isAllowed, int across)
    {
        GridPoint[] points = _points;
        int axis = direction & 1;
        GridFlags bars = GridPoint.Bars(axis);
        GridFlags turns = GridPoint.Bars(1 - axis);
        int here = state >> 2;

        // A point beside a parallel border may be crossed, not followed; a blocked one neither.
        if ((points[here].Flags & bars) != GridFlags.None)
        {
            return;
        }

        while (true)
        {
            int then = at + step;
            if ((uint)then >= (uint)along.Length)
            {
                return;
            }

            int target = here + stride;
            ref readonly GridPoint to = ref points[target];
            GridFlags flags = to.Flags;
            if ((flags & bars) != GridFlags.None || !isAllowed[to.Region + 1])
            {
                return;
            }

            cost += _costs.Step(points[here], isStraight, axis, Math.Abs(along[then] - along[at]));
            here = target;
            at = then;
            if ((flags & turns) == GridFlags.None || (flags & GridFlags.Goal) != GridFlags.None)
            {
                (int column, int row) = axis == 0 ? (at, across) : (across, at);
                Visit(here, direction, column, row, cost, state);
                return;
            }

            // Passed by: no reason to turn, no end.
            isStraight = true;
        }
    }

    private void Visit(int point, int direction, int column, int row, int cost, int parent)
    {
        ref SearchPoint known = ref _known[point];
        if (known.Stamp != _stamp)
        {
            known.Begin(_stamp);
        }

        if (known.Cost(direction) <= cost || (_greed > Exact && known.IsExpanded(direction)))
        {
            return;
        }

        known.Best = Math.Min(known.Best, cost);
        int estimate = _costs.Estimate(column, row, direction);
        if (cost + estimate >= _best)
        {
            return;
        }

        int state = (point * 4) + direction;
        int goalCost = (_points[point].Flags & GridFlags.Goal) == GridFlags.None ? int.MaxValue : GoalCost(state);

        // Who turns where a cheaper way arrived has paid a bend more; only an end of the route is worth that.
        if (cost >= (long)known.Best + _costs.Bend && goalCost == int.MaxValue)
        {
            return;
        }

        known.Arrive(direction, cost, parent);
        if (goalCost != int.MaxValue && cost + goalCost < _best)
        {
            _best = cost + goalCost;
            _bestState = state;
        }

        _queue.Push(cost + Weigh(estimate), state);
    }

    private long Weigh(int estimate) => ((long)estimate * _greed) >> 2;

    private GridWay Trace(List<GridPort> starts)
    {
        var points = new List<int>();
        int first = _bestState;
        for (int at = _bestState; at >= 0; at = _known[at >> 2].Parent(at & 3))
        {
            if (points.Count > 0)
            {
                AddBetween(points, at >> 2);
            }

            points.Add(at >> 2);
            first = at;
        }

        points.Reverse();
        return new GridWay(Cheapest(starts, first, 0), Cheapest(_goals, _bestState, 2), points);
    }

    /// <param name="turn">Quarter turns from the direction of a port to that of its state.</param>
    private static GridPort Cheapest(List<GridPort> ports, int state, int turn)
    {
        GridPort? cheapest = null;
        foreach (GridPort port in ports)
        {
            if ((port.Point * 4) + ((port.Direction + turn) & 3) == state && (cheapest is not { } best || port.Cost < best.Cost))
            {
                cheapest = port;
            }
        }

        return cheapest!.Value;
    }

    /// <summary>Adds the points that were passed by on the straight way from the last point to another.</summary>
    private void AddBetween(List<int> points, int end)
    {
        int from = points[^1];
        int stride = from / _width == end / _width ? 1 : _width;
        for (int at = from + (end > from ? stride : -stride); at != end; at += end > from ? stride : -stride)
        {
            points.Add(at);
        }
    }
}
