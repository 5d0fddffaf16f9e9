using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Tests.Reading;

namespace DocGen.Diagrams.Tests.Layout;

/// <summary>What each phase promises the next, over many generated graphs.</summary>
public sealed class LayoutPhaseTests
{
    private const double Spacing = 34;
    private const double LayerSpacing = 44;

    [Fact]
    public void No_cycle_is_left_when_the_chosen_links_are_turned_round()
    {
        foreach (SiblingGraph graph in Graphs(80))
        {
            Assert.True(IsAcyclic(graph.Boxes.Length, Forward(graph)));
        }
    }

    [Fact]
    public void Links_without_a_cycle_are_not_turned_round()
    {
        SiblingGraph graph = Siblings(5, (0, 1), (1, 2), (0, 3), (3, 2), (2, 4));

        Assert.All(CycleBreaking.FindReversed(5, graph.Links), Assert.False);
    }

    [Fact]
    public void Every_link_leads_to_a_later_layer_and_the_first_layer_is_used()
    {
        foreach (SiblingGraph graph in Graphs(80))
        {
            List<(int From, int To, int Weight)> links = Forward(graph);
            ImmutableArray<int> layers = LayerAssignment.Assign(graph.Boxes.Length, links, NoRows(graph));

            Assert.Equal(0, layers.Min());
            Assert.All(links, link => Assert.True(layers[link.From] < layers[link.To]));
        }
    }

    [Fact]
    public void Asked_for_rows_are_layers_in_their_order()
    {
        SiblingGraph graph = Siblings(6, (0, 1), (1, 2), (3, 4), (4, 5));
        int[] rows = [2, -1, -1, 0, 1, -1];

        ImmutableArray<int> layers = LayerAssignment.Assign(6, Forward(graph), rows);

        Assert.True(layers[3] < layers[4] && layers[4] < layers[0]);
    }

    [Fact]
    public void Folding_comes_nearer_to_the_aspect_and_leaves_rows_alone()
    {
        SiblingGraph chain = Siblings(12, [.. Enumerable.Range(0, 11).Select(static i => (i, i + 1))]);
        ImmutableArray<int> layers = [.. Enumerable.Range(0, 12)];

        ImmutableArray<int> folded = LayerFolding.Fold(chain, layers, NoRows(chain), 1.6, Spacing, LayerSpacing);
        int[] rows = [0, .. NoRows(chain).Skip(1)];

        Assert.InRange(folded.Max() + 1, 3, 8);
        Assert.Equal(folded.Order(), folded);
        Assert.Equal(layers.AsEnumerable(), LayerFolding.Fold(chain, layers, rows, 1.6, Spacing, LayerSpacing));
    }

    [Fact]
    public void A_wide_layer_is_folded_into_several()
    {
        SiblingGraph star = Siblings(25, [.. Enumerable.Range(1, 24).Select(static i => (0, i))]);
        ImmutableArray<int> layers = [0, .. Enumerable.Repeat(1, 24)];

        ImmutableArray<int> folded = LayerFolding.Fold(star, layers, NoRows(star), 1.6, Spacing, LayerSpacing);

        Assert.InRange(folded.Max(), 2, 6);
        Assert.All(Enumerable.Range(1, 24), box => Assert.True(folded[box] > folded[0]));
    }

    [Fact]
    public void Ordering_is_a_permutation_of_each_layer_and_never_worse_than_its_start()
    {
        foreach (SiblingGraph graph in Graphs(60))
        {
            LayerGraph layered = Layered(graph);
            int[] none = [.. Enumerable.Repeat(-1, layered.Nodes.Length)];
            ImmutableArray<ImmutableArray<int>> start = LayerOrdering.Order(layered, 0, 1, 0, none);
            ImmutableArray<ImmutableArray<int>> order = LayerOrdering.Order(layered, 0, 4, 16, none);

            for (int layer = 0; layer < order.Length; layer++)
            {
                Assert.Equal(Enumerable.Range(0, layered.Nodes.Length).Where(node => layered.Nodes[node].Layer == layer), order[layer].Order());
            }

            Assert.True(LayerOrdering.CountCrossings(layered, order) <= LayerOrdering.CountCrossings(layered, start));
        }
    }

    [Fact]
    public void A_tree_is_ordered_without_crossings()
    {
        SiblingGraph tree = Siblings(15, [.. Enumerable.Range(1, 14).Select(static i => ((i * 7 % 15) == 0 ? 0 : (i - 1) / 2, i))]);
        LayerGraph layered = Layered(tree);

        ImmutableArray<ImmutableArray<int>> order = LayerOrdering.Order(layered, 0, 1, 16, [.. Enumerable.Repeat(-1, layered.Nodes.Length)]);

        Assert.Equal(0, LayerOrdering.CountCrossings(layered, order));
    }

    [Fact]
    public void Boxes_of_a_layer_keep_their_order_and_distance()
    {
        foreach (SiblingGraph graph in Graphs(60))
        {
            LayerGraph layered = Layered(graph);
            ImmutableArray<ImmutableArray<int>> order = LayerOrdering.Order(layered, 0, 1, 8, [.. Enumerable.Repeat(-1, layered.Nodes.Length)]);
            ImmutableArray<double> lefts = CoordinateAssignment.Assign(layered, order, Spacing);
            foreach (ImmutableArray<int> layer in order)
            {
                for (int i = 1; i < layer.Length; i++)
                {
                    LayerNode left = layered.Nodes[layer[i - 1]];
                    double gap = left.Box >= 0 && layered.Nodes[layer[i]].Box >= 0 ? Spacing : 0;
                    Assert.True(lefts[layer[i]] - lefts[layer[i - 1]] - left.Size.Width >= gap - 0.01);
                }
            }
        }
    }

