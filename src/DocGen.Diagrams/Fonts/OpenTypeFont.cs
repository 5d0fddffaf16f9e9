using System.Globalization;
using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>
/// An OpenType font with TrueType or CFF outlines. Opening reads the table directory and a few header fields; glyphs, character map and kerning are
/// read when they are asked for. Thread-safe.
/// </summary>
/// <remarks>Source: the OpenType specification 1.9, chapters head, hhea, hmtx, maxp, cmap, glyf, loca, CFF, GSUB, GPOS.</remarks>
public sealed class OpenTypeFont
{
    private const uint TrueTypeTag = 0x00010000;
    private const uint AppleTrueTypeTag = 0x74727565;
    private const uint CompactTag = 0x4F54544F;
    private const uint CollectionTag = 0x74746366;

    private readonly Dictionary<uint, FontData> _tables;
    private readonly CharacterMap _characters;
    private readonly GlyphTable _glyphs;
    private readonly FontData _horizontalMetrics;
    private readonly int _metricCount;
    private readonly Lazy<PairKerning> _kerning;
    private readonly Lazy<CompactFont>? _compact;
    private readonly Lazy<LayoutTable> _substitution;
    private readonly Lazy<LayoutTable> _positioning;

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
        _kerning = new Lazy<PairKerning>(() => PairKerning.Read(Positioning));
        _compact = GetTable("CFF ").IsEmpty ? null : new Lazy<CompactFont>(() => new CompactFont(GetTable("CFF ")));
        _substitution = new Lazy<LayoutTable>(() => new LayoutTable(GetTable("GSUB"), extensionType: 7));
        _positioning = new Lazy<LayoutTable>(() => new LayoutTable(GetTable("GPOS"), extensionType: 9));
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

    /// <summary>Weight class, 400 for regular and 700 for bold; 400 if the font does not say.</summary>
    public int Weight => GetTable("OS/2").ReadUInt16(4) is >= 1 and <= 1000 and var weight ? weight : 400;

    /// <summary>Opens a font. Refused, with the reason: packed web fonts, missing tables, impossible headers.</summary>
    /// <param name="bytes">The whole file; it is kept.</param>
    /// <param name="font">The font; null if it is refused.</param>
    /// <param name="error">Why it is refused, as a phrase; empty if it is not.</param>
    /// <param name="index">Which font of a collection, from 0.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out OpenTypeFont? font, out string error, int index = 0)
    {
        font = null;
        var file = new FontData(bytes);
        long start = 0;
        if (file.ReadUInt32(0) == CollectionTag)
        {
            uint fonts = file.ReadUInt32(8);
            if (index < 0 || index >= fonts)
            {
                error = string.Create(CultureInfo.InvariantCulture, $"it is a collection of {fonts} fonts, so it has none of the number {index}");
                return false;
            }

            start = file.ReadUInt32(12 + (int)Math.Min(4L * index, int.MaxValue - 16));
        }

        FontData directory = file.Slice(start);
        uint version = directory.ReadUInt32(0);
        if (version is not (TrueTypeTag or AppleTrueTypeTag or CompactTag))
        {
            error = version is 0x774F4646 or 0x774F4632 ? "it is a packed web font; a .ttf or .otf file is needed" : "it is not an OpenType font";
            return false;
        }

        int count = directory.ReadUInt16(4);
        var tables = new Dictionary<uint, FontData>(Math.Min(count, 64));
        for (int i = 0; i < count && 12 + (16 * i) < directory.Length; i++)
        {
            int record = 12 + (16 * i);
            tables[directory.ReadUInt32(record)] = file.Slice(directory.ReadUInt32(record + 8), directory.ReadUInt32(record + 12));
        }

        string[] outlines = version == CompactTag || !tables.ContainsKey(Tag("glyf")) ? ["CFF "] : ["glyf", "loca"];
        foreach (string name in (ReadOnlySpan<string>)["head", "hhea", "maxp", "hmtx", "cmap", .. outlines])
        {
            if (!tables.TryGetValue(Tag(name), out FontData table) || table.IsEmpty)
            {
                error = $"the table '{name.TrimEnd()}' is missing";
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
    public GlyphOutline GetOutline(int glyph) => _compact is null ? _glyphs.ReadOutline(glyph) : _compact.Value.ReadOutline(glyph);

    /// <summary>Whether outlines are in the table CFF instead of glyf.</summary>
    internal bool IsCompact => _compact is not null;

    internal LayoutTable Substitution => _substitution.Value;

    internal LayoutTable Positioning => _positioning.Value;

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
