using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Views;

public sealed class ViewSelectionTests
{
    private const string Head = """
        docgen: model/1
        id: m
        relationKinds: { k1: {}, k2: {} }
        components:
          a: { tags: [t], children: { b: { children: { c: {}, d: {} } }, e: {} } }
          f: { children: { g: { children: { h: {}, i: {} } } } }
          j: {}
        relations:
          - { id: ce, from: c, to: e, kind: k1, label: one }
          - { id: de, from: d, to: e, kind: k1, label: two }
          - { id: ed, from: e, to: d, kind: k1 }
          - { id: cd, from: c, to: d }
          - { id: eh, from: e, to: h, kind: k2 }
          - { id: hi, from: h, to: i }
          - { id: ij, from: i, to: j }
          - { id: ee, from: e, to: e }
          - { id: ce2, from: c, to: e, kind: k1, label: three }
          - { id: cem, from: c, to: e, kind: k1, toMult: "*" }
        notes:
          - { id: na, about: e, text: N }
          - { id: nr, about: ce, text: N }
          - { id: nc, about: c, text: N }
        views:
          v:
            alt: A

        """;

    private static Diagnosed<ViewGraph> Select(string view)
    {
        string text = Head.TrimEnd() + "\n" + string.Join('\n', view.Split('\n').Select(l => "    " + l));
        Diagnosed<DiagramModel?> model = ModelReader.Read(new SourceText("m.yaml", text), []);
        Assert.False(model.HasErrors, FaultFiles.Describe(model.Diagnostics));
        return ViewSelection.Select(model.Value!, model.Value!.Views[0]);
    }

    private static string Nodes(ViewGraph graph) => string.Join(' ', graph.Nodes.Select(n =>
        (n.Parent < 0 ? "" : graph.Nodes[n.Parent].Component.Id + "/") + n.Component.Id + (n.Role == NodeRole.Selected ? "" : n.Role == NodeRole.Stub ? "?" : "!") + (n.IsContainer ? "+" : "")));

