namespace DocGen.Diagrams.Fonts;

/// <summary>
/// Cuts a font down to some characters. As a rule their pair kerning stays and substitutions are left out on purpose: what a browser draws then is what
/// <see cref="FontTextMeasurer"/> measured. For scripts that cannot do without, the whole layout tables stay, and with them the numbers of the glyphs.
/// </summary>
public static class FontSubsetter
{
    private static readonly (string Name, int Id)[] KeptNames = [("copyright", 0), ("family", 1), ("style", 2), ("licence", 13), ("licence address", 14)];

    /// <param name="codePoints">In any order; characters that the font lacks are ignored.</param>
    /// <param name="hasNames">Whether the licence stays in the font; the copyright always does.</param>
    /// <param name="keepsLayout">Whether joined forms and places of marks stay.</param>
    /// <returns>A .ttf or .otf file, as the font is one or the other; the same bytes for the same characters.</returns>
    public static byte[] Subset(OpenTypeFont font, IEnumerable<int> codePoints, bool hasNames = false, bool keepsLayout = false)
    {
        ArgumentNullException.ThrowIfNull(font);
        if (keepsLayout)
        {
            return SubsetWithLayout(font, codePoints, hasNames);
        }

        List<int> glyphs = [0];
        var newGlyphs = new Dictionary<int, int> { [0] = 0 };
        var characters = new List<(int CodePoint, int Glyph)>();
        foreach (int codePoint in codePoints.Distinct().Order())
        {
            if (font.GetGlyph(codePoint) is int glyph and > 0)
            {
                characters.Add((codePoint, Number(glyph)));
            }
        }

        // Parts of composites join behind; the list grows while it is walked.
        int characterGlyphCount = glyphs.Count;
        for (int i = 0; i < glyphs.Count; i++)
        {
            FontData record = font.GetGlyphData(glyphs[i]);
            foreach (int part in GlyphTable.FindParts(record))
            {
                Number(record.ReadUInt16(part + 2));
            }
        }

        SortedDictionary<string, byte[]> tables = WriteTables(font, characters, glyphs, newGlyphs, hasNames, static _ => true);
        byte[] kerning = WriteKerning(font, glyphs, characterGlyphCount);
        if (kerning.Length > 0)
        {
            tables["GPOS"] = kerning;
        }

        return WriteFile(tables, font.IsCompact);

        int Number(int glyph)
        {
            if (!newGlyphs.TryGetValue(glyph, out int number))
            {
                number = glyphs.Count;
                newGlyphs.Add(glyph, number);
                glyphs.Add(glyph);
            }

            return number;
        }
    }

    /// <summary>Every glyph keeps its number, so that the layout tables can stay as they are; glyphs that nothing leads to are empty.</summary>
    private static byte[] SubsetWithLayout(OpenTypeFont font, IEnumerable<int> codePoints, bool hasNames)
    {
        var characters = new List<(int CodePoint, int Glyph)>();
        foreach (int codePoint in codePoints.Distinct().Order())
        {
            if (font.GetGlyph(codePoint) is int glyph and > 0)
            {
                characters.Add((codePoint, glyph));
            }
        }

        SortedSet<int> reached = GlyphClosure.Find(font, characters.Select(static character => character.Glyph));
        List<int> glyphs = [.. Enumerable.Range(0, font.GlyphCount)];
        var same = glyphs.ToDictionary(static glyph => glyph);
        SortedDictionary<string, byte[]> tables = WriteTables(font, characters, glyphs, same, hasNames, reached.Contains);
        foreach (string copied in (ReadOnlySpan<string>)["GDEF", "GSUB", "GPOS"])
        {
            if (!font.GetTable(copied).IsEmpty)
            {
                tables[copied] = font.GetTable(copied).Span.ToArray();
            }
        }

        return WriteFile(tables, font.IsCompact);
    }

