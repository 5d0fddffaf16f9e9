using System.Collections.Immutable;
using DocGen.Site.Markup;

namespace DocGen.Site.Tests.Markup;

public sealed class HtmlTokenizerTests
{
    [Fact]
    public void Attributes_know_their_places()
    {
        const string Html = "<p>a</p><IMG\n src = 'x.png' alt=\"a &amp; b\" hidden data-x=1/>";
        HtmlToken image = HtmlTokenizer.Tokenize(Html).Single(static token => token.Name == "img");
        Assert.Equal(["src=x.png", "alt=a & b", "hidden=", "data-x=1/"], image.Attributes.Select(static attribute => $"{attribute.Name}={attribute.Value}"));
        Assert.Equal("x.png", Html.Substring(image.Attributes[0].ValueSpan.Start, image.Attributes[0].ValueSpan.Length));
        Assert.Equal("src = 'x.png'", Html.Substring(image.Attributes[0].Span.Start, image.Attributes[0].Span.Length));
    }

    [Fact]
    public void Content_of_scripts_is_text_and_comments_are_one_token()
    {
        ImmutableArray<HtmlToken> tokens = HtmlTokenizer.Tokenize("<script>if (a<b) '<p>'</script><!-- <p> --><![CDATA[<p>]]>");
        Assert.Equal(
            [HtmlTokenKind.StartTag, HtmlTokenKind.Text, HtmlTokenKind.EndTag, HtmlTokenKind.Other, HtmlTokenKind.Other],
            tokens.Select(static token => token.Kind));
    }

    [Fact]
    public void Any_text_is_cut_into_tokens_that_are_all_of_it()
    {
        uint state = 2463534242;
        const string Alphabet = "<>/=\"' a!-sc&\n[]";
        for (int round = 0; round < 5000; round++)
        {
            char[] text = new char[(int)(Next() % 40)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[(int)(Next() % (uint)Alphabet.Length)];
            }

            int position = 0;
            foreach (HtmlToken token in HtmlTokenizer.Tokenize(text))
            {
                Assert.Equal(position, token.Span.Start);
                Assert.True(token.Span.Length > 0);
                position = token.Span.End;
            }

            Assert.Equal(text.Length, position);
        }

        uint Next()
        {
            state ^= state << 13;
            state ^= state >> 17;
            return state ^= state << 5;
        }
    }

    [Theory]
    [InlineData("javascript:x", true)]
    [InlineData(" java\tscript:x", true)]
    [InlineData("JaVaScRiPt:x", true)]
    [InlineData("vbscript:x", true)]
    [InlineData("data:text/html,x", true)]
    [InlineData("data:image/svg+xml,x", true)]
    [InlineData("data:image/png;base64,x", false)]
    [InlineData("https://example.org/javascript:", false)]
    [InlineData("javascript.md", false)]
    public void Active_addresses_are_known_however_they_are_written(string url, bool isActive) => Assert.Equal(isActive, UrlText.IsActive(url));

    [Theory]
    [InlineData("a/b", "../c.md", "a/c.md")]
    [InlineData("a", "../../c.md", null)]
    [InlineData("", "./c//d/", "c/d")]
    [InlineData("a", "b\\c.md", "a/b/c.md")]
    [InlineData("a/b", "", "a/b")]
    public void Paths_never_leave_the_project(string folder, string path, string? expected) => Assert.Equal(expected, ProjectPath.Combine(folder, path));

    [Theory]
    [InlineData("a b/ü?x=1&y#z", "a%20b/%C3%BC?x=1&amp;y#z")]
    [InlineData("a%20\"<>", "a%20%22%3C%3E")]
    [InlineData("🚀", "%F0%9F%9A%80")]
    public void Addresses_are_encoded_once(string url, string expected)
    {
        HtmlBuffer buffer = new();
        UrlText.Write(buffer, url);
        Assert.Equal(expected, buffer.ToString());
    }
}
