namespace DocGen.Diagrams.Png;

/// <summary>The coverage of a glyph at one size and place between pixels.</summary>
/// <param name="Left">Column of the first pixel, from the pixel that the origin lies in.</param>
/// <param name="Top">Row of the first pixel, from the baseline; negative above it.</param>
/// <param name="Coverage">0 to 255; shape [height × width].</param>
internal sealed record GlyphMask(int Left, int Top, int Width, int Height, byte[] Coverage)
{
    public static GlyphMask Empty { get; } = new(0, 0, 0, 0, []);
}
