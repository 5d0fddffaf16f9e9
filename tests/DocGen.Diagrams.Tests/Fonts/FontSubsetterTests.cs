using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

public sealed class FontSubsetterTests
{
    private const string Characters = "AVTo, Ågé→fi.kube-apiserver";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_subset_has_the_same_outlines_advances_and_kerning(bool isMonospaced)
    {
        OpenTypeFont whole = FontSet.Default.GetFace(600, isMonospaced).Font;
        OpenTypeFont part = Read(FontSubsetter.Subset(whole, CodePoints(Characters)));
        foreach (char left in Characters)
        {
            int oldLeft = whole.GetGlyph(left);
            int newLeft = part.GetGlyph(left);
            Assert.Equal(whole.GetAdvance(oldLeft), part.GetAdvance(newLeft));
            Assert.Equal<GlyphPoint>([.. whole.GetOutline(oldLeft).Points], [.. part.GetOutline(newLeft).Points]);
            foreach (char right in Characters)
            {
                Assert.Equal(whole.GetKerning(oldLeft, whole.GetGlyph(right)), part.GetKerning(newLeft, part.GetGlyph(right)));
            }
        }

        Assert.Equal(0, part.GetGlyph('Z'));
        Assert.True(part.GlyphCount < 40);
    }

    [Fact]
    public void Order_and_repetition_of_characters_do_not_matter()
    {
        OpenTypeFont font = FontSet.Default.GetFace(400, isMonospaced: false).Font;
        Assert.Equal(FontSubsetter.Subset(font, CodePoints("abc")), FontSubsetter.Subset(font, CodePoints("cabbac")));
    }

    [Fact]
    public void Characters_beyond_the_first_plane_are_mapped()
    {
        OpenTypeFont font = FontSet.Default.GetFace(400, isMonospaced: false).Font;
        int[] astral = [.. Enumerable.Range(0x10000, 0x20000).Where(c => font.GetGlyph(c) > 0)];
        Assert.NotEmpty(astral);
        OpenTypeFont part = Read(FontSubsetter.Subset(font, astral.Append('a')));
        Assert.All(astral, codePoint => Assert.True(part.GetGlyph(codePoint) > 0));
        Assert.True(part.GetGlyph('a') > 0);
    }

    private static IEnumerable<int> CodePoints(string text) => text.EnumerateRunes().Select(static rune => rune.Value);

    private static OpenTypeFont Read(byte[] bytes)
    {
        Assert.True(OpenTypeFont.TryRead(bytes, out OpenTypeFont? font, out string error), error);
        return font!;
    }
}
