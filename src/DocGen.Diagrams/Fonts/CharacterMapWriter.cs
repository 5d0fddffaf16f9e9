namespace DocGen.Diagrams.Fonts;

/// <summary>Writes a table cmap: format 4, and format 12 where there are characters beyond U+FFFF.</summary>
internal static class CharacterMapWriter
{
    /// <param name="characters">Sorted by code point.</param>
    public static byte[] Write(List<(int CodePoint, int Glyph)> characters)
    {
        bool hasAstral = characters.Count > 0 && characters[^1].CodePoint > 0xFFFF;
        List<(int Start, int End, int Glyph)> groups = FindGroups(characters);
        var writer = new FontWriter();
        writer.WriteUInt16(0).WriteUInt16(hasAstral ? 2 : 1);
        writer.WriteUInt16(3).WriteUInt16(1).WriteUInt32(hasAstral ? 20u : 12u);
        int wideOffset = writer.Length + 4;
        if (hasAstral)
        {
            writer.WriteUInt16(3).WriteUInt16(10).WriteUInt32(0);
        }

        WriteSegments(writer, [.. groups.Where(static g => g.End <= 0xFFFF)]);
        if (hasAstral)
        {
            writer.Pad(4);
            writer.Patch32(wideOffset, (uint)writer.Length);
            WriteGroups(writer, groups);
        }

        return writer.ToArray();
    }

    private static List<(int Start, int End, int Glyph)> FindGroups(List<(int CodePoint, int Glyph)> characters)
    {
        var groups = new List<(int Start, int End, int Glyph)>();
        foreach ((int codePoint, int glyph) in characters)
        {
            if (groups.Count > 0 && groups[^1] is var last && codePoint == last.End + 1 && glyph == last.Glyph + codePoint - last.Start && codePoint != 0x10000)
            {
                groups[^1] = last with { End = codePoint };
            }
            else
            {
                groups.Add((codePoint, codePoint, glyph));
            }
        }

        return groups;
    }

    private static void WriteSegments(FontWriter writer, List<(int Start, int End, int Glyph)> groups)
    {
        if (groups.Count == 0 || groups[^1].End != 0xFFFF)
        {
            groups.Add((0xFFFF, 0xFFFF, 0));
        }

        int power = 1;
        int log = 0;
        while (power * 2 <= groups.Count)
        {
            power *= 2;
            log++;
        }

        writer.WriteUInt16(4).WriteUInt16(16 + (8 * groups.Count)).WriteUInt16(0);
        writer.WriteUInt16(2 * groups.Count).WriteUInt16(2 * power).WriteUInt16(log).WriteUInt16(2 * (groups.Count - power));
        groups.ForEach(g => writer.WriteUInt16(g.End));
        writer.WriteUInt16(0);
        groups.ForEach(g => writer.WriteUInt16(g.Start));

        // The closing segment maps U+FFFF to the missing glyph.
        groups.ForEach(g => writer.WriteUInt16(g.Start == 0xFFFF && g.Glyph == 0 ? 1 : g.Glyph - g.Start));
        groups.ForEach(_ => writer.WriteUInt16(0));
    }

    private static void WriteGroups(FontWriter writer, List<(int Start, int End, int Glyph)> groups)
    {
        writer.WriteUInt16(12).WriteUInt16(0).WriteUInt32((uint)(16 + (12 * groups.Count))).WriteUInt32(0).WriteUInt32((uint)groups.Count);
        foreach ((int start, int end, int glyph) in groups)
        {
            writer.WriteUInt32((uint)start).WriteUInt32((uint)end).WriteUInt32((uint)glyph);
        }
    }
}
