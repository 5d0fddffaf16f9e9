using System.IO.Compression;
using System.Text;
using DocGen.Diagrams.Compression;
using DocGen.Diagrams.Tests.Reading;

namespace DocGen.Diagrams.Tests.Compression;

public sealed class BrotliTests
{
    [Fact]
    public void What_was_compressed_comes_back()
    {
        foreach (byte[] data in Samples())
        {
            Assert.Equal(data, Unpack(Brotli.Compress(data)));
        }
    }

    [Fact]
    public void Any_mixture_of_literals_and_copies_comes_back()
    {
        var chance = new XorShift(41);
        for (int round = 0; round < 300; round++)
        {
            var data = new List<byte>();
            int alphabet = 1 + chance.Below(round % 2 == 0 ? 4 : 256);
            for (int target = 20 + chance.Below(4000); data.Count < target;)
            {
                if (data.Count > 0 && chance.Below(3) == 0)
                {
                    int distance = 1 + chance.Below(data.Count);
                    for (int length = 1 + chance.Below(300); length > 0; length--)
                    {
                        data.Add(data[^distance]);
                    }
                }
                else
                {
                    data.Add((byte)chance.Below(alphabet));
                }
            }

            Assert.Equal(data, Unpack(Brotli.Compress([.. data])));
        }
    }

    [Fact]
    public void Runs_and_repetitions_become_short()
    {
        Assert.True(Brotli.Compress(new byte[1_000_000]).Length < 100);
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(static i => $"line {i % 97} of a text that repeats itself\n")));
        Assert.True(Brotli.Compress(text).Length < Zlib.Compress(text).Length);
    }

    [Fact]
    public void Lengths_at_the_edges_of_all_codes_come_back()
    {
        // Literals that never repeat: pairs of bytes in an order of their own.
        byte[] noise = [.. Enumerable.Range(0, 70_000).Select(static i => (byte)(((uint)i * 2654435761u) >> 21))];
        foreach (int length in (int[])[1, 5, 6, 9, 10, 65, 66, 129, 130, 577, 578, 1089, 1090, 2113, 2114, 6209, 6210, 22593, 22594, 65519, 65520, 65521, 65536, 65537])
        {
            byte[] data = [.. noise.AsSpan(0, length), .. noise.AsSpan(0, Math.Min(length, 3000))];
            Assert.Equal(data, Unpack(Brotli.Compress(data)));
        }
    }

    private static IEnumerable<byte[]> Samples()
    {
        yield return [];
        yield return [1];
        yield return [1, 1];
        yield return [1, 2, 3, 4];
        yield return [1, 2, 3, 4, 1, 2, 3, 4];
        yield return Encoding.ASCII.GetBytes("abcabcabcabcabcabcabd");
        yield return [.. Enumerable.Range(0, 256).Select(static i => (byte)i)];
        yield return new byte[3_000_000];
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
