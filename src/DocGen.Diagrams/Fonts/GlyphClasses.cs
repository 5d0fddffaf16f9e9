namespace DocGen.Diagrams.Fonts;

/// <summary>Coverage and class tables, which GSUB, GPOS and GDEF share.</summary>
internal static class GlyphClasses
{
    /// <summary>Index of a glyph in a coverage table; -1 if it is not covered.</summary>
    public static int FindCoverage(FontData table, int glyph)
    {
        bool isList = table.ReadUInt16(0) == 1;
        int step = isList ? 2 : 6;
        int low = 0;
        int high = table.ReadUInt16(2);
        while (low < high)
        {
            int middle = (low + high) / 2;
            int record = 4 + (step * middle);
            int start = table.ReadUInt16(record);
            int end = isList ? start : table.ReadUInt16(record + 2);
            if (glyph >= start && glyph <= end)
            {
                return isList ? middle : table.ReadUInt16(record + 4) + glyph - start;
            }

            (low, high) = glyph > end ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }

    /// <summary>All glyphs of a coverage table with their indices; at most as many as a font can have.</summary>
    public static IEnumerable<(int Glyph, int Index)> List(FontData table)
    {
        bool isList = table.ReadUInt16(0) == 1;
        int count = Math.Min(table.ReadUInt16(2), table.Length / (isList ? 2 : 6));
        int rest = 0x10000;
        for (int i = 0; i < count; i++)
        {
            int record = 4 + ((isList ? 2 : 6) * i);
            int start = table.ReadUInt16(record);
            int end = isList ? start : table.ReadUInt16(record + 2);
            for (int glyph = start; glyph <= end && rest > 0; glyph++, rest--)
            {
                yield return (glyph, isList ? i : table.ReadUInt16(record + 4) + glyph - start);
            }
        }
    }

    /// <summary>Class of a glyph in a class definition table; 0 if it has none.</summary>
    public static int FindClass(FontData table, int glyph)
    {
        if (table.ReadUInt16(0) == 1)
        {
            int index = glyph - table.ReadUInt16(2);
            return index >= 0 && index < table.ReadUInt16(4) ? table.ReadUInt16(6 + (2 * index)) : 0;
        }

        int low = 0;
        int high = table.ReadUInt16(2);
        while (low < high)
        {
            int middle = (low + high) / 2;
            int record = 4 + (6 * middle);
            if (glyph >= table.ReadUInt16(record) && glyph <= table.ReadUInt16(record + 2))
            {
                return table.ReadUInt16(record + 4);
            }

            (low, high) = glyph > table.ReadUInt16(record + 2) ? (middle + 1, high) : (low, middle);
        }

        return 0;
    }
}
