namespace DocGen.Diagrams.Compression;

/// <summary>Collects the tokens of one block and writes it the shortest way: with codes of its own, with the fixed codes, or stored.</summary>
internal sealed class DeflateBlock
{
    /// <summary>Codes adapt more often in smaller blocks, but each has a header of some 80 bytes.</summary>
    public const int Capacity = 1 << 13;

    private static readonly byte[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private static readonly HuffmanCode FixedLiterals = HuffmanCode.FromLengths(
        [.. Enumerable.Range(0, 288).Select(static i => (byte)(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))]);

    private static readonly HuffmanCode FixedDistances = HuffmanCode.FromLengths([.. Enumerable.Repeat((byte)5, 30)]);

    /// <summary>A literal, or a match as length in the upper and distance in the lower half.</summary>
    private readonly uint[] _tokens = new uint[Capacity];
    private readonly int[] _literalCounts = new int[DeflateSymbols.LiteralCount];
    private readonly int[] _distanceCounts = new int[DeflateSymbols.DistanceCount];
    private int _count;

    public bool IsFull => _count == Capacity;

    public void AddLiteral(byte value)
    {
        _tokens[_count++] = value;
        _literalCounts[value]++;
    }

    public void AddMatch(int length, int distance)
    {
        _tokens[_count++] = ((uint)length << 16) | (uint)distance;
        _literalCounts[DeflateSymbols.GetLength(length).Symbol]++;
        _distanceCounts[DeflateSymbols.GetDistanceSymbol(distance)]++;
    }

    /// <param name="raw">The bytes that the tokens stand for.</param>
    public void Write(BitWriter output, ReadOnlySpan<byte> raw, bool isLast)
    {
        _literalCounts[DeflateSymbols.EndOfBlock] = 1;
        HuffmanCode literals = HuffmanCode.Build(_literalCounts, 15);
        HuffmanCode distances = HuffmanCode.Build(_distanceCounts, 15);
        List<(int Symbol, int Extra, int ExtraBits)> header = EncodeLengths(literals.Lengths, distances.Lengths, out int literalCount, out int distanceCount);
        var headerCounts = new int[19];
        header.ForEach(h => headerCounts[h.Symbol]++);
        HuffmanCode headerCode = HuffmanCode.Build(headerCounts, 7);
        int headerLengths = 19;
        while (headerCode.Lengths[CodeLengthOrder[headerLengths - 1]] == 0)
        {
            headerLengths--;
        }

        long own = 14 + (3 * headerLengths) + header.Sum(h => headerCode.Lengths[h.Symbol] + h.ExtraBits) + CountBits(literals, distances);
        long constant = CountBits(FixedLiterals, FixedDistances);
        long stored = (8L * raw.Length) + (40L * (1 + (raw.Length / 0xFFFF)));
        if (stored < own && stored < constant)
        {
            WriteStored(output, raw, isLast);
        }
        else if (constant <= own)
        {
            output.Write(isLast ? 3u : 2u, 3);
            WriteTokens(output, FixedLiterals, FixedDistances);
        }
        else
        {
            output.Write(isLast ? 5u : 4u, 3);
            output.Write((uint)(literalCount - 257), 5);
            output.Write((uint)(distanceCount - 1), 5);
            output.Write((uint)(headerLengths - 4), 4);
            for (int i = 0; i < headerLengths; i++)
            {
                output.Write(headerCode.Lengths[CodeLengthOrder[i]], 3);
            }

            foreach ((int symbol, int extra, int extraBits) in header)
            {
                output.Write(headerCode.Codes[symbol], headerCode.Lengths[symbol]);
                output.Write((uint)extra, extraBits);
            }

            WriteTokens(output, literals, distances);
        }

        _count = 0;
        Array.Clear(_literalCounts);
        Array.Clear(_distanceCounts);
    }

    private static void WriteStored(BitWriter output, ReadOnlySpan<byte> raw, bool isLast)
    {
        do
        {
            int length = Math.Min(raw.Length, 0xFFFF);
            output.Write(isLast && length == raw.Length ? 1u : 0u, 3);
            output.Align();
            output.Write([(byte)length, (byte)(length >> 8), (byte)~length, (byte)(~length >> 8)]);
            output.Write(raw[..length]);
            raw = raw[length..];
        }
        while (!raw.IsEmpty);
    }

    private long CountBits(HuffmanCode literals, HuffmanCode distances)
    {
        long bits = 0;
        for (int i = 0; i < _literalCounts.Length; i++)
        {
            bits += (long)_literalCounts[i] * (literals.Lengths[i] + (i > 256 ? DeflateSymbols.GetLengthExtraBits(i) : 0));
        }

        for (int i = 0; i < _distanceCounts.Length; i++)
        {
            bits += (long)_distanceCounts[i] * (distances.Lengths[i] + DeflateSymbols.GetDistanceExtraBits(i));
        }

        return bits;
    }

    private void WriteTokens(BitWriter output, HuffmanCode literals, HuffmanCode distances)
    {
        foreach (uint token in _tokens.AsSpan(0, _count))
        {
            if (token < 256)
            {
                output.Write(literals.Codes[token], literals.Lengths[token]);
                continue;
            }

            int length = (int)(token >> 16);
            int distance = (int)(token & 0xFFFF);
            (int symbol, int extraBits, int first) = DeflateSymbols.GetLength(length);
            output.Write(literals.Codes[symbol] | ((uint)(length - first) << literals.Lengths[symbol]), literals.Lengths[symbol] + extraBits);
            symbol = DeflateSymbols.GetDistanceSymbol(distance);
            uint extra = (uint)(distance - DeflateSymbols.GetDistanceBase(symbol));
            output.Write(distances.Codes[symbol] | (extra << distances.Lengths[symbol]), distances.Lengths[symbol] + DeflateSymbols.GetDistanceExtraBits(symbol));
        }

        output.Write(literals.Codes[DeflateSymbols.EndOfBlock], literals.Lengths[DeflateSymbols.EndOfBlock]);
    }

    /// <summary>Code lengths with runs folded: 16 repeats the last, 17 and 18 repeat zero.</summary>
    private static List<(int Symbol, int Extra, int ExtraBits)> EncodeLengths(byte[] literals, byte[] distances, out int literalCount, out int distanceCount)
    {
        literalCount = Math.Max(257, Array.FindLastIndex(literals, static l => l > 0) + 1);
        distanceCount = Array.FindLastIndex(distances, static l => l > 0) + 1;
        byte[] lengths = [.. literals.AsSpan(0, literalCount), .. distances.AsSpan(0, distanceCount)];
        var result = new List<(int Symbol, int Extra, int ExtraBits)>();
        for (int i = 0; i < lengths.Length;)
        {
            int run = 1;
            while (i + run < lengths.Length && lengths[i + run] == lengths[i])
            {
                run++;
            }

            if (lengths[i] == 0 && run >= 3)
            {
                run = Math.Min(run, 138);
                result.Add(run < 11 ? (17, run - 3, 3) : (18, run - 11, 7));
            }
            else
            {
                result.Add((lengths[i], 0, 0));
                bool isRepeated = lengths[i] > 0 && run >= 4;
                run = isRepeated ? Math.Min(run, 7) : 1;
                if (isRepeated)
                {
                    result.Add((16, run - 4, 2));
                }
            }

            i += run;
        }

        return result;
    }
}
