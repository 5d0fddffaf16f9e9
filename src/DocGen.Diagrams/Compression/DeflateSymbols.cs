namespace DocGen.Diagrams.Compression;

/// <summary>How deflate (RFC 1951) numbers match lengths and distances.</summary>
internal static class DeflateSymbols
{
    public const int EndOfBlock = 256;
    public const int LiteralCount = 286;
    public const int DistanceCount = 30;
    public const int MaximalMatch = 258;
    public const int WindowSize = 32768;

    private static readonly ushort[] LengthBases =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly ushort[] DistanceBases =
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    /// <summary>Symbol, number of extra bits and first length by length minus 3.</summary>
    private static readonly (ushort Symbol, byte ExtraBits, ushort Base)[] Lengths = [.. Enumerable.Range(3, 256).Select(FindLength)];

    /// <summary>The same by distance minus 1 below 256, and beyond by (distance minus 1) / 128.</summary>
    private static readonly byte[] NearDistances = [.. Enumerable.Range(0, 256).Select(static d => FindDistance(d + 1))];
    private static readonly byte[] FarDistances = [.. Enumerable.Range(0, 256).Select(static d => FindDistance((d << 7) + 1))];

    public static (int Symbol, int ExtraBits, int Base) GetLength(int length) => Lengths[length - 3];

    public static int GetDistanceSymbol(int distance) => distance <= 256 ? NearDistances[distance - 1] : FarDistances[(distance - 1) >> 7];

    public static int GetDistanceExtraBits(int symbol) => symbol < 4 ? 0 : (symbol >> 1) - 1;

    public static int GetDistanceBase(int symbol) => DistanceBases[symbol];

    public static int GetLengthExtraBits(int symbol) => symbol is < 265 or 285 ? 0 : (symbol - 261) >> 2;

    private static (ushort Symbol, byte ExtraBits, ushort Base) FindLength(int length)
    {
        int index = LengthBases.Length - 1;
        while (LengthBases[index] > length)
        {
            index--;
        }

        return ((ushort)(257 + index), (byte)GetLengthExtraBits(257 + index), LengthBases[index]);
    }

    private static byte FindDistance(int distance)
    {
        int index = DistanceBases.Length - 1;
        while (DistanceBases[index] > distance)
        {
            index--;
        }

        return (byte)index;
    }
}
