namespace DocGen.Diagrams.Png;

/// <summary>A directed straight edge in pixels.</summary>
internal readonly record struct Edge(float X0, float Y0, float X1, float Y1);

/// <summary>A growing list of edges; contours are closed by their makers.</summary>
internal sealed class EdgeBuffer
{
    private Edge[] _edges = new Edge[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<Edge> this[EdgeRange range] => _edges.AsSpan(range.First, range.Count);

    public ReadOnlySpan<Edge> All => _edges.AsSpan(0, Count);

    /// <summary>Level edges are left out: they cover nothing.</summary>
    public void Add(double x0, double y0, double x1, double y1)
    {
        if (y0 == y1)
        {
            return;
        }

        if (Count == _edges.Length)
        {
            Array.Resize(ref _edges, 2 * Count);
        }

        _edges[Count++] = new Edge((float)x0, (float)y0, (float)x1, (float)y1);
    }

    public void AddRange(ReadOnlySpan<Edge> edges, float dx, float dy)
    {
        foreach (Edge edge in edges)
        {
            Add(edge.X0 + dx, edge.Y0 + dy, edge.X1 + dx, edge.Y1 + dy);
        }
    }

    public void Clear() => Count = 0;

    /// <summary>The least rectangle of whole pixels around edges from <paramref name="start"/> on; empty if there are none.</summary>
    public PixelBounds Measure(int start)
    {
        if (start == Count)
        {
            return default;
        }

        float left = float.MaxValue;
        float top = float.MaxValue;
        float right = float.MinValue;
        float bottom = float.MinValue;
        foreach (Edge edge in _edges.AsSpan(start, Count - start))
        {
            left = Math.Min(left, Math.Min(edge.X0, edge.X1));
            right = Math.Max(right, Math.Max(edge.X0, edge.X1));
            top = Math.Min(top, Math.Min(edge.Y0, edge.Y1));
            bottom = Math.Max(bottom, Math.Max(edge.Y0, edge.Y1));
        }

        return new PixelBounds(Clamp(Math.Floor(left)), Clamp(Math.Floor(top)), Clamp(Math.Ceiling(right)), Clamp(Math.Ceiling(bottom)));
    }

    private static int Clamp(double value) => (int)Math.Clamp(value, -1_000_000, 1_000_000);
}

/// <summary>Whole pixels; right and bottom lie outside.</summary>
internal readonly record struct PixelBounds(int Left, int Top, int Right, int Bottom)
{
    public bool IsEmpty => Right <= Left || Bottom <= Top;

    public PixelBounds Union(PixelBounds other) => IsEmpty ? other : other.IsEmpty ? this : new PixelBounds(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public PixelBounds Intersect(PixelBounds other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
}
