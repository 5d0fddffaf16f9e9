namespace DocGen.Diagrams.Unicode;

/// <summary>Numbers and what belongs to them: rules W1 to W7.</summary>
internal static class BidiWeakTypes
{
    public static void Resolve(BidiSequence sequence, BidiClass[] types)
    {
        List<int> indices = sequence.Indices;
        ResolveMarksAndLetters(sequence, types);
        for (int i = 1; i + 1 < indices.Count; i++)
        {
            BidiClass before = types[indices[i - 1]];
            BidiClass type = types[indices[i]];
            if (before == types[indices[i + 1]] &&
                ((before == BidiClass.EN && type is (BidiClass.ES or BidiClass.CS)) || (before == BidiClass.AN && type == BidiClass.CS)))
            {
                types[indices[i]] = before;
            }
        }

        ResolveTerminators(indices, types);
        BidiClass strong = sequence.Start;
        foreach (int i in indices)
        {
            switch (types[i])
            {
                case BidiClass.L or BidiClass.R:
                    strong = types[i];
                    break;
                case BidiClass.ES or BidiClass.ET or BidiClass.CS:
                    types[i] = BidiClass.ON;
                    break;
                case BidiClass.EN when strong == BidiClass.L:
                    types[i] = BidiClass.L;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>W1 to W3: marks follow their base, European digits after an Arabic letter are Arabic, Arabic letters are from right to left.</summary>
    private static void ResolveMarksAndLetters(BidiSequence sequence, BidiClass[] types)
    {
        BidiClass before = sequence.Start;
        BidiClass strong = sequence.Start;
        foreach (int i in sequence.Indices)
        {
            if (types[i] == BidiClass.NSM)
            {
                types[i] = before is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI ? BidiClass.ON : before;
            }

            // Marks follow what their base is before W2 and W3 change it.
            before = types[i];
            switch (before)
            {
                case BidiClass.L or BidiClass.R:
                    strong = before;
                    break;
                case BidiClass.AL:
                    strong = before;
                    types[i] = BidiClass.R;
                    break;
                case BidiClass.EN when strong == BidiClass.AL:
                    types[i] = BidiClass.AN;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>W5: signs of currency and percent beside European digits are part of the number.</summary>
    private static void ResolveTerminators(List<int> indices, BidiClass[] types)
    {
        for (int start = 0; start < indices.Count; start++)
        {
            int end = start;
            while (end < indices.Count && types[indices[end]] == BidiClass.ET)
            {
                end++;
            }

            bool isBesideNumber = (start > 0 && types[indices[start - 1]] == BidiClass.EN) || (end < indices.Count && types[indices[end]] == BidiClass.EN);
            for (int i = start; isBesideNumber && i < end; i++)
            {
                types[indices[i]] = BidiClass.EN;
            }

            start = Math.Max(start, end - 1);
        }
    }
}
