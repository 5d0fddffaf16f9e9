using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>Takes runs of pixels with the part of each that a shape covers.</summary>
internal interface ICoverageSink
{
    /// <param name="end">Behind the last pixel.</param>
    /// <param name="coverage">1 to 255.</param>
    void Add(int y, int start, int end, int coverage);
}

/// <summary>
/// Turns edges into exact coverage. Each edge leaves in every pixel that it crosses its signed height and the area to its right; summing up along a row
/// gives the winding number weighted by area. Cost: one cell for each crossed pixel, one call for each run of equal coverage.
/// </summary>
internal sealed class CoverageBuffer
{
    private readonly int _width;
    private readonly int[] _heads;

    /// <summary>Where the last cell of a row went: edges run from neighbour to neighbour.</summary>
    private readonly int[] _recent;
    private Cell[] _cells = new Cell[4096];
    private int _count;
    private int _firstRow;
    private int _lastRow = -1;

    /// <param name="width">In pixels; what lies further right is dropped.</param>
    /// <param name="height">Of the band that is drawn at a time.</param>
    public CoverageBuffer(int width, int height)
    {
        _width = width;
        _heads = new int[height];
        _recent = new int[height];
        Array.Fill(_heads, -1);
        Array.Fill(_recent, -1);
        _firstRow = height;
    }

    /// <summary>The first row of the band.</summary>
    public int Top { get; set; }

    public void Add(ReadOnlySpan<Edge> edges)
    {
        float height = _heads.Length;
        foreach (Edge edge in edges)
        {
            float y0 = edge.Y0 - Top;
            float y1 = edge.Y1 - Top;
            if (y0 < y1)
            {
                AddEdge(edge.X0, y0, edge.X1, y1, 1, height);
            }
            else
            {
                AddEdge(edge.X1, y1, edge.X0, y0, -1, height);
            }
        }
    }

    /// <summary>Hands out what was added, rows from top to bottom, and forgets it.</summary>
    public void Sweep<TSink>(FillRule rule, ref TSink sink)
        where TSink : struct, ICoverageSink
    {
        for (int row = _firstRow; row <= _lastRow; row++)
        {
            float cover = 0;
            int x = 0;
            for (int index = _heads[row]; index >= 0; index = _cells[index].Next)
            {
                ref Cell cell = ref _cells[index];
                if (cell.X > x)
                {
                    int between = Quantize(cover, rule);
                    if (between > 0)
                    {
                        sink.Add(row + Top, x, cell.X, between);
                    }
                }

                int coverage = Quantize(cover + cell.Area, rule);
                if (coverage > 0 && cell.X < _width)
                {
                    sink.Add(row + Top, cell.X, cell.X + 1, coverage);
                }

                cover += cell.Cover;
                x = cell.X + 1;
            }

            _heads[row] = -1;
            _recent[row] = -1;
        }

        _count = 0;
        _firstRow = _heads.Length;
        _lastRow = -1;
    }

    private static int Quantize(float winding, FillRule rule)
    {
        float value = Math.Abs(winding);
        if (rule == FillRule.EvenOdd)
        {
            value %= 2;
            value = value > 1 ? 2 - value : value;
        }

        return value >= 1 ? 255 : (int)((value * 255) + 0.5f);
    }

    private void AddEdge(float x0, float y0, float x1, float y1, int sign, float height)
    {
        if (y1 <= 0 || y0 >= height)
        {
            return;
        }

        float slope = (x1 - x0) / (y1 - y0);
        if (y0 < 0)
        {
            x0 -= slope * y0;
            y0 = 0;
        }

        if (y1 > height)
        {
            x1 -= slope * (y1 - height);
            y1 = height;
        }

        int row = (int)y0;
        int last = Math.Min((int)MathF.Ceiling(y1), _heads.Length) - 1;
        _firstRow = Math.Min(_firstRow, row);
        _lastRow = Math.Max(_lastRow, last);
        float x = x0;
        float y = y0;
        for (; row <= last; row++)
        {
            float nextY = row == last ? y1 : row + 1;
            float nextX = row == last ? x1 : x0 + (slope * (nextY - y0));
            AddInRow(row, x, nextX, sign * (nextY - y));
            x = nextX;
            y = nextY;
        }
    }

    /// <param name="height">Signed height of the piece in this row.</param>
    private void AddInRow(int row, float x0, float x1, float height)
    {
        // Left of the picture an edge counts as if it stood at its border; right of it it covers nothing that is seen.
        x0 = Math.Clamp(x0, 0, _width);
        x1 = Math.Clamp(x1, 0, _width);
        int first = (int)x0;
        int last = (int)x1;
        if (first == last)
        {
            AddCell(row, first, height, height * (1 - ((x0 + x1) / 2) + first));
            return;
        }

        if (x1 < x0)
        {
            (x0, x1, first, last) = (x1, x0, last, first);
        }

        float perPixel = height / (x1 - x0);
        float part = (first + 1 - x0) * perPixel;
        AddCell(row, first, part, part * (first + 1 - x0) / 2);
        for (int x = first + 1; x < last; x++)
        {
            AddCell(row, x, perPixel, perPixel / 2);
        }

        part = (x1 - last) * perPixel;
        if (part != 0)
        {
            AddCell(row, last, part, part * (1 - ((x1 - last) / 2)));
        }
    }

    private void AddCell(int row, int x, float cover, float area)
    {
        int recent = _recent[row];
        int previous = recent >= 0 && _cells[recent].X <= x ? recent : -1;
        int next = previous >= 0 ? previous : _heads[row];
        while (next >= 0 && _cells[next].X < x)
        {
            previous = next;
            next = _cells[next].Next;
        }

        if (next >= 0 && _cells[next].X == x)
        {
            _cells[next].Cover += cover;
            _cells[next].Area += area;
            _recent[row] = next;
            return;
        }

        if (_count == _cells.Length)
        {
            Array.Resize(ref _cells, 2 * _count);
        }

        _cells[_count] = new Cell { X = x, Cover = cover, Area = area, Next = next };
        if (previous >= 0)
        {
            _cells[previous].Next = _count;
        }
        else
        {
            _heads[row] = _count;
        }

        _recent[row] = _count++;
    }

    private struct Cell
    {
        public int X;
        public float Cover;
        public float Area;
        public int Next;
    }
}
