using System.Collections.Immutable;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Layout;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Keeping;

/// <summary>What a reader has learnt of a drawing stays true after a small edit of its model.</summary>
public sealed class KeptLayoutTests
{
    private static readonly LayoutOptions Quick = LayoutOptions.Default with { Effort = 1 };

    public static TheoryData<string> ViewNames() => ["overview", "control-plane", "data-plane", "generic-interactive"];

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void One_component_with_one_relation_more_reverses_two_in_a_hundred_pairs_at_most(string name)
    {
        MeasuredGraph graph = Measure(name);
        ViewLock kept = ViewLock.Of(Arrange(graph));
        var random = new XorShift(2463534242);
        for (int edit = 0; edit < 8; edit++)
        {
            MeasuredGraph edited = kept.ApplyTo(Extend(graph, random));
            Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(edited, Quick, CancellationToken.None);

            OrderChange change = new KeptOrder(new LayoutTree(edited)).Compare(result.Value.Placed.Nodes);
            Assert.True(change.Share <= 0.02, $"edit {edit} reverses {change}");
            Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Rule == LayoutRules.NotKept);
            Assert.Empty(LayoutVerifier.Verify(result.Value));
        }
    }

    [Fact]
    public void Generated_graphs_keep_their_order_and_stay_clean_when_they_grow()
    {
        var faults = new List<string>();
        int pairs = 0;
        int reversed = 0;
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.Many(28))
        {
            MeasuredGraph edited = ViewLock.Of(Arrange(graph)).ApplyTo(Extend(graph, new XorShift((uint)seed)));
            RoutedGraph result = Arrange(edited);
            faults.AddRange(LayoutVerifier.Verify(result).Select(finding => $"graph {seed}: {finding.Describe(edited)}"));
            OrderChange change = new KeptOrder(new LayoutTree(edited)).Compare(result.Placed.Nodes);
            pairs += change.Pairs;
            reversed += Math.Max(change.ReversedX, change.ReversedY);
        }

        Assert.Empty(faults);
        Assert.True(reversed <= 0.02 * pairs, $"{reversed} of {pairs} pairs are reversed");
    }

    [Fact]
    public void A_graph_that_did_not_change_is_laid_out_as_if_nothing_were_kept()
    {
        foreach (string name in ViewNames())
        {
            MeasuredGraph graph = Measure(name);
            RoutedGraph before = Arrange(graph);
            RoutedGraph after = Arrange(ViewLock.Of(before).ApplyTo(graph));

            Assert.Equal(before.Placed.Nodes.AsEnumerable(), after.Placed.Nodes);
            Assert.Equal(before.Edges.SelectMany(static edge => edge.Points), after.Edges.SelectMany(static edge => edge.Points));
        }
    }

    [Fact]
    public void A_kept_layout_that_is_kept_again_stays_where_it_is()
    {
        int boxes = 0;
        int moved = 0;
        var random = new XorShift(99);
        foreach (string name in ViewNames())
        {
            MeasuredGraph edited = Extend(Measure(name), random);
            RoutedGraph first = Arrange(ViewLock.Of(Arrange(Measure(name))).ApplyTo(edited));
            RoutedGraph second = Arrange(ViewLock.Of(first).ApplyTo(edited));
            boxes += edited.Nodes.Length;
            moved += first.Placed.Nodes.Zip(second.Placed.Nodes).Count(static pair => Math.Abs(pair.First.X - pair.Second.X) > 2 || Math.Abs(pair.First.Y - pair.Second.Y) > 2);
            Assert.Empty(LayoutVerifier.Verify(second));
        }

        Assert.True(moved <= 0.05 * boxes, $"{moved} of {boxes} boxes moved");
    }

    [Fact]
    public void Removed_boxes_leave_the_others_in_order()
    {
        MeasuredGraph graph = Measure("data-plane");
        ViewLock kept = ViewLock.Of(Arrange(graph));
        int leaf = Enumerable.Range(0, graph.Nodes.Length).Last(node => graph.Nodes.All(other => other.Parent != node) && graph.Edges.All(edge => edge.Source != node && edge.Target != node));
        MeasuredGraph edited = kept.ApplyTo(Remove(graph, leaf));

        OrderChange change = new KeptOrder(new LayoutTree(edited)).Compare(Arrange(edited).Placed.Nodes);

        Assert.Equal(0, change.ReversedX + change.ReversedY);
    }

    [Fact]
    public void A_hint_wins_over_places_that_were_kept()
    {
        ImmutableArray<MeasuredNode> nodes = [Leaf("a"), Leaf("b"), Leaf("c")];
        var graph = new MeasuredGraph(nodes, [], LayoutHints.None with { Rows = [[2, 1, 0]] });
        ViewLock kept = ViewLock.Of(Arrange(graph with { Hints = LayoutHints.None with { Rows = [[0, 1, 2]] } }));

        Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(kept.ApplyTo(graph), Quick, CancellationToken.None);

        Assert.True(result.Value.Placed.Nodes[2].Right < result.Value.Placed.Nodes[0].Left);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Rule == LayoutRules.HintIgnored);
    }

    [Fact]
    public void Places_that_make_no_sense_still_give_a_clean_layout()
    {
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.Many(14))
        {
            var random = new XorShift((uint)seed);
            ImmutableSortedDictionary<int, Rectangle> nonsense = Enumerable.Range(0, graph.Nodes.Length)
                .ToImmutableSortedDictionary(static node => node, _ => new Rectangle(random.Below(300) - 50, random.Below(300) - 50, random.Below(90), random.Below(90)));

            RoutedGraph result = Arrange(graph with { Previous = nonsense });

            Assert.Empty(LayoutVerifier.Verify(result));
        }
    }

    private static MeasuredNode Leaf(string id) => new(id, -1, new Size(80, 40), default, IsContainer: false);

    private static RoutedGraph Arrange(MeasuredGraph graph) => DiagramLayout.Arrange(graph, Quick, CancellationToken.None).Value;

    private static MeasuredGraph Measure(string name)
    {
        DiagramModel model = AcceptanceModel.Model;
        View view = model.Views.First(view => view.Id == name);
        return ViewMeasurer.Measure(ViewSelection.Select(model, view).Value, [LanguageTag.English], FontTextMeasurer.Default).Layout;
    }

    /// <summary>One box more, beside a box or inside a container, with one relation, half of them with a label.</summary>
    private static MeasuredGraph Extend(MeasuredGraph graph, XorShift random)
    {
        int count = graph.Nodes.Length;
        int[] leaves = [.. Enumerable.Range(0, count).Where(node => !graph.Nodes[node].IsContainer && graph.Nodes[node].AttachedTo < 0)];
        int other = leaves[random.Below(leaves.Length)];
        int[] containers = [.. Enumerable.Range(0, count).Where(node => graph.Nodes.Any(child => child.Parent == node))];
        int parent = containers.Length > 0 && random.Below(3) == 0 ? containers[random.Below(containers.Length)] : graph.Nodes[other].Parent;
        ImmutableArray<MeasuredLabel> labels = random.Below(2) == 0 ? [] : [new MeasuredLabel(LabelPlacement.Middle, new Size(50 + random.Below(60), 16))];
        (int source, int target) = random.Below(2) == 0 ? (count, other) : (other, count);
        return graph with
        {
            Nodes = graph.Nodes.Add(new MeasuredNode("new", parent, new Size(90 + random.Below(120), 40 + random.Below(30)), default, IsContainer: false)),
            Edges = graph.Edges.Add(new MeasuredEdge("new", source, target, labels)),
        };
    }

    private static MeasuredGraph Remove(MeasuredGraph graph, int node)
    {
        int After(int index) => index > node ? index - 1 : index;
        return new MeasuredGraph(
            [.. graph.Nodes.RemoveAt(node).Select(other => other with { Parent = After(other.Parent), AttachedTo = After(other.AttachedTo) })],
            [.. graph.Edges.Select(edge => edge with { Source = After(edge.Source), Target = After(edge.Target) })],
            LayoutHints.None);
    }
}
