using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>One step of drawing, in paint order; everything is in pixels already.</summary>
internal abstract record PaintCommand(PixelBounds Bounds)
{
    /// <summary>A part of the display list's edges, filled.</summary>
    public sealed record Fill(PixelBounds Bounds, int FirstEdge, int EdgeCount, FillRule Rule, uint Color) : PaintCommand(Bounds);

    /// <summary>A glyph.</summary>
    public sealed record Mask(PixelBounds Bounds, GlyphMask Glyph, uint Color) : PaintCommand(Bounds);

    public sealed record Picture(PixelBounds Bounds, uint[] Pixels) : PaintCommand(Bounds);

    /// <summary>What follows is drawn apart, until <see cref="EndLayer"/>.</summary>
    public sealed record BeginLayer(PixelBounds Bounds) : PaintCommand(Bounds);

    /// <param name="Opacity">0 to 255.</param>
    public sealed record EndLayer(PixelBounds Bounds, uint Opacity) : PaintCommand(Bounds);
}

/// <summary>What is to be painted, and the edges of all fills.</summary>
internal sealed record DisplayList(List<PaintCommand> Commands, EdgeBuffer Edges);
