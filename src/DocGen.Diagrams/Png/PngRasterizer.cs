using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>Draws without any native library; the same pixels and the same bytes on every system. Thread-safe.</summary>
/// <remarks>
/// PNG images are drawn, SVG images as far as <see cref="SvgIconReader"/> reads them. Characters that no font has show as hollow boxes.
/// </remarks>
public sealed class PngRasterizer : IRasterizer
{
    /// <summary>Rows drawn at a time: enough work for a core, and a layer of them fits into its cache.</summary>
    private const int BandHeight = 128;

    /// <summary>One for the process: drawings share the masks of their letters.</summary>
    public static PngRasterizer Shared { get; } = new();

    private readonly GlyphMaskCache _masks = new();

    /// <summary>A drawing as a PNG file.</summary>
    public static byte[] Render(Drawing drawing, RasterOptions options, CancellationToken cancellationToken = default) =>
        PngEncoder.Encode(Shared.Draw(drawing, options, cancellationToken));

    public RasterImage Draw(Drawing drawing, RasterOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(options);
        double scale = options.Scale;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale, nameof(options));
        int width = Math.Max((int)Math.Ceiling(drawing.Size.Width * scale), 1);
        int height = Math.Max((int)Math.Ceiling(drawing.Size.Height * scale), 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height, RasterImage.MaximalPixels, nameof(drawing));
        var image = new RasterImage(width, height, new uint[width * height], options.Scale);
        DisplayList list = new DisplayListBuilder(drawing, options, new PixelBounds(0, 0, width, height), _masks).Build();
        int bands = (height + BandHeight - 1) / BandHeight;
        if (options.IsParallel && bands > 1)
        {
            Parallel.For(0, bands, new ParallelOptions { CancellationToken = cancellationToken }, Paint);
        }
        else
        {
            for (int band = 0; band < bands; band++)
            {
                Paint(band);
            }
        }

        return image;

        void Paint(int band)
        {
            int top = band * BandHeight;
            new BandPainter(list, image, top, Math.Min(top + BandHeight, height)).Paint(cancellationToken);
        }
    }
}
