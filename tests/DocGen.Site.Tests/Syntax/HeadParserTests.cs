using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Tests.Syntax;

public sealed class HeadParserTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\n")]
    [InlineData("---\r\ntitle: A\r\n---\r\n")]
    [InlineData("---\rtitle: A\r---\r")]
    [InlineData("---\ntitle: |\n  ```\n  # No heading\n\n  - no list\n---\n")]
    [InlineData("---\ntitle: A\n---\n\n")]
    public void Text_below_front_matter_keeps_its_place(string head)
    {
        const string Text = "Words and [a link](elsewhere.md).\n\n## Heading\n\n---\n\n- [second](second.md)\n";
        MarkdownPage page = MarkdownReader.Read(new SourceText("page.md", head + Text), "page.md", MarkdownReading.Default).Value;

        PageHeading heading = Assert.Single(page.Headings);
        Assert.Equal("Heading", heading.Text);
        Assert.Equal(["elsewhere.md", "second.md"], page.References.Select(static reference => reference.Target));
        foreach (PageReference reference in page.References)
        {
            Assert.Equal(reference.Target, reference.Location.Source.Content.Substring(reference.Location.Span.Start, reference.Location.Span.Length));
        }

        Assert.Equal((head + Text).IndexOf("## Heading", StringComparison.Ordinal), heading.Location.Span.Start);
    }

    [Fact]
    public void Front_matter_alone_leaves_no_text()
    {
        MarkdownPage page = MarkdownReader.Read(new SourceText("page.md", "---\ntitle: A\n---"), "page.md", MarkdownReading.Default).Value;

        Assert.Empty(page.Headings);
        Assert.Equal("", page.Description);
    }
}
