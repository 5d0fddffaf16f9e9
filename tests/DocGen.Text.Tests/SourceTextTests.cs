namespace DocGen.Text.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("ab\ncd\n", 6, 3, 1)]
    [InlineData("ab", 99, 1, 3)]
    public void An_offset_has_one_line_and_column(string text, int offset, int line, int column) =>
        Assert.Equal(new TextPosition(line, column), new SourceText("x", text).GetPosition(offset));

    [Fact]
    public void A_line_is_given_without_its_line_end()
    {
        SourceText source = new("x", "ab\r\n\ncde");

        Assert.Equal(["ab", "", "cde"], Enumerable.Range(1, source.LineCount).Select(l => source.Content.Substring(source.GetLineSpan(l).Start, source.GetLineSpan(l).Length)));
    }

    [Fact]
    public void Position_and_offset_are_inverse_everywhere()
    {
        SourceText source = new("x", "a\nbb\r\n\n\rccc\n");
        for (int offset = 0; offset <= source.Content.Length; offset++)
        {
            TextPosition position = source.GetPosition(offset);
            int back = source.GetOffset(position.Line, position.Column);

            // An offset inside a line end comes back as the end of its line.
            Assert.True(back == offset || source.Content[back] is '\r' or '\n');
        }
    }
}
