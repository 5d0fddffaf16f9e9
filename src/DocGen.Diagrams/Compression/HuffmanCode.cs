namespace DocGen.Diagrams.Compression;

/// <summary>A canonical prefix code of limited length.</summary>
/// <param name="lengths">Bits of each symbol's code; 0: the symbol does not occur.</param>
/// <param name="codes">Codes with their bits reversed, as deflate writes them.</param>
internal sealed class HuffmanCode(byte[] lengths, ushort[] codes)
{
    public byte[] Lengths { get; } = lengths;

    public ushort[] Codes { get; } = codes;

    /// <summary>The best code for the given frequencies, but for the cut at <paramref name="maximalLength"/>. At least two symbols get a code, so that every decoder takes it.</summary>
    public static HuffmanCode Build(ReadOnlySpan<int> frequencies, int maximalLength)
    {
        var symbols = new List<(int Frequency, int Symbol)>(frequencies.Length);
        for (int i = 0; i < frequencies.Length; i++)
        {
            if (frequencies[i] > 0)
            {
                symbols.Add((frequencies[i], i));
            }
        }

        for (int i = 0; symbols.Count < 2; i++)
        {
            if (!symbols.Exists(s => s.Symbol == i))
            {
                symbols.Add((1, i));
            }
        }

        symbols.Sort();
        int[] counts = CountLengths(FindDepths(symbols), maximalLength);
        var lengths = new byte[frequencies.Length];

        // The rarest symbols come first and get the longest codes.
        int next = 0;
        for (int length = maximalLength; length > 0; length--)
        {
            for (int i = 0; i < counts[length]; i++)
            {
                lengths[symbols[next++].Symbol] = (byte)length;
            }
        }

        return FromLengths(lengths);
    }

    public static HuffmanCode FromLengths(byte[] lengths)
    {
        Span<int> next = stackalloc int[17];
        foreach (byte length in lengths)
        {
            next[length + 1] += length > 0 ? 1 : 0;
        }

        // next[n] becomes the first code of n bits.
        for (int length = 1; length <= 16; length++)
        {
            next[length] = (next[length - 1] + next[length]) << 1;
        }

        var codes = new ushort[lengths.Length];
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] > 0)
            {
                codes[i] = Reverse(next[lengths[i]]++, lengths[i]);
            }
        }

        return new HuffmanCode(lengths, codes);
    }

    /// <summary>Depth of each leaf of the Huffman tree; two queues, O(n) after sorting.</summary>
    private static int[] FindDepths(List<(int Frequency, int Symbol)> symbols)
    {
        int count = symbols.Count;
        var weights = new long[(2 * count) - 1];
        var parents = new int[(2 * count) - 1];
        for (int i = 0; i < count; i++)
        {
            weights[i] = symbols[i].Frequency;
        }

        int leaf = 0;
        int inner = count;
        for (int node = count; node < weights.Length; node++)
        {
            weights[node] = Take(node) + Take(node);
        }

        var depths = new int[weights.Length];
        for (int node = weights.Length - 2; node >= 0; node--)
        {
            depths[node] = depths[parents[node]] + 1;
        }

        return depths[..count];

        long Take(int parent)
        {
            int taken = leaf < count && (inner >= parent || weights[leaf] <= weights[inner]) ? leaf++ : inner++;
            parents[taken] = parent;
            return weights[taken];
        }
    }

    /// <summary>How many codes there are of each length, none longer than the limit and all together a full tree.</summary>
    private static int[] CountLengths(int[] depths, int maximalLength)
    {
        var counts = new int[maximalLength + 1];
        foreach (int depth in depths)
        {
            counts[Math.Min(depth, maximalLength)]++;
        }

        // Cutting made the code too full: a leaf moves down beside one from the last level until it fits.
        long total = 0;
        for (int length = 1; length <= maximalLength; length++)
        {
            total += (long)counts[length] << (maximalLength - length);
        }

        while (total > 1L << maximalLength)
        {
            int length = maximalLength - 1;
            while (counts[length] == 0)
            {
                length--;
            }

            counts[length]--;
            counts[length + 1] += 2;
            counts[maximalLength]--;
            total--;
        }

        return counts;
    }

    private static ushort Reverse(int code, int length)
    {
        int reversed = 0;
        for (int i = 0; i < length; i++)
        {
            reversed = (reversed << 1) | ((code >> i) & 1);
        }

        return (ushort)reversed;
    }
}
