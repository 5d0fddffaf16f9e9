using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Png;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Png;

public sealed class PaintStepTests
{
    private static readonly Paint Ink = new(ColorToken.Text);

    [Fact]
    public void A_box_is_filled_and_then_stroked_in_pixels()
    {
        ImmutableArray<PaintStep> steps = Build(new DrawingItem.Box(new Rectangle(10, 20, 30, 40), 5, Ink, new Stroke(Ink, 1.5, [4, 2])));
        Assert.Collection(
            steps,
            static step => Assert.Equal(10, ((PaintStep.Fill)step).Outline.Segments.Length),
            static step =>
            {
                PaintStep.Line line = (PaintStep.Line)step;
                Assert.Equal((3, 8, 4), (line.Width, line.Dashes[0], line.Dashes[1]));
                Assert.Equal(new Point(30, 40), line.Path.Segments[0].End);
            });
    }

    [Fact]
    public void A_translucent_group_is_a_layer_and_an_opaque_one_is_not()
    {
        DrawingItem box = new DrawingItem.Box(new Rectangle(0, 0, 1, 1), 0, Ink, null);
        Assert.Collection(
            Build(Group(0.5, box)),
            static step => Assert.Equal(0.5, ((PaintStep.BeginLayer)step).Opacity),
            static step => Assert.IsType<PaintStep.Fill>(step),
            static step => Assert.IsType<PaintStep.EndLayer>(step));
        Assert.IsType<PaintStep.Fill>(Assert.Single(Build(Group(1, box))));
    }

    [Fact]
    public void Text_is_one_outline_with_its_halo_before_it()
    {
        DrawingItem text = new DrawingItem.Text(new Point(5, 50), "Ab", new TextStyle(TextFamily.Sans, 16, 400), TextAnchor.Start, Ink, 20, Halo: new Paint(ColorToken.Canvas));
        ImmutableArray<PaintStep> steps = Build(text);
        Assert.IsType<PaintStep.Line>(steps[0]);
        PaintStep.Fill letters = Assert.IsType<PaintStep.Fill>(steps[1]);

        // A has an outside and a hole, b too.
        Assert.Equal(4, letters.Outline.Segments.Count(static segment => segment.Verb == PathVerb.Close));
        Assert.All(letters.Outline.Segments.Where(static segment => segment.Verb != PathVerb.Close), static segment => Assert.InRange(segment.End.Y, 70, 102));
    }

    [Fact]
    public void A_character_without_a_glyph_is_a_hollow_box()
    {
        DrawingItem text = new DrawingItem.Text(new Point(5, 50), "A中", new TextStyle(TextFamily.Sans, 14, 400), TextAnchor.Start, Ink, 0, Halo: new Paint(ColorToken.Canvas));
        ImmutableArray<PaintStep> steps = Build(text);
        PaintStep.Line box = Assert.IsType<PaintStep.Line>(steps[^1]);
        Assert.Equal((3, 2.0), (steps.Length, box.Width));
        Assert.Equal(5, box.Path.Segments.Length);
    }

    [Fact]
    public void Gradients_clips_and_shadows_are_in_pixels()
    {
        Paint paint = new(ColorToken.Text, 0.5, null, Gradient.Linear(new Point(1, 2), new Point(11, 2), new GradientStop(0, ColorToken.Accent), new GradientStop(1, ColorToken.Text)));
        DrawingItem[] items = [new DrawingItem.Shadow(new Rectangle(10, 10, 20, 20), 4, 2, Ink), new DrawingItem.Box(new Rectangle(0, 0, 20, 20), 0, paint, null)];
        DrawingItem clipped = new DrawingItem.Group(null, null, null, null, null, false, 1, [], [.. items], new Clip(PathGeometry.Polyline([new(0, 0), new(9, 0), new(0, 9)], isClosed: true), FillRule.EvenOdd));
        Assert.Collection(
            Build(clipped),
            static step => Assert.Equal((new Point(18, 0), FillRule.EvenOdd), (((PaintStep.BeginClip)step).Outline.Segments[1].End, ((PaintStep.BeginClip)step).Rule)),
            static step => Assert.True(((PaintStep.Picture)step).Left < 20 && ((PaintStep.Picture)step).Width > 40),
            static step =>
            {
                InkGradient gradient = ((PaintStep.Fill)step).Ink.Gradient!;
                Assert.Equal((new Point(2, 4), new Point(22, 4)), (gradient.Place.Apply(new Point(0, 0)), gradient.Place.Apply(new Point(1, 0))));
                Assert.Equal(128, gradient.Stops[0].Color.Alpha);
            },
            static step => Assert.IsType<PaintStep.EndClip>(step));
    }

    private static DrawingItem.Group Group(double opacity, DrawingItem item) => new(null, null, null, null, null, false, opacity, [], [item]);

    private static ImmutableArray<PaintStep> Build(DrawingItem item) => PaintStepBuilder.Build(
        new Drawing(new Size(100, 100), "t", "", LanguageTag.English, false, [item]),
        new RasterOptions(Scale: 2, HasBackground: false));
}
