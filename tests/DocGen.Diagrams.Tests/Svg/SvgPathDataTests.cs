using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Svg;

namespace DocGen.Diagrams.Tests.Svg;

public sealed class SvgPathDataTests
{
    [Theory]
    [InlineData("M1 2L3 4", "m1 2l2 2")]
    [InlineData("M1 2L9 2L9-4L3.5 7", "m1 2h8v-6l-5.5 11")]
    [InlineData("M.5.5L0 0L-.5 0L0 .75L.25 1", "m.5 .5l-.5-.5h-.5l.5 .75 .25 .25")]
    [InlineData("M0 0C1 1 2 2 3 0 4-2 5-2 6 0", "m0 0c1 1 2 2 3 0 1-2 2-2 3 0")]
    [InlineData("M0 0Q1 1 2 0 3-1 4 0", "m0 0q1 1 2 0 1-1 2 0")]
    [InlineData("M1 1L2 1L2 2ZM5 5L6 6ZL9 9", "m1 1h1v1zm4 4l1 1zl4 4")]
    public void Outlines_are_written_in_steps(string data, string expected) => Assert.Equal(expected, Write(PathDataParser.Parse(data, out _)));

    [Fact]
    public void An_outline_reads_the_same_in_another_place_but_for_its_start()
    {
        PathGeometry icon = PathDataParser.Parse("M8 3.25a2 2 0 0 1 2 2v6.5H3zm1 1 2.125 2.375-5 5z", out _);

        string here = Write(icon.Transform(new AffineTransform(1, 0, 0, 1, 12, 40), isRounded: true));
        string there = Write(icon.Transform(new AffineTransform(1, 0, 0, 1, 310, 7), isRounded: true));

        Assert.StartsWith("m20 43.25c", here, StringComparison.Ordinal);
        Assert.StartsWith("m318 10.25c", there, StringComparison.Ordinal);
        Assert.Equal(here[here.IndexOf('c', StringComparison.Ordinal)..], there[there.IndexOf('c', StringComparison.Ordinal)..]);
    }

    /// <summary>Rounded steps that were added up would have gone astray by pixels here.</summary>
    [Fact]
    public void Errors_do_not_add_up()
    {
        PathSegment[] segments = [PathSegment.MoveTo(new Point(1 / 64.0, 3 / 64.0)), .. Enumerable.Range(1, 5000).Select(static i => PathSegment.LineTo(new Point(((i * 37) % 5003) / 64.0, ((i * 91) % 4999) / 64.0)))];

        PathGeometry read = PathDataParser.Parse(Write(new PathGeometry([.. segments])), out int error);

        Assert.Equal(-1, error);
        Assert.Equal(segments.Length, read.Segments.Length);
        foreach ((PathSegment written, PathSegment found) in segments.Zip(read.Segments))
        {
            Assert.Equal(written.End.X, found.End.X, 0.00051);
            Assert.Equal(written.End.Y, found.End.Y, 0.00051);
        }
    }

    private static string Write(PathGeometry geometry) => new StringBuilder().AppendPathData(geometry).ToString();
}
