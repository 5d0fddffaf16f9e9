using System.Buffers.Binary;

namespace DocGen.Diagrams.Compression;

/// <summary>
/// Brotli (RFC 7932) of our own, for the same reason as <see cref="Deflate"/>: the one of the runtime changes with its native library. One block with
/// one prefix code for each kind of symbol; the built-in dictionary of words, which fonts do not use, is left out.
/// </summary>
/// <remarks>Matches by chains of hashes over four bytes in all that came before, one step of lazy matching. O(n × chain length).</remarks>
internal static class Brotli
{
    /// <summary>What one block can hold.</summary>
    public const int MaximalLength = 1 << 24;

    private const int HashBits = 15;
    private const int LeastMatch = 4;
    private const int MaximalChain = 64;
    private const int SmallestWindow = 16;
    private const int LargestWindow = 24;

    /// <param name="data">At most <see cref="MaximalLength"/> bytes.</param>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(data.Length, MaximalLength, nameof(data));
        var output = new BitWriter((data.Length / 3) + 64);
        WriteWindow(output, data.Length);
        if (data.IsEmpty)
        {
            // Last, and empty.
            output.Write(3, 2);
            return output.ToArray();
        }

        List<Command> commands = FindCommands(data);
        output.Write(1, 2);
        int nibbles = data.Length <= 1 << 16 ? 4 : data.Length <= 1 << 20 ? 5 : 6;
        output.Write((uint)(nibbles - 4), 2);
        output.Write((uint)(data.Length - 1), 4 * nibbles);

