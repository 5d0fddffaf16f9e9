namespace DocGen.Text.Tests;

public sealed class MixedTextTests
{
    private static readonly LanguageTag Danish = LanguageTag.Parse("da");

    [Fact]
    public void Neighbours_in_one_language_are_one_part()
    {
        MixedTextBuilder text = new();
        text.Append(new MarkedText("Fra ", Danish));
        text.Append(new MarkedText("Web", LanguageTag.English));
        text.Append(new MarkedText("", Danish));
        text.Append(new MarkedText(" shop", LanguageTag.English));
        text.Append(MixedText.Of(new MarkedText(".", Danish)));

        Assert.Equal([new("Fra ", Danish), new("Web shop", LanguageTag.English), new(".", Danish)], text.Build().Parts.AsEnumerable());
        Assert.Equal("Fra Web shop.", text.Build().ToString());
        Assert.Null(text.Build().Language);
    }

    [Fact]
    public void Texts_in_one_language_with_its_own_separator_have_that_language()
    {
        MixedText names = MixedText.Join(new MarkedText(", ", Danish), [new("Ordrer", Danish), new("Lager", Danish)]);

        Assert.Equal("Ordrer, Lager", names.ToString());
        Assert.Equal(Danish, names.Language);
    }

    [Fact]
    public void No_text_has_no_parts_and_no_language()
    {
        Assert.Empty(MixedText.Of(MarkedText.Empty).Parts);
        Assert.Null(MixedText.Join(new MarkedText(", ", Danish), []).Language);
        Assert.Equal("", MixedText.Empty.ToString());
    }
}
