using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Tests.Reporting;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(2, 0, 2, 1)]
    [InlineData(2, 3, 2, 3)]
    [InlineData(6, 0, 6, 1)]
    public void Carets_stand_below_the_span_and_one_where_a_span_has_no_length(int start, int length, int column, int count)
    {
        SourceExcerpt excerpt = SourceExcerpt.Create(new SourceText("a.md", "abcdef\n").GetLocation(new TextSpan(start, length)), 80);

        Assert.Equal((1, "abcdef", column, count), (excerpt.Line, excerpt.Text, excerpt.CaretColumn, excerpt.CaretCount));
    }
}
