using System.Runtime.InteropServices;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>A flattened contour in pixels. A closed one does not repeat its first point; neighbouring points differ.</summary>
internal sealed class Contour
{
    private readonly List<Point> _points = [];

    public bool IsClosed { get; private set; }

    public ReadOnlySpan<Point> Points => CollectionsMarshal.AsSpan(_points);

    public void Add(Point point)
    {
        if (_points.Count == 0 || _points[^1] != point)
        {
            _points.Add(point);
        }
    }

    public void Close()
    {
        IsClosed = true;
        while (_points.Count > 1 && _points[^1] == _points[0])
        {
            _points.RemoveAt(_points.Count - 1);
        }
    }

    /// <summary>Adds the contour as edges, closed in any case.</summary>
    public void AddEdges(EdgeBuffer edges)
    {
        ReadOnlySpan<Point> points = Points;
        for (int i = 0; i < points.Length; i++)
        {
            Point next = points[i + 1 < points.Length ? i + 1 : 0];
            edges.Add(points[i].X, points[i].Y, next.X, next.Y);
        }
    }
}
