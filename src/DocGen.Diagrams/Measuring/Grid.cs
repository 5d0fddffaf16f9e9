namespace DocGen.Diagrams.Measuring;

/// <summary>Whole sizes, so that borders and baselines fall on the pixel grid.</summary>
internal static class Grid
{
    /// <summary>The next even number of px: half of it is whole, so that the middle of a box is on the grid as well.</summary>
    public static double EvenUp(double value) => Math.Ceiling((value - 0.01) / 2) * 2;
}
