using System.Numerics;

namespace DocGen.Diagrams.Compression;

/// <summary>How Brotli (RFC 7932, sections 4 and 5) numbers the lengths of literals and copies, and distances.</summary>
internal static class BrotliSymbols
{
    public const int CommandCount = 704;

    /// <summary>Without direct codes and postfix bits.</summary>
    public const int DistanceCount = 64;

    /// <summary>Commands below this one copy from the last distance and name none.</summary>
    public const int FirstWithDistance = 128;

    private const int FirstLongDistance = 16;

    private static readonly int[] InsertBases = [0, 1, 2, 3, 4, 5, 6, 8, 10, 14, 18, 26, 34, 50, 66, 98, 130, 194, 322, 578, 1090, 2114, 6210, 22594];
    private static readonly byte[] InsertBits = [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 12, 14, 24];
    private static readonly int[] CopyBases = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 18, 22, 30, 38, 54, 70, 102, 134, 198, 326, 582, 1094, 2118];
    private static readonly byte[] CopyBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 24];

    /// <summary>First symbol by upper parts of the codes: rows for literals, columns for copies, in eights.</summary>
    private static readonly int[] Cells = [128, 192, 384, 256, 320, 512, 448, 576, 640];

    /// <summary>The number of literals as code and extra bits.</summary>
    public static (int Code, int Extra, int ExtraBits) GetInsert(int length) => Find(InsertBases, InsertBits, length);

    /// <param name="length">At least 2.</param>
    public static (int Code, int Extra, int ExtraBits) GetCopy(int length) => Find(CopyBases, CopyBits, length);

    /// <summary>The symbol for both lengths together.</summary>
    /// <param name="isLastDistance">Whether the copy is from the last distance; it saves naming it where both lengths are short.</param>
    public static int GetCommand(int insertCode, int copyCode, bool isLastDistance)
    {
        int within = ((insertCode & 7) << 3) | (copyCode & 7);
        return isLastDistance && insertCode < 8 && copyCode < 16 ? (copyCode < 8 ? 0 : 64) + within : Cells[(insertCode / 8 * 3) + (copyCode / 8)] + within;
    }

    /// <param name="distance">At least 1.</param>
    public static (int Code, int Extra, int ExtraBits) GetDistance(int distance)
    {
        int value = distance + 3;
        int bits = BitOperations.Log2((uint)value) - 1;
        return (FirstLongDistance + (2 * (bits - 1)) + ((value >> bits) & 1), value & ((1 << bits) - 1), bits);
    }

    private static (int Code, int Extra, int ExtraBits) Find(int[] bases, byte[] bits, int length)
    {
        int code = bases.Length - 1;
        while (bases[code] > length)
        {
            code--;
        }

        return (code, length - bases[code], bits[code]);
    }
}
