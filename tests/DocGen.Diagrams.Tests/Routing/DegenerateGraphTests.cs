using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Routing;

/// <summary>Graphs that nobody draws and everybody makes by mistake: they finish, and without a fault.</summary>
public sealed class DegenerateGraphTests
{
    public static TheoryData<string> Names() => [.. Graphs.Keys];

    private static readonly SortedDictionary<string, Func<MeasuredGraph>> Graphs = new(StringComparer.Ordinal)
    {
        ["one node"] = static () => Create([Leaf("a")]),
        ["one empty container"] = static () => Create([Container("a", -1)]),
        ["loops only"] = static () => Create([Leaf("a")], Edge("e", 0, 0, 50), Edge("f", 0, 0), Edge("g", 0, 0)),
        ["no edges"] = static () => Create([.. Enumerable.Range(0, 300).Select(static i => Leaf($"n{i}"))]),
        ["boxes of no size"] = static () => Create(
            [Leaf("a", -1, 0, 0), Leaf("b", -1, 0, 0), Leaf("c", -1, 0, 0)], Edge("e", 0, 1), Edge("f", 1, 2), Edge("g", 2, 0), Edge("h", 1, 0)),
        ["a label of 20,000 letters"] = static () => Create(
            [Leaf("a"), Leaf("b"), Leaf("c")], Edge("e", 0, 1, 160_000), Edge("f", 0, 1, 160_000), Edge("g", 1, 2, 2_000)),
        ["60 levels"] = static () => Create(
            [.. Enumerable.Range(0, 60).Select(static i => Container($"c{i}", i - 1)), Leaf("x", 59), Leaf("y", 30), Leaf("z")],
            Edge("e", 60, 61), Edge("f", 62, 60), Edge("g", 0, 60), Edge("h", 61, 10)),
        ["edges from a container to what it holds"] = static () => Create(
            [Container("a", -1), Leaf("b", 0), Leaf("c", 0), Container("d", 0), Leaf("f", 3)],
            Edge("e", 0, 1, 60), Edge("f", 2, 0), Edge("g", 4, 0), Edge("h", 0, 3), Edge("i", 0, 0)),
        ["eight edges between two boxes"] = static () => Create(
            [Leaf("a", -1, 80), Leaf("b", -1, 80)], [.. Enumerable.Range(0, 8).Select(static i => Edge($"e{i}", i % 2, 1 - (i % 2), 90))]),
        ["a star"] = static () => Create(
            [Leaf("hub", -1, 60), .. Enumerable.Range(0, 40).Select(static i => Leaf($"s{i}"))],
            [.. Enumerable.Range(1, 40).Select(static i => Edge($"e{i}", i % 2 == 0 ? 0 : i, i % 2 == 0 ? i : 0, 60))]),
        ["a cycle through everything"] = static () => Create(
            [.. Enumerable.Range(0, 40).Select(static i => Leaf($"n{i}"))],
            [.. Enumerable.Range(0, 40).Select(static i => Edge($"e{i}", i, (i + 1) % 40)), .. Enumerable.Range(0, 40).Select(static i => Edge($"f{i}", (i + 1) % 40, i))]),
        ["all to all"] = static () => Create(
            [.. Enumerable.Range(0, 12).Select(static i => Leaf($"n{i}"))],
            [.. Enumerable.Range(0, 132).Select(static i => (From: i / 11, To: i % 11)).Select(static pair => Edge($"{pair}", pair.From, pair.To < pair.From ? pair.To : pair.To + 1))]),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_laid_out_without_a_fault(string name)
    {
        MeasuredGraph graph = Graphs[name]();

        Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(graph, LayoutOptions.Default, CancellationToken.None);

        Assert.Empty(result.Diagnostics.Select(static diagnostic => diagnostic.Message));
        Assert.Empty(LayoutVerifier.Verify(result.Value).Select(finding => finding.Describe(graph)));
    }

    [Fact]
    public void Five_thousand_leaves_are_laid_out()
    {
        MeasuredGraph graph = Create([.. Enumerable.Range(0, 100).Select(static i => Container($"c{i}", i % 10 == 0 ? -1 : i - 1)), .. Enumerable.Range(0, 5000).Select(static i => Leaf($"n{i}", i % 100))]);

        Assert.Empty(DiagramLayout.Arrange(graph, LayoutOptions.Default, CancellationToken.None).Diagnostics);
    }

    [Fact]
    public void A_thousand_components_with_two_thousand_relations_are_laid_out_without_a_fault()
    {
        var random = new XorShift(7);
        MeasuredNode[] nodes = [.. Enumerable.Range(0, 100).Select(i => Container($"c{i}", i < 10 ? -1 : random.Below(10))), .. Enumerable.Range(0, 1000).Select(i => Leaf($"n{i}", random.Below(100)))];
        int[][] groups = [.. Enumerable.Range(0, 100).Select(container => Enumerable.Range(100, 1000).Where(leaf => nodes[leaf].Parent == container).ToArray())];
        MeasuredEdge[] edges = [.. Enumerable.Range(0, 2000).Select(i =>
        {
            int source = 100 + random.Below(1000);
            int[] near = groups[nodes[source].Parent];
            int target = random.Below(10) < 8 ? near[random.Below(near.Length)] : 100 + random.Below(1000);
            return Edge($"e{i}", source, target);
        })];

        Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(Create(nodes, edges), LayoutOptions.Default, CancellationToken.None);

        Assert.Empty(result.Diagnostics.Select(static diagnostic => diagnostic.Message));
    }

    [Fact]
    public void A_cancelled_layout_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => DiagramLayout.Arrange(Graphs["all to all"](), LayoutOptions.Default, source.Token));
    }

    private static MeasuredNode Leaf(string id, int parent = -1, double width = 100, double height = 40) => new(id, parent, new Size(width, height), default, IsContainer: false);

    private static MeasuredNode Container(string id, int parent) => new(id, parent, default, new Size(80, 20), IsContainer: true);

    private static MeasuredEdge Edge(string id, int source, int target, double label = 0) =>
        new(id, source, target, label == 0 ? [] : [new MeasuredLabel(LabelPlacement.Middle, new Size(label, 16))], -1, 0, 8);

    private static MeasuredGraph Create(MeasuredNode[] nodes, params MeasuredEdge[] edges) => new([.. nodes], [.. edges], LayoutHints.None with { Direction = Side.Bottom });
}
