using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Tests.Reading;

namespace DocGen.Bench;

/// <summary>Copies of a graph that a good layout treats no worse: what is tuned to the graphs of a folder shows in copies of them.</summary>
internal static class DisturbedGraphs
{
    private const int LeastSize = 20;

    /// <summary>Copies 1, 4, 7, … are in another order; 2, 5, 8, … have other sizes as well; 3, 6, 9, … also lead a tenth of the edges elsewhere. 0 is the graph itself.</summary>
    /// <remarks>Hints that name boxes are left out.</remarks>
    public static MeasuredGraph Copy(MeasuredGraph graph, int copy)
    {
        if (copy == 0)
        {
            return graph;
        }

        var random = new XorShift(((uint)copy * 2654435761u) | 1u);
        MeasuredGraph changed = Shuffle(graph, random);
        changed = copy % 3 == 1 ? changed : Resize(changed, random);
        return copy % 3 == 0 ? Redirect(changed, random) : changed;
    }

    /// <summary>Another order of boxes, containers first still, and of edges.</summary>
    private static MeasuredGraph Shuffle(MeasuredGraph graph, XorShift random)
    {
        int[] depths = new int[graph.Nodes.Length];
        for (int node = 0; node < depths.Length; node++)
        {
            depths[node] = graph.Nodes[node].Parent < 0 ? 0 : depths[graph.Nodes[node].Parent] + 1;
        }

        int[] order = [.. Permute(graph.Nodes.Length, random).OrderBy(node => depths[node])];
        int[] places = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        int Place(int node) => node < 0 ? node : places[node];
        return new MeasuredGraph(
            [.. order.Select(node => graph.Nodes[node]).Select(node => node with { Parent = Place(node.Parent), AttachedTo = Place(node.AttachedTo) })],
            [.. Permute(graph.Edges.Length, random).Select(edge => graph.Edges[edge]).Select(edge => edge with { Source = Place(edge.Source), Target = Place(edge.Target) })],
            LayoutHints.None with { Direction = graph.Hints.Direction, Aspect = graph.Hints.Aspect });
    }

    /// <summary>Boxes up to a quarter smaller or larger.</summary>
    private static MeasuredGraph Resize(MeasuredGraph graph, XorShift random) => graph with
    {
        Nodes = [.. graph.Nodes.Select(node => node.IsContainer ? node : node with { Size = new Size(Change(node.Size.Width, random), Change(node.Size.Height, random)) })],
    };

    private static double Change(double extent, XorShift random) => Math.Max(LeastSize, Math.Round(extent * (75 + random.Below(51)) / 100));

    /// <summary>One edge in ten leads to where another led.</summary>
    private static MeasuredGraph Redirect(MeasuredGraph graph, XorShift random)
    {
        ImmutableArray<MeasuredEdge>.Builder edges = graph.Edges.ToBuilder();
        for (int i = 0; i < edges.Count / 10; i++)
        {
            int first = random.Below(edges.Count);
            int second = random.Below(edges.Count);
            (MeasuredEdge one, MeasuredEdge other) = (edges[first] with { Target = edges[second].Target }, edges[second] with { Target = edges[first].Target });
            if (CanLead(graph, one) && CanLead(graph, other))
            {
                (edges[first], edges[second]) = (one, other);
            }
        }

        return graph with { Edges = edges.ToImmutable() };
    }

    private static bool CanLead(MeasuredGraph graph, MeasuredEdge edge) => !IsIn(graph, edge.Source, edge.Target) && !IsIn(graph, edge.Target, edge.Source);

    private static bool IsIn(MeasuredGraph graph, int node, int container)
    {
        int at = node;
        while (at >= 0 && at != container)
        {
            at = graph.Nodes[at].Parent;
        }

        return at >= 0;
    }

    private static int[] Permute(int count, XorShift random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = random.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
