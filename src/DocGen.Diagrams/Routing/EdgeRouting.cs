using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Finds a way for every edge: short and straight ones first, then each again knowing the others.</summary>
/// <remarks>
/// Before: boxes are placed with room between. After: every edge has a route around foreign boxes, titles and containers; routes may still lie
/// on each other. Cost: one search for each edge and round; the states that one search may visit shrink with the number of edges.
/// </remarks>
public static class EdgeRouting
{
    /// <summary>Sets the routes of the sketch.</summary>
    /// <returns>How many states were visited.</returns>
    public static long Route(Sketch sketch, RoutingCosts costs, int rounds, SearchMemory memory, CancellationToken cancellationToken)
    {
        ImmutableArray<MeasuredEdge> edges = sketch.Graph.Edges;
        if (edges.IsEmpty)
        {
            return 0;
        }

        var router = new EdgeRouter(sketch, costs, isRefined: false, memory, ImmutableDictionary<int, double>.Empty);
        int[] order = [.. Enumerable.Range(0, edges.Length).Where(edge => edges[edge].Source != edges[edge].Target).OrderBy(edge => Distance(sketch, edge))];
        for (int round = 0; round < rounds; round++)
        {
            foreach (int edge in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                router.Improve(edge);
            }
        }

        for (int edge = 0; edge < edges.Length; edge++)
        {
            if (edges[edge].Source == edges[edge].Target)
            {
                router.RouteLoop(edge);
            }
        }

        return router.Work;
    }

    /// <summary>Routes edges again, one by one, among the present routes, which lie apart: what crosses what is now known exactly.</summary>
    /// <param name="edges">Which, in this order.</param>
    /// <param name="misplaced">Those for which there was no room where they run, and what each pays at either end, in px, for its side of the box.</param>
    /// <returns>How many states were visited, and how many routes changed.</returns>
    public static (long Work, int Changes) Refine(
        Sketch sketch,
        RoutingCosts costs,
        IReadOnlyList<int> edges,
        IReadOnlyDictionary<int, double> misplaced,
        SearchMemory memory,
        CancellationToken cancellationToken)
    {
        if (sketch.Graph.Edges.IsEmpty)
        {
            return (0, 0);
        }

        var router = new EdgeRouter(sketch, costs, isRefined: true, memory, misplaced);
        router.KeepAll();
        int changes = 0;
        foreach (int edge in edges)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (sketch.Graph.Edges[edge].Source != sketch.Graph.Edges[edge].Target && router.Improve(edge))
            {
                changes++;
            }
        }

        return (router.Work, changes);
    }

    private static double Distance(Sketch sketch, int edge)
    {
        Rectangle source = sketch.Bounds(sketch.Graph.Edges[edge].Source);
        Rectangle target = sketch.Bounds(sketch.Graph.Edges[edge].Target);
        double dx = Math.Max(0, Math.Max(source.Left - target.Right, target.Left - source.Right));
        double dy = Math.Max(0, Math.Max(source.Top - target.Bottom, target.Top - source.Bottom));

        // What needs a bend waits for what can be straight.
        return dx + dy + (dx > 0 && dy > 0 ? 100 : 0);
    }
}
