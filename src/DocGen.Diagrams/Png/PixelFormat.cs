using System.Runtime.InteropServices;

namespace DocGen.Diagrams.Png;

/// <summary>How the pixels of a PNG file are stored.</summary>
/// <param name="ColorType">2 RGB, 3 palette, 6 RGB with alpha.</param>
/// <param name="Palette">Colours that are not premultiplied, transparent ones first; empty without a palette.</param>
internal sealed record PixelFormat(byte ColorType, uint[] Palette)
{
    private const int MaximalPalette = 256;

    /// <summary>The smallest format that keeps every pixel.</summary>
    public static PixelFormat Choose(RasterImage image)
    {
        bool isOpaque = true;
        var colors = new HashSet<uint>();
        uint previous = 0;
        bool hasPrevious = false;
        foreach (uint pixel in image.Pixels)
        {
            if (hasPrevious && pixel == previous)
            {
                continue;
            }

            (previous, hasPrevious) = (pixel, true);
            isOpaque &= pixel >> 24 == 255;
            if (colors.Count <= MaximalPalette)
            {
                colors.Add(pixel);
            }
            else if (!isOpaque)
            {
                break;
            }
        }

        if (colors.Count <= MaximalPalette)
        {
            uint[] palette = [.. colors.Select(Straighten).Distinct().OrderBy(static c => c >> 24 == 255).ThenBy(static c => c)];
            return new PixelFormat(3, palette);
        }

        return new PixelFormat(isOpaque ? (byte)2 : (byte)6, []);
    }

    /// <summary>The bytes of all rows without filters.</summary>
    public byte[] Pack(RasterImage image, out int rowLength, out int pixelLength)
    {
        pixelLength = ColorType switch { 2 => 3, 3 => 1, _ => 4 };
        rowLength = image.Width * pixelLength;
        var bytes = new byte[rowLength * image.Height];
        ReadOnlySpan<uint> pixels = image.Pixels;
        if (ColorType == 3)
        {
            PackIndices(pixels, bytes);
        }
        else if (ColorType == 6)
        {
            Span<uint> straight = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan());
            for (int i = 0; i < straight.Length; i++)
            {
                uint color = Straighten(pixels[i]);
                straight[i] = BitConverter.IsLittleEndian ? color : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(color);
            }
        }
        else
        {
            int at = 0;
            foreach (uint pixel in pixels)
            {
                bytes[at] = (byte)pixel;
                bytes[at + 1] = (byte)(pixel >> 8);
                bytes[at + 2] = (byte)(pixel >> 16);
                at += 3;
            }
        }

        return bytes;
    }

    private void PackIndices(ReadOnlySpan<uint> pixels, byte[] bytes)
    {
        var indices = new Dictionary<uint, byte>();
        for (int i = 0; i < Palette.Length; i++)
        {
            indices[Palette[i]] = (byte)i;
        }

        uint previous = ~pixels[0];
        byte index = 0;
        for (int i = 0; i < pixels.Length; i++)
        {
            if (pixels[i] != previous)
            {
                previous = pixels[i];
                index = indices[Straighten(previous)];
            }

            bytes[i] = index;
        }
    }

    private static uint Straighten(uint pixel)
    {
        uint alpha = pixel >> 24;
        return alpha switch
        {
            255 => pixel,
            0 => 0,
            _ => (alpha << 24) | (Divide((pixel >> 16) & 0xFF) << 16) | (Divide((pixel >> 8) & 0xFF) << 8) | Divide(pixel & 0xFF),
        };

        uint Divide(uint value) => Math.Min(255, ((value * 255) + (alpha / 2)) / alpha);
    }
}
