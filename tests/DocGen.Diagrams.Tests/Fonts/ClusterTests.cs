using System.Globalization;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Tests.Fonts;

/// <summary>What a reader takes for one character is never torn apart, neither by the end of a line nor by a change of fonts.</summary>
public sealed class ClusterTests
{
    private static readonly string[] Parts =
    [
        "a", "e\u0301", "x\u0302", "replicaSet", "API", "Server", "-", "/", ".", "_", ":", "@", " ", "\u00A0", "é", "ế", "ệ", "本", "語", "、", "「", "」", "っ", "か\u3099",
        "👍🏽", "👩\u200D💻", "👨\u200D👩\u200D👧", "🇩🇰", "🇮🇹", "1\uFE0F\u20E3", "⚙\uFE0F", "한", "\u1112\u1161\u11AB", "ก็", "ไทย", "กำ", "नि", "क्ष", "र्क", "ש\u05C1\u05B8", "لا", "مَ", "ប្រ", "\u200B", "?", ")", "(",
    ];

    [Fact]
    public void A_line_never_ends_inside_a_cluster()
    {
        var chance = new XorShift(97);
        for (int round = 0; round < 4000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, 2 + chance.Below(10)).Select(_ => Parts[chance.Below(Parts.Length)]));
            int[] starts = StringInfo.ParseCombiningCharacters(text);
            foreach (BreakQuality quality in Enum.GetValues<BreakQuality>())
            {
                foreach ((int start, _) in LineBreaks.Split(text, quality))
                {
                    Assert.True(starts.Contains(start), $"'{text}' is broken inside a cluster at {start}, {quality}");
                }
            }
        }
    }

    [Fact]
    public void A_letter_and_its_mark_come_from_one_font()
    {
        // Inter has the letter and not the mark; the other font has both.
        OpenTypeFont hebrew = SampleFonts.Open("Hebrew.ttf");
        FontSet fonts = FontSet.Default.WithFallbacks(hebrew);
        GlyphLine line = GlyphRun.Place(fonts, "שָׁ", 400, isMonospaced: false, isRightToLeft: true);
        Assert.All(line.Glyphs, glyph => Assert.Same(hebrew, glyph.Face!.Font));
        FontFace inter = FontSet.Default.GetFace(400, isMonospaced: false);
        Assert.Null(FontSet.Default.FindFace(inter, ['a', 0x5D0]));
        Assert.Same(inter, FontSet.Default.FindFace(inter, ['a', 0x301]));
        Assert.Same(hebrew, fonts.FindFace(inter, [0x5E9, 0x5B8])?.Font);
    }

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("e\u0302\u0301", "ế")]
    [InlineData("и\u0306", "й")]
    public void Decomposed_text_is_drawn_as_composed_text(string written, string drawn)
    {
        GlyphLine expected = GlyphRun.Place(FontSet.Default, drawn, 400, isMonospaced: false, isRightToLeft: false);
        GlyphLine found = GlyphRun.Place(FontSet.Default, written, 400, isMonospaced: false, isRightToLeft: false);
        Assert.Equal(expected.Glyphs.Select(static glyph => (glyph.Glyph, glyph.X)), found.Glyphs.Select(static glyph => (glyph.Glyph, glyph.X)));
        Assert.Equal(drawn, string.Concat(found.Glyphs.Select(static glyph => glyph.Character.ToString())));
    }

    [Theory]
    [InlineData(0x41, 0x30A, 0xC5)]
    [InlineData(0x41, 0x41, 0)]
    [InlineData(0x1100, 0x1161, 0xAC00)]
    [InlineData(0xAC00, 0x11A8, 0xAC01)]
    [InlineData(0xAC01, 0x11A8, 0)]
    [InlineData(0x915, 0x93C, 0)]
    public void Composition_is_that_of_the_standard(int first, int second, int expected) => Assert.Equal(expected, CharacterProperties.Compose(first, second));

    [Fact]
    public void A_mark_that_no_table_places_stands_over_its_letter()
    {
        // There is no such character as one.
        GlyphLine line = GlyphRun.Place(FontSet.Default, "x\u0302", 400, isMonospaced: false, isRightToLeft: false);
        PlacedGlyph letter = line.Glyphs[0];
        PlacedGlyph mark = line.Glyphs[1];
        Assert.Equal(Middle(letter), Middle(mark), 0.001);
        Assert.Equal(line.Width, letter.Advance, 1e-9);

        static double Middle(PlacedGlyph glyph)
        {
            OpenTypeFont font = glyph.Face!.Font;
            double[] xs = [.. font.GetOutline(glyph.Glyph).Points.Select(static point => point.X)];
            return glyph.X + ((xs.Min() + xs.Max()) / 2 / font.UnitsPerEm);
        }
    }

    [Fact]
    public void An_emoji_with_its_tone_comes_from_one_font()
    {
        FontFace inter = FontSet.Default.GetFace(400, isMonospaced: false);
        FontFace? emoji = FontSet.Default.FindFace(inter, [0x1F44D, 0x1F3FD]);
        Assert.Equal("NotoEmoji-400", emoji?.Name);
        OpenTypeFont part = SampleFonts.Open(FontSubsetter.Subset(emoji!.Font, [0x1F44D, 0x1F3FD]));
        Assert.True(part.GetGlyph(0x1F3FD) > 0);
        Assert.Equal(0, part.GetAdvance(part.GetGlyph(0x1F3FD)));
    }

    [Fact]
    public void A_skin_tone_takes_no_room_in_outlines()
    {
        var measurer = new FontTextMeasurer(FontSet.Default);
        Assert.Equal(measurer.MeasureWidth("👍", 16, 400, false), measurer.MeasureWidth("👍🏽", 16, 400, false));
    }

    [Theory]
    [InlineData("ab \u2067cd ef\u2069 gh", "ab \u2067cd\u2069|\u2067ef\u2069 gh")]
    [InlineData("\u202Bab cd\u202C ef gh", "\u202Bab cd\u202C|ef gh")]
    [InlineData("\u2067ab \u202Acd ef\u202C gh\u2069", "\u2067ab \u202Acd\u202C\u2069|\u2067\u202Aef\u202C gh\u2069")]
    [InlineData("\u2067ab \u202Acd\u2069 ef gh", "\u2067ab \u202Acd\u2069|ef gh")]
    [InlineData("\u2069ab cd\u202C ef gh", "\u2069ab cd\u202C|ef gh")]
    public void Direction_marks_reach_over_the_end_of_a_line(string text, string lines)
    {
        WrappedText wrapped = TextWrapper.Wrap(new EqualWidths(), text, 10, 400, isMonospaced: false, 60);
        Assert.Equal(lines, string.Join('|', wrapped.Lines.Select(static line => line.Content)));
    }

    /// <summary>Ten px for each character that shows.</summary>
    private sealed class EqualWidths : ITextMeasurer
    {
        public double MeasureWidth(ReadOnlySpan<char> text, double size, int weight, bool isMonospaced) => 10 * text.ToString().Count(static c => c < 0x2000);

        public (double Ascent, double Descent) GetVerticalMetrics(bool isMonospaced) => (0.8, 0.2);
    }
}
