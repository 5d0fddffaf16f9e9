namespace DocGen.Diagrams.Routing;

/// <summary>What kind of thing an item of the compaction is.</summary>
public enum ItemKind
{
    Leaf,
    LowWall,
    HighWall,
    Title,
    Piece,
    Label,
}

/// <summary>Something that keeps its distance from others on the axis that is compacted.</summary>
/// <param name="Low">Its low border.</param>
/// <param name="High">Its high border.</param>
/// <param name="CrossLow">Where it begins on the other axis.</param>
/// <param name="CrossHigh">Where it ends on the other axis.</param>
/// <param name="At">Its present low border, for the order.</param>
/// <param name="Extent">Its present extent.</param>
/// <param name="Rank">Order among items at one place; of a label that moves with its line the line's.</param>
/// <param name="Owner">Node of boxes, walls and titles; edge of pieces and labels.</param>
/// <param name="Piece">Piece of pieces and labels; label index is not needed.</param>
public readonly record struct CompactionItem(
    ItemKind Kind,
    Anchor Low,
    Anchor High,
    double CrossLow,
    double CrossHigh,
    double At,
    double Extent,
    int Rank,
    int Owner,
    int Piece)
{
    public double Middle => At + (Extent / 2);

    /// <summary>Of a label that moves with its line, where that line lies: what stands on one side of the line stands on that side of both.</summary>
    public double? Line { get; init; }

    /// <summary>Which side of its line the label is on: -1 the low, 1 the high one.</summary>
    public int Seat => Line is { } line ? Math.Sign(Middle - line) : 0;

    /// <summary>What decides the order.</summary>
    public double Place => Line ?? Middle;
}
