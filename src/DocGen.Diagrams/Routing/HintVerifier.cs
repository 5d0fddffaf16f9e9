using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>Looks for hints that a finished layout does not honour.</summary>
/// <remarks>O(nodes · hinted nodes) at most. Tolerance: 0.5 px.</remarks>
public static class HintVerifier
{
    private const double Tolerance = 0.5;

    /// <returns>What is not as the author asked, as sentences for a warning; empty if all is.</returns>
    public static ImmutableArray<string> Verify(PlacedGraph placed, LayoutTree tree, HintPlan hints, LayoutOptions options)
    {
        var findings = ImmutableArray.CreateBuilder<string>();
        for (int container = -1; container < tree.Count; container++)
        {
            ImmutableArray<ImmutableArray<int>> rows = hints.GridRows(tree, container);
            CheckLines(findings, placed, rows, 1, "row of the grid");
            foreach (ImmutableArray<int> row in rows)
            {
                CheckOrder(findings, placed, row, 0);
            }

            if (hints.Flow[container + 1] is not { } flow)
            {
                continue;
            }

            int axis = flow is Side.Bottom or Side.Top ? 1 : 0;
            ImmutableArray<ImmutableArray<int>> lines = hints.Lines(tree, container);
            CheckLines(findings, placed, lines, axis, axis == 1 ? "row" : "column");
            foreach (ImmutableArray<int> line in lines)
            {
                CheckOrder(findings, placed, line, 1 - axis);
            }
        }

        CheckPins(findings, placed, tree, hints, options);
        CheckOutside(findings, placed, tree, hints);
        return findings.ToImmutable();
    }

    private static string Name(PlacedGraph placed, int node) => $"'{placed.Graph.Nodes[node].Id}'";

    private static (double Low, double High) Extent(PlacedGraph placed, int node, int axis) => axis == 0
        ? (placed.Nodes[node].Left, placed.Nodes[node].Right)
        : (placed.Nodes[node].Top, placed.Nodes[node].Bottom);

    private static void CheckLines(
        ImmutableArray<string>.Builder findings,
        PlacedGraph placed,
        ImmutableArray<ImmutableArray<int>> lines,
        int axis,
        string word)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            double lowest = lines[i].Max(node => Extent(placed, node, axis).Low);
            double highest = lines[i].Min(node => Extent(placed, node, axis).High);
            if (lowest > highest + Tolerance)
            {
                findings.Add($"there is no room to keep the {word} of {Name(placed, lines[i][0])} on one line");
            }

            if (i > 0 && lines[i - 1].Max(node => Extent(placed, node, axis).High) > lines[i].Min(node => Extent(placed, node, axis).Low) + Tolerance)
            {
                findings.Add($"there is no room to keep the {word} of {Name(placed, lines[i][0])} apart from the one before");
            }
        }
    }

    private static void CheckOrder(ImmutableArray<string>.Builder findings, PlacedGraph placed, ImmutableArray<int> line, int axis)
    {
        for (int i = 1; i < line.Length; i++)
        {
            if (Extent(placed, line[i - 1], axis).High > Extent(placed, line[i], axis).Low + Tolerance)
            {
                findings.Add($"there is no room for {Name(placed, line[i])} behind {Name(placed, line[i - 1])}");
            }
        }
    }

    private static void CheckPins(ImmutableArray<string>.Builder findings, PlacedGraph placed, LayoutTree tree, HintPlan hints, LayoutOptions options)
    {
        foreach ((int node, Point pin) in hints.Pins)
        {
            int parent = tree.Parent(node);
            Point corner = parent < 0
                ? new Point(options.Margin, options.Margin)
                : placed.Nodes[parent].Origin + new Point(options.Padding, ContainerFrame.Top(placed.Graph.Nodes[parent], options));
            Point distance = placed.Nodes[node].Origin - corner - pin;
            if (Math.Abs(distance.X) > Tolerance || Math.Abs(distance.Y) > Tolerance)
            {
                findings.Add($"there is no room for {Name(placed, node)} where it is pinned");
            }
        }
    }

    private static void CheckOutside(ImmutableArray<string>.Builder findings, PlacedGraph placed, LayoutTree tree, HintPlan hints)
    {
        foreach ((int node, Side side) in hints.Outside)
        {
            Rectangle bounds = placed.Nodes[node];
            foreach (int other in tree.Children(-1))
            {
                if (hints.Outside.ContainsKey(other))
                {
                    continue;
                }

                Rectangle inner = placed.Nodes[other];
                double distance = side switch
                {
                    Side.Left => inner.Left - bounds.Right,
                    Side.Right => bounds.Left - inner.Right,
                    Side.Top => inner.Top - bounds.Bottom,
                    _ => bounds.Top - inner.Bottom,
                };
                if (distance < -Tolerance)
                {
                    findings.Add($"there is no room for {Name(placed, node)} outside of {Name(placed, other)}");
                    break;
                }
            }
        }
    }
}
