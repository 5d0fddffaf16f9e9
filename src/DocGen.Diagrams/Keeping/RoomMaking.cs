using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Keeping;

/// <summary>Moves boxes right and down, never left or up, until none overlap and containers hold what is in them.</summary>
/// <remarks>
/// Longest paths over distances between borders, one axis after the other. The order of an earlier layout is demanded as far as it does not
/// contradict the sizes of now. After: siblings keep their distance, children lie in their containers below the title.
/// </remarks>
public static class RoomMaking
{
    private const int ContainerRounds = 4;
    private const int MostDropped = 100;

    /// <summary>Distances are counted in this part of a px, so that they are exact.</summary>
    private const double Unit = 64;

    /// <param name="bounds">Where boxes should stand; they may overlap.</param>
    /// <param name="stretch">Factor on the distances, which are those of other placements: lines need ways between boxes until they have theirs.</param>
    public static Rectangle[] Settle(LayoutTree tree, HintPlan hints, KeptOrder order, Rectangle[] bounds, double stretch, LayoutOptions options)
    {
        double least = options.Margin;
        double dx = least - bounds.Select(static box => box.Left).DefaultIfEmpty(least).Min();
        double dy = least - bounds.Select(static box => box.Top).DefaultIfEmpty(least).Min();
        Rectangle[] moved = [.. bounds.Select(box => box.Offset(Math.Max(0, dx), Math.Max(0, dy)))];
        (int, int, int Axis, double)[] pairs = [.. FindPairs(tree, hints, moved, (options.NodeSpacing + 14) * stretch)];
        var lows = new double[2][];
        var highs = new double[2][];
        for (int axis = 0; axis < 2; axis++)
        {
            (lows[axis], highs[axis]) = SettleAxis(tree, order, moved, pairs, axis, (options.Padding + 10) * stretch, options);
        }

        return [.. Enumerable.Range(0, tree.Count).Select(node => Rectangle.FromBounds(lows[0][node], lows[1][node], highs[0][node], highs[1][node]))];
    }

    private static (double[] Low, double[] High) SettleAxis(
        LayoutTree tree, KeptOrder order, Rectangle[] bounds, (int First, int Second, int Axis, double Gap)[] pairs, int axis, double padding, LayoutOptions options)
    {
        int count = tree.Count;
        double[] extent = [.. bounds.Select(box => axis == 0 ? box.Width : box.Height)];
        double[] start = [.. bounds.Select(box => axis == 0 ? box.Left : box.Top)];
        var firm = new List<(int From, int To, double Distance)>();
        for (int node = 0; node < count; node++)
        {
            Size least = ContainerFrame.LeastSize(tree.Graph.Nodes[node], options);
            firm.Add((node, count + node, tree.IsLeaf(node) ? extent[node] : axis == 0 ? least.Width : least.Height));
            int parent = tree.Parent(node);
            if (parent >= 0)
            {
                double top = axis == 1 ? Math.Max(padding, ContainerFrame.Top(tree.Graph.Nodes[parent], options) + 6) : padding;
                firm.Add((parent, node, top));
                firm.Add((count + node, count + parent, padding));
            }
        }

        foreach ((int first, int second, int pairAxis, double gap) in pairs)
        {
            if (pairAxis == axis)
            {
                firm.Add((count + first, second, gap));
            }
        }

        var middles = new List<(int, int, double)>();
        AddChain(middles, order.Middles[axis], node => extent[node] / 2);
        var borders = new List<(int, int, double)>();
        AddChain(borders, order.Borders[axis], static _ => 0);

        double[] values = FindLeast(count, start, firm, [.. middles, .. borders]) ?? [.. start, .. start.Select((low, node) => low + extent[node])];
        for (int round = 0; round < ContainerRounds; round++)
        {
            // The middle of a container follows from what is in it, so its order is demanded once its extent is known.
            double[] found = values;
            (int First, int Second, double Distance)[] moves =
                [.. order.ContainerMiddles[axis].Select(pair => (pair.First, pair.Second, Half(found, pair.First) - Half(found, pair.Second)))];
            IEnumerable<(int, int, double)> growths = moves
                .Where(pair => !tree.IsLeaf(pair.Second))
                .Select(pair => (pair.First, count + pair.Second, Half(found, pair.First) + Half(found, pair.Second)));
            values = FindLeast(count, start, firm, [.. middles, .. borders, .. growths, .. moves]) ?? values;
        }

        return (values[..count], values[count..]);

        double Half(double[] of, int node) => (of[count + node] - of[node]) / 2;
    }

