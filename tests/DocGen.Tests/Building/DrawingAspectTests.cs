using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Rendering;
using DocGen.Diagrams.Routing;
using DocGen.Text;

namespace DocGen.Tests.Building;

/// <summary>What does not fit a page is folded; what fits is drawn straight.</summary>
public sealed class DrawingAspectTests
{
    [Theory]
    [InlineData("gallery/zones.yaml", "all")]
    [InlineData("gallery/hub.yaml", "all")]
    [InlineData("docgen.yaml", "data-flow")]
    public void A_view_that_would_be_four_times_as_wide_as_high_is_folded(string file, string view)
    {
        RoutedGraph drawing = Draw(RepositoryFiles.Find(["content", "models", .. file.Split('/')]), view);

        Size size = drawing.Placed.Size;
        Assert.InRange(size.Width / size.Height, 0.6, 2.5);
        Assert.Equal(0, LayoutScore.Of(drawing, Side.Right).Crossings);
    }

    [Fact]
    public void Boxes_with_relations_to_the_outside_only_stand_in_a_line_where_that_spares_crossings()
    {
        RoutedGraph drawing = Draw(RepositoryFiles.Find("content", "models", "gallery", "data-platform.yaml"), "all");

        int sources = Enumerable.Range(0, drawing.Placed.Nodes.Length).Single(node => drawing.Placed.Graph.Nodes[node].Id == "sources");
        Rectangle[] children = [.. Enumerable.Range(0, drawing.Placed.Nodes.Length).Where(node => drawing.Placed.Graph.Nodes[node].Parent == sources).Select(node => drawing.Placed.Nodes[node])];
        Assert.Equal(4, children.Length);
        Assert.All(children, child => Assert.True(child.Left < children[0].Right && children[0].Left < child.Right));
        Assert.InRange(LayoutScore.Of(drawing, Side.Right).Crossings, 0, 1);
    }

    [Fact]
    public void A_chain_that_fits_a_page_is_straight()
    {
        string chain = "docgen: model/1\nid: m\nkinds: {}\ncomponents:\n  a: { name: Harbour office }\n  b: { name: Crane control }\n  c: { name: Tide clock }\nrelations:\n  - { from: a, to: b, label: sends orders }\n  - { from: b, to: c, label: asks for the tide }\nviews:\n  all: { title: All, alt: All, include: [\"**\"] }\n";
        DiagramModel model = ModelReader.Read(new SourceText("m.yaml", chain), []).Value!;

        RoutedGraph drawing = Draw(model, model.Views.Single());

        Assert.All(drawing.Edges, static edge => Assert.Equal(2, edge.Points.Length));
    }

    [Theory]
    [InlineData("down", Side.Bottom)]
    [InlineData("right", Side.Right)]
    [InlineData("up", Side.Top)]
    [InlineData("left", Side.Left)]
    public void Every_line_of_a_drawing_that_fits_a_page_leads_the_way_that_its_author_asked_for(string direction, Side flow)
    {
        string chain = "docgen: model/1\nid: m\ncomponents:\n  user: { name: User }\n  system: { name: System, children: { a: { name: A }, b: { name: B }, c: { name: C }, d: { name: D } } }\n  other: { name: Other }\n" +
            "relations:\n  - { from: user, to: a }\n  - { from: a, to: b }\n  - { from: b, to: c }\n  - { from: c, to: d }\n  - { from: d, to: other }\n" +
            $"views:\n  all: {{ title: All, alt: All, layout: {{ direction: {direction} }} }}\n";
        DiagramModel model = ModelReader.Read(new SourceText("m.yaml", chain), []).Value!;

        RoutedGraph drawing = Draw(model, model.Views.Single());

        Assert.Equal(5, drawing.Edges.Length);
        Assert.All(drawing.Placed.Graph.Edges, edge => Assert.True(IsBeyond(drawing.Placed.Nodes[edge.Source], drawing.Placed.Nodes[edge.Target], flow)));
    }

    private static bool IsBeyond(Rectangle source, Rectangle target, Side flow) => flow switch
    {
        Side.Bottom => target.Top > source.Bottom,
        Side.Right => target.Left > source.Right,
        Side.Top => target.Bottom < source.Top,
        _ => target.Right < source.Left,
    };

    private static RoutedGraph Draw(string path, string view)
    {
        DiagramModel model = ModelReader.Read(new SourceText(path, File.ReadAllText(path)), []).Value!;
        return Draw(model, model.Views.Single(candidate => candidate.Id == view));
    }

    private static RoutedGraph Draw(DiagramModel model, View view) =>
        DiagramRenderer.Render(model, view, new RenderRequest([LanguageTag.English]), CancellationToken.None).Value.GetLayout(LanguageTag.English);
}
