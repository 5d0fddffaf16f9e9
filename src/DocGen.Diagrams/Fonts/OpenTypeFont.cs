using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>
/// A TrueType-flavoured OpenType font. Opening reads the table directory and a few header fields; glyphs, character map and kerning are
/// read when they are asked for. Thread-safe.
/// </summary>
/// <remarks>Source: the OpenType specification 1.9, chapters head, hhea, hmtx, maxp, cmap, glyf, loca, GPOS.</remarks>
public sealed class OpenTypeFont
{
    private const uint TrueTypeTag = 0x00010000;
    private const uint AppleTrueTypeTag = 0x74727565;

    private readonly Dictionary<uint, FontData> _tables;
    private readonly CharacterMap _characters;
    private readonly GlyphTable _glyphs;
    private readonly FontData _horizontalMetrics;
    private readonly int _metricCount;
    private readonly Lazy<PairKerning> _kerning;

    private OpenTypeFont(Dictionary<uint, FontData> tables)
    {
        _tables = tables;
        FontData head = GetTable("head");
        FontData hhea = GetTable("hhea");
        UnitsPerEm = head.ReadUInt16(18);
        Ascent = hhea.ReadInt16(4);
        Descent = -hhea.ReadInt16(6);
        LineGap = Math.Max((int)hhea.ReadInt16(8), 0);
        GlyphCount = GetTable("maxp").ReadUInt16(4);
        _horizontalMetrics = GetTable("hmtx");
        _metricCount = Math.Min(hhea.ReadUInt16(34), _horizontalMetrics.Length / 4);
        _characters = CharacterMap.Read(GetTable("cmap"));
        _glyphs = new GlyphTable(GetTable("glyf"), GetTable("loca"), GlyphCount, isLong: head.ReadInt16(50) != 0);
        _kerning = new Lazy<PairKerning>(() => PairKerning.Read(GetTable("GPOS")));
    }

    /// <summary>Font units in one em, 16 to 16384.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Height above the baseline in font units.</summary>
    public int Ascent { get; }

    /// <summary>Depth below the baseline in font units, positive.</summary>
    public int Descent { get; }

    public int LineGap { get; }

    public int GlyphCount { get; }

    /// <summary>Height of capital letters in font units; 0 if the font does not say.</summary>
    public int CapHeight => GetTable("OS/2") is { Length: >= 90 } os2 && os2.ReadUInt16(0) >= 2 ? os2.ReadInt16(88) : 0;

    /// <summary>Opens a font. Refused, with the reason: anything but TrueType outlines, missing tables, impossible headers.</summary>
    /// <param name="bytes">The whole file; it is kept.</param>
    /// <param name="font">The font; null if it is refused.</param>
    /// <param name="error">Why it is refused, as a phrase; empty if it is not.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out OpenTypeFont? font, out string error)
    {
        font = null;
        var file = new FontData(bytes);
        uint version = file.ReadUInt32(0);
        if (version is not (TrueTypeTag or AppleTrueTypeTag))
        {
            error = version switch
            {
                0x4F54544F => "it has CFF outlines; only TrueType outlines are read",
                0x774F4646 or 0x774F4632 => "it is a packed web font; a .ttf file is needed",
                0x74746366 => "it is a collection; a single .ttf file is needed",
                _ => "it is not a TrueType font",
            };
            return false;
        }

        int count = file.ReadUInt16(4);
        var tables = new Dictionary<uint, FontData>(count);
        for (int i = 0; i < count; i++)
        {
            int record = 12 + (16 * i);
            tables[file.ReadUInt32(record)] = file.Slice(file.ReadUInt32(record + 8), file.ReadUInt32(record + 12));
        }

        foreach (string name in (ReadOnlySpan<string>)["head", "hhea", "maxp", "hmtx", "cmap", "glyf", "loca"])
        {
            if (!tables.TryGetValue(Tag(name), out FontData table) || table.IsEmpty)
            {
                error = $"the table '{name}' is missing";
                return false;
            }
        }

        var read = new OpenTypeFont(tables);
        if (read.UnitsPerEm is < 16 or > 16384 || read.GlyphCount == 0 || read._metricCount == 0)
        {
            error = "its headers are damaged";
            return false;
        }

        font = read;
        error = "";
        return true;
    }

    /// <summary>The glyph of a Unicode code point; 0 if the font has none.</summary>
    public int GetGlyph(int codePoint) => _characters.Find(codePoint) is int glyph && glyph < GlyphCount ? glyph : 0;

    /// <summary>Advance width in font units.</summary>
    public int GetAdvance(int glyph) => _horizontalMetrics.ReadUInt16(4 * Math.Clamp(glyph, 0, _metricCount - 1));

    /// <summary>What is added to the advance of <paramref name="left"/> when <paramref name="right"/> follows, in font units.</summary>
    public int GetKerning(int left, int right) => _kerning.Value.Find(left, right);

    /// <summary>The outline in font units, y upwards. Composites are resolved; a glyph without ink is empty.</summary>
    public GlyphOutline GetOutline(int glyph) => _glyphs.ReadOutline(glyph);

    /// <summary>A table's bytes; empty if the font has none of that name.</summary>
    internal FontData GetTable(string name) => _tables.GetValueOrDefault(Tag(name));

    /// <summary>A glyph's record in the table glyf.</summary>
    internal FontData GetGlyphData(int glyph) => _glyphs.GetData(glyph);

    /// <summary>The left side bearing in font units.</summary>
    internal short GetLeftSideBearing(int glyph) =>
        _horizontalMetrics.ReadInt16(glyph < _metricCount ? (4 * glyph) + 2 : (4 * _metricCount) + (2 * (glyph - _metricCount)));

    private static uint Tag(string name)
    {
        Span<byte> bytes = stackalloc byte[4];
        Encoding.ASCII.GetBytes(name, bytes);
        return new FontData(bytes.ToArray()).ReadUInt32(0);
    }
}
