namespace DocGen.Text.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN_us", "en-US")]
    [InlineData("zh-hans", "zh-Hans")]
    [InlineData("zh-HANS-cn", "zh-Hans-CN")]
    [InlineData("qps-ploc", "qps-Ploc")]
    [InlineData("es-419", "es-419")]
    public void Tags_are_made_canonical(string text, string expected)
    {
        Assert.True(LanguageTag.TryParse(text, out LanguageTag tag));
        Assert.Equal(expected, tag.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("english")]
    [InlineData("e")]
    [InlineData("en-")]
    [InlineData("en us")]
    [InlineData("12")]
    public void Text_that_is_no_tag_is_refused(string? text) => Assert.False(LanguageTag.TryParse(text, out _));

    [Theory]
    [InlineData("ar", true)]
    [InlineData("he", true)]
    [InlineData("fa-IR", true)]
    [InlineData("az-Arab", true)]
    [InlineData("en", false)]
    [InlineData("ar-Latn", false)]
    public void Direction_follows_the_script(string text, bool expected) => Assert.Equal(expected, LanguageTag.Parse(text).IsRightToLeft);
}