    private static SortedDictionary<string, byte[]> WriteTables(
        OpenTypeFont font,
        List<(int CodePoint, int Glyph)> characters,
        List<int> glyphs,
        Dictionary<int, int> newGlyphs,
        bool hasNames,
        Func<int, bool> isDrawn)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cmap"] = CharacterMapWriter.Write(characters),
            ["head"] = WriteHead(font),
            ["hhea"] = new FontWriter().Write(font.GetTable("hhea").Slice(0, 34).Span).WriteUInt16(glyphs.Count).ToArray(),
            ["hmtx"] = WriteMetrics(font, glyphs, isDrawn),
            ["maxp"] = WriteMaxima(font, glyphs.Count),
            ["name"] = WriteNames(font, hasNames),
            ["post"] = WritePost(font),
        };
        if (font.IsCompact)
        {
            tables["CFF "] = CompactFontWriter.Write(font, glyphs, isDrawn);
        }
        else
        {
            (tables["glyf"], tables["loca"]) = WriteGlyphs(font, glyphs, newGlyphs, isDrawn);
        }

        foreach (string copied in font.IsCompact ? (ReadOnlySpan<string>)["OS/2"] : ["OS/2", "gasp", "prep"])
        {
            if (!font.GetTable(copied).IsEmpty)
            {
                tables[copied] = font.GetTable(copied).Span.ToArray();
            }
        }

        return tables;
    }

    private static (byte[] Glyf, byte[] Loca) WriteGlyphs(OpenTypeFont font, List<int> glyphs, Dictionary<int, int> newGlyphs, Func<int, bool> isDrawn)
    {
        var glyf = new FontWriter();
        var loca = new FontWriter();
        foreach (int glyph in glyphs)
        {
            loca.WriteUInt32((uint)glyf.Length);
            FontData record = isDrawn(glyph) ? font.GetGlyphData(glyph) : default;
            int start = glyf.Length;
            glyf.Write(record.Span);
            foreach (int part in GlyphTable.FindParts(record))
            {
                glyf.Patch16(start + part + 2, newGlyphs.GetValueOrDefault(record.ReadUInt16(part + 2)));
            }

            glyf.Pad(4);
        }

        loca.WriteUInt32((uint)glyf.Length);
        return (glyf.ToArray(), loca.ToArray());
    }

    private static byte[] WriteHead(OpenTypeFont font)
    {
        var head = new FontWriter();
        head.Write(font.GetTable("head").Slice(0, 54).Span).Pad(54);
        head.Patch32(8, 0);
        head.Patch16(50, 1);
        return head.ToArray();
    }

    private static byte[] WriteMetrics(OpenTypeFont font, List<int> glyphs, Func<int, bool> isDrawn)
    {
        var hmtx = new FontWriter();
        foreach (int glyph in glyphs)
        {
            bool isEmpty = !isDrawn(glyph);
            hmtx.WriteUInt16(isEmpty ? 0 : font.GetAdvance(glyph)).WriteUInt16(isEmpty ? 0 : font.GetLeftSideBearing(glyph));
        }

        return hmtx.ToArray();
    }

    private static byte[] WriteMaxima(OpenTypeFont font, int count)
    {
        var maxp = new FontWriter();
        maxp.Write(font.GetTable("maxp").Span);
        maxp.Patch16(4, count);
        return maxp.ToArray();
    }

    private static byte[] WritePost(OpenTypeFont font)
    {
        var post = new FontWriter();
        post.WriteUInt32(0x00030000).Write(font.GetTable("post").Slice(4, 12).Span).Pad(32);
        return post.ToArray();
    }

    private static byte[] WriteNames(OpenTypeFont font, bool hasAll)
    {
        FontData table = font.GetTable("name");
        int strings = table.ReadUInt16(4);
        var kept = new List<(int Id, FontData Text)>();
        for (int i = 0; i < table.ReadUInt16(2); i++)
        {
            int record = 6 + (12 * i);
            int id = table.ReadUInt16(record + 6);
            bool isEnglish = table.ReadUInt16(record) == 3 && table.ReadUInt16(record + 4) == 0x409;
            if (isEnglish && Array.Exists(KeptNames, n => n.Id == id) && (hasAll || id < 3))
            {
                kept.Add((id, table.Slice(strings + table.ReadUInt16(record + 10), table.ReadUInt16(record + 8))));
            }
        }

        var writer = new FontWriter();
        writer.WriteUInt16(0).WriteUInt16(kept.Count).WriteUInt16(6 + (12 * kept.Count));
        int offset = 0;
        foreach ((int id, FontData text) in kept)
        {
            writer.WriteUInt16(3).WriteUInt16(1).WriteUInt16(0x409).WriteUInt16(id).WriteUInt16(text.Length).WriteUInt16(offset);
            offset += text.Length;
        }

        foreach ((_, FontData text) in kept)
        {
            writer.Write(text.Span);
        }

        return writer.ToArray();
    }

    private static byte[] WriteKerning(OpenTypeFont font, List<int> glyphs, int count)
    {
        var kerning = new short[count, count];
        for (int left = 1; left < count; left++)
        {
            for (int right = 1; right < count; right++)
            {
                kerning[left, right] = (short)font.GetKerning(glyphs[left], glyphs[right]);
            }
        }

        return KerningWriter.Write(kerning);
    }

    private static byte[] WriteFile(SortedDictionary<string, byte[]> tables, bool isCompact)
    {
        var writer = new FontWriter();
        int power = 1;
        int log = 0;
        while (power * 2 <= tables.Count)
        {
            power *= 2;
            log++;
        }

        writer.WriteUInt32(isCompact ? 0x4F54544Fu : 0x00010000).WriteUInt16(tables.Count).WriteUInt16(16 * power).WriteUInt16(log).WriteUInt16(16 * (tables.Count - power));
        int offset = 12 + (16 * tables.Count);
        int head = 0;
        foreach ((string tag, byte[] table) in tables)
        {
            head = tag == "head" ? offset : head;
            writer.WriteTag(tag).WriteUInt32(Sum(table)).WriteUInt32((uint)offset).WriteUInt32((uint)table.Length);
            offset += (table.Length + 3) & ~3;
        }

        foreach (byte[] table in tables.Values)
        {
            writer.Write(table).Pad(4);
        }

        writer.Patch32(head + 8, unchecked(0xB1B0AFBA - Sum(writer.Written)));
        return writer.ToArray();
    }

    /// <summary>The format's checksum: 32-bit words added up, the last padded with zeros.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            sum = unchecked(sum + ((uint)bytes[i] << (24 - (8 * (i & 3)))));
        }

        return sum;
    }
}