        // One type of block of each kind, no postfix and direct distances, contexts by the low bits, one tree each: all zeros.
        output.Write(0, 3 + 2 + 4 + 2 + 2);
        WriteCommands(data, commands, output);
        return output.ToArray();
    }

    /// <summary>The window is the smallest that reaches back to the start; 17 has a long code and is left out.</summary>
    private static void WriteWindow(BitWriter output, int length)
    {
        if (length <= (1 << SmallestWindow) - 16)
        {
            output.Write(0, 1);
            return;
        }

        int window = SmallestWindow + 2;
        while (window < LargestWindow && length > (1 << window) - 16)
        {
            window++;
        }

        output.Write((uint)((window - 17) << 1) | 1, 4);
    }

    private static void WriteCommands(ReadOnlySpan<byte> data, List<Command> commands, BitWriter output)
    {
        var literalCounts = new int[256];
        var commandCounts = new int[BrotliSymbols.CommandCount];
        var distanceCounts = new int[BrotliSymbols.DistanceCount];
        int at = 0;
        foreach (Command command in commands)
        {
            foreach (byte literal in data.Slice(at, command.Literals))
            {
                literalCounts[literal]++;
            }

            commandCounts[command.Symbol]++;
            if (command.NamesDistance)
            {
                distanceCounts[command.DistanceCode]++;
            }

            at += command.Literals + command.Length;
        }

        HuffmanCode literals = HuffmanCode.Build(literalCounts, 15);
        HuffmanCode symbols = HuffmanCode.Build(commandCounts, 15);
        HuffmanCode distances = HuffmanCode.Build(distanceCounts, 15);
        BrotliPrefixCode.Write(output, literals.Lengths);
        BrotliPrefixCode.Write(output, symbols.Lengths);
        BrotliPrefixCode.Write(output, distances.Lengths);
        at = 0;
        foreach (Command command in commands)
        {
            output.Write(symbols.Codes[command.Symbol], symbols.Lengths[command.Symbol]);
            (_, int extra, int extraBits) = BrotliSymbols.GetInsert(command.Literals);
            output.Write((uint)extra, extraBits);
            (_, extra, extraBits) = BrotliSymbols.GetCopy(command.CodedLength);
            output.Write((uint)extra, extraBits);
            foreach (byte literal in data.Slice(at, command.Literals))
            {
                output.Write(literals.Codes[literal], literals.Lengths[literal]);
            }

            if (command.NamesDistance)
            {
                output.Write(distances.Codes[command.DistanceCode], distances.Lengths[command.DistanceCode]);
                (extra, extraBits) = command.DistanceCode == 0 ? (0, 0) : Bits(BrotliSymbols.GetDistance(command.Distance));
                output.Write((uint)extra, extraBits);
            }

            at += command.Literals + command.Length;
        }

        static (int Extra, int ExtraBits) Bits((int Code, int Extra, int ExtraBits) symbol) => (symbol.Extra, symbol.ExtraBits);
    }

    private static List<Command> FindCommands(ReadOnlySpan<byte> data)
    {
        var commands = new List<Command>();
        var heads = new int[1 << HashBits];
        heads.AsSpan().Fill(-1);
        var previous = new int[data.Length];

        // The distances that a decoder begins with end in 4.
        int lastDistance = 4;
        int start = 0;
        int last = data.Length - LeastMatch;
        for (int at = 0; at <= last;)
        {
            (int length, int distance) = FindMatch(data, at, heads, previous, LeastMatch - 1, lastDistance);
            Remember(data, at, heads, previous);
            while (length > 0 && at < last)
            {
                // A longer match one byte on is worth a literal.
                (int nextLength, int nextDistance) = FindMatch(data, at + 1, heads, previous, length, lastDistance);
                if (nextLength <= length)
                {
                    break;
                }

                at++;
                Remember(data, at, heads, previous);
                (length, distance) = (nextLength, nextDistance);
            }

            if (length == 0)
            {
                at++;
                continue;
            }

            commands.Add(Command.Copy(at - start, length, distance, distance == lastDistance));
            for (int i = at + 1; i < at + length && i <= last; i++)
            {
                Remember(data, i, heads, previous);
            }

            at += length;
            start = at;
            lastDistance = distance;
        }

        if (start < data.Length)
        {
            commands.Add(Command.End(data.Length - start));
        }

        return commands;
    }

    private static (int Length, int Distance) FindMatch(ReadOnlySpan<byte> data, int at, int[] heads, int[] previous, int atLeast, int lastDistance)
    {
        int best = atLeast;
        int distance = 0;

        // The last distance costs nothing to name.
        if (lastDistance <= at && Count(data, at - lastDistance, at) is int repeated && repeated > best)
        {
            (best, distance) = (repeated, lastDistance);
        }

        int candidate = heads[Hash(data, at)];
        for (int tries = MaximalChain; candidate >= 0 && tries > 0; tries--, candidate = previous[candidate])
        {
            if (at + best < data.Length && data[candidate + best] == data[at + best] && Count(data, candidate, at) is int found && found > best)
            {
                (best, distance) = (found, at - candidate);
            }
        }

        return distance == 0 ? (0, 0) : (best, distance);
    }

    private static int Count(ReadOnlySpan<byte> data, int left, int right) => data[right..].CommonPrefixLength(data[left..]);

    private static void Remember(ReadOnlySpan<byte> data, int at, int[] heads, int[] previous)
    {
        uint hash = Hash(data, at);
        previous[at] = heads[hash];
        heads[hash] = at;
    }

    private static uint Hash(ReadOnlySpan<byte> data, int at) => (BinaryPrimitives.ReadUInt32LittleEndian(data[at..]) * 0x9E3779B1u) >> (32 - HashBits);

    /// <summary>Literals and a copy behind them.</summary>
    /// <param name="Length">0 at the end of the data, where there is nothing to copy.</param>
    private readonly record struct Command(int Literals, int Length, int Distance, int Symbol, bool NamesDistance, int DistanceCode)
    {
        /// <summary>At the end a length stands in the stream all the same.</summary>
        public int CodedLength => Math.Max(Length, 2);

        public static Command Copy(int literals, int length, int distance, bool isLast)
        {
            int symbol = BrotliSymbols.GetCommand(BrotliSymbols.GetInsert(literals).Code, BrotliSymbols.GetCopy(length).Code, isLast);
            return new Command(literals, length, distance, symbol, symbol >= BrotliSymbols.FirstWithDistance, isLast ? 0 : BrotliSymbols.GetDistance(distance).Code);
        }

        public static Command End(int literals) => new(literals, 0, 0, BrotliSymbols.GetCommand(BrotliSymbols.GetInsert(literals).Code, 0, isLastDistance: false), NamesDistance: false, 0);
    }
}
