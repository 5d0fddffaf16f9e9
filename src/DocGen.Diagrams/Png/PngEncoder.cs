using System.Buffers.Binary;
using DocGen.Diagrams.Compression;

namespace DocGen.Diagrams.Png;

/// <summary>Writes PNG files: 8 bits per channel, or a palette where there are at most 256 colours; marked as sRGB, with the pixel density.</summary>
/// <remarks>Source: PNG specification, third edition. The bytes depend on the pixels alone, not on system, runtime or number of cores.</remarks>
public static class PngEncoder
{
    /// <summary>Pixels per metre at 96 per inch: what one px of CSS is.</summary>
    private const int PixelsPerMetre = 3780;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="isParallel">Whether several threads share the work; the bytes are the same.</param>
    public static byte[] Encode(RasterImage image, bool isParallel = true)
    {
        ArgumentNullException.ThrowIfNull(image);
        PixelFormat format = PixelFormat.Choose(image);
        byte[] rows = format.Pack(image, out int rowLength, out int pixelLength);

        // Neighbouring numbers in a palette mean nothing, so filters only spoil it.
        byte[] filtered = PngFilter.Apply(rows, image.Height, rowLength, pixelLength, isPalette: format.Palette.Length > 0, isParallel);
        byte[] packed = Zlib.Compress(filtered, isParallel);
        using var file = new MemoryStream(packed.Length + 1200);
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = 8;
        header[9] = format.ColorType;
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "sRGB"u8, [0]);
        Span<byte> density = stackalloc byte[9];
        int perMetre = (int)Math.Round(PixelsPerMetre * image.Scale, MidpointRounding.AwayFromZero);
        BinaryPrimitives.WriteInt32BigEndian(density, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(density[4..], perMetre);
        density[8] = 1;
        WriteChunk(file, "pHYs"u8, density);
        if (format.Palette.Length > 0)
        {
            WriteChunk(file, "PLTE"u8, [.. format.Palette.SelectMany(static c => new[] { (byte)c, (byte)(c >> 8), (byte)(c >> 16) })]);
            if (Array.Exists(format.Palette, static c => c >> 24 < 255))
            {
                WriteChunk(file, "tRNS"u8, [.. format.Palette.Select(static c => (byte)(c >> 24))]);
            }
        }

        WriteChunk(file, "IDAT"u8, packed);
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Compute(type, data));
        file.Write(number);
    }
}
