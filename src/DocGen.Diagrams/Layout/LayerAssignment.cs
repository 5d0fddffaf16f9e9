using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DocGen.Diagrams.Layout;

/// <summary>Phase 2 of the layered method: gives every box a layer so that all links lead to a later layer and span few layers.</summary>
/// <remarks>
/// Minimizes the weighted sum of spans by the network simplex. Before: acyclic. After: layer(u) &lt; layer(v) for every link u→v; the least layer is 0.
/// Source: Gansner, Koutsofios, North and Vo, IEEE Trans. Software Engineering 19(3), 1993.
/// </remarks>
public static class LayerAssignment
{
    /// <param name="links">Pairs (from, to, weight).</param>
    /// <param name="rows">Row the author asked for by node, -1 where none; rows win over the direction of links.</param>
    public static ImmutableArray<int> Assign(int count, IReadOnlyList<(int From, int To, int Weight)> links, IReadOnlyList<int> rows)
    {
        var arcs = new List<DifferenceArc>(links.Count + (2 * count));
        int rowCount = rows.DefaultIfEmpty(-1).Max() + 1;
        for (int row = 0; row < rowCount; row++)
        {
            arcs.Add(new DifferenceArc(row == 0 ? 0 : count + row, count + row + 1, row == 0 ? 0 : 1, 0));
        }

        for (int i = 0; i < count; i++)
        {
            arcs.Add(new DifferenceArc(0, i + 1, 0, 0));
            if (rows[i] >= 0)
            {
                arcs.Add(new DifferenceArc(i + 1, count + rows[i] + 1, 0, 0));
                arcs.Add(new DifferenceArc(count + rows[i] + 1, i + 1, 0, 0));
            }
        }

        int firstLink = arcs.Count;
        foreach ((int from, int to, int weight) in links)
        {
            if (rows[from] < 0 || rows[to] < 0 || rows[from] < rows[to])
            {
                arcs.Add(new DifferenceArc(from + 1, to + 1, 1, weight));
            }
        }

        int variables = count + rowCount + 1;
        DifferenceSolution solution = NetworkSimplex.Solve(variables, CollectionsMarshal.AsSpan(arcs), 20 * (count + 10));
        while (!solution.Conflict.IsEmpty)
        {
            // Rows leave no room between them for a chain: one of its links may then lead backwards.
            arcs.RemoveAt(solution.Conflict.Max());
            solution = NetworkSimplex.Solve(variables, CollectionsMarshal.AsSpan(arcs), 20 * (count + 10));
        }

        System.Diagnostics.Debug.Assert(arcs.Count >= firstLink, "only links are dropped: rows alone are feasible");
        int least = Enumerable.Range(1, count).Select(i => solution.Values[i]).DefaultIfEmpty(0).Min();
        return [.. Enumerable.Range(1, count).Select(i => solution.Values[i] - least)];
    }
}
