using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Tests.Layout;
using DocGen.Diagrams.Tests.Reading;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Routing;

/// <summary>Hints of the author over generated graphs: honoured to the pixel, or a warning.</summary>
public sealed class HintTests
{
    private static readonly LayoutOptions Quick = LayoutOptions.Default with { Effort = 1 };

    [Fact]
    public void Rows_stand_below_each_other_in_the_order_of_the_author()
    {
        foreach ((MeasuredGraph graph, ImmutableArray<ImmutableArray<int>> lines) in Lined(16))
        {
            PlacedGraph placed = Clean(graph with { Hints = graph.Hints with { Rows = lines } });
            AssertLines(placed, lines, 1);
        }
    }

    [Fact]
    public void Columns_stand_beside_each_other_in_the_order_of_the_author()
    {
        foreach ((MeasuredGraph graph, ImmutableArray<ImmutableArray<int>> lines) in Lined(16))
        {
            PlacedGraph placed = Clean(graph with { Hints = graph.Hints with { Columns = lines } });
            AssertLines(placed, lines, 0);
        }
    }

    [Fact]
    public void A_grid_has_the_columns_that_were_asked_for()
    {
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.Many(28).Where(static sample => sample.Graph.Nodes.All(static node => node.AttachedTo < 0)))
        {
            var tree = new LayoutTree(graph);
            int columns = 2 + (seed % 3);
            int container = Enumerable.Range(-1, tree.Count + 1).MaxBy(node => tree.Children(node).Length);
            PlacedGraph placed = Clean(graph with { Hints = graph.Hints with { Grid = graph.Hints.Grid.Add(container, columns) } });

            ImmutableArray<ImmutableArray<int>> rows = [.. tree.Children(container).Chunk(columns).Select(static row => row.ToImmutableArray())];
            AssertLines(placed, rows, 1);
            for (int column = 1; column < rows[0].Length; column++)
            {
                double right = rows.Where(row => row.Length > column - 1).Max(row => placed.Nodes[row[column - 1]].Right);
                Assert.True(right <= rows.Where(row => row.Length > column).Min(row => placed.Nodes[row[column]].Left) + 0.5);
            }
        }
    }

    [Fact]
    public void What_is_outside_stands_beyond_everything_else_on_its_side()
    {
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.Many(28).Where(static sample => sample.Graph.Nodes.All(static node => node.AttachedTo < 0)))
        {
            var tree = new LayoutTree(graph);
            int node = tree.Children(-1)[seed % tree.Children(-1).Length];
            var side = (Side)(seed % 4);
            PlacedGraph placed = Clean(graph with { Hints = graph.Hints with { Outside = graph.Hints.Outside.Add(node, side) } });

            Rectangle bounds = placed.Nodes[node];
            foreach (Rectangle other in tree.Children(-1).Where(other => other != node).Select(other => placed.Nodes[other]))
            {
                Assert.True(side switch
                {
                    Side.Left => bounds.Right <= other.Left + 0.5,
                    Side.Right => bounds.Left >= other.Right - 0.5,
                    Side.Top => bounds.Bottom <= other.Top + 0.5,
                    _ => bounds.Top >= other.Bottom - 0.5,
                });
            }
        }
    }

    [Fact]
    public void A_pinned_box_stands_where_it_is_pinned_or_there_is_a_warning()
    {
        int honoured = 0;
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.Many(28).Where(static sample => sample.Graph.Nodes.All(static node => node.AttachedTo < 0)))
        {
            int node = graph.Nodes.Length - 1;
            var pin = new Point(40 * (seed % 5), 30 * (seed % 4));
            MeasuredGraph pinned = graph with { Hints = graph.Hints with { Pins = graph.Hints.Pins.Add(node, pin) } };
            Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(pinned, Quick, CancellationToken.None);
            int parent = graph.Nodes[node].Parent;
            Point corner = parent < 0
                ? new Point(Quick.Margin, Quick.Margin)
                : result.Value.Placed.Nodes[parent].Origin + new Point(Quick.Padding, ContainerFrame.Top(graph.Nodes[parent], Quick));
            Point distance = result.Value.Placed.Nodes[node].Origin - corner - pin;
            bool isThere = Math.Abs(distance.X) < 0.5 && Math.Abs(distance.Y) < 0.5;
            honoured += isThere ? 1 : 0;

            Assert.Empty(LayoutVerifier.Verify(result.Value));
            Assert.Equal(isThere, result.Diagnostics.IsEmpty);
        }

        Assert.True(honoured >= 20, $"{honoured} pins are honoured");
    }

    [Theory]
    [InlineData(Side.Bottom)]
    [InlineData(Side.Top)]
    [InlineData(Side.Right)]
    [InlineData(Side.Left)]
    public void A_chain_runs_in_the_direction_that_was_asked_for(Side direction)
    {
        MeasuredGraph graph = Chain(5) with { Hints = LayoutHints.None with { Direction = direction } };
        PlacedGraph placed = Clean(graph);

        for (int i = 1; i < 5; i++)
        {
            Point way = placed.Nodes[i].Center - placed.Nodes[i - 1].Center;
            Assert.True((direction switch { Side.Bottom => way.Y, Side.Top => -way.Y, Side.Right => way.X, _ => -way.X }) >= -0.01);
        }
    }

    [Theory]
    [InlineData("{ rows: across containers }", "'b' cannot stand in this row: it does not stand in the same container as 'a'")]
    [InlineData("{ rows: twice }", "'d' cannot stand in this row: it stands in another already")]
    [InlineData("{ outside: inside }", "'a' stands inside 'c' and cannot be outside the drawing")]
    [InlineData("{ grid: 0 }", "a grid of '0' columns cannot be drawn")]
    [InlineData("{ grid: leaf }", "'b' is drawn with nothing inside, so its grid has no effect")]
    [InlineData("{ pins: negative }", "'b' is pinned outside its container")]
    [InlineData("{ pins: clash }", "the pin of 'd' leaves no room beside the pinned 'b'")]
    [InlineData("{ columns: after rows }", "the outermost level has rows, so its column of 'b' has no effect")]
    public void A_hint_that_cannot_be_honoured_is_a_warning_at_its_place(string hint, string message)
    {
        ImmutableArray<MeasuredNode> nodes =
        [
            new("c", -1, default, new Size(40, 20), IsContainer: true),
            new("a", 0, new Size(80, 40), default, IsContainer: false),
            new("b", -1, new Size(80, 40), default, IsContainer: false),
            new("d", -1, new Size(80, 40), default, IsContainer: false),
        ];
        LayoutHints none = LayoutHints.None;
        LayoutHints hints = hint switch
        {
            "{ rows: across containers }" => none with { Rows = [[1, 2]] },
            "{ rows: twice }" => none with { Rows = [[2, 3], [3]] },
            "{ outside: inside }" => none with { Outside = none.Outside.Add(1, Side.Left) },
            "{ grid: 0 }" => none with { Grid = none.Grid.Add(0, 0) },
            "{ grid: leaf }" => none with { Grid = none.Grid.Add(2, 3) },
            "{ pins: negative }" => none with { Pins = none.Pins.Add(2, new Point(-1, 0)) },
            "{ pins: clash }" => none with { Pins = none.Pins.Add(2, new Point(0, 0)).Add(3, new Point(20, 20)) },
            _ => none with { Rows = [[2]], Columns = [[2, 3]] },
        };
        var source = new SourceText("model.yaml", "layout: " + hint);
        hints = hints with { Location = new SourceLocation(source, new TextSpan(8, hint.Length)) };

        Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(new MeasuredGraph(nodes, [], hints), Quick, CancellationToken.None);

        Diagnostic warning = Assert.Single(result.Diagnostics);
        Assert.Equal(("DG4001", Severity.Warning, message), (warning.Rule.Id, warning.Severity, warning.Message));
        Assert.Equal(hints.Location, warning.Location);
    }

    /// <summary>Graphs with up to three rows or columns among the children of one container.</summary>
    private static IEnumerable<(MeasuredGraph Graph, ImmutableArray<ImmutableArray<int>> Lines)> Lined(int count)
    {
        foreach ((int seed, MeasuredGraph graph) in SampleGraphs.Many(count))
        {
            var random = new XorShift((uint)seed + 77);
            var tree = new LayoutTree(graph);
            int container = Enumerable.Range(-1, tree.Count + 1).MaxBy(node => tree.Children(node).Length);
            List<int> free = [.. tree.Children(container).Where(child => graph.Nodes[child].AttachedTo < 0)];
            var lines = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
            while (lines.Count < 3 && free.Count > 1)
            {
                var line = ImmutableArray.CreateBuilder<int>();
                for (int i = 1 + random.Below(3); i > 0 && free.Count > 0; i--)
                {
                    int at = random.Below(free.Count);
                    line.Add(free[at]);
                    free.RemoveAt(at);
                }

                lines.Add(line.ToImmutable());
            }

            yield return (graph, lines.ToImmutable());
        }
    }

    private static MeasuredGraph Chain(int count) => new(
        [.. Enumerable.Range(0, count).Select(static i => new MeasuredNode($"n{i}", -1, new Size(80, 40), default, IsContainer: false))],
        [.. Enumerable.Range(1, count - 1).Select(static i => new MeasuredEdge($"e{i}", i - 1, i, []))],
        LayoutHints.None);

    private static PlacedGraph Clean(MeasuredGraph graph)
    {
        Diagnosed<RoutedGraph> result = DiagramLayout.Arrange(graph, Quick, CancellationToken.None);
        Assert.Empty(LayoutVerifier.Verify(result.Value).Select(finding => finding.Describe(graph)));
        Assert.Empty(result.Diagnostics.Select(static diagnostic => diagnostic.Message));
        return result.Value.Placed;
    }

    private static void AssertLines(PlacedGraph placed, ImmutableArray<ImmutableArray<int>> lines, int axis)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.True(lines[i].Max(node => Low(node, axis)) <= lines[i].Min(node => High(node, axis)) + 0.5);
            Assert.True(i == 0 || lines[i - 1].Max(node => High(node, axis)) <= lines[i].Min(node => Low(node, axis)) + 0.5);
            for (int k = 1; k < lines[i].Length; k++)
            {
                Assert.True(High(lines[i][k - 1], 1 - axis) <= Low(lines[i][k], 1 - axis) + 0.5);
            }
        }

        double Low(int node, int along) => along == 0 ? placed.Nodes[node].Left : placed.Nodes[node].Top;
        double High(int node, int along) => along == 0 ? placed.Nodes[node].Right : placed.Nodes[node].Bottom;
    }
}
