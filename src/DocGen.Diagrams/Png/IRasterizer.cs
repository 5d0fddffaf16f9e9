using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>Draws a drawing as pixels.</summary>
public interface IRasterizer
{
    RasterImage Draw(Drawing drawing, RasterOptions options, CancellationToken cancellationToken);
}
