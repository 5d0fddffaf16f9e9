using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>What a route pays for, in px of length.</summary>
/// <param name="Bend">For each change of direction.</param>
/// <param name="Crossing">For each line that is crossed.</param>
/// <param name="Sharing">For each px on a line that another route uses.</param>
/// <param name="OffCenter">For each px between an end and the middle of its side.</param>
/// <param name="Crowding">For each end already on a side that has no room for another.</param>
public sealed record RoutingCosts(double Bend = 45, double Crossing = 60, double Sharing = 0.08, double OffCenter = 0.12, double Crowding = 150);

/// <summary>An end of a route on the grid: the first point outside the box and the way of travel there, away from the box.</summary>
/// <param name="Point">Index of the grid point.</param>
/// <param name="Direction">0 right, 1 down, 2 left, 3 up; away from the box.</param>
/// <param name="Cost">Length from the border, and what the place costs.</param>
public readonly record struct GridPort(int Point, int Direction, Side Side, double Cost);

/// <summary>Finds the cheapest way from one set of ports to another by A* over (point, direction).</summary>
/// <remarks>The estimate is the distance to the target box and the least number of bends that any way there has. Reused for many searches; not thread-safe.</remarks>
public sealed class PathSearch(RoutingGrid grid, RoutingCosts costs)
{
    private static readonly int[] StepX = [1, 0, -1, 0];
    private static readonly int[] StepY = [0, 1, 0, -1];
    private readonly double[] _costs = new double[grid.Width * grid.Height * 4];
    private readonly int[] _parents = new int[grid.Width * grid.Height * 4];
    private readonly int[] _stamps = new int[grid.Width * grid.Height * 4];
    private readonly MinimumHeap _heap = new();
    private readonly Dictionary<int, GridPort> _goals = [];
    private int _stamp;

    /// <summary>States visited by all searches so far: the work.</summary>
    public long Work { get; private set; }

    /// <param name="isAllowed">By container index + 1: whether the route may pass inside.</param>
    /// <param name="area">The box that holds all goals, for the estimate.</param>
    /// <returns>Grid points from start to goal with the ports used; null where there is no way.</returns>
    public (GridPort Start, GridPort Goal, List<int> Points)? Find(
        IReadOnlyList<GridPort> starts,
        IReadOnlyList<GridPort> goals,
        bool[] isAllowed,
        Rectangle area)
    {
        _stamp++;
        _heap.Clear();
        _goals.Clear();
        foreach (GridPort goal in goals)
        {
            // Travelled towards the box.
            int state = (goal.Point * 4) + ((goal.Direction + 2) & 3);
            if (!_goals.TryGetValue(state, out GridPort known) || goal.Cost < known.Cost)
            {
                _goals[state] = goal;
            }
        }

        double best = double.MaxValue;
        int bestState = -1;
        foreach (GridPort start in starts)
        {
            Visit((start.Point * 4) + start.Direction, start.Cost, -1, area, ref best, ref bestState);
        }

        while (_heap.Count > 0 && _heap.LeastCost < best)
        {
            (double estimate, int state) = _heap.Pop();
            double cost = _costs[state];
            int point = state >> 2;
            int direction = state & 3;
            if (estimate > cost + Estimate(point, direction, area) + 1e-6)
            {
                continue;
            }

            Work++;
            Expand(point, direction, cost, isAllowed, area, ref best, ref bestState);
        }

        return bestState < 0 ? null : Trace(bestState, starts);
    }

    private void Expand(int point, int direction, double cost, bool[] isAllowed, Rectangle area, ref double best, ref int bestState)
    {
        int column = point % grid.Width;
        int row = point / grid.Width;
        int from = (point * 4) + direction;
        for (int turn = -1; turn <= 1; turn++)
        {
            int next = (direction + turn) & 3;
            int axis = next & 1;
            int nextColumn = column + StepX[next];
            int nextRow = row + StepY[next];
            if (nextColumn < 0 || nextRow < 0 || nextColumn >= grid.Width || nextRow >= grid.Height || !grid.MayRun(point, axis))
            {
                continue;
            }

            int target = grid.Index(nextColumn, nextRow);
            if (!grid.MayRun(target, axis) || !isAllowed[grid.Region(target) + 1])
            {
                // A point beside a parallel border may be crossed, not followed; a blocked one neither.
                continue;
            }

            double length = axis == 0 ? Math.Abs(grid.Xs[nextColumn] - grid.Xs[column]) : Math.Abs(grid.Ys[nextRow] - grid.Ys[row]);
            double step = length + (turn == 0 ? costs.Crossing * grid.Passes(point, 1 - axis) : costs.Bend);
            if (grid.Passes(point, axis) > 0)
            {
                step += costs.Sharing * length;
            }

            Visit((target * 4) + next, cost + step, from, area, ref best, ref bestState);
        }
    }

    private void Visit(int state, double cost, int parent, Rectangle area, ref double best, ref int bestState)
    {
        if (_stamps[state] == _stamp && _costs[state] <= cost)
        {
            return;
        }

        double estimate = cost + Estimate(state >> 2, state & 3, area);
        if (estimate >= best)
        {
            return;
        }

        _stamps[state] = _stamp;
        _costs[state] = cost;
        _parents[state] = parent;
        if (_goals.TryGetValue(state, out GridPort goal) && cost + goal.Cost < best)
        {
            best = cost + goal.Cost;
            bestState = state;
        }

        _heap.Push(estimate, state);
    }

    private double Estimate(int point, int direction, Rectangle area)
    {
        double x = grid.Xs[point % grid.Width];
        double y = grid.Ys[point / grid.Width];
        double dx = x < area.Left ? area.Left - x : x > area.Right ? area.Right - x : 0;
        double dy = y < area.Top ? area.Top - y : y > area.Bottom ? area.Bottom - y : 0;
        double along = (direction & 1) == 0 ? dx : dy;
        double across = (direction & 1) == 0 ? dy : dx;
        if (direction >= 2)
        {
            along = -along;
        }

        int bends = along < 0 ? 2 : across == 0 ? (along > 0 ? 0 : 1) : 1;
        if (along == 0 && across == 0)
        {
            bends = 0;
        }

        return Math.Abs(dx) + Math.Abs(dy) + (bends * costs.Bend);
    }

    private (GridPort Start, GridPort Goal, List<int> Points) Trace(int state, IReadOnlyList<GridPort> starts)
    {
        GridPort goal = _goals[state];
        var points = new List<int>();
        int at = state;
        int first = state;
        while (at >= 0)
        {
            points.Add(at >> 2);
            first = at;
            at = _parents[at];
        }

        points.Reverse();
        GridPort? start = null;
        foreach (GridPort candidate in starts)
        {
            if ((candidate.Point * 4) + candidate.Direction == first && (start is null || candidate.Cost < start.Value.Cost))
            {
                start = candidate;
            }
        }

        return (start!.Value, goal, points);
    }
}
