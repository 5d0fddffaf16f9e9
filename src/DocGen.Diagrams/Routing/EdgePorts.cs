using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>Where on the grid a route may leave or reach a box, and what each place costs.</summary>
public sealed class EdgePorts(Sketch sketch, RoutingGrid grid, RoutingCosts costs)
{
    private readonly int[] _used = new int[sketch.Tree.Count * 4];

    /// <summary>Notes that an end sits on a side, or with -1 that it no longer does.</summary>
    public void Count(int node, Side side, int change) => _used[(node * 4) + (int)side] += change;

    public int Used(int node, Side side) => _used[(node * 4) + (int)side];

    /// <summary>All ports of one end of an edge.</summary>
    /// <param name="other">The other end; where it lies inside the node, the ports are inside its border.</param>
    public List<GridPort> Find(int node, int other, bool[] isAllowed)
    {
        var ports = new List<GridPort>();
        bool isInside = sketch.Tree.Holds(node, other);
        Rectangle bounds = sketch.Bounds(node);
        AddUpright(ports, node, Side.Top, bounds, isInside, isAllowed);
        AddLevel(ports, node, Side.Right, bounds, isInside, isAllowed);
        AddUpright(ports, node, Side.Bottom, bounds, isInside, isAllowed);
        AddLevel(ports, node, Side.Left, bounds, isInside, isAllowed);
        return ports;
    }

    private double PlaceCost(int node, Side side, double offset, double extent)
    {
        double center = Math.Abs(offset) * (sketch.Tree.IsLeaf(node) ? costs.OffCenter : costs.OffCenter / 4);
        int room = (int)Math.Max(1, (extent - 4) / sketch.Options.LineSpacing);
        int used = Used(node, side);
        return center + (used >= room ? costs.Crowding * (used - room + 1) : used * 3);
    }

    private static (int First, int Last) LinesAcross(double[] values, double low, double high)
    {
        double inset = Math.Min(8, (high - low) / 4);
        double middle = (low + high) / 2;

        // A box of no extent has one line only, through its middle.
        int first = RoutingGrid.FirstAtLeast(values, Math.Min(low + inset, middle - 0.1));
        int last = first;
        while (last < values.Length && values[last] <= Math.Max(high - inset, middle + 0.1))
        {
            last++;
        }

        return (first, last);
    }

    private void AddUpright(List<GridPort> ports, int node, Side side, Rectangle bounds, bool isInside, bool[] isAllowed)
    {
        bool goesDown = (side == Side.Bottom) != isInside;
        double border = side == Side.Top ? bounds.Top : bounds.Bottom;
        int row = NextLine(grid.Ys, border, goesDown, sketch.Tree.IsLeaf(node));
        if (row < 0)
        {
            return;
        }

        (int first, int last) = LinesAcross(grid.Xs, bounds.Left, bounds.Right);
        for (int column = first; column < last; column++)
        {
            int point = grid.Index(column, row);
            if (grid.MayRun(point, 1) && isAllowed[grid.Region(point) + 1])
            {
                double cost = Math.Abs(grid.Ys[row] - border) + PlaceCost(node, side, grid.Xs[column] - bounds.Center.X, bounds.Width);
                ports.Add(new GridPort(point, goesDown ? 1 : 3, side, cost));
            }
        }
    }

    private void AddLevel(List<GridPort> ports, int node, Side side, Rectangle bounds, bool isInside, bool[] isAllowed)
    {
        bool goesRight = (side == Side.Right) != isInside;
        double border = side == Side.Left ? bounds.Left : bounds.Right;
        int column = NextLine(grid.Xs, border, goesRight, sketch.Tree.IsLeaf(node));
        if (column < 0)
        {
            return;
        }

        (int first, int last) = LinesAcross(grid.Ys, bounds.Top, bounds.Bottom);
        for (int row = first; row < last; row++)
        {
            int point = grid.Index(column, row);
            if (grid.MayRun(point, 0) && isAllowed[grid.Region(point) + 1])
            {
                double cost = Math.Abs(grid.Xs[column] - border) + PlaceCost(node, side, grid.Ys[row] - bounds.Center.Y, bounds.Height);
                ports.Add(new GridPort(point, goesRight ? 0 : 2, side, cost));
            }
        }
    }

    private static int NextLine(double[] values, double border, bool isUpward, bool isLeaf)
    {
        double distance = isLeaf ? 5 : 4;
        if (isUpward)
        {
            int next = RoutingGrid.FirstAtLeast(values, border + distance);
            return next < values.Length ? next : -1;
        }

        int index = RoutingGrid.FirstAtLeast(values, border - distance);
        return index < values.Length && values[index] == border - distance ? index : index - 1;
    }
}
