using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>The orthogonal visibility grid: where two lines cross, what stands there, and which routes pass.</summary>
/// <remarks>O(lines²) memory, bounded by thinning the lines. Source: Wybrow, Marriott and Stuckey, Graph Drawing 2009.</remarks>
public sealed class RoutingGrid
{
    private const int MostPoints = 600_000;
    private const double LaneReach = 30;
    private readonly GridPoint[] _points;

    /// <param name="isRefined">
    /// Whether the present routes are lines of the grid; then lines are open everywhere, else only where there is a reason to run on them.
    /// </param>
    /// <param name="memory">Lends the points; only the last grid made from it is valid.</param>
    public RoutingGrid(Sketch sketch, bool isRefined, SearchMemory memory)
    {
        GridLines columns;
        GridLines rows;
        double tolerance = 3;
        do
        {
            columns = GridLines.Collect(sketch, 0, tolerance, isRefined);
            rows = GridLines.Collect(sketch, 1, tolerance, isRefined);
            tolerance *= 1.5;
        }
        while ((long)columns.Values.Length * rows.Values.Length > MostPoints && tolerance < 50);

        Xs = columns.Values;
        Ys = rows.Values;
        _points = memory.Points(Xs.Length * Ys.Length);
        Points.Fill(new GridPoint(-1, GridFlags.UselessLevel | GridFlags.UselessUpright));
        for (int node = 0; node < sketch.Tree.Count; node++)
        {
            Rectangle bounds = sketch.Bounds(node);
            if (sketch.Tree.IsLeaf(node))
            {
                Mark(bounds.Inflate(5), GridFlags.Blocked);
            }
            else
            {
                PaintContainer(sketch, node, bounds);
            }
        }

        OpenLines(columns, rows, isRefined);
    }

    public double[] Xs { get; }

    public double[] Ys { get; }

    public int Width => Xs.Length;

    public int Height => Ys.Length;

    /// <summary>Row by row.</summary>
    public Span<GridPoint> Points => _points.AsSpan(0, Xs.Length * Ys.Length);

    public int Index(int column, int row) => (row * Xs.Length) + column;

    /// <summary>Whether a line may run along an axis at a point.</summary>
    public bool MayRun(int index, int axis) => _points[index].MayRun(axis);

    /// <summary>The innermost container around a point; -1: none.</summary>
    public int Region(int index) => _points[index].Region;

    /// <summary>Notes that a route runs straight through a point along an axis, or with -1 that it no longer does.</summary>
    public void AddPass(int index, int axis, int change) => _points[index].AddPass(axis, change);

    /// <summary>First index of a sorted array whose value is at least <paramref name="value"/>.</summary>
    public static int FirstAtLeast(double[] values, double value)
    {
        int found = Array.BinarySearch(values, value);
        return found < 0 ? ~found : found;
    }

    private void OpenLines(GridLines columns, GridLines rows, bool isRefined)
    {
        int open = -1;
        foreach (GridSpan span in columns.Spans)
        {
            Open(span, Ys, span.Line, Xs.Length, GridFlags.UselessUpright, isRefined, ref open);
        }

        open = -1;
        foreach (GridSpan span in rows.Spans)
        {
            Open(span, Xs, span.Line * Xs.Length, 1, GridFlags.UselessLevel, isRefined, ref open);
        }
    }

    /// <summary>Opens a line where there is a reason to run on it, and from there to the next boxes.</summary>
    /// <param name="along">Coordinates of the points on the line.</param>
    /// <param name="origin">Index of its first point.</param>
    /// <param name="stride">From one of its points to the next.</param>
    /// <param name="open">The line that was opened from end to end last; spans come line by line.</param>
    private void Open(GridSpan span, double[] along, int origin, int stride, GridFlags useless, bool isRefined, ref int open)
    {
        if (span.Line == open)
        {
            return;
        }

        open = isRefined && !span.IsLane ? span.Line : open;

        // Among routes that lie apart any line may be of use everywhere; the lanes beside routes only where these run.
        double low = !isRefined ? span.Low : span.IsLane ? span.Low - LaneReach : along[0];
        double high = !isRefined ? span.High : span.IsLane ? span.High + LaneReach : along[^1];
        int first = FirstAtLeast(along, low);
        int last = FirstAtLeast(along, high + 0.01);
        for (int i = first; i < last; i++)
        {
            _points[origin + (i * stride)].Flags &= ~useless;
        }

        for (int i = first - 1; !isRefined && i >= 0 && Extend(ref _points[origin + (i * stride)], useless); i--)
        {
        }

        for (int i = last; !isRefined && i < along.Length && Extend(ref _points[origin + (i * stride)], useless); i++)
        {
        }
    }

    private static bool Extend(ref GridPoint point, GridFlags useless)
    {
        if ((point.Flags & GridFlags.Blocked) == GridFlags.Blocked)
        {
            return false;
        }

        point.Flags &= ~useless;
        return true;
    }

    private void PaintContainer(Sketch sketch, int node, Rectangle bounds)
    {
        const double near = 4;
        (int left, int right) = Range(Xs, bounds.Left, bounds.Right);
        (int top, int bottom) = Range(Ys, bounds.Top, bounds.Bottom);
        for (int row = top; row < bottom; row++)
        {
            foreach (ref GridPoint point in _points.AsSpan(Index(left, row), Math.Max(0, right - left)))
            {
                point.Region = node;
            }
        }

        foreach (double wall in new[] { bounds.Left, bounds.Right })
        {
            Mark(Rectangle.FromBounds(wall - near, bounds.Top - near, wall + near, bounds.Bottom + near), GridFlags.NoUpright);
        }

        foreach (double wall in new[] { bounds.Top, bounds.Bottom })
        {
            Mark(Rectangle.FromBounds(bounds.Left - near, wall - near, bounds.Right + near, wall + near), GridFlags.NoLevel);
        }

        if (sketch.HasTitle(node))
        {
            var title = new Rectangle(bounds.X - 1, bounds.Y - 1, sketch.TitleReach(node, 0) + 4, sketch.TitleReach(node, 1) + 3);
            Mark(title, GridFlags.Blocked);
        }
    }

    private static (int Start, int End) Range(double[] values, double low, double high)
    {
        int start = FirstAtLeast(values, low);
        int end = FirstAtLeast(values, high);
        return (start < values.Length && values[start] == low ? start + 1 : start, end);
    }

    private void Mark(Rectangle area, GridFlags flag)
    {
        (int left, int right) = Range(Xs, area.Left, area.Right);
        (int top, int bottom) = Range(Ys, area.Top, area.Bottom);
        for (int row = top; row < bottom; row++)
        {
            foreach (ref GridPoint point in _points.AsSpan(Index(left, row), Math.Max(0, right - left)))
            {
                point.Flags |= flag;
            }
        }
    }
}
