using System.Collections.Immutable;

namespace DocGen.Diagrams.Layout;

/// <summary>Phase 3 of the layered method: orders each layer so that few links cross.</summary>
/// <remarks>
/// Barycentre sweeps down and up, each followed by swaps of neighbours while they save crossings; the best order seen is kept. Nodes without
/// neighbours in the fixed layer keep their place among the others, pulled by their relations to the outside. O(rounds · E log V).
/// After: a permutation of each layer. Sources: Sugiyama, Tagawa and Toda 1981 (barycentre); Gansner et al. 1993 (transposition).
/// </remarks>
public static class LayerOrdering
{
    private const int Stride = 16;

    /// <param name="start">0: author's order; others begin from another order, for variants.</param>
    /// <param name="restarts">How many starting orders are tried, at least 1.</param>
    /// <param name="rounds">Sweeps from each.</param>
    /// <param name="fixedOrder">Rank the author asked for by node, -1 where none; ranked nodes of a layer keep their relative order.</param>
    /// <returns>Nodes of each layer from left to right.</returns>
    public static ImmutableArray<ImmutableArray<int>> Order(LayerGraph graph, int start, int restarts, int rounds, IReadOnlyList<int> fixedOrder)
    {
        var sweep = new LayerSweep(graph, fixedOrder);
        int[][] best = [];
        long bestCrossings = long.MaxValue;
        for (int restart = 0; restart < restarts && bestCrossings > 0; restart++)
        {
            sweep.Initialize(start + (restart * Stride));
            long crossings = sweep.CountCrossings();
            if (crossings < bestCrossings)
            {
                (best, bestCrossings) = (sweep.Copy(), crossings);
            }

            int idle = 0;
            for (int round = 0; round < rounds && bestCrossings > 0 && idle < 4; round++)
            {
                sweep.Run(isDown: round % 2 == 0);
                sweep.Transpose();
                crossings = sweep.CountCrossings();
                idle++;
                if (crossings < bestCrossings)
                {
                    (best, bestCrossings) = (sweep.Copy(), crossings);
                    idle = 0;
                }
            }
        }

        return [.. best.Select(static layer => layer.ToImmutableArray())];
    }

    /// <summary>Crossings between neighbouring layers, weighted; O(E log V).</summary>
    public static long CountCrossings(LayerGraph graph, ImmutableArray<ImmutableArray<int>> order)
    {
        var sweep = new LayerSweep(graph, []);
        sweep.Set([.. order.Select(static layer => layer.ToArray())]);
        return sweep.CountCrossings();
    }
}
