using System.Numerics;

namespace DocGen.Diagrams.Png;

/// <summary>Chooses a filter for each row of a PNG file.</summary>
/// <remarks>
/// The usual rule: of none, left, above and their average the one with the least sum of absolute values. A row like the one above it needs no trial.
/// </remarks>
internal static class PngFilter
{
    private const byte None = 0;
    private const byte Sub = 1;
    private const byte Up = 2;

    /// <summary>Rows taken by one core at a time.</summary>
    private const int RowsInOne = 64;

    /// <returns>Each row behind the byte that names its filter.</returns>
    public static byte[] Apply(byte[] rows, int height, int rowLength, int pixelLength, bool isPalette)
    {
        var result = new byte[(rowLength + 1) * height];
        Parallel.For(0, (height + RowsInOne - 1) / RowsInOne, part =>
        {
            var zero = new byte[rowLength];
            for (int y = part * RowsInOne; y < Math.Min((part + 1) * RowsInOne, height); y++)
            {
                ReadOnlySpan<byte> row = rows.AsSpan(y * rowLength, rowLength);
                ReadOnlySpan<byte> above = y > 0 ? rows.AsSpan((y - 1) * rowLength, rowLength) : zero;
                Span<byte> target = result.AsSpan(y * (rowLength + 1), rowLength + 1);
                byte filter = isPalette ? None : Choose(row, above, pixelLength);
                target[0] = filter;
                Filter(filter, row, above, pixelLength, target[1..]);
            }
        });
        return result;
    }

    private static byte Choose(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixelLength)
    {
        if (row.SequenceEqual(above))
        {
            return Up;
        }

        long up = SumOfDifferences(row, above);
        long sub = SumOfDifferences(row[pixelLength..], row[..^pixelLength]);
        return up <= sub ? Up : Sub;
    }

    /// <summary>Bytes taken as signed numbers: 255 is as near to 0 as 1 is.</summary>
    private static long SumOfDifferences(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        long sum = 0;
        int i = 0;
        for (; i + Vector<byte>.Count <= left.Length; i += Vector<byte>.Count)
        {
            Vector<byte> difference = new Vector<byte>(left[i..]) - new Vector<byte>(right[i..]);
            Vector<byte> least = Vector.Min(difference, Vector<byte>.Zero - difference);
            Vector.Widen(least, out Vector<ushort> low, out Vector<ushort> high);
            sum += Vector.Sum(low + high);
        }

        for (; i < left.Length; i++)
        {
            int difference = (byte)(left[i] - right[i]);
            sum += Math.Min(difference, 256 - difference);
        }

        return sum;
    }

    private static void Filter(byte filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixelLength, Span<byte> target)
    {
        switch (filter)
        {
            case Up:
                Subtract(row, above, target);
                break;
            case Sub:
                row[..pixelLength].CopyTo(target);
                Subtract(row[pixelLength..], row[..^pixelLength], target[pixelLength..]);
                break;
            default:
                row.CopyTo(target);
                break;
        }
    }

    private static void Subtract(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> target)
    {
        int i = 0;
        for (; i + Vector<byte>.Count <= left.Length; i += Vector<byte>.Count)
        {
            (new Vector<byte>(left[i..]) - new Vector<byte>(right[i..])).CopyTo(target[i..]);
        }

        for (; i < left.Length; i++)
        {
            target[i] = (byte)(left[i] - right[i]);
        }
    }
}
