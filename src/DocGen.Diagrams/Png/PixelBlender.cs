using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>Source-over on premultiplied 8-bit pixels (red lowest), two channels at a time; each product is divided by 255 with correct rounding.</summary>
internal static class PixelBlender
{
    private const uint EvenBytes = 0x00FF00FF;
    private const uint Half = 0x00800080;

    /// <param name="opacity">0 to 1; multiplied with the colour's own alpha.</param>
    public static uint Premultiply(Rgba color, double opacity)
    {
        uint alpha = (uint)Math.Round(Math.Clamp(opacity, 0, 1) * color.Alpha, MidpointRounding.AwayFromZero);
        return Scale(0xFF000000u | ((uint)color.Blue << 16) | ((uint)color.Green << 8) | color.Red, alpha);
    }

    /// <summary>All four channels times <paramref name="factor"/> / 255.</summary>
    public static uint Scale(uint pixel, uint factor)
    {
        uint even = ((pixel & EvenBytes) * factor) + Half;
        uint odd = (((pixel >> 8) & EvenBytes) * factor) + Half;
        even = ((even + ((even >> 8) & EvenBytes)) >> 8) & EvenBytes;
        odd = (odd + ((odd >> 8) & EvenBytes)) & ~EvenBytes;
        return even | odd;
    }

    public static uint Over(uint source, uint target) => source + Scale(target, 255 - (source >> 24));

    public static void FillSpan(Span<uint> pixels, uint color, int coverage)
    {
        uint source = coverage == 255 ? color : Scale(color, (uint)coverage);
        if (source >> 24 == 255)
        {
            pixels.Fill(source);
            return;
        }

        uint rest = 255 - (source >> 24);
        foreach (ref uint pixel in pixels)
        {
            pixel = source + Scale(pixel, rest);
        }
    }

    /// <param name="curve">New coverage by the one given; null: the same.</param>
    public static void FillMasked(Span<uint> pixels, ReadOnlySpan<byte> coverage, byte[]? curve, uint color)
    {
        bool isOpaque = color >> 24 == 255;
        for (int i = 0; i < coverage.Length; i++)
        {
            byte value = coverage[i];
            if (value == 255 && isOpaque)
            {
                pixels[i] = color;
            }
            else if (value > 0)
            {
                pixels[i] = Over(Scale(color, curve is null ? value : curve[value]), pixels[i]);
            }
        }
    }

    /// <param name="colors">One for each pixel.</param>
    public static void FillMasked(Span<uint> pixels, ReadOnlySpan<byte> coverage, byte[]? curve, ReadOnlySpan<uint> colors)
    {
        for (int i = 0; i < coverage.Length; i++)
        {
            pixels[i] = Over(Scale(colors[i], curve is null ? coverage[i] : curve[coverage[i]]), pixels[i]);
        }
    }

    /// <summary>Lays a layer over what is below it.</summary>
    public static void Compose(Span<uint> target, ReadOnlySpan<uint> source, uint opacity)
    {
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] != 0)
            {
                target[i] = Over(Scale(source[i], opacity), target[i]);
            }
        }
    }
}
