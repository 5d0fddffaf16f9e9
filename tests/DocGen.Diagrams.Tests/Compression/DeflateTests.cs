using System.IO.Compression;
using System.Text;
using DocGen.Diagrams.Compression;

namespace DocGen.Diagrams.Tests.Compression;

public sealed class DeflateTests
{
    [Fact]
    public void What_was_compressed_comes_back()
    {
        foreach (byte[] data in Samples())
        {
            Assert.Equal(data, Unpack(Zlib.Compress(data)));
        }
    }

    [Fact]
    public void Pieces_that_are_compressed_apart_make_one_stream()
    {
        // Each piece repeats the one before it, across their border; the last has no whole byte of its own.
        byte[] part = Noise((1 << 20) - 5000, 256, 29);
        byte[] data = [.. part, .. part.AsSpan(part.Length - 20_000), .. Noise(1 << 20, 5, 31), 7];
        byte[] packed = Zlib.Compress(data);
        Assert.Equal(data, Unpack(packed));
        Assert.Equal(packed, Zlib.Compress(data, isParallel: true));
    }

    [Fact]
    public void Runs_and_repetitions_become_short()
    {
        Assert.True(Zlib.Compress(new byte[1_000_000]).Length < 1100);
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(static i => $"line {i % 97} of a text that repeats itself\n")));
        Assert.True(Zlib.Compress(text).Length < text.Length / 30);
    }

    [Fact]
    public void Noise_grows_by_less_than_a_thousandth()
    {
        byte[] noise = Noise(300_000, 256, 7);
        Assert.True(Zlib.Compress(noise).Length < noise.Length * 1.001);
    }

    [Theory]
    [InlineData("", 1u)]
    [InlineData("Wikipedia", 0x11E60398u)]
    public void Adler_sums_are_those_of_the_format(string text, uint expected) => Assert.Equal(expected, Adler32.Compute(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Adler_sums_of_large_data_do_not_overflow()
    {
        byte[] data = [.. Enumerable.Repeat((byte)255, 100_003)];
        uint low = 1;
        uint high = 0;
        foreach (byte value in data)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }

        Assert.Equal((high << 16) | low, Adler32.Compute(data));
    }

    [Fact]
    public void Cyclic_sums_are_those_of_the_format() => Assert.Equal(0xCBF43926u, Crc32.Compute("1234"u8, "56789"u8));

    private static IEnumerable<byte[]> Samples()
    {
        yield return [];
        yield return [1];
        yield return [1, 1];
        yield return [.. "abcabcabcabcabc"u8];
        for (int size = 3; size < 400_000; size = (size * 3) + 1)
        {
            yield return new byte[size];
            yield return Noise(size, 256, 11);
            yield return Noise(size, 3, 13);
            yield return Noise(size, 1, 17);

            // Fibonacci-like frequencies make the longest codes.
            yield return [.. Noise(size, 256, 19).Select(static b => (byte)System.Numerics.BitOperations.TrailingZeroCount(b | 0x100))];
            byte[] far = Noise(size, 256, 23);
            yield return [.. far, .. new byte[32_768 - 300], .. far];
        }
    }

    private static byte[] Noise(int length, int values, uint state)
    {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] = (byte)((state >> 8) % (uint)values);
        }

        return bytes;
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var result = new MemoryStream();
        stream.CopyTo(result);
        return result.ToArray();
    }
}
