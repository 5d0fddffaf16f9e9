namespace DocGen.Diagrams.Compression;

/// <summary>The checksum of zlib (RFC 1950).</summary>
internal static class Adler32
{
    private const uint Modulus = 65521;

    /// <summary>So many bytes can be added up before the sums overflow 32 bits.</summary>
    private const int MaximalRun = 5552;

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        uint low = 1;
        uint high = 0;
        while (!data.IsEmpty)
        {
            ReadOnlySpan<byte> run = data[..Math.Min(data.Length, MaximalRun)];
            data = data[run.Length..];
            int i = 0;
            for (; i + 8 <= run.Length; i += 8)
            {
                // Eight steps at once: each byte counts in the high sum as often as it has followers in the run.
                uint a = run[i];
                uint b = run[i + 1];
                uint c = run[i + 2];
                uint d = run[i + 3];
                uint e = run[i + 4];
                uint f = run[i + 5];
                uint g = run[i + 6];
                uint h = run[i + 7];
                high += (8 * low) + (8 * a) + (7 * b) + (6 * c) + (5 * d) + (4 * e) + (3 * f) + (2 * g) + h;
                low += a + b + c + d + e + f + g + h;
            }

            for (; i < run.Length; i++)
            {
                low += run[i];
                high += low;
            }

            low %= Modulus;
            high %= Modulus;
        }

        return (high << 16) | low;
    }
}
