using System.Collections.Immutable;

namespace DocGen.Diagrams.Layout;

/// <summary>Minimizes the sum of weighted differences under difference constraints, in whole numbers and therefore exactly.</summary>
/// <remarks>
/// The network simplex method: a spanning tree of tight arcs is improved by exchanging one arc at a time. The tree is rooted at variable 0,
/// which keeps its value; subtree sums of (weight in - weight out) are the cut values. Starts from longest paths, so variable 0 must reach
/// every other. Before: every variable is reachable from 0. After: feasible, and optimal unless the pivots ran out.
/// Source: Gansner, Koutsofios, North and Vo, IEEE Trans. Software Engineering 19(3), 1993.
/// </remarks>
public static class NetworkSimplex
{
    /// <param name="pivots">How many exchanges are allowed.</param>
    public static DifferenceSolution Solve(int count, ReadOnlySpan<DifferenceArc> arcs, int pivots)
    {
        var table = new ArcTable(count, arcs);
        var paths = new LongestPaths(count, table, []);
        ImmutableArray<int> conflict = paths.Run();
        if (!conflict.IsEmpty)
        {
            return new DifferenceSolution(paths.Values, [.. conflict.Select(table.Origin)]);
        }

        new SpanningTree(count, table, paths).Improve(pivots);
        return new DifferenceSolution(paths.Values, []);
    }
}
