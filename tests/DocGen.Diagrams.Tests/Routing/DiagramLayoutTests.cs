using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Layout;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Routing;

public sealed class DiagramLayoutTests
{
    private static readonly LayoutOptions Quick = LayoutOptions.Default with { Effort = 1 };

    [Fact]
    public void Every_generated_graph_is_laid_out_without_a_fault()
    {
        var faults = new List<string>();
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.Many(140))
        {
            Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(graph, Quick, CancellationToken.None);
            faults.AddRange(LayoutVerifier.Verify(result.Value).Select(finding => $"graph {seed}: {finding.Describe(graph)}"));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void The_same_graph_gives_the_same_layout()
    {
        foreach ((_, MeasuredGraph graph) in SampleGraphs.Many(14))
        {
            RoutedGraph first = DiagramLayout.Arrange(graph, Quick, CancellationToken.None).Value;
            RoutedGraph second = DiagramLayout.Arrange(graph, Quick, CancellationToken.None).Value;

            Assert.Equal(first.Placed.Nodes.AsEnumerable(), second.Placed.Nodes);
            Assert.Equal(first.Edges.SelectMany(static edge => edge.Points), second.Edges.SelectMany(static edge => edge.Points));
        }
    }

    [Fact]
    public void Leaves_keep_their_size()
    {
        foreach ((_, MeasuredGraph graph) in SampleGraphs.Many(28))
        {
            PlacedGraph placed = DiagramLayout.Arrange(graph, Quick, CancellationToken.None).Value.Placed;
            for (int node = 0; node < graph.Nodes.Length; node++)
            {
                if (!graph.Nodes[node].IsContainer)
                {
                    Assert.Equal(graph.Nodes[node].Size.Width, placed.Nodes[node].Width, 1e-6);
                    Assert.Equal(graph.Nodes[node].Size.Height, placed.Nodes[node].Height, 1e-6);
                }
            }
        }
    }

    [Fact]
    public void An_empty_graph_is_laid_out()
    {
        var graph = new MeasuredGraph([], [], LayoutHints.None);

        Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(graph, Quick, CancellationToken.None);

        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Value.Placed.Nodes);
    }

    [Fact]
    public void A_hint_across_containers_is_a_warning()
    {
        ImmutableArray<MeasuredNode> nodes =
        [
            new("c", -1, default, new Size(40, 20), IsContainer: true),
            new("a", 0, new Size(80, 40), default, IsContainer: false),
            new("b", -1, new Size(80, 40), default, IsContainer: false),
        ];
        var graph = new MeasuredGraph(nodes, [], LayoutHints.None with { Rows = [[1, 2]] });

        Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(graph, Quick, CancellationToken.None);

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("DG4001", diagnostic.Rule.Id);
        Assert.Contains("'b'", diagnostic.Message, StringComparison.Ordinal);
    }
}
