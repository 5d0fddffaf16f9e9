using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;

namespace DocGen.Diagrams.Tests.Layout;

/// <summary>Placements with two boxes exchanged or a container mirrored, over many generated graphs.</summary>
public sealed class PlacementChangeTests
{
    [Fact]
    public void No_change_lets_siblings_overlap_or_children_leave_their_container()
    {
        int changes = 0;
        foreach ((Placement placement, LayoutTree tree, HintPlan hints) in Placements(40))
        {
            foreach (PlacementChange change in All(placement, tree, hints).Take(60))
            {
                ImmutableArray<Rectangle> nodes = change.Apply(placement, tree).Graph.Nodes;
                changes++;
                for (int node = 0; node < tree.Count; node++)
                {
                    int parent = tree.Parent(node);
                    Assert.True(parent < 0 || nodes[parent].Inflate(1).Contains(nodes[node]));
                    Assert.All(tree.Children(parent).Where(other => other < node), other => Assert.False(nodes[node].Inflate(-0.5).Overlaps(nodes[other])));
                }
            }
        }

        Assert.True(changes > 200);
    }

    [Fact]
    public void The_guess_of_a_change_is_what_the_guesses_of_both_placements_differ_by()
    {
        foreach ((Placement placement, LayoutTree tree, HintPlan hints) in Placements(40))
        {
            var guess = new PlacementChangeGuess(placement.Graph, tree, Side.Bottom);
            double before = PlacementGuess.Of(placement.Graph, Side.Bottom).Total;
            foreach (PlacementChange change in All(placement, tree, hints).Take(60))
            {
                double after = PlacementGuess.Of(change.Apply(placement, tree).Graph, Side.Bottom).Total;

                Assert.Equal(after - before, guess.Of(change), 3);
            }
        }
    }

    [Fact]
    public void Mirroring_twice_leads_back()
    {
        foreach ((Placement placement, LayoutTree tree, HintPlan hints) in Placements(20))
        {
            foreach (PlacementChange mirror in All(placement, tree, hints).Where(static change => change.Exchanged is null))
            {
                Placement there = mirror.Apply(placement, tree);
                PlacementChange back = All(there, tree, hints).First(change => change.Exchanged is null && change.Moves.Length == mirror.Moves.Length &&
                    change.Moves.Zip(mirror.Moves).All(static pair => pair.First.Node == pair.Second.Node && Near(pair.First.By + pair.Second.By)));

                Assert.All(back.Apply(there, tree).Graph.Nodes.Zip(placement.Graph.Nodes), static pair => Assert.True(Near(pair.First.Origin - pair.Second.Origin)));
            }
        }

        static bool Near(Point offset) => Math.Abs(offset.X) < 0.001 && Math.Abs(offset.Y) < 0.001;
    }

    [Fact]
    public void What_the_author_asked_for_is_not_moved()
    {
        foreach ((Placement placement, LayoutTree tree, HintPlan hints) in Placements(20))
        {
            HintPlan inRows = hints with { Row = [.. hints.Row.Select((_, node) => tree.Parent(node) < 0 ? 0 : -1)] };

            Assert.DoesNotContain(All(placement, tree, inRows), change => change.Moves.Any(move => tree.Parent(move.Node) < 0));
        }
    }

    private static IEnumerable<PlacementChange> All(Placement placement, LayoutTree tree, HintPlan hints) =>
        PlacementChanges.Of(placement.Graph, tree, hints, [.. Enumerable.Repeat(true, tree.Count)], LayoutOptions.Default.NodeSpacing);

    private static IEnumerable<(Placement Placement, LayoutTree Tree, HintPlan Hints)> Placements(int count)
    {
        foreach ((_, MeasuredGraph graph) in SampleGraphs.OfFamilies(0, count))
        {
            var tree = new LayoutTree(graph);
            HintPlan hints = HintResolution.Resolve(tree).Value;
            var variant = new PlacementVariant(Side.Bottom, 0, 2, 1.6, 1);
            yield return (PlacementPhase.Place(tree, hints, variant, LayoutOptions.Default, new LayerMemory(), default), tree, hints);
        }
    }
}
