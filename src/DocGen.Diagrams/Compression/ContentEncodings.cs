using System.Buffers.Binary;

namespace DocGen.Diagrams.Compression;

/// <summary>The forms in which hosts send packed files. The same bytes on every machine and with every runtime.</summary>
public static class ContentEncodings
{
    /// <remarks>Source: RFC 1952. No name and no time, which would differ from build to build.</remarks>
    public static byte[] Gzip(ReadOnlySpan<byte> data)
    {
        var output = new BitWriter((data.Length / 4) + 64);
        output.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255]);
        Deflate.Compress(data, 0, isLast: true, output);
        output.Align();
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32.Compute(data, []));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)data.Length);
        output.Write(trailer);
        return output.ToArray();
    }

    /// <remarks>Source: RFC 7932.</remarks>
    public static byte[] Br(ReadOnlySpan<byte> data) => Brotli.Compress(data);
}
