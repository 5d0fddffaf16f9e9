using System.Text;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Fonts;

/// <summary>A glyph while it is being shaped; positions in font units.</summary>
internal sealed class ShapingGlyph(Rune character, int glyph)
{
    public Rune Character { get; } = character;

    public int Glyph { get; set; } = glyph;

    /// <summary>The feature of the form that Arabic joining asks for; null: none.</summary>
    public string? Form { get; set; }

    /// <summary>Components of a ligature; 1 for other glyphs.</summary>
    public int Components { get; set; } = 1;

    /// <summary>For a mark inside a ligature: the component that it stands on; -1: the last.</summary>
    public int Component { get; set; } = -1;

    /// <summary>Where it belongs in a syllable that is put together anew; 0: there is no such syllable.</summary>
    public int Rank { get; set; }

    /// <summary>Its place in that syllable as written.</summary>
    public int Place { get; set; }

    public int Advance { get; set; }

    public int OffsetX { get; set; }

    public int OffsetY { get; set; }

    /// <summary>The glyph that this mark stands on; then the offsets count from that one's origin.</summary>
    public ShapingGlyph? Base { get; set; }
}

/// <summary>A run of one font, one script and one direction, in the order of reading, with what tells which glyphs a lookup skips.</summary>
internal sealed class ShapingRun(OpenTypeFont font, List<ShapingGlyph> glyphs, string script)
{
    private const int SkipBases = 2;
    private const int SkipLigatures = 4;
    private const int SkipMarks = 8;
    private const int Ligature = 2;
    private const int Mark = 3;

    private readonly FontData _definitions = font.GetTable("GDEF");

    public OpenTypeFont Font => font;

    public List<ShapingGlyph> Glyphs => glyphs;

    public string Script => script;

    public bool IsMark(int index)
    {
        FontData classes = GetClasses(4);
        return classes.IsEmpty
            ? CharacterProperties.GetJoiningType(glyphs[index].Character.Value) == JoiningType.Transparent
            : GlyphClasses.FindClass(classes, glyphs[index].Glyph) == Mark;
    }

    public bool IsSkipped(int index, LayoutLookup lookup)
    {
        if ((lookup.Flags & ~1) == 0)
        {
            return false;
        }

        int glyph = glyphs[index].Glyph;
        if (!IsMark(index))
        {
            bool isLigature = GlyphClasses.FindClass(GetClasses(4), glyph) == Ligature;
            return (lookup.Flags & (isLigature ? SkipLigatures : SkipBases)) != 0;
        }

        int markClass = lookup.Flags >> 8;
        return (lookup.Flags & SkipMarks) != 0
            || (markClass > 0 && GlyphClasses.FindClass(GetClasses(10), glyph) != markClass)
            || (lookup.MarkSet >= 0 && !IsInMarkSet(glyph, lookup.MarkSet));
    }

    /// <summary>The next glyph that a lookup sees; -1 if there is none.</summary>
    public int Next(int index, LayoutLookup lookup, int step = 1)
    {
        for (int i = index + step; (uint)i < (uint)glyphs.Count; i += step)
        {
            if (!IsSkipped(i, lookup))
            {
                return i;
            }
        }

        return -1;
    }

    private FontData GetClasses(int field) => _definitions.ReadUInt16(field) is > 0 and var offset ? _definitions.Slice(offset) : default;

    private bool IsInMarkSet(int glyph, int set)
    {
        FontData sets = _definitions.ReadUInt16(2) >= 2 ? GetClasses(12) : default;
        return set < sets.ReadUInt16(2) && GlyphClasses.FindCoverage(sets.Slice(sets.ReadUInt32(4 + (4 * set))), glyph) >= 0;
    }
}
