using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Png;
using DocGen.Diagrams.Tests.Drawings;
using DocGen.Tests.Shared;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Png;

public sealed class PngRasterizerTests
{
    private static readonly Paint Ink = new(ColorToken.Text);

    [Theory]
    [InlineData(1, false)]
    [InlineData(1.5, true)]
    public void A_drawing_in_pixels(double scale, bool isDark) =>
        Snapshot.MatchBytes(PngRasterizer.Render(SampleDrawing.Create(), new RasterOptions(scale, isDark), TestContext), "png", isDark ? "dark" : "light");

    [Fact]
    public void Bands_in_parallel_give_the_same_pixels()
    {
        var drawing = Create(700, 700, Layer(0.5, [.. Enumerable.Range(0, 300).Select(static i =>
            (DrawingItem)new DrawingItem.Box(new Rectangle(i * 1.7, i * 2.1, 80, 60), i % 20, new Paint((ColorToken)(i % 18)), new Stroke(Ink, 1.5, i % 3 == 0 ? [4, 3] : [])))]));
        uint[] parallel = new PngRasterizer().Draw(drawing, new RasterOptions(), TestContext).Pixels;
        uint[] serial = new PngRasterizer().Draw(drawing, new RasterOptions(IsParallel: false), TestContext).Pixels;
        Assert.Equal(serial, parallel);
    }

