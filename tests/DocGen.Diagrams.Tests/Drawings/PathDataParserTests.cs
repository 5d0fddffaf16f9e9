using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Tests.Drawings;

public sealed class PathDataParserTests
{
    [Theory]
    [InlineData("M1 2L3 4", "M1 2L3 4")]
    [InlineData("m1,2 3,4 5-6", "M1 2L4 6L9 0")]
    [InlineData("M0 0h5v5H1V1z", "M0 0L5 0L5 5L1 5L1 1Z")]
    [InlineData("M0 0c1 1 2 2 3 0s2-2 3 0", "M0 0C1 1 2 2 3 0C4 -2 5 -2 6 0")]
    [InlineData("M0 0q1 1 2 0t2 0", "M0 0Q1 1 2 0Q3 -1 4 0")]
    [InlineData("M0 0zl1 1", "M0 0ZL1 1")]
    [InlineData("M.5.5-.5-1e1", "M0.5 0.5L-0.5 -10")]
    [InlineData("M2 3S4 5 6 7", "M2 3C2 3 4 5 6 7")]
    public void Commands_become_segments(string data, string expected)
    {
        PathGeometry geometry = PathDataParser.Parse(data, out int error);
        Assert.Equal(-1, error);
        Assert.Equal(expected, string.Concat(geometry.Segments.Select(Write)));
    }

    [Theory]
    [InlineData("L1 1", 0)]
    [InlineData("M1", 2)]
    [InlineData("M1 1 L2 x", 8)]
    [InlineData("M1 1 X3", 6)]
    [InlineData("M0 0 a1 1 0 2 0 3 3", 12)]
    [InlineData("M1e999 0", 1)]
    public void The_place_of_the_first_fault_is_told(string data, int offset)
    {
        PathDataParser.Parse(data, out int error);
        Assert.Equal(offset, error);
    }

    [Theory]
    [InlineData("M10 0a10 10 0 0 1-10 10", 0, 0, 10)]
    [InlineData("M0 10A10 10 0 1 1 0 10.001", 10, 10, 10)]
    [InlineData("M-5 0a5 5 0 1 0 10 0", 0, 0, 5)]
    [InlineData("M3 4A5 5 45 0 0 4 3", 0, 0, 5)]
    [InlineData("M3 4A5 5 45 0 1 -4 -3", 0, 0, 5)]
    public void Arcs_lie_on_their_circle(string data, double x, double y, double radius)
    {
        PathGeometry geometry = PathDataParser.Parse(data, out int error);
        Assert.Equal(-1, error);
        Point pen = default;
        foreach (PathSegment segment in geometry.Segments)
        {
            if (segment.Verb == PathVerb.Cubic)
            {
                for (double t = 0; t <= 1; t += 0.125)
                {
                    double u = 1 - t;
                    double px = (u * u * u * pen.X) + (3 * u * u * t * segment.First.X) + (3 * u * t * t * segment.Second.X) + (t * t * t * segment.End.X) - x;
                    double py = (u * u * u * pen.Y) + (3 * u * u * t * segment.First.Y) + (3 * u * t * t * segment.Second.Y) + (t * t * t * segment.End.Y) - y;
                    Assert.Equal(radius, Math.Sqrt((px * px) + (py * py)), radius * 0.001);
                }
            }

            pen = segment.End;
        }
    }

    [Fact]
    public void Sine_and_cosine_agree_with_the_library()
    {
        for (double degrees = -1000; degrees < 1000; degrees += 0.37)
        {
#pragma warning disable RS0030 // What is tested is the agreement with these.
            (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
#pragma warning restore RS0030
            (double s, double c) = Trigonometry.SinCos(degrees);
            Assert.Equal(sine, s, 1e-13);
            Assert.Equal(cosine, c, 1e-13);
        }

        Assert.Equal((1.0, 0.0), Trigonometry.SinCos(90));
        Assert.Equal((0.0, -1.0), Trigonometry.SinCos(540));
    }

    private static string Write(PathSegment segment)
    {
        return segment.Verb switch
        {
            PathVerb.Move => $"M{At(segment.End)}",
            PathVerb.Line => $"L{At(segment.End)}",
            PathVerb.Quadratic => $"Q{At(segment.First)} {At(segment.End)}",
            PathVerb.Cubic => $"C{At(segment.First)} {At(segment.Second)} {At(segment.End)}",
            _ => "Z",
        };

        static string At(Point point) => FormattableString.Invariant($"{point.X} {point.Y}");
    }
}
