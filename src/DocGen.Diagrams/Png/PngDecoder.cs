using System.Buffers.Binary;
using System.IO.Compression;

namespace DocGen.Diagrams.Png;

/// <summary>Reads PNG files of every colour type at 8 and 16 bits, and palettes and grey of fewer; interlaced files are refused.</summary>
public static class PngDecoder
{
    /// <summary>More than this in one picture inside a drawing is a mistake.</summary>
    private const long MaximalPixels = 40_000_000;

    /// <summary>Deflate makes at most 258 bytes of two bits.</summary>
    private const long MaximalExpansion = 1032;

    /// <returns>False for anything that is no sound PNG file; never throws.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> file, out RasterImage? image)
    {
        image = null;
        if (!TryReadHeader(file, out PngHeader header))
        {
            return false;
        }

        uint[] palette = new uint[256];
        Array.Fill(palette, 0xFF000000);
        using var data = new MemoryStream();
        for (int at = 8; at + 12 <= file.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                return false;
            }

            ReadOnlySpan<byte> type = file.Slice(at + 4, 4);
            ReadOnlySpan<byte> content = file.Slice(at + 8, (int)length);
            if (type.SequenceEqual("PLTE"u8))
            {
                for (int i = 0; i < Math.Min(content.Length / 3, 256); i++)
                {
                    palette[i] = 0xFF000000 | ((uint)content[(3 * i) + 2] << 16) | ((uint)content[(3 * i) + 1] << 8) | content[3 * i];
                }
            }
            else if (type.SequenceEqual("tRNS"u8) && header.ColorType == 3)
            {
                for (int i = 0; i < Math.Min(content.Length, 256); i++)
                {
                    palette[i] = (palette[i] & 0xFFFFFF) | ((uint)content[i] << 24);
                }
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }

            at += (int)length + 12;
        }

        // A small file that claims to be large gets no memory.
        data.Position = 0;
        long unpacked = (header.RowLength + 1L) * header.Height;
        if (unpacked > data.Length * MaximalExpansion)
        {
            return false;
        }

        var rows = new byte[unpacked];
        if (!TryUnpack(data, rows) || !TryUnfilter(rows, header))
        {
            return false;
        }

        image = new RasterImage(header.Width, header.Height, ReadPixels(rows, header, palette), 1);
        return true;
    }

    /// <summary>Width and height without reading the rest; false if it is no PNG file that can be decoded.</summary>
    public static bool TryReadSize(ReadOnlySpan<byte> file, out int width, out int height)
    {
        bool isRead = TryReadHeader(file, out PngHeader header);
        (width, height) = (header.Width, header.Height);
        return isRead;
    }

    private static bool TryReadHeader(ReadOnlySpan<byte> file, out PngHeader header)
    {
        header = default;
        if (file.Length < 33 || !file[..8].SequenceEqual<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) || !file.Slice(12, 4).SequenceEqual("IHDR"u8))
        {
            return false;
        }

        var read = new PngHeader(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]), file[24], file[25]);
        bool isDepthKnown = (read.ColorType, read.Depth) is (0 or 2 or 4 or 6, 8 or 16) or (3, 8) or (0 or 3, 1 or 2 or 4);
        if (!isDepthKnown || file[28] != 0 || read.Width <= 0 || read.Height <= 0 || (long)read.Width * read.Height > MaximalPixels)
        {
            return false;
        }

        header = read;
        return true;
    }

    private static bool TryUnpack(MemoryStream data, byte[] rows)
    {
        try
        {
            using var zlib = new ZLibStream(data, CompressionMode.Decompress, leaveOpen: true);
            return zlib.ReadAtLeast(rows, rows.Length, throwOnEndOfStream: false) == rows.Length;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool TryUnfilter(byte[] rows, PngHeader header)
    {
        int stride = header.RowLength + 1;
        ReadOnlySpan<byte> above = new byte[header.RowLength];
        for (int y = 0; y < header.Height; y++)
        {
            Span<byte> row = rows.AsSpan((y * stride) + 1, header.RowLength);
            byte filter = rows[y * stride];
            if (filter > 4)
            {
                return false;
            }

            for (int x = 0; x < row.Length; x++)
            {
                int left = x >= header.PixelLength ? row[x - header.PixelLength] : 0;
                int up = above[x];
                int corner = x >= header.PixelLength ? above[x - header.PixelLength] : 0;
                row[x] += (byte)(filter switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => PngFilter.Predict(left, up, corner),
                    _ => 0,
                });
            }

            above = row;
        }

        return true;
    }

    private static uint[] ReadPixels(byte[] rows, PngHeader header, uint[] palette)
    {
        var pixels = new uint[header.Width * header.Height];
        int step = header.Depth == 16 ? 2 : 1;
        for (int y = 0; y < header.Height; y++)
        {
            ReadOnlySpan<byte> row = rows.AsSpan((y * (header.RowLength + 1)) + 1, header.RowLength);
            for (int x = 0; x < header.Width; x++)
            {
                int at = x * header.PixelLength;
                pixels[(y * header.Width) + x] = header.ColorType switch
                {
                    0 when header.Depth < 8 => Color(Bits(row, x) * 255 / ((1 << header.Depth) - 1)),
                    0 => Color(row[at]),
                    2 => Color(row[at], row[at + step], row[at + (2 * step)], 255),
                    3 => Premultiply(palette[header.Depth < 8 ? Bits(row, x) : row[at]]),
                    4 => Color(row[at], row[at], row[at], row[at + step]),
                    _ => Color(row[at], row[at + step], row[at + (2 * step)], row[at + (3 * step)]),
                };
            }
        }

        return pixels;

        int Bits(ReadOnlySpan<byte> row, int x) => (row[x * header.Depth / 8] >> (8 - header.Depth - (x * header.Depth % 8))) & ((1 << header.Depth) - 1);

        uint Premultiply(uint color) => Color((byte)color, (byte)(color >> 8), (byte)(color >> 16), (byte)(color >> 24));

        uint Color(int red, int green = -1, int blue = -1, int alpha = 255) =>
            PixelBlender.Premultiply(new Drawings.Rgba((byte)red, (byte)(green < 0 ? red : green), (byte)(blue < 0 ? red : blue), (byte)alpha), 1);
    }

    /// <param name="Depth">Bits in a channel.</param>
    private readonly record struct PngHeader(int Width, int Height, byte Depth, byte ColorType)
    {
        private int BitsPerPixel => Depth * ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        /// <summary>In bytes, at least 1.</summary>
        public int PixelLength => Math.Max(BitsPerPixel / 8, 1);

        public int RowLength => (int)(((long)BitsPerPixel * Width) + 7) / 8;
    }
}
