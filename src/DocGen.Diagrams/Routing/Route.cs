using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Routing;

/// <summary>The way of one edge as pieces that run along the axes in turn. Where the ends sit follows from the boxes, so a route bends with them.</summary>
/// <param name="source">Node at which it starts.</param>
/// <param name="target">Node at which it ends.</param>
public sealed class Route(int edge, int source, int target, Side sourceSide, Side targetSide, IEnumerable<double> positions)
{
    public int Edge => edge;

    public int Source => source;

    public int Target => target;

    public Side SourceSide => sourceSide;

    public Side TargetSide => targetSide;

    /// <summary>For each piece its coordinate on the axis across which it runs: x of upright pieces, y of level ones.</summary>
    public List<double> Positions { get; } = [.. positions];

    /// <summary>Order among pieces on one line, lower first; parallel to <see cref="Positions"/>, empty until it is found.</summary>
    public List<int> Ranks { get; } = [];

    /// <summary>Parallel to the edge's labels, empty until they are placed.</summary>
    public List<LabelSpot> Labels { get; } = [];

    public Route Clone()
    {
        var clone = new Route(edge, source, target, sourceSide, targetSide, Positions);
        clone.Ranks.AddRange(Ranks);
        clone.Labels.AddRange(Labels);
        return clone;
    }

    /// <summary>Whether another route of the same edge takes the same way.</summary>
    public bool LeadsAs(Route other) =>
        SourceSide == other.SourceSide && TargetSide == other.TargetSide && Positions.SequenceEqual(other.Positions);

    /// <summary>0 if the piece is level, 1 if it is upright.</summary>
    public int RunsAlong(int piece) => ((SourceSide is Side.Top or Side.Bottom ? 1 : 0) + piece) & 1;
}

/// <summary>Where on its route a label stands.</summary>
/// <param name="Piece">Index of the piece that carries it.</param>
/// <param name="Along">Middle of the label on the axis along which the piece runs.</param>
/// <param name="Seat">On the line or beside it.</param>
public sealed record LabelSpot(int Piece, double Along, LabelSeat Seat, Size Size)
{
    private const double Beside = 3;

    /// <summary>Distance from the line to the low border of the label.</summary>
    /// <param name="extent">Extent of the label across the line.</param>
    public double OffsetAcross(double extent) => Seat switch
    {
        LabelSeat.Before => -extent - Beside,
        LabelSeat.After => Beside,
        _ => -extent / 2,
    };
}

/// <summary>On which side of its line a label stands.</summary>
public enum LabelSeat
{
    /// <summary>The line runs through its middle, interrupted by the label's ground.</summary>
    On,

    /// <summary>Left of an upright line, above a level one.</summary>
    Before,

    /// <summary>Right of an upright line, below a level one.</summary>
    After,
}