    [Fact]
    public void Coverage_is_the_exact_area()
    {
        // From 1.25 to 3.5 and from 1.5 to 2.75: pixels at the border are covered by the product of both parts.
        int[,] alpha = DrawAlpha(5, 4, new DrawingItem.Box(new Rectangle(1.25, 1.5, 2.25, 1.25), 0, Ink, null));
        double[] columns = [0, 0.75, 1, 0.5, 0];
        double[] rows = [0, 0.5, 0.75, 0];
        for (int y = 0; y < 4; y++)
        {
            for (int x = 0; x < 5; x++)
            {
                Assert.Equal((int)((columns[x] * rows[y] * 255) + 0.5), alpha[x, y]);
            }
        }
    }

    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(20.5, 0.3, 0.7)]
    [InlineData(31.7, 0.9, 0.1)]
    public void A_circle_has_its_area(double radius, double dx, double dy)
    {
        var circle = new DrawingItem.Box(new Rectangle(5 + dx, 5 + dy, 2 * radius, 2 * radius), radius, Ink, null);
        double area = Sum(DrawAlpha(80, 80, circle));
        Assert.Equal(Math.PI * radius * radius, area, 0.002 * Math.PI * radius * radius);
    }

    [Fact]
    public void Shapes_that_share_an_edge_inside_one_path_leave_no_seam()
    {
        PathGeometry two = new(
        [
            .. PathGeometry.Polyline([new Point(1, 1), new Point(4.3, 1), new Point(5.7, 9), new Point(1, 9)], isClosed: true).Segments,
            .. PathGeometry.Polyline([new Point(4.3, 1), new Point(9, 1), new Point(9, 9), new Point(5.7, 9)], isClosed: true).Segments,
        ]);
        int[,] alpha = DrawAlpha(10, 10, new DrawingItem.Path(two, Ink, null));
        for (int x = 1; x < 9; x++)
        {
            Assert.Equal(255, alpha[x, 5]);
        }
    }

    [Theory]
    [InlineData(FillRule.NonZero, 255)]
    [InlineData(FillRule.EvenOdd, 0)]
    public void Fill_rules_differ_where_contours_overlap(FillRule rule, int expected)
    {
        PathGeometry nested = new([.. Square(1, 9).Segments, .. Square(3, 7).Segments]);
        int[,] alpha = DrawAlpha(10, 10, new DrawingItem.Path(nested, Ink, null, rule));
        Assert.Equal(255, alpha[2, 2]);
        Assert.Equal(expected, alpha[5, 5]);
    }

    [Theory]
    [InlineData(LineCap.Butt, LineJoin.Miter, 144.0)]
    [InlineData(LineCap.Square, LineJoin.Miter, 160.0)]
    [InlineData(LineCap.Butt, LineJoin.Bevel, 142.0)]
    [InlineData(LineCap.Butt, LineJoin.Round, 143.14159)]
    [InlineData(LineCap.Round, LineJoin.Round, 155.70796)]
    public void A_stroke_has_the_area_of_its_caps_and_joins(LineCap cap, LineJoin join, double expected)
    {
        // Two pieces of 20 and 16 px, 4 px wide, with one corner of 90 degrees: 80 + 64, where the corner's outer 2 px square makes up for the
        // inner one that both share.
        PathGeometry corner = PathGeometry.Polyline([new Point(5.3, 5.6), new Point(25.3, 5.6), new Point(25.3, 21.6)]);
        double area = Sum(DrawAlpha(40, 40, new DrawingItem.Path(corner, null, new Stroke(Ink, 4, [], cap, join))));
        Assert.Equal(expected, area, 0.3);
    }

    [Theory]
    [InlineData(LineCap.Butt, 34)]
    [InlineData(LineCap.Round, 46.566)]
    public void Dashes_have_gaps_and_caps(LineCap cap, double expected)
    {
        // 26 px in dashes of 5 and gaps of 3: dashes at 0, 8, 16 and 24, the last cut off at 2; round caps add a circle to each of the four.
        PathGeometry line = PathGeometry.Polyline([new Point(5, 10), new Point(31, 10)]);
        double area = Sum(DrawAlpha(40, 20, new DrawingItem.Path(line, null, new Stroke(Ink, 2, [5, 3], cap))));
        Assert.Equal(expected, area, 0.4);
    }

    [Fact]
    public void A_closed_stroke_has_no_hole_at_its_start()
    {
        int[,] alpha = DrawAlpha(20, 20, new DrawingItem.Box(new Rectangle(4, 4, 12, 12), 0, null, new Stroke(Ink, 2, [], LineCap.Butt, LineJoin.Miter)));
        Assert.Equal(255, alpha[3, 3]);
        Assert.Equal(255, alpha[16, 16]);
        Assert.Equal(0, alpha[10, 10]);
        Assert.Equal(255, alpha[10, 4]);
    }

    [Fact]
    public void A_group_with_opacity_is_faded_as_a_whole()
    {
        var items = ImmutableArray.Create<DrawingItem>(
            new DrawingItem.Box(new Rectangle(2, 2, 6, 6), 0, Ink, null),
            new DrawingItem.Box(new Rectangle(4, 4, 6, 6), 0, Ink, null));
        int[,] alpha = DrawAlpha(12, 12, Layer(0.5, items));
        Assert.Equal(128, alpha[3, 3]);
        Assert.Equal(128, alpha[6, 6]);
        Assert.Equal(0, alpha[1, 1]);
    }

    [Theory]
    [InlineData(FillRule.NonZero, 255)]
    [InlineData(FillRule.EvenOdd, 0)]
    public void A_clip_shows_only_what_lies_in_its_outline(FillRule rule, int inHole)
    {
        PathGeometry nested = new([.. Square(2, 10).Segments, .. Square(4, 8).Segments]);
        int[,] alpha = DrawAlpha(12, 12, Layer(1, [new DrawingItem.Box(new Rectangle(0, 0, 20, 20), 0, Ink, null)]) with { Clip = new Clip(nested, rule) });
        Assert.Equal((0, 255, inHole, 0), (alpha[1, 5], alpha[3, 3], alpha[5, 5], alpha[10, 5]));
    }

    [Fact]
    public void The_border_of_a_clip_is_smooth_and_fades_with_its_group()
    {
        int[,] alpha = DrawAlpha(12, 12, Layer(0.5, [new DrawingItem.Box(new Rectangle(0, 0, 20, 20), 0, Ink, null)]) with { Clip = new Clip(Square(2.5, 9)) });
        Assert.Equal((64, 128), (alpha[2, 5], alpha[5, 5]));
    }

    [Fact]
    public void Clips_and_gradients_across_bands_are_those_of_one_piece()
    {
        var fill = new Paint(ColorToken.Text, 1, null, Gradient.Linear(new Point(0, 0), new Point(300, 500), new GradientStop(0, ColorToken.Accent), new GradientStop(1, ColorToken.Warning, 0.2)));
        var drawing = Create(300, 500, Layer(0.7, [new DrawingItem.Box(new Rectangle(10, 10, 280, 480), 30, fill, null)]) with { Clip = new Clip(Square(40, 260)) });
        uint[] parallel = new PngRasterizer().Draw(drawing, new RasterOptions(), TestContext).Pixels;
        Assert.Equal(new PngRasterizer().Draw(drawing, new RasterOptions(IsParallel: false), TestContext).Pixels, parallel);
        Assert.NotEqual(parallel[(100 * 300) + 100], parallel[(200 * 300) + 100]);
    }

    [Fact]
    public void A_linear_gradient_goes_from_its_first_colour_to_its_last_and_stays_there()
    {
        uint[] row = DrawGradient(Gradient.Linear(new Point(10, 0), new Point(30, 0), new GradientStop(0, default, 1, new Rgba(255, 0, 0)), new GradientStop(1, default, 1, new Rgba(0, 0, 255))));
        Assert.Equal((0xFF0000FFu, 0xFFFF0000u), (row[5], row[35]));
        Assert.InRange((int)(row[20] & 255), 118, 132);
        Assert.InRange((int)(row[20] >> 16 & 255), 118, 137);
    }

    [Fact]
    public void A_radial_gradient_depends_on_the_distance_alone()
    {
        uint[] row = DrawGradient(Gradient.Radial(new Point(20, 0.5), 20, new GradientStop(0, default, 1, new Rgba(255, 255, 255)), new GradientStop(1, default, 1, new Rgba(0, 0, 0))));
        Assert.Equal(row[10], row[29]);
        Assert.InRange((int)(row[10] & 255), 120, 140);
    }

    [Fact]
    public void A_gradient_without_extent_shows_its_last_colour()
    {
        uint[] row = DrawGradient(Gradient.Linear(new Point(9, 9), new Point(9, 9), new GradientStop(0, default, 1, new Rgba(255, 0, 0)), new GradientStop(1, default, 1, new Rgba(0, 255, 0))));
        Assert.All(row, static pixel => Assert.Equal(0xFF00FF00u, pixel));
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(3)]
    [InlineData(5.5)]
    public void A_shadow_keeps_its_sum_and_fades_evenly_to_both_sides(double blur)
    {
        int[,] alpha = DrawAlpha(120, 120, new DrawingItem.Shadow(new Rectangle(40, 40, 40, 40), 0, blur, Ink));
        Assert.Equal(1600, Sum(alpha), 12.0);
        Assert.Equal(alpha[59, 30], alpha[59, 89]);
        Assert.Equal(alpha[30, 59], alpha[59, 30]);

        // The border of a blurred edge is half covered, wherever the other edges are far away.
        Assert.InRange((alpha[39, 59] + alpha[40, 59]) / 2, 124, 131);
    }

    [Fact]
    public void A_shadow_without_blur_is_its_rectangle() =>
        Assert.Equal(36, Sum(DrawAlpha(20, 20, new DrawingItem.Shadow(new Rectangle(5, 5, 6, 6), 0, 0, Ink))), 0.001);

    [Fact]
    public void A_line_thinner_than_a_pixel_is_paler_and_not_thinner()
    {
        int[,] alpha = DrawAlpha(10, 10, new DrawingItem.Path(PathGeometry.Polyline([new Point(0, 4.5), new Point(10, 4.5)]), null, new Stroke(Ink, 0.25, [])));
        Assert.Equal((0, 64, 0), (alpha[5, 3], alpha[5, 4], alpha[5, 5]));
    }

    [Fact]
    public void Text_anchors_follow_the_reading_direction()
    {
        Assert.InRange(FirstColumn(TextAnchor.Start, isRightToLeft: false), 50, 53);
        Assert.InRange(FirstColumn(TextAnchor.End, isRightToLeft: false), 20, 27);
        Assert.InRange(FirstColumn(TextAnchor.End, isRightToLeft: true), 50, 53);

        static int FirstColumn(TextAnchor anchor, bool isRightToLeft)
        {
            Drawing drawing = Create(100, 30, SampleDrawing.Text(50, 20, "HHH", 12, 400, anchor, ColorToken.Text)) with { IsRightToLeft = isRightToLeft };
            RasterImage image = new PngRasterizer().Draw(drawing, new RasterOptions(HasBackground: false), TestContext);
            return Enumerable.Range(0, 100).First(x => Enumerable.Range(0, 30).Any(y => image.Pixels[(y * 100) + x] != 0));
        }
    }

    [Fact]
    public void A_hollow_box_stands_for_a_character_without_a_glyph()
    {
        int[,] alpha = DrawAlpha(40, 40, SampleDrawing.Text(5, 30, "中", 28, 400, TextAnchor.Start, ColorToken.Text));
        Assert.True(Sum(alpha) > 50);
        Assert.Equal(0, alpha[19, 20]);
    }

    [Fact]
    public void Pictures_are_averaged_when_made_smaller()
    {
        // A chess board of single black and white pixels becomes grey.
        uint[] board = [.. Enumerable.Range(0, 64 * 64).Select(static i => (i + (i / 64)) % 2 == 0 ? 0xFF000000u : 0xFFFFFFFFu)];
        byte[] png = PngEncoder.Encode(new RasterImage(64, 64, board, 1));
        RasterImage image = new PngRasterizer().Draw(
            Create(20, 20, new DrawingItem.Image(new Rectangle(2, 2, 16, 16), "image/png", [.. png])), new RasterOptions(HasBackground: false), TestContext);
        Assert.Equal(0xFF808080u, image.Pixels[(10 * 20) + 10]);
        Assert.Equal(0u, image.Pixels[(10 * 20) + 1]);
    }

    [Fact]
    public void What_lies_outside_is_cut_off()
    {
        int[,] alpha = DrawAlpha(
            10,
            10,
            new DrawingItem.Box(new Rectangle(-50, -50, 55, 55), 0, Ink, null),
            new DrawingItem.Path(PathGeometry.Polyline([new Point(-1e7, 8), new Point(1e7, 8)]), null, new Stroke(Ink, 2, [])),
            SampleDrawing.Text(-20, 5, "outside of it", 20, 400, TextAnchor.Start, ColorToken.Text));
        Assert.Equal(255, alpha[0, 0]);
        Assert.Equal(255, alpha[4, 4]);
        Assert.Equal(255, alpha[9, 8]);
    }

    /// <summary>A row of 40 pixels.</summary>
    private static uint[] DrawGradient(Gradient gradient) => new PngRasterizer().Draw(
        Create(40, 1, new DrawingItem.Box(new Rectangle(0, 0, 40, 1), 0, new Paint(ColorToken.Text, 1, null, gradient), null)), new RasterOptions(), TestContext).Pixels;

    private static CancellationToken TestContext => CancellationToken.None;

    private static PathGeometry Square(double start, double end) =>
        PathGeometry.Polyline([new Point(start, start), new Point(end, start), new Point(end, end), new Point(start, end)], isClosed: true);

    private static DrawingItem.Group Layer(double opacity, ImmutableArray<DrawingItem> items) => new(null, null, null, null, null, false, opacity, [], items);

    private static Drawing Create(double width, double height, params ReadOnlySpan<DrawingItem> items) => new(new Size(width, height), "t", "", LanguageTag.English, false, [.. items]);

    /// <summary>Alpha of each pixel of a drawing without background; shape [x, y].</summary>
    private static int[,] DrawAlpha(int width, int height, params ReadOnlySpan<DrawingItem> items)
    {
        RasterImage image = new PngRasterizer().Draw(Create(width, height, items), new RasterOptions(HasBackground: false), TestContext);
        var alpha = new int[width, height];
        for (int i = 0; i < image.Pixels.Length; i++)
        {
            alpha[i % width, i / width] = (int)(image.Pixels[i] >> 24);
        }

        return alpha;
    }

    private static double Sum(int[,] alpha) => alpha.Cast<int>().Sum() / 255.0;
}
