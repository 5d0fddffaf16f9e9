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

    private static DrawingItem.Group Group(double opacity, DrawingItem item) => new(null, null, null, null, null, false, opacity, [], [item]);

    private static ImmutableArray<PaintStep> Build(DrawingItem item) => PaintStepBuilder.Build(
        new Drawing(new Size(100, 100), "t", "", LanguageTag.English, false, [item]),
        new RasterOptions(Scale: 2, HasBackground: false));
}
