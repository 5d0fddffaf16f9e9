namespace DocGen.Diagrams.Png;

/// <summary>Pixels in sRGB, row by row.</summary>
/// <param name="Pixels">Premultiplied, red in the lowest byte, then green, blue, alpha; shape [height × width]. Not to be changed.</param>
/// <param name="Scale">Pixels per px.</param>
public sealed record RasterImage(int Width, int Height, uint[] Pixels, double Scale)
{
    /// <summary>More than this is refused: it is a fault of the caller, and would not fit into memory everywhere.</summary>
    public const long MaximalPixels = 400_000_000;
}
