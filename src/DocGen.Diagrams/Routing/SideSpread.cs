using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>Where the ends on one side of a box would stand if they shared it evenly, in their present order.</summary>
public sealed class SideSpread
{
    private readonly Dictionary<(int Edge, int Node, Side Side, int Piece), double> _places = [];

    /// <param name="axis">The axis along which the ends are spread.</param>
    public SideSpread(Sketch sketch, int axis)
    {
        var sides = new SortedDictionary<(int Node, Side Side), List<(double Position, int Rank, int Edge, int Piece)>>();
        foreach (Route route in sketch.Routes)
        {
            int last = route.Positions.Count - 1;
            Add(sides, route, 0, route.Source, route.SourceSide, axis);
            Add(sides, route, last, route.Target, route.TargetSide, axis);
        }

        foreach (((int node, Side side), List<(double Position, int Rank, int Edge, int Piece)> ends) in sides)
        {
            double extent = sketch.High[axis][node] - sketch.Low[axis][node];
            ends.Sort();
            double step = Math.Min(extent / (ends.Count + 1), 2.5 * sketch.Options.LineSpacing);
            double first = (extent - (step * (ends.Count - 1))) / 2;
            for (int i = 0; i < ends.Count; i++)
            {
                _places[(ends[i].Edge, node, side, ends[i].Piece)] = first + (step * i);
            }
        }
    }

    /// <summary>Wanted distance of an end from the low corner of its side.</summary>
    public double Place(int edge, int piece, int node, Side side) => _places[(edge, node, side, piece)];

    private static void Add(
        SortedDictionary<(int Node, Side Side), List<(double Position, int Rank, int Edge, int Piece)>> sides,
        Route route,
        int piece,
        int node,
        Side side,
        int axis)
    {
        if ((side is Side.Top or Side.Bottom ? 0 : 1) != axis)
        {
            return;
        }

        if (!sides.TryGetValue((node, side), out List<(double Position, int Rank, int Edge, int Piece)>? ends))
        {
            ends = [];
            sides.Add((node, side), ends);
        }

        ends.Add((route.Positions[piece], route.Ranks[piece], route.Edge, piece));
    }
}
