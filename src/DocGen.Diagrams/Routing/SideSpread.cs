using System.Runtime.InteropServices;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>Where the ends on one side of a box would stand if they shared it evenly, in their present order.</summary>
public sealed class SideSpread
{
    /// <summary>Two for each edge: its source, its target.</summary>
    private readonly double[] _places;

    /// <param name="axis">The axis along which the ends are spread.</param>
    public SideSpread(Sketch sketch, int axis)
    {
        _places = new double[sketch.Routes.Length * 2];
        var ends = new List<End>();
        foreach (Route route in sketch.Routes)
        {
            int last = route.Positions.Count - 1;
            Add(ends, route, 0, new RouteEnd(route.Source, route.SourceSide, IsSource: true), axis);
            Add(ends, route, last, new RouteEnd(route.Target, route.TargetSide, IsSource: false), axis);
        }

        ends.Sort();
        Span<End> sorted = CollectionsMarshal.AsSpan(ends);
        for (int start = 0; start < sorted.Length;)
        {
            int side = sorted[start].Side;
            int end = start + 1;
            while (end < sorted.Length && sorted[end].Side == side)
            {
                end++;
            }

            Spread(sketch, axis, sorted[start..end]);
            start = end;
        }
    }

    /// <summary>Wanted distance of an end of an edge from the low corner of its side.</summary>
    public double Place(int edge, bool isSource) => _places[(edge * 2) + (isSource ? 0 : 1)];

    private static void Add(List<End> ends, Route route, int piece, RouteEnd end, int axis)
    {
        if ((end.Side is Side.Top or Side.Bottom ? 0 : 1) == axis)
        {
            ends.Add(new End((end.Node * 4) + (int)end.Side, route.Positions[piece], route.Ranks[piece], route.Edge, piece, end.IsSource));
        }
    }

    private void Spread(Sketch sketch, int axis, ReadOnlySpan<End> ends)
    {
        int node = ends[0].Side / 4;
        double extent = sketch.High[axis][node] - sketch.Low[axis][node];
        double step = Math.Min(extent / (ends.Length + 1), 2.5 * sketch.Options.LineSpacing);
        double first = (extent - (step * (ends.Length - 1))) / 2;
        for (int i = 0; i < ends.Length; i++)
        {
            _places[(ends[i].Edge * 2) + (ends[i].IsSource ? 0 : 1)] = first + (step * i);
        }
    }

    /// <param name="Side">Node times 4 plus side.</param>
    private readonly record struct End(int Side, double Position, int Rank, int Edge, int Piece, bool IsSource) : IComparable<End>
    {
        public int CompareTo(End other) => Side != other.Side ? Side.CompareTo(other.Side)
            : Position != other.Position ? Position.CompareTo(other.Position)
            : Rank != other.Rank ? Rank.CompareTo(other.Rank)
            : Edge != other.Edge ? Edge.CompareTo(other.Edge)
            : Piece.CompareTo(other.Piece);
    }
}
