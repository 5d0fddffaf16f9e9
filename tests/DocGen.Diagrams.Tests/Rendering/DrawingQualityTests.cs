using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Rendering;
using DocGen.Diagrams.Routing;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Rendering;

/// <summary>Layouts are clean, so faults are put in by hand.</summary>
public sealed class DrawingQualityTests
{
    private static readonly SourceText Source = new("m.yaml", """
        docgen: model/1
        id: m
        components:
          a: { name: A }
          b: { name: B }
          c: { name: C }
        relations:
          - { from: a, to: b }
          - { from: b, to: c, label: asks }
        views:
          all: { alt: All, layout: { direction: down } }
        """);

    private static readonly RenderedView View = Render();

    [Fact]
    public void A_clean_drawing_has_nothing_to_say() => Assert.Empty(DrawingQuality.Check(View, "the view 'all'", [LanguageTag.English], crossingLimit: 0));

    [Fact]
    public void A_box_on_another_is_blamed_on_the_first_component()
    {
        RoutedGraph layout = View.GetLayout(LanguageTag.English);
        ImmutableArray<Rectangle> nodes = layout.Placed.Nodes;

        Diagnostic found = Find(layout with { Placed = layout.Placed with { Nodes = nodes.SetItem(2, nodes[0]) } }, RenderRules.BoxHit);

        Assert.Equal("m.yaml:4:3 in the view 'all', 'a' lies on 'c'", $"{found.Location} {found.Message}");
    }

    [Fact]
    public void A_line_through_a_box_is_blamed_on_its_relation()
    {
        RoutedGraph layout = View.GetLayout(LanguageTag.English);
        ImmutableArray<Rectangle> nodes = layout.Placed.Nodes;
        ImmutableArray<Point> points = [new Point(nodes[2].Left - 9, nodes[2].Center.Y), new Point(nodes[2].Right + 9, nodes[2].Center.Y)];

        Diagnostic found = Find(layout with { Edges = layout.Edges.SetItem(0, layout.Edges[0] with { Points = points }) }, RenderRules.LineHit, "through 'c'");

        Assert.Equal("m.yaml:8:7 in the view 'all', the line 'a-b' runs through 'c'", $"{found.Location} {found.Message}");
    }

    [Fact]
    public void A_label_on_a_box_is_blamed_on_its_relation()
    {
        RoutedGraph layout = View.GetLayout(LanguageTag.English);
        RoutedEdge edge = layout.Edges[1] with { Labels = [layout.Placed.Nodes[0]] };

        Diagnostic found = Find(layout with { Edges = layout.Edges.SetItem(1, edge) }, RenderRules.LabelHit, "lies on 'a'");

        Assert.Equal("m.yaml:9:7 in the view 'all', the label of 'b-c' lies on 'a'", $"{found.Location} {found.Message}");
    }

    private static Diagnostic Find(RoutedGraph layout, Rule rule, string text = "") =>
        DrawingQuality.Check(View.Graph, layout, "the view 'all'", null).First(found => found.Rule == rule && found.Message.Contains(text, StringComparison.Ordinal));

    private static RenderedView Render()
    {
        DiagramModel model = ModelReader.Read(Source, []).Value!;
        return DiagramRenderer.Render(model, model.Views[0], new RenderRequest([LanguageTag.English]), CancellationToken.None).Value;
    }
}
