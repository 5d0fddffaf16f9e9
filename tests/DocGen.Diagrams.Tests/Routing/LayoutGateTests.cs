using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Layout;

namespace DocGen.Diagrams.Tests.Routing;

/// <summary>What no finished layout may have, over graphs like those that people lay out. A longer run: the subcommand 'gates' of the benchmarks.</summary>
public sealed class LayoutGateTests
{
    private const int Graphs = 500;
    private const int Parts = 4;
    private static readonly LayoutOptions Quick = LayoutOptions.Default with { Effort = 1 };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Five_hundred_graphs_of_many_families_have_no_fault(int part)
    {
        var faults = new List<string>();
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.OfFamilies(1 + (part * Graphs / Parts), Graphs / Parts))
        {
            RoutedGraph routed = DiagramLayout.Arrange(graph, Quick, CancellationToken.None).Value;
            faults.AddRange(LayoutVerifier.Verify(routed).Select(finding => $"graph {seed}: {finding.Describe(graph)}"));
            faults.AddRange(ContainersTooNear(routed).Select(pair => $"graph {seed}: {pair}"));
        }

        Assert.Empty(faults);
    }

    /// <summary>Containers are pushed apart by lines between them too, which keep less from either.</summary>
    private static IEnumerable<string> ContainersTooNear(RoutedGraph routed)
    {
        var tree = new LayoutTree(routed.Placed.Graph);
        for (int first = 0; first < tree.Count; first++)
        {
            for (int second = 0; second < first; second++)
            {
                bool areBeside = tree.Parent(first) == tree.Parent(second) && !tree.IsLeaf(first) && !tree.IsLeaf(second);
                if (areBeside && routed.Placed.Nodes[first].Inflate(Quick.NodeSpacing - 0.01).Overlaps(routed.Placed.Nodes[second]))
                {
                    yield return $"{first} is too near to {second}";
                }
            }
        }
    }

    [Fact]
    public void Graphs_of_every_family_get_the_same_coordinates_twice()
    {
        foreach ((_, MeasuredGraph graph) in SampleGraphs.OfFamilies(1, 22))
        {
            RoutedGraph first = DiagramLayout.Arrange(graph, Quick, CancellationToken.None).Value;
            RoutedGraph second = DiagramLayout.Arrange(graph, Quick, CancellationToken.None).Value;

            Assert.Equal(first.Placed.Nodes.AsEnumerable(), second.Placed.Nodes);
            Assert.Equal(first.Edges.SelectMany(static edge => edge.Points), second.Edges.SelectMany(static edge => edge.Points));
            Assert.Equal(first.Edges.SelectMany(static edge => edge.Labels), second.Edges.SelectMany(static edge => edge.Labels));
        }
    }
}
