namespace DocGen.Diagrams.Routing;

/// <summary>What the compaction pays for each px.</summary>
/// <param name="Length">Of a piece that ends at a box.</param>
/// <param name="Jog">Of a piece between two bends; without length it and both bends are gone.</param>
/// <param name="LongestJog">Longer pieces between two bends, in px, will not go away and cost what others do.</param>
/// <param name="Container">Of a side of a container.</param>
/// <param name="Whole">Of a side of the drawing.</param>
/// <param name="Alignment">Between the middles of boxes that were placed in one row or column.</param>
/// <param name="End">Between the end of a line and its even share of the side of its box.</param>
/// <param name="Snap">Between boxes beside each other that are out of line by little; 0 leaves them so.</param>
public sealed record CompactionWeights(int Length, int Jog, double LongestJog, int Container, int Whole, int Alignment, int End, int Snap)
{
    /// <summary>Straightens lines at the cost of room.</summary>
    public static CompactionWeights Straightening { get; } = new(6, 15, double.MaxValue, 4, 6, 1, 1, 0);

    /// <summary>For lines that are as straight as they will be: closes gaps and aligns boxes.</summary>
    public static CompactionWeights Settling { get; } = new(4, 12, 40, 16, 6, 9, 5, 20);
}
