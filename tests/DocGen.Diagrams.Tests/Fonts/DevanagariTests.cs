using System.Globalization;
using System.Text;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Fonts;

/// <summary>Expected glyphs are those of HarfBuzz, as <c>hb-shape --no-glyph-names --no-clusters --features=-liga,-clig,-calt</c> writes them.</summary>
public sealed class DevanagariTests
{
    private static readonly OpenTypeFont Font = SampleFonts.Open("Devanagari.ttf");
    private static readonly FontSet Fonts = FontSet.Default.WithFallbacks(Font);

    public static TheoryData<string, string> Words()
    {
        var words = new TheoryData<string, string>();
        foreach (string line in Encoding.UTF8.GetString(SampleFonts.ReadBytes("devanagari-words.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
            {
                words.Add(line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
            }
        }

        return words;
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Syllables_are_put_together(string word, string expected) => Assert.Equal(Place(expected), Shape(word));

    [Fact]
    public void A_subset_shapes_as_the_font_does()
    {
        const string Text = "क्षत्रिय मूर्ति";
        OpenTypeFont part = SampleFonts.Open(FontSubsetter.Subset(Font, Text.Select(static c => (int)c), keepsLayout: true));
        GlyphLine expected = GlyphRun.Place(Fonts, Text, 400, isMonospaced: false, isRightToLeft: false);
        GlyphLine found = GlyphRun.Place(FontSet.Default.WithFallbacks(part), Text, 400, isMonospaced: false, isRightToLeft: false);
        Assert.Equal(expected.Glyphs.Select(static glyph => (glyph.Glyph, glyph.X, glyph.Y)), found.Glyphs.Select(static glyph => (glyph.Glyph, glyph.X, glyph.Y)));
        Assert.All(Text.Where(static c => c > ' '), static c => Assert.True(TextShaper.IsShaped(c)));
    }

    [Fact]
    public void Any_order_of_letters_and_signs_is_stood()
    {
        var chance = new Reading.XorShift(5);
        int[] characters = [.. Enumerable.Range(0x900, 0x80), 0x200C, 0x200D, 0x25CC, 0x20, 'a'];
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, 1 + chance.Below(9)).Select(_ => char.ConvertFromUtf32(characters[chance.Below(characters.Length)])));
            Assert.True(GlyphRun.Place(Fonts, text, 400, isMonospaced: false, isRightToLeft: false).Width >= 0);
        }
    }

    private static string Shape(string word)
    {
        GlyphLine line = GlyphRun.Place(Fonts, word, 400, isMonospaced: false, isRightToLeft: false);
        return string.Join(' ', line.Glyphs.Select(static glyph => $"{glyph.Glyph}@{Units(glyph.X)},{Units(glyph.Y)}").Append($"{Units(line.Width)}"));

        static int Units(double em) => (int)Math.Round(em * Font.UnitsPerEm);
    }

    private static string Place(string shaped)
    {
        int x = 0;
        var places = new List<string>();
        foreach (string part in shaped.Split('|'))
        {
            int[] numbers = [.. part.Split('@', ',', '+').Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];

            // The space that stands for a joiner there.
            if (part == "1+0")
            {
                continue;
            }

            bool hasOffset = part.Contains('@', StringComparison.Ordinal);
            places.Add($"{numbers[0]}@{x + (hasOffset ? numbers[1] : 0)},{(hasOffset ? numbers[2] : 0)}");
            x += numbers[^1];
        }

        return string.Join(' ', places.Append($"{x}"));
    }
}
