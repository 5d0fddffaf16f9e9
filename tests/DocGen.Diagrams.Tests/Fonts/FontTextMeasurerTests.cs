using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

public sealed class FontTextMeasurerTests
{
    private static readonly FontTextMeasurer Measurer = FontTextMeasurer.Default;

    [Fact]
    public void Width_is_the_sum_of_advances_and_kerning()
    {
        OpenTypeFont font = FontSet.Default.GetFace(400, isMonospaced: false).Font;
        int a = font.GetGlyph('A');
        int v = font.GetGlyph('V');
        double expected = (font.GetAdvance(a) + font.GetKerning(a, v) + font.GetAdvance(v)) * 16.0 / 2048;
        Assert.Equal(expected, Measurer.MeasureWidth("AV", 16, 400, isMonospaced: false), 9);
        Assert.Equal(2 * expected, Measurer.MeasureWidth("AV", 32, 400, isMonospaced: false), 9);
    }

    [Fact]
    public void Bold_is_wider_and_monospaced_is_even()
    {
        Assert.True(Measurer.MeasureWidth("kube-apiserver", 14, 600, false) > Measurer.MeasureWidth("kube-apiserver", 14, 400, false));
        Assert.Equal(Measurer.MeasureWidth("iiii", 14, 400, true), Measurer.MeasureWidth("WWWW", 14, 400, true), 9);
        Assert.Equal(0.6 * 14 * 4, Measurer.MeasureWidth("iiii", 14, 600, true), 9);
    }

    [Theory]
    [InlineData("中文", 2)]
    [InlineData("한글", 2)]
    [InlineData("ＡＢ", 2)]
    [InlineData("🂡", 1.25)]
    [InlineData("🧌🏽", 1.25)]
    [InlineData("⛎️", 1.25)]
    [InlineData("🇩🇰", 1.25)]
    [InlineData("שלום", 2.4)]
    public void Characters_without_a_glyph_are_estimated(string text, double em) =>
        Assert.Equal(em * 10, Measurer.MeasureWidth(text, 10, 400, isMonospaced: false), 6);

    [Theory]
    [InlineData("🌐")]
    [InlineData("👍🏽")]
    [InlineData("☎️")]
    public void Common_emoji_are_measured_by_their_outlines(string text) =>
        Assert.InRange(Measurer.MeasureWidth(text, 10, 400, isMonospaced: false), 12, 13.5);

    [Fact]
    public void A_fallback_font_measures_what_the_family_lacks()
    {
        OpenTypeFont inter = FontSet.Default.GetFace(400, isMonospaced: false).Font;
        Assert.True(OpenTypeFont.TryRead(FontSubsetter.Subset(inter, ['a']), out OpenTypeFont? small, out _));
        FontSet fonts = FontSet.Default.WithFallbacks(small!);
        FontFace? face = fonts.FindFace(fonts.GetFace(400, false), 'a', out int glyph);
        Assert.Equal("Inter-400", face!.Name);
        Assert.True(glyph > 0);
        Assert.Null(fonts.FindFace(fonts.GetFace(400, false), 0x4E2D, out _));
    }
}
