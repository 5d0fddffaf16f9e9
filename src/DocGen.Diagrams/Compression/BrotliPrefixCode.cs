namespace DocGen.Diagrams.Compression;

/// <summary>Writes the lengths of a prefix code as Brotli does (RFC 7932, section 3.5); the form for few symbols is not used.</summary>
internal static class BrotliPrefixCode
{
    private const int RepeatLast = 16;
    private const int RepeatZero = 17;

    /// <summary>A repetition before any length repeats this one.</summary>
    private const int FirstLength = 8;

    private static readonly byte[] Order = [1, 2, 3, 4, 0, 5, 17, 6, 16, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>The fixed code for lengths 0 to 5 of the code for lengths.</summary>
    private static readonly (byte Code, byte Bits)[] Fixed = [(0, 2), (7, 4), (3, 3), (2, 2), (1, 2), (15, 4)];

    /// <param name="lengths">Of a full code with at least two symbols, none above 15.</param>
    public static void Write(BitWriter output, ReadOnlySpan<byte> lengths)
    {
        List<(int Symbol, int Extra, int ExtraBits)> symbols = Fold(lengths);
        var counts = new int[18];
        symbols.ForEach(symbol => counts[symbol.Symbol]++);
        HuffmanCode code = HuffmanCode.Build(counts, 5);
        int skipped = code.Lengths[1] > 0 || code.Lengths[2] > 0 ? 0 : code.Lengths[3] > 0 ? 2 : 3;
        output.Write((uint)skipped, 2);

        // A decoder stops by itself where the code is full.
        int count = Array.FindLastIndex(Order, symbol => code.Lengths[symbol] > 0) + 1;
        foreach (byte symbol in Order.AsSpan(skipped, count - skipped))
        {
            (byte bits, byte bitCount) = Fixed[code.Lengths[symbol]];
            output.Write(bits, bitCount);
        }

        foreach ((int symbol, int extra, int extraBits) in symbols)
        {
            output.Write(code.Codes[symbol], code.Lengths[symbol]);
            output.Write((uint)extra, extraBits);
        }
    }

    /// <summary>The lengths up to the last that is not zero, with runs folded.</summary>
    private static List<(int Symbol, int Extra, int ExtraBits)> Fold(ReadOnlySpan<byte> lengths)
    {
        var folded = new List<(int Symbol, int Extra, int ExtraBits)>();
        int end = lengths.LastIndexOfAnyExcept((byte)0) + 1;
        int last = FirstLength;
        for (int i = 0; i < end;)
        {
            byte length = lengths[i];
            int run = 1;
            while (i + run < end && lengths[i + run] == length)
            {
                run++;
            }

            i += run;
            if (length > 0 && length != last)
            {
                folded.Add((length, 0, 0));
                last = length;
                run--;
            }

            if (run < 3)
            {
                folded.AddRange(Enumerable.Repeat(((int)length, 0, 0), run));
            }
            else
            {
                AddRepetition(folded, run, length > 0 ? RepeatLast : RepeatZero, length > 0 ? 2 : 3);
            }
        }

        return folded;
    }

    /// <summary>Repetitions behind one another are the digits of one number, the highest first.</summary>
    private static void AddRepetition(List<(int Symbol, int Extra, int ExtraBits)> folded, int run, int symbol, int bits)
    {
        int first = folded.Count;
        for (int rest = run - 3; rest >= 0; rest = (rest >> bits) - 1)
        {
            folded.Insert(first, (symbol, rest & ((1 << bits) - 1), bits));
        }
    }
}
