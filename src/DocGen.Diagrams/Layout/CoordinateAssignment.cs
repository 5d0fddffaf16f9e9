using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DocGen.Diagrams.Layout;

/// <summary>Phase 4 of the layered method: places the nodes of each layer across the flow so that links run straight.</summary>
/// <remarks>
/// Minimizes the weighted sum of horizontal shifts by the network simplex over one helper variable for each segment; segments between two bends
/// weigh most, so long links become straight. After: neighbours of a layer keep their order and their distance.
/// Source: Gansner, Koutsofios, North and Vo, IEEE Trans. Software Engineering 19(3), 1993.
/// </remarks>
public static class CoordinateAssignment
{
    private const double Unit = 4;

    /// <returns>Left edges of the nodes, the least being 0.</returns>
    public static ImmutableArray<double> Assign(LayerGraph graph, ImmutableArray<ImmutableArray<int>> order, double spacing)
    {
        int count = graph.Nodes.Length;
        double[] room = LabelRoom(graph);
        var arcs = new List<DifferenceArc>();
        for (int i = 1; i <= count; i++)
        {
            arcs.Add(new DifferenceArc(0, i, 0, 0));
        }

        foreach (ImmutableArray<int> layer in order)
        {
            for (int i = 1; i < layer.Length; i++)
            {
                LayerNode left = graph.Nodes[layer[i - 1]];
                double gap = left.Box < 0 || graph.Nodes[layer[i]].Box < 0 ? spacing * 0.6 : spacing;
                double labels = Math.Max(0, room[layer[i - 1]] + room[layer[i]] - gap);
                arcs.Add(new DifferenceArc(layer[i - 1] + 1, layer[i] + 1, ToUnits(left.Size.Width + gap + labels), 0));
            }
        }

        int next = count + 1;
        foreach (LayerSegment segment in graph.Segments)
        {
            LayerNode from = graph.Nodes[segment.From];
            LayerNode to = graph.Nodes[segment.To];
            int bends = (from.Box < 0 ? 1 : 0) + (to.Box < 0 ? 1 : 0);
            int weight = segment.Weight * (bends == 2 ? 8 : bends == 1 ? 2 : 1);
            int helper = next++;
            arcs.Add(new DifferenceArc(0, helper, -100_000_000, 0));
            arcs.Add(new DifferenceArc(helper, segment.From + 1, ToUnits(-(from.Size.Width / 2) - segment.FromOffset), weight));
            arcs.Add(new DifferenceArc(helper, segment.To + 1, ToUnits(-(to.Size.Width / 2) - segment.ToOffset), weight));
        }

        DifferenceSolution solution = NetworkSimplex.Solve(next, CollectionsMarshal.AsSpan(arcs), Math.Min(20_000, 30 * next));
        int least = Enumerable.Range(1, count).Select(i => solution.Values[i]).DefaultIfEmpty(0).Min();
        return [.. Enumerable.Range(1, count).Select(i => (solution.Values[i] - least) / Unit)];
    }

    /// <summary>Half of what the widest label on a link of a node sticks out of the node, so that neighbours leave room for it.</summary>
    private static double[] LabelRoom(LayerGraph graph)
    {
        var room = new double[graph.Nodes.Length];
        var above = new int[graph.Nodes.Length];
        var below = new int[graph.Nodes.Length];
        foreach (LayerSegment segment in graph.Segments)
        {
            below[segment.From]++;
            above[segment.To]++;
        }

        foreach (LayerSegment segment in graph.Segments)
        {
            if (segment.LabelSize.Width > 0)
            {
                // Where one link fans out, its labels stand over the many ends.
                int end = below[segment.From] >= above[segment.To] ? segment.To : segment.From;
                room[end] = Math.Max(room[end], (segment.LabelSize.Width + 8 - graph.Nodes[end].Size.Width) / 2);
            }
        }

        return room;
    }

    private static int ToUnits(double value) => (int)Math.Ceiling(value * Unit);
}