    [Fact]
    public void Arranged_siblings_do_not_overlap_and_lie_within_their_extent()
    {
        foreach (SiblingGraph graph in Graphs(60))
        {
            foreach (bool folds in new[] { false, true })
            {
                Arrangement arrangement = SiblingArrangement.Arrange(graph, NoRows(graph), NoRows(graph), 0, 1.6, 0, lines: folds, folds, LayoutOptions.Default, new LayerMemory());
                Rectangle[] bounds = [.. graph.Boxes.Select((box, i) => new Rectangle(arrangement.Places[i], box.Size))];
                var whole = new Rectangle(default, arrangement.Size);
                for (int i = 0; i < bounds.Length; i++)
                {
                    Assert.True(whole.Inflate(0.01).Contains(bounds[i]));
                    Assert.DoesNotContain(bounds.Skip(i + 1), other => other.Overlaps(bounds[i]));
                }
            }
        }
    }

    [Fact]
    public void Placed_containers_hold_their_children_clear_of_the_title()
    {
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.Many(70))
        {
            var tree = new LayoutTree(graph);
            var variant = new PlacementVariant(Side.Bottom, 0, 2, 1.6, 1, Folds: seed % 2 == 0);
            PlacedGraph placed = PlacementPhase.Place(tree, HintResolution.Resolve(tree).Value, variant, LayoutOptions.Default, new LayerMemory(), CancellationToken.None).Graph;
            for (int node = 0; node < tree.Count; node++)
            {
                int parent = tree.Parent(node);
                Assert.True(parent < 0 || placed.Nodes[parent].Contains(placed.Nodes[node]));
                Assert.True(parent < 0 || placed.Titles[parent].Size.IsEmpty || !placed.Titles[parent].Overlaps(placed.Nodes[node]));
                Assert.DoesNotContain(tree.Children(parent), other => other > node && placed.Nodes[other].Overlaps(placed.Nodes[node]));
            }
        }
    }

    [Fact]
    public void The_network_simplex_finds_the_least_cost()
    {
        // Two boxes tied to two others by weights 3 and 1: the heavier tie is straight.
        DifferenceArc[] arcs =
        [
            new(0, 1, 0, 0), new(0, 2, 0, 0), new(0, 3, 0, 0), new(1, 2, 10, 0), new(1, 3, 4, 3), new(2, 3, 0, 1),
        ];

        DifferenceSolution solution = NetworkSimplex.Solve(4, arcs, 100);

        Assert.Empty(solution.Conflict);
        Assert.Equal(10, solution.Values[3] - solution.Values[1]);
        Assert.Equal(0, solution.Values[3] - solution.Values[2]);
    }

    [Fact]
    public void Demands_that_contradict_each_other_are_named()
    {
        DifferenceArc[] arcs = [new(0, 1, 0, 0), new(0, 2, 0, 0), new(1, 2, 5, 0), new(2, 1, -3, 0)];

        Assert.Equal([2, 3], NetworkSimplex.Solve(3, arcs, 100).Conflict.Order());
    }

    [Fact]
    public void A_contradiction_that_raises_the_origin_from_afar_is_found()
    {
        DifferenceArc[] arcs = [new(0, 1, 0, 0), new(0, 2, 0, 0), new(1, 2, 5, 0), new(2, 1, -3, 0), new(2, 0, -1, 0)];

        Assert.Equal([2, 3], NetworkSimplex.Solve(3, arcs, 100).Conflict.Order());
    }

    private static IEnumerable<SiblingGraph> Graphs(int count)
    {
        for (int seed = 1; seed <= count; seed++)
        {
            var random = new XorShift(((uint)seed * 2654435761u) | 1u);
            int boxes = 2 + random.Below(18);
            var links = new HashSet<(int, int)>();
            for (int i = random.Below(boxes * 2); i >= 0; i--)
            {
                int from = random.Below(boxes);
                int to = random.Below(boxes);
                if (from != to)
                {
                    links.Add((from, to));
                }
            }

            yield return Siblings(boxes, [.. links]);
        }
    }

    private static SiblingGraph Siblings(int boxes, params (int From, int To)[] links) => new(
        [.. Enumerable.Range(0, boxes).Select(static i => new SiblingBox(new Size(60 + (i * 37 % 90), 30 + (i * 17 % 40))))],
        [.. links.Order().Select(static link => new SiblingLink(link.From, link.To, 0, 0, 1, default))]);

    private static int[] NoRows(SiblingGraph graph) => [.. Enumerable.Repeat(-1, graph.Boxes.Length)];

    private static List<(int From, int To, int Weight)> Forward(SiblingGraph graph)
    {
        ImmutableArray<bool> reversed = CycleBreaking.FindReversed(graph.Boxes.Length, graph.Links);
        return [.. graph.Links.Select((link, i) => reversed[i] ? (link.To, link.From, link.Weight) : (link.From, link.To, link.Weight))];
    }

    private static LayerGraph Layered(SiblingGraph graph) =>
        LayerGraph.Create(graph, LayerAssignment.Assign(graph.Boxes.Length, Forward(graph), NoRows(graph)), 10);

    private static bool IsAcyclic(int count, List<(int From, int To, int Weight)> links)
    {
        var open = Enumerable.Range(0, count).ToHashSet();
        while (open.Count > 0)
        {
            int start = open.Order().FirstOrDefault(box => !links.Exists(link => link.To == box && open.Contains(link.From)), -1);
            if (start < 0)
            {
                return false;
            }

            open.Remove(start);
        }

        return true;
    }
}
