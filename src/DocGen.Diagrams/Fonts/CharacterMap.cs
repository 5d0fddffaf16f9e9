namespace DocGen.Diagrams.Fonts;

/// <summary>The table cmap: Unicode code points to glyphs. The widest Unicode subtable of format 12 or 4 is used; no other is.</summary>
internal sealed class CharacterMap
{
    private readonly FontData _subtable;
    private readonly int _format;

    private CharacterMap(FontData subtable, int format)
    {
        _subtable = subtable;
        _format = format;
    }

    public static CharacterMap Read(FontData table)
    {
        int best = 0;
        FontData chosen = default;
        int count = table.ReadUInt16(2);
        for (int i = 0; i < count; i++)
        {
            int record = 4 + (8 * i);
            int platform = table.ReadUInt16(record);
            int encoding = table.ReadUInt16(record + 2);
            FontData subtable = table.Slice(table.ReadUInt32(record + 4));
            int format = subtable.ReadUInt16(0);
            bool isUnicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            if (isUnicode && format is 4 or 12 && format > best)
            {
                best = format;
                chosen = subtable;
            }
        }

        return new CharacterMap(chosen, best);
    }

    /// <summary>The glyph of a code point, 0 if there is none. O(log segments).</summary>
    public int Find(int codePoint) => _format switch
    {
        4 => FindInSegments(codePoint),
        12 => FindInGroups(codePoint),
        _ => 0,
    };

    private int FindInSegments(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            return 0;
        }

        int doubledCount = _subtable.ReadUInt16(6) & ~1;
        int ends = 14;
        int starts = ends + doubledCount + 2;
        int low = 0;
        int high = doubledCount / 2;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_subtable.ReadUInt16(ends + (2 * middle)) < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int segment = 2 * low;
        int start = _subtable.ReadUInt16(starts + segment);
        if (segment >= doubledCount || codePoint < start)
        {
            return 0;
        }

        int delta = _subtable.ReadUInt16(starts + doubledCount + segment);
        int rangeAt = starts + (2 * doubledCount) + segment;
        int range = _subtable.ReadUInt16(rangeAt);
        if (range == 0)
        {
            return (codePoint + delta) & 0xFFFF;
        }

        int glyph = _subtable.ReadUInt16(rangeAt + range + (2 * (codePoint - start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int FindInGroups(int codePoint)
    {
        long low = 0;
        long high = Math.Min(_subtable.ReadUInt32(12), (uint)(_subtable.Length / 12));
        while (low < high)
        {
            long middle = (low + high) / 2;
            int group = (int)(16 + (12 * middle));
            if (_subtable.ReadUInt32(group + 4) < codePoint)
            {
                low = middle + 1;
            }
            else if (_subtable.ReadUInt32(group) > codePoint)
            {
                high = middle;
            }
            else
            {
                long glyph = _subtable.ReadUInt32(group + 8) + (codePoint - _subtable.ReadUInt32(group));
                return glyph <= 0xFFFF ? (int)glyph : 0;
            }
        }

        return 0;
    }
}
