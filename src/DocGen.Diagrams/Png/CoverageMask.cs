using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>How much of each pixel a shape covers: a glyph at one size and place between pixels, or a shadow.</summary>
/// <param name="Left">Column of the first pixel, from the pixel that the origin lies in.</param>
/// <param name="Top">Row of the first pixel, from the origin's; negative above it. A glyph's origin stands on its baseline.</param>
/// <param name="Coverage">0 to 255; shape [height × width].</param>
internal sealed record CoverageMask(int Left, int Top, int Width, int Height, byte[] Coverage)
{
    public static CoverageMask Empty { get; } = new(0, 0, 0, 0, []);

    /// <param name="bounds">Around all edges; its top left pixel becomes <see cref="Left"/> and <see cref="Top"/>.</param>
    public static CoverageMask Draw(EdgeBuffer edges, PixelBounds bounds, FillRule rule)
    {
        int width = bounds.Right - bounds.Left;
        int height = bounds.Bottom - bounds.Top;
        var moved = new EdgeBuffer();
        moved.AddRange(edges.All, -bounds.Left, -bounds.Top);
        var buffer = new CoverageBuffer(width, height);
        buffer.Add(moved.All);
        var sink = new Sink(new byte[width * height], width);
        buffer.Sweep(rule, ref sink);
        return new CoverageMask(bounds.Left, bounds.Top, width, height, sink.Coverage);
    }

    private readonly struct Sink(byte[] coverage, int width) : ICoverageSink
    {
        public byte[] Coverage { get; } = coverage;

        public void Add(int y, int start, int end, int coverage) => Coverage.AsSpan((y * width) + start, end - start).Fill((byte)coverage);
    }
}
