using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>Finds rectangles near a rectangle in a uniform grid of cells; results come in the order in which they were added.</summary>
public sealed class SpatialIndex
{
    private readonly List<Rectangle> _items = [];
    private readonly Dictionary<(int X, int Y), List<int>> _cells = [];
    private readonly List<int> _large = [];
    private readonly double _cell;

    /// <param name="cell">Side of a cell in px; near the size of a usual item.</param>
    public SpatialIndex(double cell) => _cell = cell;

    public Rectangle this[int index] => _items[index];

    public void Add(Rectangle bounds)
    {
        int index = _items.Count;
        _items.Add(bounds);
        (int left, int top, int right, int bottom) = Cells(bounds);
        if ((long)(right - left + 1) * (bottom - top + 1) > 400)
        {
            _large.Add(index);
            return;
        }

        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                if (!_cells.TryGetValue((x, y), out List<int>? cell))
                {
                    cell = [];
                    _cells.Add((x, y), cell);
                }

                cell.Add(index);
            }
        }
    }

    /// <summary>Indices of all items that may touch an area, each once, ascending.</summary>
    public List<int> Near(Rectangle area)
    {
        var found = new HashSet<int>(_large);
        (int left, int top, int right, int bottom) = Cells(area);
        if ((long)(right - left + 1) * (bottom - top + 1) > _cells.Count)
        {
            found.UnionWith(Enumerable.Range(0, _items.Count));
        }
        else
        {
            for (int y = top; y <= bottom; y++)
            {
                for (int x = left; x <= right; x++)
                {
                    if (_cells.TryGetValue((x, y), out List<int>? cell))
                    {
                        found.UnionWith(cell);
                    }
                }
            }
        }

        List<int> result = [.. found.Where(index => Touches(_items[index], area))];
        result.Sort();
        return result;
    }

    private static bool Touches(Rectangle a, Rectangle b) => a.Left <= b.Right && b.Left <= a.Right && a.Top <= b.Bottom && b.Top <= a.Bottom;

    private (int Left, int Top, int Right, int Bottom) Cells(Rectangle bounds) =>
        ((int)Math.Floor(bounds.Left / _cell), (int)Math.Floor(bounds.Top / _cell), (int)Math.Floor(bounds.Right / _cell), (int)Math.Floor(bounds.Bottom / _cell));
}