    private static void AddChain(List<(int, int, double)> arcs, ImmutableArray<ImmutableArray<int>> groups, Func<int, double> offset)
    {
        for (int i = 1; i < groups.Length; i++)
        {
            foreach (int first in groups[i - 1])
            {
                foreach (int second in groups[i])
                {
                    arcs.Add((first, second, offset(first) - offset(second)));
                }
            }
        }
    }

    /// <summary>Pairs of siblings that have to stay apart, each on the axis on which they are, or nearly are.</summary>
    private static IEnumerable<(int First, int Second, int Axis, double Gap)> FindPairs(LayoutTree tree, HintPlan hints, Rectangle[] bounds, double gap)
    {
        for (int container = -1; container < tree.Count; container++)
        {
            int[] children = [.. tree.Children(container)];
            for (int i = 0; i < children.Length; i++)
            {
                for (int j = i + 1; j < children.Length; j++)
                {
                    (int a, int b) = (children[i], children[j]);
                    double x = Math.Max(bounds[a].Left - bounds[b].Right, bounds[b].Left - bounds[a].Right);
                    double y = Math.Max(bounds[a].Top - bounds[b].Bottom, bounds[b].Top - bounds[a].Bottom);
                    int axis = AxisOf(tree, hints, a, b) ?? (x >= y ? 0 : 1);
                    double difference = axis == 0 ? bounds[b].Center.X - bounds[a].Center.X : bounds[b].Center.Y - bounds[a].Center.Y;
                    yield return difference > 0 || (difference == 0 && a < b) ? (a, b, axis, gap) : (b, a, axis, gap);
                }
            }
        }
    }

    /// <summary>The axis on which the author's rows keep two siblings apart; null: none does.</summary>
    private static int? AxisOf(LayoutTree tree, HintPlan hints, int first, int second)
    {
        if (hints.Row[first] < 0 || hints.Row[second] < 0 || hints.Flow[tree.Parent(first) + 1] is not { } flow)
        {
            return null;
        }

        int along = flow is Side.Left or Side.Right ? 0 : 1;
        return hints.Row[first] == hints.Row[second] ? 1 - along : along;
    }

    /// <param name="kept">Distances by what was fixed for an earlier layout, the most important first; they may contradict the boxes of now, and then fewer of them hold.</param>
    /// <returns>The least values that are not below the start and satisfy all other distances; null if there are none.</returns>
    private static double[]? FindLeast(int count, double[] start, List<(int From, int To, double Distance)> firm, List<(int From, int To, double Distance)> kept)
    {
        int variables = 2 * count;
        double[] least = [.. start, .. start];
        List<DifferenceArc> arcs =
        [
            .. least.Select(static (at, variable) => ToArc(-1, variable, at)),
            .. firm.Select(static arc => ToArc(arc.From, arc.To, arc.Distance)),
            .. kept.Select(static arc => ToArc(arc.From, arc.To, arc.Distance)),
        ];
        int fixedArcs = variables + firm.Count;
        int[] order = [.. Enumerable.Range(0, variables).OrderBy(variable => least[variable]).Select(static variable => variable + 1)];
        for (int dropped = 0; ; dropped++)
        {
            var table = new ArcTable(variables + 1, CollectionsMarshal.AsSpan(arcs));
            var paths = new LongestPaths(variables + 1, table, order);
            ImmutableArray<int> conflict = paths.Run();
            if (conflict.IsEmpty)
            {
                return [.. paths.Values.Skip(1).Select(static value => value / Unit)];
            }

            int weakest = conflict.Max(table.Origin);
            if (weakest < fixedArcs)
            {
                return null;
            }

            if (dropped < MostDropped)
            {
                arcs.RemoveAt(weakest);
            }
            else
            {
                arcs.RemoveRange(fixedArcs, arcs.Count - fixedArcs);
            }
        }
    }

    /// <summary>Variable 0 is the origin.</summary>
    private static DifferenceArc ToArc(int from, int to, double distance) => new(from + 1, to + 1, (int)Math.Ceiling((distance * Unit) - 0.001), 0);
}
