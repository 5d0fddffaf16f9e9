using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>One step of drawing, in paint order; everything is in pixels already.</summary>
internal abstract record PaintCommand(PixelBounds Bounds)
{
    /// <summary>A part of the display list's edges, filled.</summary>
    public sealed record Fill(PixelBounds Bounds, EdgeRange Edges, FillRule Rule, Shade Shade) : PaintCommand(Bounds);

    /// <summary>A glyph or a shadow.</summary>
    /// <param name="Curve">New coverage by that of the mask; null: the same.</param>
    public sealed record Mask(PixelBounds Bounds, CoverageMask Coverage, byte[]? Curve, Shade Shade) : PaintCommand(Bounds);

    public sealed record Picture(PixelBounds Bounds, uint[] Pixels) : PaintCommand(Bounds);

    /// <summary>What follows is drawn apart, until <see cref="EndLayer"/>.</summary>
    public sealed record BeginLayer(PixelBounds Bounds) : PaintCommand(Bounds);

    /// <param name="Opacity">0 to 255.</param>
    /// <param name="Clip">Only what lies in it is seen; null: all.</param>
    public sealed record EndLayer(PixelBounds Bounds, uint Opacity, EdgeRange? Clip, FillRule ClipRule) : PaintCommand(Bounds);
}

/// <summary>A part of the display list's edges.</summary>
internal readonly record struct EdgeRange(int First, int Count);

/// <summary>What is to be painted, and the edges of all fills.</summary>
internal sealed record DisplayList(List<PaintCommand> Commands, EdgeBuffer Edges)
{
    public bool HasGradients { get; } = Commands.Exists(static command => command is PaintCommand.Fill { Shade.IsGradient: true } or PaintCommand.Mask { Shade.IsGradient: true });
}
