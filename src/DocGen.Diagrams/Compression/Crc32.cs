namespace DocGen.Diagrams.Compression;

/// <summary>The checksum of PNG chunks: CRC-32 of ISO 3309.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static i => ComputeEntry((uint)i))];

    public static uint Compute(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        uint crc = Add(Add(0xFFFFFFFF, first), second);
        return ~crc;
    }

    private static uint Add(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint ComputeEntry(uint value)
    {
        for (int i = 0; i < 8; i++)
        {
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
