namespace DocGen.Diagrams.Fonts;

/// <summary>One font of a set, opened on first use, with what has been looked up before: advances of common characters and kerning of common pairs.</summary>
public sealed class FontFace
{
    /// <summary>Basic Latin to Latin Extended-B: nearly all that is ever measured.</summary>
    private const int CachedGlyphs = 0x250;
    private const int CachedPairs = 0x80;
    private const short Unknown = short.MinValue;

    private readonly Lazy<OpenTypeFont> _font;
    private readonly Lazy<ushort[]> _glyphs;
    private readonly Lazy<short[]> _kerning;

    internal FontFace(string name, int weight, bool isMonospaced, Func<OpenTypeFont> open)
    {
        Name = name;
        Weight = weight;
        IsMonospaced = isMonospaced;
        _font = new Lazy<OpenTypeFont>(open);
        _glyphs = new Lazy<ushort[]>(MapCommonCharacters);
        _kerning = new Lazy<short[]>(static () =>
        {
            var values = new short[CachedPairs * CachedPairs];
            Array.Fill(values, Unknown);
            return values;
        });
    }

    public string Name { get; }

    public int Weight { get; }

    public bool IsMonospaced { get; }

    public OpenTypeFont Font => _font.Value;

    /// <summary>The glyph of a code point; 0 if the font has none.</summary>
    public int GetGlyph(int codePoint) => codePoint < CachedGlyphs ? _glyphs.Value[codePoint] : Font.GetGlyph(codePoint);

    /// <summary>Kerning between two characters in font units.</summary>
    public int GetKerning(int leftCodePoint, int leftGlyph, int rightCodePoint, int rightGlyph)
    {
        if (leftCodePoint >= CachedPairs || rightCodePoint >= CachedPairs)
        {
            return Font.GetKerning(leftGlyph, rightGlyph);
        }

        // Two threads that meet here write the same value.
        ref short cached = ref _kerning.Value[(leftCodePoint * CachedPairs) + rightCodePoint];
        if (cached == Unknown)
        {
            cached = (short)Font.GetKerning(leftGlyph, rightGlyph);
        }

        return cached;
    }

    /// <summary>Whether a character's form or place follows from the font's layout tables, so that a subset cannot do without them.</summary>
    internal bool NeedsLayout(int codePoint) => TextShaper.IsShaped(codePoint) && !(Font.GetTable("GSUB").IsEmpty && Font.GetTable("GDEF").IsEmpty);

    private ushort[] MapCommonCharacters()
    {
        var glyphs = new ushort[CachedGlyphs];
        for (int codePoint = 0x20; codePoint < CachedGlyphs; codePoint++)
        {
            glyphs[codePoint] = (ushort)Font.GetGlyph(codePoint);
        }

        return glyphs;
    }
}
