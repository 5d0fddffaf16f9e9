namespace DocGen.Diagrams.Fonts;

/// <summary>
/// Writes pair kerning as a table GPOS of class pairs. Glyphs that kern alike form one class, so the table stays small whatever the number of glyphs.
/// </summary>
internal static class KerningWriter
{
    /// <summary>Class definitions stand behind the values at a 16-bit offset, so one subtable must not grow beyond this.</summary>
    private const int MaximalValueBytes = 48_000;

    /// <param name="kerning">Values in font units; shape [left, right] in new glyph numbers.</param>
    /// <returns>The table; empty if no pair is kerned.</returns>
    public static byte[] Write(short[,] kerning)
    {
        int count = kerning.GetLength(0);
        (int[] leftClasses, List<int> lefts) = Classify(count, (glyph, other) => kerning[glyph, other]);
        (int[] rightClasses, List<int> rights) = Classify(count, (glyph, other) => kerning[other, glyph]);
        if (lefts.Count <= 1)
        {
            return [];
        }

        int rowsInOne = Math.Max(MaximalValueBytes / (2 * rights.Count), 1);
        var subtables = new List<byte[]>();
        for (int first = 1; first < lefts.Count; first += rowsInOne)
        {
            int end = Math.Min(first + rowsInOne, lefts.Count);
            subtables.Add(WriteSubtable(kerning, leftClasses, lefts, rightClasses, rights, first, end));
        }

        return WriteTable(subtables);
    }

    /// <summary>Class 0 is that of the glyphs that never kern.</summary>
    private static (int[] Classes, List<int> Examples) Classify(int count, Func<int, int, short> value)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal) { [new string('\0', count)] = 0 };
        var classes = new int[count];
        var examples = new List<int> { -1 };
        var key = new char[count];
        for (int glyph = 0; glyph < count; glyph++)
        {
            for (int other = 0; other < count; other++)
            {
                key[other] = (char)value(glyph, other);
            }

            string text = new(key);
            if (!byKey.TryGetValue(text, out int found))
            {
                found = examples.Count;
                byKey.Add(text, found);
                examples.Add(glyph);
            }

            classes[glyph] = found;
        }

        return (classes, examples);
    }

    private static byte[] WriteSubtable(
        short[,] kerning, int[] leftClasses, List<int> lefts, int[] rightClasses, List<int> rights, int first, int end)
    {
        var writer = new FontWriter();
        writer.WriteUInt16(2).WriteUInt16(0).WriteUInt16(4).WriteUInt16(0).WriteUInt16(0).WriteUInt16(0);
        writer.WriteUInt16(end - first + 1).WriteUInt16(rights.Count);
        for (int row = first - 1; row < end; row++)
        {
            foreach (int right in rights)
            {
                writer.WriteUInt16(row < first || right < 0 ? 0 : kerning[lefts[row], right]);
            }
        }

        int[] classes = [.. leftClasses.Select(c => c >= first && c < end ? c - first + 1 : 0)];
        writer.Patch16(2, writer.Length);
        WriteCoverage(writer, classes);
        writer.Patch16(8, writer.Length);
        WriteClasses(writer, classes);
        writer.Patch16(10, writer.Length);
        WriteClasses(writer, rightClasses);
        return writer.ToArray();
    }

    private static void WriteCoverage(FontWriter writer, int[] classes)
    {
        List<(int Start, int End, int Value)> runs = FindRuns([.. classes.Select(static c => c == 0 ? 0 : 1)]);
        writer.WriteUInt16(2).WriteUInt16(runs.Count);
        int index = 0;
        foreach ((int start, int end, _) in runs)
        {
            writer.WriteUInt16(start).WriteUInt16(end).WriteUInt16(index);
            index += end - start + 1;
        }
    }

    private static void WriteClasses(FontWriter writer, int[] classes)
    {
        List<(int Start, int End, int Value)> runs = FindRuns(classes);
        writer.WriteUInt16(2).WriteUInt16(runs.Count);
        foreach ((int start, int end, int value) in runs)
        {
            writer.WriteUInt16(start).WriteUInt16(end).WriteUInt16(value);
        }
    }

    private static List<(int Start, int End, int Value)> FindRuns(int[] values)
    {
        var runs = new List<(int Start, int End, int Value)>();
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] == 0)
            {
                continue;
            }

            int start = i;
            while (i + 1 < values.Length && values[i + 1] == values[start])
            {
                i++;
            }

            runs.Add((start, i, values[start]));
        }

        return runs;
    }

    private static byte[] WriteTable(List<byte[]> subtables)
    {
        var writer = new FontWriter();
        writer.WriteUInt32(0x00010000).WriteUInt16(10).WriteUInt16(30).WriteUInt16(44);

        // One script, its default language, one feature, one lookup.
        writer.WriteUInt16(1).WriteTag("DFLT").WriteUInt16(8);
        writer.WriteUInt16(4).WriteUInt16(0).WriteUInt16(0).WriteUInt16(0xFFFF).WriteUInt16(1).WriteUInt16(0);
        writer.WriteUInt16(1).WriteTag("kern").WriteUInt16(8).WriteUInt16(0).WriteUInt16(1).WriteUInt16(0);
        writer.WriteUInt16(1).WriteUInt16(4);

        // Extension subtables have 32-bit offsets: the whole may be larger than 64 KB.
        int extensions = 6 + (2 * subtables.Count);
        writer.WriteUInt16(9).WriteUInt16(0).WriteUInt16(subtables.Count);
        for (int i = 0; i < subtables.Count; i++)
        {
            writer.WriteUInt16(extensions + (8 * i));
        }

        uint offset = (uint)(8 * subtables.Count);
        foreach (byte[] subtable in subtables)
        {
            writer.WriteUInt16(1).WriteUInt16(2).WriteUInt32(offset);
            offset += (uint)(subtable.Length - 8);
        }

        foreach (byte[] subtable in subtables)
        {
            writer.Write(subtable);
        }

        return writer.ToArray();
    }
}
