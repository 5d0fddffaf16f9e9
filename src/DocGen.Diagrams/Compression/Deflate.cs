using System.Buffers.Binary;
using System.Numerics;

namespace DocGen.Diagrams.Compression;

/// <summary>
/// Deflate (RFC 1951) of our own: the one of the runtime changes with its native library, and with it the bytes of every picture.
/// </summary>
/// <remarks>Matches by chains of hashes over four bytes, one step of lazy matching. O(n × chain length).</remarks>
internal static class Deflate
{
    private const int HashBits = 15;
    private const int LeastMatch = 4;
    private const int WindowMask = DeflateSymbols.WindowSize - 1;

    /// <summary>How many earlier places are tried for a match.</summary>
    private const int MaximalChain = 32;

    /// <summary>Behind a match this long a longer one is looked for with less effort.</summary>
    private const int GoodLength = 16;

    /// <summary>A match this long is taken without trying further.</summary>
    private const int NiceLength = 128;

    /// <summary>Behind a match this long no later start is tried, and only its last places are remembered.</summary>
    private const int LongLength = 128;

    /// <summary>A piece of a stream; the next may start inside a byte.</summary>
    /// <param name="data">Up to the end of the piece. What lies before <paramref name="start"/> is known to the reader, so that matches may reach into it.</param>
    public static void Compress(ReadOnlySpan<byte> data, int start, bool isLast, BitWriter output)
    {
        var heads = new int[1 << HashBits];
        heads.AsSpan().Fill(-1);
        var previous = new int[DeflateSymbols.WindowSize];
        var block = new DeflateBlock();
        int blockStart = start;
        int position = start;
        int last = data.Length - 8;
        for (int i = Math.Max(start - DeflateSymbols.WindowSize, 0); i < start && i < last; i++)
        {
            Remember(data, i, heads, previous);
        }

        while (position < data.Length)
        {
            if (block.IsFull)
            {
                block.Write(output, data[blockStart..position], isLast: false);
                blockStart = position;
            }

            int length = 0;
            int distance = 0;
            if (position < last)
            {
                (length, distance) = FindMatch(data, position, heads, previous, LeastMatch - 1);
                Remember(data, position, heads, previous);
            }

            // A longer match one byte on is worth a literal.
            while (length is >= LeastMatch and < NiceLength && position + 1 < last)
            {
                (int nextLength, int nextDistance) = FindMatch(data, position + 1, heads, previous, length);
                if (nextLength <= length)
                {
                    break;
                }

                block.AddLiteral(data[position++]);
                if (block.IsFull)
                {
                    block.Write(output, data[blockStart..position], isLast: false);
                    blockStart = position;
                }

                Remember(data, position, heads, previous);
                (length, distance) = (nextLength, nextDistance);
            }

            if (length < LeastMatch)
            {
                block.AddLiteral(data[position++]);
                continue;
            }

            block.AddMatch(length, distance);
            int end = position + length;
            int first = length >= LongLength ? end - 8 : position + 1;
            for (int i = first; i < end && i < last; i++)
            {
                Remember(data, i, heads, previous);
            }

            position = end;
        }

        block.Write(output, data[blockStart..], isLast);
    }

    private static void Remember(ReadOnlySpan<byte> data, int position, int[] heads, int[] previous)
    {
        uint hash = Hash(data, position);
        previous[position & WindowMask] = heads[hash];
        heads[hash] = position;
    }

    private static uint Hash(ReadOnlySpan<byte> data, int position) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(data[position..]) * 0x9E3779B1u) >> (32 - HashBits);

    private static (int Length, int Distance) FindMatch(ReadOnlySpan<byte> data, int position, int[] heads, int[] previous, int length)
    {
        int distance = 0;
        int limit = Math.Min(DeflateSymbols.MaximalMatch, data.Length - position);
        int oldest = position - DeflateSymbols.WindowSize;
        int candidate = heads[Hash(data, position)];
        for (int tries = length < GoodLength ? MaximalChain : MaximalChain / 4; candidate > oldest && candidate >= 0 && tries > 0; tries--)
        {
            // Only a match that also holds at the first byte beyond the best one can be longer.
            if (length < limit && data[candidate + length] == data[position + length])
            {
                int found = CountEqual(data, candidate, position, limit);
                if (found > length)
                {
                    (length, distance) = (found, position - candidate);
                    if (found >= NiceLength)
                    {
                        break;
                    }
                }
            }

            int next = previous[candidate & WindowMask];
            if (next >= candidate)
            {
                break;
            }

            candidate = next;
        }

        return distance == 0 ? (0, 0) : (length, distance);
    }

    private static int CountEqual(ReadOnlySpan<byte> data, int left, int right, int limit)
    {
        int count = 0;
        while (count + 8 <= limit)
        {
            ulong difference = BinaryPrimitives.ReadUInt64LittleEndian(data[(left + count)..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(data[(right + count)..]);
            if (difference != 0)
            {
                return count + (BitOperations.TrailingZeroCount(difference) >> 3);
            }

            count += 8;
        }

        while (count < limit && data[left + count] == data[right + count])
        {
            count++;
        }

        return count;
    }
}
