using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>The orthogonal visibility grid: where two lines cross, what stands there, and which routes pass.</summary>
/// <remarks>O(lines² ) memory, bounded by thinning the lines. Source: Wybrow, Marriott and Stuckey, Graph Drawing 2009.</remarks>
public sealed class RoutingGrid
{
    private const int MostPoints = 4_000_000;
    private readonly byte[] _flags;
    private readonly int[] _regions;
    private readonly ushort[] _passesLevel;
    private readonly ushort[] _passesUpright;

    /// <param name="isRefined">Whether the present routes are lines of the grid.</param>
    public RoutingGrid(Sketch sketch, bool isRefined)
    {
        double tolerance = 3;
        do
        {
            Xs = GridLines.Collect(sketch, 0, tolerance, isRefined);
            Ys = GridLines.Collect(sketch, 1, tolerance, isRefined);
            tolerance *= 2;
        }
        while ((long)Xs.Length * Ys.Length > MostPoints && tolerance < 50);

        int count = Xs.Length * Ys.Length;
        _flags = new byte[count];
        _regions = new int[count];
        _passesLevel = new ushort[count];
        _passesUpright = new ushort[count];
        Array.Fill(_regions, -1);
        for (int node = 0; node < sketch.Tree.Count; node++)
        {
            Rectangle bounds = sketch.Bounds(node);
            if (sketch.Tree.IsLeaf(node))
            {
                Mark(bounds.Inflate(5), Blocked);
            }
            else
            {
                PaintContainer(sketch, node, bounds);
            }
        }
    }

    private const byte Blocked = 1;
    private const byte NoLevel = 2;
    private const byte NoUpright = 4;

    public double[] Xs { get; }

    public double[] Ys { get; }

    public int Width => Xs.Length;

    public int Height => Ys.Length;

    public int Index(int column, int row) => (row * Xs.Length) + column;

    public bool IsBlocked(int index) => (_flags[index] & Blocked) != 0;

    /// <summary>Whether a line may run along an axis at this point; near a parallel container border it may not.</summary>
    public bool MayRun(int index, int axis) => (_flags[index] & (axis == 0 ? NoLevel | Blocked : NoUpright | Blocked)) == 0;

    /// <summary>The innermost container around a point; -1: none.</summary>
    public int Region(int index) => _regions[index];

    /// <summary>How many routes run straight through a point along an axis.</summary>
    public int Passes(int index, int axis) => axis == 0 ? _passesLevel[index] : _passesUpright[index];

    public void AddPass(int index, int axis, int change)
    {
        ushort[] passes = axis == 0 ? _passesLevel : _passesUpright;
        passes[index] = (ushort)(passes[index] + change);
    }

    /// <summary>First index of a sorted array whose value is at least <paramref name="value"/>.</summary>
    public static int FirstAtLeast(double[] values, double value)
    {
        int found = Array.BinarySearch(values, value);
        return found < 0 ? ~found : found;
    }

    private void PaintContainer(Sketch sketch, int node, Rectangle bounds)
    {
        const double near = 4;
        (int left, int right) = Range(Xs, bounds.Left, bounds.Right);
        (int top, int bottom) = Range(Ys, bounds.Top, bounds.Bottom);
        for (int row = top; row < bottom; row++)
        {
            Array.Fill(_regions, node, Index(left, row), Math.Max(0, right - left));
        }

        foreach (double wall in new[] { bounds.Left, bounds.Right })
        {
            Mark(Rectangle.FromBounds(wall - near, bounds.Top - near, wall + near, bounds.Bottom + near), NoUpright);
        }

        foreach (double wall in new[] { bounds.Top, bounds.Bottom })
        {
            Mark(Rectangle.FromBounds(bounds.Left - near, wall - near, bounds.Right + near, wall + near), NoLevel);
        }

        if (sketch.HasTitle(node))
        {
            var title = new Rectangle(bounds.X - 1, bounds.Y - 1, sketch.TitleReach(node, 0) + 4, sketch.TitleReach(node, 1) + 3);
            Mark(title, Blocked);
        }
    }

    private static (int Start, int End) Range(double[] values, double low, double high)
    {
        int start = FirstAtLeast(values, low);
        int end = start;
        while (end < values.Length && values[end] < high)
        {
            end++;
        }

        return (start < values.Length && values[start] == low ? start + 1 : start, end);
    }

    private void Mark(Rectangle area, byte flag)
    {
        (int left, int right) = Range(Xs, area.Left, area.Right);
        (int top, int bottom) = Range(Ys, area.Top, area.Bottom);
        for (int row = top; row < bottom; row++)
        {
            for (int column = left; column < right; column++)
            {
                _flags[Index(column, row)] |= flag;
            }
        }
    }
}
