namespace DocGen.Diagrams.Routing;

/// <summary>What the compaction pays for each px.</summary>
/// <param name="Length">Of a piece that ends at a box.</param>
/// <param name="Jog">Of a piece between two bends; without length it and both bends are gone.</param>
/// <param name="Container">Of a side of a container.</param>
/// <param name="Whole">Of a side of the drawing.</param>
/// <param name="Alignment">Between the middles of boxes that were placed in one row or column.</param>
public sealed record CompactionWeights(int Length, int Jog, int Container, int Whole, int Alignment)
{
    /// <summary>Straightens lines at the cost of room.</summary>
    public static CompactionWeights Straightening { get; } = new(6, 15, 4, 6, 1);

    /// <summary>For lines that are as straight as they will be: closes gaps and aligns boxes.</summary>
    public static CompactionWeights Settling { get; } = new(4, 12, 4, 6, 9);
}