    private static string Edges(ViewGraph graph) => string.Join(' ', graph.Edges.Select(e =>
        $"{graph.Nodes[e.Source].Component.Id}>{graph.Nodes[e.Target].Component.Id}:{string.Join(',', e.Relations.Select(r => r.Id))}{(e.Bundle < 0 ? "" : "#" + e.Bundle)}"));

    [Theory]
    [InlineData("", "a+ a/b+ b/c b/d a/e f+ f/g+ g/h g/i j")]
    [InlineData("include: ['**']", "a+ a/b+ b/c b/d a/e f+ f/g+ g/h g/i j")]
    [InlineData("include: ['*']", "a! f! j")]
    [InlineData("include: ['a.**']", "a+ a/b+ b/c b/d a/e")]
    [InlineData("include: ['a.*']", "b! e")]
    [InlineData("include: [a.b.c, j]", "c j")]
    [InlineData("include: ['tag:t', c]", "a+ a/c")]
    [InlineData("include: ['a.**']\nexclude: [b]", "a+ a/c a/d a/e")]
    [InlineData("include: ['a.**']\nexclude: ['b.**']", "a+ a/e")]
    [InlineData("collapse: [b, g]", "a+ a/b! a/e f+ f/g! j")]
    [InlineData("collapse: [a, b]", "a! f+ f/g+ g/h g/i j")]
    [InlineData("include: [c, j]\ncollapse: [b]", "b! j")]
    [InlineData("collapse: ['**']\nexpand: ['a', f]", "a+ a/b! a/e f+ f/g! j")]
    [InlineData("include: [e]\nneighbours: { depth: 1 }", "c? d? e h?")]
    [InlineData("include: [e]\nneighbours: { depth: 1, collapse: true }", "b? e f?")]
    [InlineData("include: [e]\nneighbours: { depth: 1, collapse: true }\nexpand: [f]", "b? e g?")]
    [InlineData("include: [e]\nneighbours: { depth: 2 }", "c? d? e h? i?")]
    [InlineData("include: [e]\nneighbours: { depth: 3 }", "c? d? e h? i? j?")]
    [InlineData("include: [e]\nexclude: [d, f.**]\nneighbours: { depth: 3 }", "c? e")]
    [InlineData("include: [a, e]\nneighbours: { depth: 1 }", "a+ a/c? a/d? a/e h?")]
    public void What_is_drawn(string view, string nodes) => Assert.Equal(nodes, Nodes(Select(view).Value));

    [Theory]
    [InlineData("include: ['a.**']", "c>e:ce,ce2 d>e:de e>d:ed c>d:cd e>e:ee c>e:cem")]
    [InlineData("include: ['a.**']\ncollapse: [b]", "b>e:ce,de,ce2,cem e>b:ed e>e:ee")]
    [InlineData("include: ['*']", "a>f:eh f>j:ij")]
    [InlineData("include: ['a.*']", "b>e:ce,de,ce2,cem e>b:ed e>e:ee")]
    [InlineData("include: ['a.**']\nexclude: [d]", "c>e:ce,ce2 e>e:ee c>e:cem")]
    [InlineData("include: [e]\nneighbours: { depth: 1 }", "c>e:ce,ce2 d>e:de e>d:ed e>h:eh e>e:ee c>e:cem")]
    [InlineData("include: [e]\nneighbours: { depth: 1, collapse: true }", "b>e:ce,de,ce2,cem e>b:ed e>f:eh e>e:ee")]
    [InlineData("include: [h]\nneighbours: { depth: 2 }", "e>h:eh h>i:hi i>j:ij c>e:ce,ce2 d>e:de e>d:ed e>e:ee c>e:cem")]
    [InlineData("include: ['a.**']\nbundle: { to: e }", "c>e:ce,ce2#0 d>e:de#0 e>d:ed c>d:cd e>e:ee c>e:cem#0")]
    [InlineData("include: ['a.**', h]\nbundle: { to: [e, h], kinds: [k2] }", "c>e:ce,ce2 d>e:de e>d:ed c>d:cd e>h:eh e>e:ee c>e:cem")]
    public void Which_lines_are_drawn(string view, string edges) =>
        Assert.Equal(edges.Split(' ').Order(StringComparer.Ordinal), Edges(Select(view).Value).Split(' ').Order(StringComparer.Ordinal));

    [Fact]
    public void Lines_are_in_the_order_of_their_first_relations() => Assert.Equal("c>e:ce,ce2 d>e:de e>d:ed c>d:cd e>e:ee c>e:cem", Edges(Select("include: ['a.**']").Value));

    [Theory]
    [InlineData("notes: [na, nr, nc]", "na e -; nr - c>e; nc c -")]
    [InlineData("include: ['a.*']\nnotes: [na, nr]", "na e -; nr - b>e")]
    public void Notes_are_drawn_where_their_subject_is(string view, string notes)
    {
        ViewGraph graph = Select(view).Value;
        Assert.Equal(notes, string.Join("; ", graph.Notes.Select(n =>
            $"{n.Note.Id} {(n.Node < 0 ? "-" : graph.Nodes[n.Node].Component.Id)} {(n.Edge < 0 ? "-" : graph.Nodes[graph.Edges[n.Edge].Source].Component.Id + ">" + graph.Nodes[graph.Edges[n.Edge].Target].Component.Id)}")));
    }

    [Theory]
    [InlineData("include: [j]\nexclude: ['**']", "m.yaml:24: DG3021 3-4 view 'v' draws nothing")]
    [InlineData("include: [j]\nnotes: [na]", "m.yaml:27: DG3019 13-15 what note 'na' is about is not drawn in view 'v'")]
    [InlineData("include: [j]\nlayout: { grid: { a: 2 } }", "m.yaml:27: DG3019 23-24 'a' is not drawn in view 'v'")]
    [InlineData("include: [j]\nlayout: { rows: [[a]], columns: [b], outside: { c: top }, pins: { d: [0, 0] } }", "m.yaml:27: DG3019 23-24 'a' is not drawn in view 'v'\nm.yaml:27: DG3019 38-39 'a.b' is not drawn in view 'v'\nm.yaml:27: DG3019 53-54 'a.b.c' is not drawn in view 'v'\nm.yaml:27: DG3019 71-72 'a.b.d' is not drawn in view 'v'")]
    [InlineData("include: [j]\nbundle: { to: e }", "m.yaml:27: DG3019 19-20 'a.e' is not drawn in view 'v'")]
    [InlineData("include: [j]\nopen: { e: v }", "m.yaml:27: DG3019 13-14 'a.e' is not drawn in view 'v'")]
    [InlineData("include: [j]\ncollapse: [b]", "m.yaml:27: DG3019 16-17 'a.b' is not drawn in view 'v'")]
    [InlineData("include: [j]\nsteps: [{ id: s, text: T, highlight: [e, ce] }]", "m.yaml:27: DG3019 43-44 'a.e' is not drawn in view 'v'\nm.yaml:27: DG3019 46-48 'ce' is not drawn in view 'v'")]
    [InlineData("layout: { rows: [[c, e]] }", "m.yaml:26: DG3022 26-27 'a.e' and 'a.b.c' are not in one container")]
    [InlineData("layout: { rows: [[b, e], [j, f]] }\ncollapse: [b]", "")]
    public void What_has_no_effect_is_said_at_its_place(string view, string expected) => Assert.Equal(expected, FaultFiles.Describe(Select(view).Diagnostics));

    [Fact]
    public void Every_view_of_damaged_models_can_be_selected()
    {
        string text = AcceptanceModel.File("kubernetes.yaml").Content;
        XorShift random = new(521288629);
        for (int round = 0; round < 100; round++)
        {
            if (ModelReader.Read(new SourceText("m.yaml", random.Damage(text)), []).Value is not { } model)
            {
                continue;
            }

            foreach (View view in model.Views)
            {
                ViewGraph graph = ViewSelection.Select(model, view).Value;
                Assert.All(graph.Nodes, n => Assert.True(n.Parent < n.Index && graph.Nodes[n.Index] == n));
                Assert.All(graph.Edges, e => Assert.True(e.Source < graph.Nodes.Length && e.Target < graph.Nodes.Length && !e.Relations.IsEmpty));
                Assert.Equal(graph.Nodes.Select(n => n.Parent).Where(p => p >= 0).Distinct().Order(), graph.Nodes.Where(n => n.IsContainer).Select(n => n.Index));
            }
        }
    }
}
