using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>Finds rectangles near a rectangle in a uniform grid of cells; results come in the order in which they were added.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class SpatialIndex
{
    private readonly List<Rectangle> _items = [];
    private readonly List<int> _seen = [];
    private readonly Dictionary<long, List<int>> _cells = [];
    private readonly List<int> _large = [];
    private readonly List<int> _found = [];
    private readonly double _cell;
    private int _queries;

    /// <param name="cell">Side of a cell in px; near the size of a usual item.</param>
    public SpatialIndex(double cell) => _cell = cell;

    public Rectangle this[int index] => _items[index];

    public void Add(Rectangle bounds)
    {
        int index = _items.Count;
        _items.Add(bounds);
        _seen.Add(0);
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
                if (!_cells.TryGetValue(Key(x, y), out List<int>? cell))
                {
                    cell = [];
                    _cells.Add(Key(x, y), cell);
                }

                cell.Add(index);
            }
        }
    }

    /// <summary>Indices of all items that may touch an area, each once, ascending. Valid until the next call.</summary>
    public List<int> Near(Rectangle area)
    {
        _found.Clear();
        _queries++;
        (int left, int top, int right, int bottom) = Cells(area);
        if ((long)(right - left + 1) * (bottom - top + 1) > _cells.Count)
        {
            for (int index = 0; index < _items.Count; index++)
            {
                Find(index, area);
            }

            return _found;
        }

        foreach (int index in _large)
        {
            Find(index, area);
        }

        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                if (_cells.TryGetValue(Key(x, y), out List<int>? cell))
                {
                    foreach (int index in cell)
                    {
                        Find(index, area);
                    }
                }
            }
        }

        _found.Sort();
        return _found;
    }

    private static long Key(int x, int y) => ((long)x << 32) | (uint)y;

    private void Find(int index, Rectangle area)
    {
        Rectangle item = _items[index];
        if (_seen[index] != _queries && item.Left <= area.Right && area.Left <= item.Right && item.Top <= area.Bottom && area.Top <= item.Bottom)
        {
            _seen[index] = _queries;
            _found.Add(index);
        }
    }

    private (int Left, int Top, int Right, int Bottom) Cells(Rectangle bounds) =>
        ((int)Math.Floor(bounds.Left / _cell), (int)Math.Floor(bounds.Top / _cell), (int)Math.Floor(bounds.Right / _cell), (int)Math.Floor(bounds.Bottom / _cell));
}
