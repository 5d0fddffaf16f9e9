using System.Globalization;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

/// <summary>Expected glyphs are those of HarfBuzz with the same features, as <c>hb-shape --no-glyph-names --features=-liga,-clig,-calt</c> writes them.</summary>
public sealed class TextShaperTests
{
    [Theory]
    [InlineData("Naskh.ttf", "بسم", "37=2+528|20=1+663|11=0+275")]
    [InlineData("Naskh.ttf", "عليكم", "37=4+528|28=3+459|44=2+360|32=1+245|25=0+505")]
    [InlineData("Naskh.ttf", "لا", "3=1+0|35=0+518")]
    [InlineData("Naskh.ttf", "مَرحَبًّا", "2=8+253|52=5@93,12+0|10=5+292|53=3@209,134+0|15=3+636|17=2+404|53=0@166,110+0|39=0+456")]
    [InlineData("Naskh.ttf", "ببب", "9=2+817|10=1+292|11=0+275")]
    [InlineData("Hebrew.ttf", "שָׁלוֹם", "1=6+684|2=4@82,0+0|8=4@-10,0+291|3=3+522|4=0@227,0+0|6=0@539,0+0|5=0+730")]
    public void Arabic_joins_and_marks_stand_on_their_letters(string fontName, string text, string expected)
    {
        OpenTypeFont font = SampleFonts.Open(fontName);
        GlyphLine line = GlyphRun.Place(FontSet.Default.WithFallbacks(font), text, 400, isMonospaced: false, isRightToLeft: true);
        Assert.Equal(Sorted(FromHarfBuzz(expected)), Sorted(line.Glyphs.Select(glyph => (glyph.Glyph, Units(glyph.X), Units(glyph.Y)))));
        Assert.Equal(Units(line.Width), expected.Split('|').Sum(static part => int.Parse(part[(part.LastIndexOf('+') + 1)..], CultureInfo.InvariantCulture)));

        int Units(double em) => (int)Math.Round(em * font.UnitsPerEm);
    }

    [Theory]
    [InlineData("abc (بسم) 12", false)]
    [InlineData("בבב (abc) [1-2]", true)]
    public void A_line_is_as_wide_as_it_is_measured(string text, bool isRightToLeft)
    {
        FontSet fonts = FontSet.Default.WithFallbacks(SampleFonts.Open("Naskh.ttf"), SampleFonts.Open("Hebrew.ttf"));
        double placed = GlyphRun.Place(fonts, text, 400, isMonospaced: false, isRightToLeft).Width;
        Assert.Equal(placed, new FontTextMeasurer(fonts, isRightToLeft).MeasureWidth(text, 1, 400, isMonospaced: false), 1e-9);
    }

    [Fact]
    public void Brackets_are_mirrored_in_text_from_right_to_left()
    {
        GlyphLine line = GlyphRun.Place(FontSet.Default, "א(ב", 400, isMonospaced: false, isRightToLeft: true);
        Assert.Equal(["ב", ")", "א"], line.Glyphs.Select(static glyph => glyph.Character.ToString()));
    }

    [Fact]
    public void Plain_text_is_placed_the_same_by_both_ways()
    {
        const string Text = "AVATAR Tokyo 東京 – Łódź, Ωμέγα";
        GlyphLine plain = GlyphRun.Place(FontSet.Default, Text, 600, isMonospaced: false, isRightToLeft: false);
        GlyphLine shaped = TextShaper.Shape(FontSet.Default, Text, 600, isMonospaced: false, isRightToLeft: false);
        Assert.Equal(plain.Width, shaped.Width, 1e-9);
        Assert.All(plain.Glyphs.Zip(shaped.Glyphs), static pair =>
        {
            Assert.Equal(pair.First.Glyph, pair.Second.Glyph);
            Assert.Equal(pair.First.X, pair.Second.X, 1e-9);
        });
    }

    [Fact]
    public void A_subset_with_layout_shapes_as_the_font_does()
    {
        OpenTypeFont whole = SampleFonts.Open("Naskh.ttf");
        const string Text = "مَرحَبًّا";
        OpenTypeFont part = SampleFonts.Open(FontSubsetter.Subset(whole, Text.Select(static c => (int)c), keepsLayout: true));
        GlyphLine expected = GlyphRun.Place(FontSet.Default.WithFallbacks(whole), Text, 400, isMonospaced: false, isRightToLeft: true);
        GlyphLine found = GlyphRun.Place(FontSet.Default.WithFallbacks(part), Text, 400, isMonospaced: false, isRightToLeft: true);
        Assert.Equal(expected.Width, found.Width);
        Assert.Equal(expected.Glyphs.Select(static glyph => (glyph.Glyph, glyph.X, glyph.Y)), found.Glyphs.Select(static glyph => (glyph.Glyph, glyph.X, glyph.Y)));
        Assert.All(found.Glyphs, glyph => Assert.Equal(whole.GetOutline(glyph.Glyph).Points.ToArray(), part.GetOutline(glyph.Glyph).Points.ToArray()));
    }

    private static IEnumerable<(int Glyph, int X, int Y)> FromHarfBuzz(string shaped)
    {
        int x = 0;
        foreach (string part in shaped.Split('|'))
        {
            int[] numbers = [.. part.Split('=', '@', ',', '+').Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];
            bool hasOffset = part.Contains('@', StringComparison.Ordinal);
            yield return (numbers[0], x + (hasOffset ? numbers[2] : 0), hasOffset ? numbers[3] : 0);
            x += numbers[^1];
        }
    }

    private static IEnumerable<(int Glyph, int X, int Y)> Sorted(IEnumerable<(int Glyph, int X, int Y)> glyphs) => glyphs.Order();
}
