using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Mermaid;
using DocGen.Diagrams.Reading.Mermaid.Blocks;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading.Mermaid;

public sealed class MermaidReaderTests
{
    private static Diagnosed<DiagramModel?> Read(string text, string before = "")
    {
        SourceText source = new("page.md", before + text);
        return MermaidReader.Read(source, new TextSpan(before.Length, text.Length), "page-1", LanguageTag.English);
    }

    private static ViewGraph Graph(string text)
    {
        Diagnosed<DiagramModel?> model = Read(text);
        Assert.False(model.HasErrors);
        Diagnosed<ViewGraph> graph = ViewSelection.Select(model.Value!, model.Value!.Views.Single());
        Assert.Empty(graph.Diagnostics);
        return graph.Value;
    }

    [Fact]
    public void Relations_keep_their_ends_marks_and_lines()
    {
        ViewGraph graph = Graph("classDiagram\nAnimal <|-- Duck\nA ..> B : uses\nA *-- \"0..n\" B");
        Assert.Equal(["Animal", "Duck", "A", "B"], graph.Nodes.Select(n => n.Component.Name.Source));
        Assert.All(graph.Nodes, n => Assert.Equal(NodeShape.Class, n.Kind!.Shape));
        Relation first = graph.Edges[0].Relations[0];
        Assert.Equal((EndMark.Triangle, EndMark.None), (first.Tail, first.Head));
        Assert.Equal(LineStyle.Dashed, graph.Edges[1].Kind!.Line);
        Assert.Equal("uses", graph.Edges[1].Relations[0].Label.Source);
        Assert.Equal("0..n", graph.Edges[2].Relations[0].ToMultiplicity);
    }

    [Fact]
    public void Equal_and_opposite_relations_stay_apart()
    {
        ViewGraph graph = Graph("classDiagram\nA --> B\nA --> B\nB --> A\nA --> A");
        Assert.Equal(4, graph.Edges.Length);
    }

    [Fact]
    public void Namespaces_are_containers_of_their_classes()
    {
        ViewGraph graph = Graph("classDiagram\nA --> B\nnamespace x.y { class B\n class C }\nnamespace x { class A }");
        Assert.Equal(["x", "x.A", "x.y", "x.y.B", "x.y.C"], graph.Nodes.Select(n => n.Component.FullId));
        Assert.True(graph.Nodes[2].IsContainer);
        Assert.Equal("r1", graph.Edges.Single().Id);
    }

    [Fact]
    public void Members_stand_before_methods_with_their_styles()
    {
        Component component = Graph("classDiagram\nclass A~K, V~ {\n <<service>>\n run()*\n -List~int~ items\n count int$\n}").Nodes[0].Component;
        Assert.Equal("A<K, V>", component.Name.Source);
        Assert.Equal(["-List<int> items", "count int", "run()"], component.Members.Select(m => m.Source));
        Assert.Equal([MemberStyle.Plain, MemberStyle.Static, MemberStyle.Abstract], component.MemberStyles.ToArray());
        Assert.Equal(1, component.MethodCount);
        Assert.Equal("service", component.Annotations.Single());
    }

    [Fact]
    public void Notes_are_about_a_class_or_the_whole_drawing()
    {
        ViewGraph graph = Graph("classDiagram\nclass A\nnote \"all\"\nnote for A \"one\"");
        Assert.Equal([(-1, -1), (0, -1)], graph.Notes.Select(n => (n.Node, n.Edge)));
    }

    [Fact]
    public void Links_tooltips_titles_and_directions_are_kept()
    {
        DiagramModel model = Read("---\ntitle: Pets\n---\nclassDiagram\ndirection RL\nclass A\nlink A \"https://example.org\" \"More\"\naccDescr: A alone").Value!;
        Assert.Equal("Pets", model.Title.Source);
        Assert.Equal("A alone", model.Views[0].Alt.Source);
        Assert.Equal(FlowDirection.Left, model.Views[0].Layout.Direction);
        Assert.Equal("https://example.org", model.Components[0].Link);
        Assert.Equal("More", model.Components[0].Card!.Body.Source);
    }

    [Fact]
    public void Ids_hold_only_what_ids_may_hold()
    {
        DiagramModel model = Read("classDiagram\nclass `a b`\nclass a.b\nclass a-b").Value!;
        Assert.Equal(["a-b", "a-b-2", "a-b-3"], model.Components.Select(c => c.FullId));
        Assert.Equal(["a b", "a.b", "a-b"], model.Components.Select(c => c.Name.Source));
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" JavaScript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("https://example.org", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("../other#a:b", true)]
    public void Only_addresses_that_cannot_run_code_become_links(string address, bool isKept)
    {
        Diagnosed<DiagramModel?> model = Read($"classDiagram\nclass A\nlink A \"{address}\"");
        Assert.Equal(isKept, model.Value!.Components[0].Link is not null);
        Assert.Equal(isKept, !model.Diagnostics.Any(d => d.Rule == ModelRules.MermaidUnsafe));
    }

    [Theory]
    [InlineData("flowchart LR\nA --> B", "DG3042", 3, 1)]
    [InlineData("\n  pie title X", "DG3042", 4, 3)]
    [InlineData("gitTrees\n  commit", "DG3042", 3, 1)]
    [InlineData("clasDiagram\nclass A", "DG3040", 3, 1)]
    [InlineData("", "DG3040", 3, 1)]
    [InlineData("classDiagram\nA -> B", "DG3040", 4, 6)]
    public void Places_are_those_in_the_page(string text, string rule, int line, int column)
    {
        Diagnosed<DiagramModel?> model = Read(text, "# Title\n```mermaid\n");
        Assert.Null(model.Value);
        Diagnostic diagnostic = Assert.Single(model.Diagnostics);
        Assert.Equal((rule, line, column), (diagnostic.Rule.Id, diagnostic.Location!.Start.Line, diagnostic.Location.Start.Column));
    }

    [Theory]
    [InlineData("classDiagram-v2", MermaidType.Class)]
    [InlineData("%% x\n%%{init: {}}%%\nclassDiagram", MermaidType.Class)]
    [InlineData("graph TD", MermaidType.Flowchart)]
    [InlineData("sequenceDiagram", MermaidType.Sequence)]
    [InlineData("stateDiagram-v2", MermaidType.State)]
    [InlineData("erDiagram", MermaidType.EntityRelationship)]
    [InlineData("---\ntitle: x\n---\ngantt", MermaidType.Other)]
    [InlineData("nothing", MermaidType.Unknown)]
    public void The_first_word_tells_the_type(string text, MermaidType type)
    {
        Assert.Equal(type, MermaidDetector.Detect(new SourceText("p", text), new TextSpan(0, text.Length)).Type);
    }
}
