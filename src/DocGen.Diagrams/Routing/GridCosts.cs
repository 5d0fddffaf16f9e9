using System.Runtime.CompilerServices;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>What ways on a grid cost, in whole numbers of 1/16 px, and what they cost at least.</summary>
public sealed class GridCosts
{
    private const double Unit = 16;
    private readonly RoutingGrid _grid;
    private readonly double _sharing;
    private int _left;
    private int _right;
    private int _top;
    private int _bottom;

    public GridCosts(RoutingGrid grid, RoutingCosts costs)
    {
        _grid = grid;
        _sharing = costs.Sharing;
        Xs = [.. grid.Xs.Select(ToUnits)];
        Ys = [.. grid.Ys.Select(ToUnits)];
        Bend = ToUnits(costs.Bend);
        Crossing = ToUnits(costs.Crossing);
    }

    public int[] Xs { get; }

    public int[] Ys { get; }

    public int Bend { get; }

    public int Crossing { get; }

    public static int ToUnits(double value) => (int)Math.Round(value * Unit, MidpointRounding.AwayFromZero);

    /// <summary>Names the box to which all ways lead until further notice, for <see cref="Estimate"/>.</summary>
    public void Aim(Rectangle area)
    {
        _left = ToUnits(area.Left);
        _right = ToUnits(area.Right);
        _top = ToUnits(area.Top);
        _bottom = ToUnits(area.Bottom);
    }

    /// <summary>The distance to the box and the least number of bends that any way there has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Estimate(int column, int row, int direction)
    {
        int dx = Ahead(Xs[column], _left, _right);
        int dy = Ahead(Ys[row], _top, _bottom);
        (int along, int across) = (direction & 1) == 0 ? (dx, dy) : (dy, dx);
        bool isBehind = direction >= 2 ? along > 0 : along < 0;
        int bends = isBehind ? 2 : across != 0 ? 1 : 0;
        return Math.Abs(dx) + Math.Abs(dy) + (bends * Bend);
    }

    /// <summary>From one point to the next.</summary>
    /// <param name="isStraight">Whether the way arrived along the same axis.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Step(GridPoint from, bool isStraight, int axis, int length)
    {
        int step = length + (isStraight ? Crossing * from.Passes(1 - axis) : Bend);
        return from.Passes(axis) > 0 ? step + (int)(_sharing * length) : step;
    }

    /// <summary>What a known way costs now; the largest number if it does not lead from one of the starts to one of the goals.</summary>
    public long Of(List<int> way, List<GridPort> starts, List<GridPort> goals)
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
        int width = Xs.Length;
        int direction = start.Value.Direction;
        for (int i = first; i < last; i++)
        {
            int next = DirectionOf(way[i], way[i + 1]);
            int length = (next & 1) == 0
                ? Math.Abs(Xs[way[i + 1] % width] - Xs[way[i] % width])
                : Math.Abs(Ys[way[i + 1] / width] - Ys[way[i] / width]);
            cost += Step(_grid.Points[way[i]], next == direction, next & 1, length);
            direction = next;
        }

        return cost;
    }

    /// <summary>A cost that no way from a start to a goal is below, in the units of <see cref="Of"/>.</summary>
    /// <remarks>Before: the box of the goals is known by <see cref="Aim"/>.</remarks>
    public long Least(List<GridPort> starts)
    {
        long least = long.MaxValue;
        foreach (GridPort start in starts)
        {
            int row = start.Point / Xs.Length;
            least = Math.Min(least, ToUnits(start.Cost) + Estimate(start.Point - (row * Xs.Length), row, start.Direction));
        }

        return least;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Ahead(int value, int low, int high) => value < low ? low - value : value > high ? high - value : 0;

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

    private int DirectionOf(int from, int to) => from / Xs.Length == to / Xs.Length
        ? to > from ? 0 : 2
        : to > from ? 1 : 3;
}
