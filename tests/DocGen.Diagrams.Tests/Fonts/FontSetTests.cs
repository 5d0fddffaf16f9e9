using DocGen.Diagrams.Fonts;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Fonts;

public sealed class FontSetTests
{
    private static readonly OpenTypeFont First = SampleFonts.Open("CjkPlain.otf");
    private static readonly OpenTypeFont Second = SampleFonts.Open("CjkSubroutines.otf");

    [Theory]
    [InlineData("ja", 2)]
    [InlineData("ja-JP", 2)]
    [InlineData("jam", 1)]
    [InlineData("zh-Hans", 1)]
    public void A_font_of_the_language_goes_before_one_of_all(string language, int expected)
    {
        FontSet fonts = FontSet.Default.WithFallbacks(First).WithFallback(Second, 400, [Tag("ja")], []);
        Assert.Same(expected == 1 ? First : Second, Find(fonts.ForLanguage(Tag(language)), '日', 400));
    }

    [Fact]
    public void A_font_of_another_script_is_not_asked()
    {
        FontSet fonts = FontSet.Default.WithFallback(First, 400, [], ["Hang"]).WithFallbacks(Second);
        Assert.Same(Second, Find(fonts, '日', 400));
        Assert.Same(First, Find(fonts, '한', 400));
    }

    [Fact]
    public void The_nearest_weight_is_taken()
    {
        FontSet fonts = FontSet.Default.WithFallback(First, 400, [], []).WithFallback(Second, 700, [], []);
        Assert.Same(First, Find(fonts, '日', 400));
        Assert.Same(Second, Find(fonts, '日', 600));
    }

    [Fact]
    public void Without_fonts_of_languages_the_set_is_the_same_for_all() =>
        Assert.Same(FontSet.Default, FontSet.Default.ForLanguage(Tag("ja")));

    private static OpenTypeFont? Find(FontSet fonts, char character, int weight) => fonts.FindFace(fonts.GetFace(weight, isMonospaced: false), character, out _)?.Font;

    private static LanguageTag Tag(string text) => LanguageTag.TryParse(text, out LanguageTag tag) ? tag : throw new ArgumentException("not a tag", nameof(text));
}
