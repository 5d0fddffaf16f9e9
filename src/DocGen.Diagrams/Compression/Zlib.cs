using System.Buffers.Binary;

namespace DocGen.Diagrams.Compression;

/// <summary>The zlib format (RFC 1950) around <see cref="Deflate"/>.</summary>
internal static class Zlib
{
    /// <summary>
    /// What one thread compresses at a time. Large data is always cut into pieces of this size, so that the bytes are the same for any number of threads;
    /// as each piece may refer to the one before, the cuts cost next to nothing.
    /// </summary>
    private const int PieceLength = 1 << 20;

    /// <param name="isParallel">Whether several threads share the work; the bytes are the same.</param>
    public static byte[] Compress(ReadOnlyMemory<byte> data, bool isParallel = false)
    {
        int pieces = Math.Max((data.Length + PieceLength - 1) / PieceLength, 1);
        var outputs = new BitWriter[pieces];
        uint checksum = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = isParallel ? -1 : 1 };
        Parallel.For(0, pieces + 1, options, piece =>
        {
            if (piece == pieces)
            {
                checksum = Adler32.Compute(data.Span);
                return;
            }

            int start = piece * PieceLength;
            int end = Math.Min(start + PieceLength, data.Length);
            outputs[piece] = new BitWriter(((end - start) / 4) + 64);
            Deflate.Compress(data.Span[..end], start, isLast: piece == pieces - 1, outputs[piece]);
        });
        var output = new BitWriter(outputs.Sum(static o => o.Length) + 64);
        output.Write([0x78, 0x9C]);
        foreach (BitWriter part in outputs)
        {
            output.Append(part);
        }

        output.Align();
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, checksum);
        output.Write(sum);
        return output.ToArray();
    }
}
