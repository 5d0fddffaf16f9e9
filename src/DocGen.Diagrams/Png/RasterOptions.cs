using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Png;

/// <param name="Scale">Pixels per px; 1 and 2 are usual. The picture is rounded up to whole pixels.</param>
/// <param name="HasBackground">Whether the canvas is painted; otherwise the picture is transparent.</param>
/// <param name="Palette">Null: the default palette.</param>
/// <param name="Fonts">What the texts were measured with; null: the default set.</param>
/// <param name="IsParallel">Whether bands of the picture are drawn at the same time; the pixels are the same.</param>
public sealed record RasterOptions(
    double Scale = 1,
    bool IsDark = false,
    bool HasBackground = true,
    Palette? Palette = null,
    FontSet? Fonts = null,
    bool IsParallel = true);
