namespace DocGen.Diagrams.Unicode;

/// <summary>Brackets and other neutral characters: rules N0 to N2.</summary>
internal static class BidiNeutralTypes
{
    /// <summary>Brackets open at a time; beyond that the rest of the sequence has none (BD16).</summary>
    private const int MaximalOpenBrackets = 63;

    public static void Resolve(BidiSequence sequence, ReadOnlySpan<int> codePoints, BidiClass[] classes, BidiClass[] types)
    {
        foreach ((int open, int close) in FindBrackets(sequence.Indices, codePoints, types))
        {
            ResolveBrackets(sequence, open, close, classes, types);
        }

        List<int> indices = sequence.Indices;
        BidiClass before = sequence.Start;
        for (int start = 0; start < indices.Count; start++)
        {
            int end = start;
            while (end < indices.Count && IsNeutral(types[indices[end]]))
            {
                end++;
            }

            if (end > start)
            {
                BidiClass after = end < indices.Count ? StrongOf(types[indices[end]]) : sequence.End;
                for (int i = start; i < end; i++)
                {
                    types[indices[i]] = before == after ? before : sequence.Embedding;
                }

                start = end;
            }

            before = start < indices.Count ? StrongOf(types[indices[start]]) : before;
        }
    }

    /// <summary>Pairs as positions in the sequence, by their opening bracket.</summary>
    private static List<(int Open, int Close)> FindBrackets(List<int> indices, ReadOnlySpan<int> codePoints, BidiClass[] types)
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new List<(int Position, int Close)>();
        for (int i = 0; i < indices.Count; i++)
        {
            int codePoint = Canonical(codePoints[indices[i]]);
            if (types[indices[i]] != BidiClass.ON || CharacterProperties.GetPairedBracket(codePoint, out bool isOpening) is not (int pair and > 0))
            {
                continue;
            }

            if (isOpening)
            {
                if (open.Count == MaximalOpenBrackets)
                {
                    break;
                }

                open.Add((i, pair));
                continue;
            }

            for (int depth = open.Count - 1; depth >= 0; depth--)
            {
                if (open[depth].Close == codePoint)
                {
                    pairs.Add((open[depth].Position, i));
                    open.RemoveRange(depth, open.Count - depth);
                    break;
                }
            }
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>The angle brackets of technical writing are the same as those of East Asia.</summary>
    private static int Canonical(int codePoint) => codePoint switch
    {
        0x2329 => 0x3008,
        0x232A => 0x3009,
        _ => codePoint,
    };

    private static void ResolveBrackets(BidiSequence sequence, int open, int close, BidiClass[] classes, BidiClass[] types)
    {
        List<int> indices = sequence.Indices;
        bool hasOpposite = false;
        BidiClass? found = null;
        for (int i = open + 1; i < close && found is null; i++)
        {
            BidiClass strong = StrongOf(types[indices[i]]);
            if (strong == sequence.Embedding)
            {
                found = strong;
            }
            else if (strong is BidiClass.L or BidiClass.R)
            {
                hasOpposite = true;
            }
        }

        if (found is null && hasOpposite)
        {
            BidiClass before = sequence.Start;
            for (int i = open - 1; i >= 0; i--)
            {
                if (StrongOf(types[indices[i]]) is BidiClass.L or BidiClass.R)
                {
                    before = StrongOf(types[indices[i]]);
                    break;
                }
            }

            // Inside is only the opposite direction: it counts if it also stands before.
            found = before == sequence.Embedding ? sequence.Embedding : before;
        }

        if (found is { } direction)
        {
            Set(open, direction);
            Set(close, direction);
        }

        // Marks on a bracket go with it.
        void Set(int position, BidiClass type)
        {
            types[indices[position]] = type;
            for (int i = position + 1; i < indices.Count && classes[indices[i]] == BidiClass.NSM; i++)
            {
                types[indices[i]] = type;
            }
        }
    }

    /// <summary>Numbers count as written from right to left.</summary>
    private static BidiClass StrongOf(BidiClass type) => type is BidiClass.EN or BidiClass.AN ? BidiClass.R : type;

    private static bool IsNeutral(BidiClass type) =>
        type is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON or BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI;
}
