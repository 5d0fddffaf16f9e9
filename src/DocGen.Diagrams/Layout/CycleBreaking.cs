using System.Collections.Immutable;

namespace DocGen.Diagrams.Layout;

/// <summary>Phase 1 of the layered method: picks links to be taken backwards so that no cycle is left.</summary>
/// <remarks>
/// A greedy sequence: sinks go to the end, sources to the start, else the box with the largest surplus of outgoing weight; ties by index, so
/// the author's order decides. Links against the sequence are reversed. O(V² + E). After: the links with the reversed ones turned round are acyclic.
/// Source: Eades, Lin and Smyth, Information Processing Letters 47(6), 1993.
/// </remarks>
public static class CycleBreaking
{
    /// <param name="links">No link joins a box to itself.</param>
    /// <returns>Parallel to <paramref name="links"/>: whether the link is reversed.</returns>
    public static ImmutableArray<bool> FindReversed(int count, ImmutableArray<SiblingLink> links)
    {
        var outgoing = new int[count];
        var incoming = new int[count];
        var adjacent = new List<SiblingLink>[count];
        for (int i = 0; i < count; i++)
        {
            adjacent[i] = [];
        }

        foreach (SiblingLink link in links)
        {
            outgoing[link.From] += link.Weight;
            incoming[link.To] += link.Weight;
            adjacent[link.From].Add(link);
            adjacent[link.To].Add(link);
        }

        var place = new int[count];
        var isPlaced = new bool[count];
        int low = 0;
        int high = count;
        for (int step = 0; step < count; step++)
        {
            int chosen = Choose(outgoing, incoming, isPlaced);
            isPlaced[chosen] = true;
            place[chosen] = outgoing[chosen] == 0 && incoming[chosen] > 0 ? --high : low++;
            foreach (SiblingLink link in adjacent[chosen])
            {
                outgoing[link.From] -= link.Weight;
                incoming[link.To] -= link.Weight;
            }
        }

        return [.. links.Select(link => place[link.From] > place[link.To])];
    }

    private static int Choose(int[] outgoing, int[] incoming, bool[] isPlaced)
    {
        int best = -1;
        int bestSurplus = int.MinValue;
        for (int i = 0; i < isPlaced.Length; i++)
        {
            if (isPlaced[i])
            {
                continue;
            }

            int surplus = incoming[i] == 0 ? int.MaxValue
                : outgoing[i] == 0 ? int.MaxValue - 1
                : outgoing[i] - incoming[i];
            if (surplus > bestSurplus)
            {
                bestSurplus = surplus;
                best = i;
            }
        }

        return best;
    }
}
