using System.Numerics;
using System.Runtime.Intrinsics;

namespace DocGen.Diagrams.Png;

/// <summary>Chooses a filter for each row of a PNG file.</summary>
/// <remarks>
/// Drawings are flat: what counts for deflate is not how small the bytes become (the usual rule, made for photographs) but how seldom they change along
/// the row. So a row is stored as it is or as the difference from the one above, whichever changes at fewer places; only rows that change nearly
/// everywhere, as those of photographs do, are chosen by the least sum of absolute differences out of all five filters. On drawings that is a tenth shorter.
/// </remarks>
internal static class PngFilter
{
    private const byte None = 0;
    private const byte Sub = 1;
    private const byte Up = 2;
    private const byte Average = 3;
    private const byte Paeth = 4;

    /// <summary>Rows taken by one core at a time.</summary>
    private const int RowsInOne = 64;

    /// <returns>Each row behind the byte that names its filter.</returns>
    public static byte[] Apply(byte[] rows, int height, int rowLength, int pixelLength, bool isPalette, bool isParallel)
    {
        var result = new byte[(rowLength + 1) * height];
        var options = new ParallelOptions { MaxDegreeOfParallelism = isParallel ? -1 : 1 };
        Parallel.For(0, (height + RowsInOne - 1) / RowsInOne, options, part =>
        {
            var zero = new byte[rowLength];
            for (int y = part * RowsInOne; y < Math.Min((part + 1) * RowsInOne, height); y++)
            {
                ReadOnlySpan<byte> row = rows.AsSpan(y * rowLength, rowLength);
                ReadOnlySpan<byte> above = y > 0 ? rows.AsSpan((y - 1) * rowLength, rowLength) : zero;
                Span<byte> target = result.AsSpan(y * (rowLength + 1), rowLength + 1);
                byte filter = isPalette ? None : Choose(row, above, pixelLength, target[1..]);
                target[0] = filter;
                Filter(filter, row, above, pixelLength, target[1..]);
            }
        });
        return result;
    }

    private static byte Choose(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixelLength, Span<byte> scratch)
    {
        if (row.SequenceEqual(above))
        {
            return Up;
        }

        int none = CountChanges(row, pixelLength);
        Filter(Up, row, above, pixelLength, scratch);
        int up = CountChanges(scratch, pixelLength);
        if (Math.Min(none, up) <= row.Length / 2)
        {
            return none <= up ? None : Up;
        }

        byte best = None;
        long least = long.MaxValue;
        for (byte filter = None; filter <= Paeth; filter++)
        {
            Filter(filter, row, above, pixelLength, scratch);
            long sum = SumOfMagnitudes(scratch);
            if (sum < least)
            {
                (best, least) = (filter, sum);
            }
        }

        return best;
    }

    /// <summary>How many bytes differ from the same channel of the pixel before.</summary>
    private static int CountChanges(ReadOnlySpan<byte> row, int pixelLength)
    {
        ReadOnlySpan<byte> before = row[..^pixelLength];
        ReadOnlySpan<byte> after = row[pixelLength..];
        int same = 0;
        int i = 0;
        for (; i + Vector256<byte>.Count <= after.Length; i += Vector256<byte>.Count)
        {
            Vector256<byte> equal = Vector256.Equals(Vector256.Create(before[i..]), Vector256.Create(after[i..]));
            same += BitOperations.PopCount(equal.ExtractMostSignificantBits());
        }

        for (; i < after.Length; i++)
        {
            same += before[i] == after[i] ? 1 : 0;
        }

        return after.Length - same;
    }

    /// <summary>Bytes taken as signed numbers: 255 is as near to 0 as 1 is.</summary>
    private static long SumOfMagnitudes(ReadOnlySpan<byte> row)
    {
        long sum = 0;
        foreach (byte value in row)
        {
            sum += Math.Min((int)value, 256 - value);
        }

        return sum;
    }

    private static void Filter(byte filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int pixelLength, Span<byte> target)
    {
        switch (filter)
        {
            case Sub:
                row[..pixelLength].CopyTo(target);
                Subtract(row[pixelLength..], row[..^pixelLength], target[pixelLength..]);
                break;
            case Up:
                Subtract(row, above, target);
                break;
            case Average or Paeth:
                for (int i = 0; i < row.Length; i++)
                {
                    int left = i >= pixelLength ? row[i - pixelLength] : 0;
                    int corner = i >= pixelLength ? above[i - pixelLength] : 0;
                    target[i] = (byte)(row[i] - (filter == Average ? (left + above[i]) / 2 : Predict(left, above[i], corner)));
                }

                break;
            default:
                row.CopyTo(target);
                break;
        }
    }

    /// <summary>Paeth's predictor: the neighbour that is nearest to left + up − corner.</summary>
    public static int Predict(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner);
        int toUp = Math.Abs(left - corner);
        int toCorner = Math.Abs(left + up - (2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
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
