using System.Buffers.Binary;

namespace DocGen.Diagrams.Compression;

/// <summary>The zlib format (RFC 1950) around <see cref="Deflate"/>.</summary>
internal static class Zlib
{
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var output = new BitWriter((data.Length / 4) + 64);
        output.Write([0x78, 0x9C]);
        Deflate.Compress(data, output);
        output.Align();
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler32.Compute(data));
        output.Write(sum);
        return output.ToArray();
    }
}
