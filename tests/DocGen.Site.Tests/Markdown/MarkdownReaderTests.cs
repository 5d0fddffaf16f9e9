using System.Text;
using DocGen.Site.Markdown;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Site.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("# A `b` *c*\n\nText", "A b c", true)]
    [InlineData("Intro\n\n# Title\n\nText", "Title", true)]
    [InlineData("---\ntitle: Given\n---\n# Given\n\nText", null, true)]
    [InlineData("---\ntitle: Given\n---\n# Other\n\nText", null, false)]
    [InlineData("⌂ Home\n\n🚀 The name\n\nText", "The name", true)]
    [InlineData("[Home](/) > [Docs](/docs/)\n\nThe name\n\nText", "The name", true)]
    [InlineData("![](a.png)\n\nThe name\nof it\n\nText", "The name", false)]
    [InlineData("This is a sentence.\n\nAnother.", null, false)]
    [InlineData("Alone", "Alone", false)]
    [InlineData("## Only heading\n\nText", "Only heading", true)]
    [InlineData("## One\n\n## Two", "One", false)]
    [InlineData("# Title {#x}\n\nText", "Title", true)]
    [InlineData("# tool [![build](b.svg)](https://example.org) ![npm](n.svg)\n\nText", "tool", true)]
    [InlineData("# ![Tool](logo.svg)\n\nText", "Tool", true)]
    [InlineData("<h1 align=\"center\">\n  <br>My\n  <b>Tool</b> &amp; co\n</h1>\n\n## Install\n\nText", "My Tool & co", true)]
    [InlineData("<h1><img src=\"logo.png\" alt=\"My Tool\"></h1>\n\n# Install\n\nText", "My Tool", true)]
    [InlineData("---\ntitle: Tool\n---\n<h1>Tool</h1>\n\nText", null, true)]
    [InlineData("# Title\n\n<h1>Other</h1>", "Title", true)]
    [InlineData("<h1 align=\"center\">\n\n## Install\n\nText", "Install", true)]
    [InlineData("<h1></h1>\n\n## Install\n\nText", "Install", true)]
    public void Titles_are_found_and_not_printed_twice(string text, string? title, bool isDropped)
    {
        MarkdownPage page = Read(text);
        Assert.Equal((title, isDropped), (page.Title, page.HasTitleInText));
    }

    [Theory]
    [InlineData("# T\n\n![a](b.png)\n\n> **Tip:** no\n\nFirst *real* `text`\nhere.\n\nMore", "First real text here.")]
    [InlineData("# T\n\n- a list", "")]
    public void Descriptions_are_the_first_prose(string text, string expected) => Assert.Equal(expected, Read(text).Description);

    [Fact]
    public void Long_descriptions_end_at_a_word()
    {
        string description = Read("# T\n\n" + string.Join(' ', Enumerable.Repeat("wonderful", 30))).Description;
        Assert.True(description.Length is > 140 and <= 161, description);
        Assert.EndsWith("wonderful…", description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello, World!", "hello-world")]
    [InlineData("Åbn È IP’er", "åbn-è-iper")]
    [InlineData("C# & .NET 10", "c--net-10")]
    [InlineData("日本語 の 見出し", "日本語-の-見出し")]
    [InlineData("!!!", "section")]
    public void Slugs_are_those_of_GitHub_for_all_scripts(string text, string slug) => Assert.Equal(slug, Slugs.Of(text));

    [Fact]
    public void Heading_ids_are_unique_and_written_ones_win() =>
        Assert.Equal(["a-1", "a", "a-2", "b"], Read("---\ntitle: T\n---\n## A\n## X {#a}\n## A\n## B").Headings.Select(static heading => heading.Id));

    [Fact]
    public void A_section_named_like_the_page_gets_the_second_id_as_on_code_hosts() =>
        Assert.Equal(["tool-1", "use"], Read("# Tool\n\n## Tool\n\n## Use").Headings.Select(static heading => heading.Id));

    [Fact]
    public void References_have_the_place_of_their_target()
    {
        const string Text = "---\ntitle: T\n---\n\n- > see [a](x.md \"t\") ![b](<y z.png>)\n  > <a href=\"h.md\">\n\n[c][d]\n\n[d]: e.md\n\n```mermaid\npie\n```\n";
        foreach (string text in (string[])[Text, Text.ReplaceLineEndings("\r\n")])
        {
            MarkdownPage page = Read(text);
            Assert.Equal(
                ["Link x.md 5:13", "Image y z.png 5:29", "Link h.md 6:14", "Link e.md 10:6", "MermaidFence pie 13:1"],
                page.References.Select(static reference => $"{reference.Kind} {reference.Target} {reference.Location.Start.Line}:{reference.Location.Start.Column}"));
        }
    }

    [Fact]
    public void Wrapped_prose_is_not_taken_for_lines()
    {
        Assert.False(Read("This is a paragraph that some editor has wrapped at\na certain width, so that no line is longer than the\nothers and each break stands where the next word did\nnot fit any more, which is\n").HasVisibleLines);
        Assert.True(Read("Parts\n\nShort\nA considerably longer line of text here\nShort\nWord\nWord\n").HasVisibleLines);
        Assert.False(Read("Parts\n\nShort\nA **considerably** longer line of text here\nShort\nWord\nWord\n").HasVisibleLines);
    }

    [Fact]
    public void Many_headings_of_one_text_have_ids_of_their_own()
    {
        StringBuilder text = new("# T\n\n");
        for (int i = 0; i < 50; i++)
        {
            text.Append("## Same\n\nText with [link](b.md) and `code`.\n\n");
        }

        MarkdownPage page = Read(text.ToString());
        Assert.Equal(50, page.Headings.Select(static heading => heading.Id).Distinct().Count());
        Assert.Equal("same-49", page.Headings[^1].Id);
    }

    private static MarkdownPage Read(string text) => MarkdownReader.Read(new SourceText("content/a.md", text), "a.md", MarkdownReading.Default).Value;
}
