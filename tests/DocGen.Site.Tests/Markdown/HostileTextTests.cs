using System.Diagnostics;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Tests.Markdown;

/// <summary>Text that would keep the parser busy for minutes is read in its time, or refused at its place.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("[a](b")]
    [InlineData("[a](b (c ")]
    [InlineData("![a](b\\)")]
    [InlineData("[a](<b ")]
    [InlineData("[a](b \"c ")]
    [InlineData("![")]
    [InlineData("<a ")]
    [InlineData("> ")]
    [InlineData("http://a.b/(")]
    public void Openings_that_never_close_are_text(string opening)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Diagnosed<MarkdownPage> page = Read(Repeat(opening, 100_000));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), "unbounded work takes minutes");
        Assert.All(page.Diagnostics, static found => Assert.Contains(found.Rule.Id, (string[])["DG1015", "DG1018"]));
    }

    [Theory]
    [InlineData("[a]: b\n", "a paragraph holds 42857 lines of link definitions")]
    [InlineData("*a* b ", "a paragraph or table holds more than 10,000 marks of emphasis and open brackets")]
    public void What_takes_the_square_of_its_length_is_refused_at_its_place(string line, string message)
    {
        string text = Repeat(line, 300_000);
        Diagnostic found = Assert.Single(Read("# Title\n\nA line.\n\n" + text[..(text.LastIndexOf(line, StringComparison.Ordinal) + line.Length)]).Diagnostics);

        Assert.Equal(("DG1018", 5, 1, message), (found.Rule.Id, found.Location!.Start.Line, found.Location.Start.Column, found.Message));
    }

    [Fact]
    public void Rows_that_lack_most_of_their_cells_are_refused()
    {
        string table = "|" + Repeat("a|", 2_000) + "\n|" + Repeat("-|", 2_000) + "\n" + Repeat("|\n", 4_000);

        Assert.Equal("the rows of a table lack 2000000 cells", Assert.Single(Read(table).Diagnostics).Message);
    }

    [Fact]
    public void A_row_with_far_too_many_cells_is_refused() =>
        Assert.Equal("a row of a table has 400002 cells", Assert.Single(Read("a|b\n-|-\n|b|" + new string('|', 400_000)).Diagnostics).Message);

    [Fact]
    public void Long_pages_that_are_meant_are_read()
    {
        string table = "|a|b|\n|-|-|\n" + Repeat("| [a_b_c](d.md) | **e** `f*g*h` |\n", 100_000) + "\n";
        string links = Repeat("[a](b.md \"c (d) e\"), ![f](<g h.png>), [i], http://j.k/l?m ", 200_000) + "\n\n";
        string definitions = string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"[d{i}]: https://example.org/{i}\n")) + "\n";

        Assert.Empty(Read("# Title\n\n" + table + links + definitions + Repeat("- *a* b\n", 100_000)).Diagnostics);
    }

    [Theory]
    [InlineData("[a](b)", true)]
    [InlineData("[a](b(c(d)e)f \"g\")", true)]
    [InlineData("[a]( <b c> 'd' )", true)]
    [InlineData("[a](b\\(c (d))", true)]
    [InlineData("[a]()", true)]
    [InlineData("[a](b c)", false)]
    [InlineData("[a](b(c)", false)]
    public void In_long_paragraphs_links_are_what_they_are_in_short_ones(string text, bool isLink)
    {
        string padding = "\n" + Repeat("word ", 3_000);
        Assert.Equal(isLink, Read(text).Value.References.Length > 0);
        Assert.Equal(isLink, Read(text + padding).Value.References.Length > 0);
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));

    private static Diagnosed<MarkdownPage> Read(string text) => MarkdownReader.Read(new SourceText("page.md", text), "page.md", MarkdownReading.Default);
}
