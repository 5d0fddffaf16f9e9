namespace DocGen.Diagrams.Fonts;

/// <summary>All glyphs that substitutions can make of some glyphs; context is not looked at, so it may be a few too many.</summary>
internal static class GlyphClosure
{
    /// <summary>Substitutions of substitutions: real fonts need three rounds.</summary>
    private const int MaximalRounds = 12;

    /// <summary>Glyphs that are looked at in all; only a damaged font reaches it.</summary>
    private const int MaximalSteps = 4_000_000;

    /// <returns>With glyph 0 and the parts of composites.</returns>
    public static SortedSet<int> Find(OpenTypeFont font, IEnumerable<int> glyphs)
    {
        var reached = new SortedSet<int>(glyphs) { 0 };
        LayoutTable table = font.Substitution;
        int steps = MaximalSteps;
        for (int round = 0, before = -1; round < MaximalRounds && reached.Count != before; round++)
        {
            before = reached.Count;
            for (int i = 0; i < table.LookupCount; i++)
            {
                LayoutLookup lookup = table.GetLookup(i);
                foreach (FontData subtable in lookup.Subtables)
                {
                    AddResults(lookup.Type, subtable, reached, ref steps);
                }
            }
        }

        if (!font.IsCompact)
        {
            var waiting = new Queue<int>(reached);
            while (waiting.TryDequeue(out int glyph))
            {
                FontData record = font.GetGlyphData(glyph);
                foreach (int part in GlyphTable.FindParts(record))
                {
                    if (reached.Add(record.ReadUInt16(part + 2)))
                    {
                        waiting.Enqueue(record.ReadUInt16(part + 2));
                    }
                }
            }
        }

        reached.RemoveWhere(glyph => glyph >= font.GlyphCount);
        return reached;
    }

    private static void AddResults(int type, FontData subtable, SortedSet<int> reached, ref int steps)
    {
        if (type is < 1 or > 4)
        {
            return;
        }

        foreach ((int glyph, int index) in GlyphClasses.List(subtable.Slice(subtable.ReadUInt16(2))))
        {
            if (--steps < 0)
            {
                return;
            }

            if (!reached.Contains(glyph))
            {
                continue;
            }

            if (type == 1)
            {
                reached.Add(subtable.ReadUInt16(0) == 1 ? (glyph + subtable.ReadUInt16(4)) & 0xFFFF : subtable.ReadUInt16(6 + (2 * index)));
                continue;
            }

            FontData set = subtable.Slice(subtable.ReadUInt16(6 + (2 * index)));
            int count = Math.Min(set.ReadUInt16(0), set.Length / 2);
            for (int i = 0; i < count && steps > 0; i++)
            {
                steps--;
                if (type != 4)
                {
                    reached.Add(set.ReadUInt16(2 + (2 * i)));
                    continue;
                }

                FontData ligature = set.Slice(set.ReadUInt16(2 + (2 * i)));
                bool isPossible = true;
                for (int k = 1; k < Math.Min(ligature.ReadUInt16(2), ligature.Length / 2) && isPossible; k++)
                {
                    isPossible = reached.Contains(ligature.ReadUInt16(2 + (2 * k)));
                }

                if (isPossible)
                {
                    reached.Add(ligature.ReadUInt16(0));
                }
            }
        }
    }
}
