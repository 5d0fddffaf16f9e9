using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

public sealed class OpenTypeFontTests
{
    private static readonly OpenTypeFont Inter = FontSet.Default.GetFace(400, isMonospaced: false).Font;

    [Fact]
    public void Metrics_are_those_of_the_file()
    {
        Assert.Equal(2048, Inter.UnitsPerEm);
        Assert.Equal(1984, Inter.Ascent);
        Assert.Equal(494, Inter.Descent);
        Assert.True(Inter.GetGlyph('A') > 0);
        Assert.Equal(0, Inter.GetGlyph(0x4E2D));
    }

    [Theory]
    [InlineData("Åbn IP’er È Æ ø ß Ł ő ș ğ")]
    [InlineData("Ελληνικά")]
    [InlineData("Русский, українська")]
    [InlineData("Tiếng Việt ướ ệ")]
    [InlineData("→ ← ↑ ↓ — … • × ≤ ≥ “” ‘’ «»")]
    public void Served_scripts_have_glyphs_in_every_face(string text)
    {
        foreach (int weight in (int[])[400, 600, 700])
        {
            foreach (bool isMonospaced in (bool[])[false, true])
            {
                OpenTypeFont font = FontSet.Default.GetFace(weight, isMonospaced).Font;
                Assert.All(text.EnumerateRunes(), rune => Assert.True(font.GetGlyph(rune.Value) > 0, $"{weight} {rune}"));
            }
        }
    }

    [Fact]
    public void Pairs_are_kerned_as_classes_say()
    {
        Assert.True(Kerning('A', 'V') < 0);
        Assert.True(Kerning('T', 'o') < 0);
        Assert.Equal(0, Kerning('n', 'n'));

        int Kerning(char left, char right) => Inter.GetKerning(Inter.GetGlyph(left), Inter.GetGlyph(right));
    }

    [Fact]
    public void Composites_have_the_ink_of_their_parts()
    {
        GlyphOutline plain = Inter.GetOutline(Inter.GetGlyph('A'));
        GlyphOutline accented = Inter.GetOutline(Inter.GetGlyph('Å'));
        Assert.True(accented.ContourEnds.Length > plain.ContourEnds.Length);
        Assert.True(accented.Points.Max(static p => p.Y) > plain.Points.Max(static p => p.Y));
        Assert.Empty(Inter.GetOutline(Inter.GetGlyph(' ')).Points);
    }

    [Theory]
    [InlineData("", "it is not an OpenType font")]
    [InlineData("OTTO", "the table 'head' is missing")]
    [InlineData("wOF2", "it is a packed web font; a .ttf or .otf file is needed")]
    [InlineData("ttcf", "it is a collection of 0 fonts, so it has none of the number 0")]
    [InlineData("\0\u0001\0\0\0\0\0\0\0\0\0\0", "the table 'head' is missing")]
    public void What_is_no_OpenType_font_is_refused_with_the_reason(string bytes, string reason)
    {
        Assert.False(OpenTypeFont.TryRead(bytes.Select(static c => (byte)c).ToArray(), out _, out string error));
        Assert.Equal(reason, error);
    }

    [Fact]
    public void Damaged_fonts_never_throw_nor_hang()
    {
        byte[] original = FontSubsetter.Subset(Inter, "AVTo.ÅÉg →".EnumerateRunes().Select(static r => r.Value));
        uint state = 2463534242;
        for (int round = 0; round < 400; round++)
        {
            byte[] damaged = [.. original];
            for (int i = 0; i < 1 + (round % 40); i++)
            {
                damaged[Next(damaged.Length)] = (byte)Next(256);
            }

            if (round % 5 == 0)
            {
                Array.Resize(ref damaged, Next(damaged.Length));
            }

            if (OpenTypeFont.TryRead(damaged, out OpenTypeFont? font, out _))
            {
                for (int glyph = 0; glyph < 14; glyph++)
                {
                    font!.GetOutline(glyph);
                    font.GetKerning(glyph, 3);
                    font.GetAdvance(glyph);
                    font.GetGlyph('A' + glyph);
                }
            }
        }

        int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }
    }
}
