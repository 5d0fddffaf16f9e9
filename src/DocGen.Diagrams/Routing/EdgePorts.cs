using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>Where on the grid a route may leave or reach a box, and what each place costs.</summary>
public sealed class EdgePorts(Sketch sketch, RoutingGrid grid, RoutingCosts costs)
{
    private readonly int[] _used = new int[sketch.Tree.Count * 4];
    private readonly SideLines?[] _lines = new SideLines?[sketch.Tree.Count * 8];

    /// <summary>Notes that an end sits on a side, or with -1 that it no longer does.</summary>
    public void Count(int node, Side side, int change) => _used[(node * 4) + (int)side] += change;

    public int Used(int node, Side side) => _used[(node * 4) + (int)side];

    /// <summary>All ports of one end of an edge.</summary>
    /// <param name="other">The other end; where it lies inside the node, the ports are inside its border.</param>
    /// <param name="ports">Is filled anew.</param>
    public void Find(int node, int other, bool[] isAllowed, List<GridPort> ports)
    {
        ports.Clear();
        bool isInside = sketch.Tree.Holds(node, other);
        Rectangle bounds = sketch.Bounds(node);
        foreach (Side side in (ReadOnlySpan<Side>)[Side.Top, Side.Right, Side.Bottom, Side.Left])
        {
            Add(ports, node, side, bounds, isInside, isAllowed);
        }
    }

    /// <summary>What the ends that are on a side already make it cost.</summary>
    private double Crowding(int node, Side side, double extent)
    {
        int room = (int)Math.Max(1, (extent - 4) / sketch.Options.LineSpacing);
        int used = Used(node, side);
        return used >= room ? costs.Crowding * (used - room + 1) : used * 3;
    }

    private void Add(List<GridPort> ports, int node, Side side, Rectangle bounds, bool isInside, bool[] isAllowed)
    {
        bool isUpright = side is Side.Top or Side.Bottom;
        bool isForward = (side is Side.Bottom or Side.Right) != isInside;
        double border = side switch { Side.Top => bounds.Top, Side.Bottom => bounds.Bottom, Side.Left => bounds.Left, _ => bounds.Right };
        (double[] along, double[] across) = isUpright ? (grid.Ys, grid.Xs) : (grid.Xs, grid.Ys);
        (double low, double high, double center, double extent) = isUpright
            ? (bounds.Left, bounds.Right, bounds.Center.X, bounds.Width)
            : (bounds.Top, bounds.Bottom, bounds.Center.Y, bounds.Height);
        ref SideLines? known = ref _lines[(node * 8) + (isInside ? 4 : 0) + (int)side];
        known ??= FindLines(along, across, border, isForward, sketch.Tree.IsLeaf(node), low, high);
        (int line, int first, int last) = known.Value;
        if (line < 0)
        {
            return;
        }

        int direction = (isForward ? 0 : 2) + (isUpright ? 1 : 0);
        double offCenter = sketch.Tree.IsLeaf(node) ? costs.OffCenter : costs.OffCenter / 4;
        double distance = Math.Abs(along[line] - border);
        double crowding = Crowding(node, side, extent);
        for (int i = first; i < last; i++)
        {
            int point = isUpright ? grid.Index(i, line) : grid.Index(line, i);
            if (grid.MayRun(point, isUpright ? 1 : 0) && isAllowed[grid.Region(point) + 1])
            {
                double place = (Math.Abs(across[i] - center) * offCenter) + crowding;
                ports.Add(new GridPort(point, direction, side, distance + place));
            }
        }
    }

    private static SideLines FindLines(double[] along, double[] across, double border, bool isForward, bool isLeaf, double low, double high)
    {
        int line = NextLine(along, border, isForward, isLeaf);
        double inset = Math.Min(8, (high - low) / 4);
        double middle = (low + high) / 2;

        // A box of no extent has one line only, through its middle.
        int first = RoutingGrid.FirstAtLeast(across, Math.Min(low + inset, middle - 0.1));
        int last = first;
        while (last < across.Length && across[last] <= Math.Max(high - inset, middle + 0.1))
        {
            last++;
        }

        return new SideLines(line, first, last);
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

    /// <summary>The grid lines of use at a side of a box.</summary>
    /// <param name="Line">The first beside it; -1: none.</param>
    /// <param name="First">The first that runs through the side.</param>
    /// <param name="Last">One after the last that does.</param>
    private readonly record struct SideLines(int Line, int First, int Last);
}
