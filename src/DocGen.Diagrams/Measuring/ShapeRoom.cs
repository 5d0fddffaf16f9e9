using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Measuring;

/// <summary>Room in px that an outline takes from its box before text may stand there.</summary>
/// <param name="Start">At the side where reading starts.</param>
/// <param name="End">At the side where reading ends.</param>
public readonly record struct ShapeRoom(double Start, double Top, double End, double Bottom)
{
    /// <summary>Half the height of the elliptic caps of a cylinder.</summary>
    public const double CapHeight = 6;

    /// <summary>How far the tips of a hexagon stand out from its flat sides.</summary>
    public const double HexagonTip = 12;

    /// <summary>Side of the folded corner of a page or note.</summary>
    public const double Fold = 12;

    /// <summary>How far the second box shows behind one that stands for several.</summary>
    public const double StackOffset = 4;

    public static ShapeRoom Of(NodeShape shape, bool isStack)
    {
        ShapeRoom room = shape switch
        {
            NodeShape.Box or NodeShape.Class => default,
            NodeShape.Cylinder => new ShapeRoom(0, (2 * CapHeight) - 3, 0, CapHeight - 3),
            NodeShape.Hexagon => new ShapeRoom(HexagonTip - 2, 0, HexagonTip - 2, 0),
            NodeShape.Page => new ShapeRoom(0, 0, Fold - 4, 0),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "not a shape"),
        };
        return isStack ? room with { End = room.End + StackOffset, Bottom = room.Bottom + StackOffset } : room;
    }
}
