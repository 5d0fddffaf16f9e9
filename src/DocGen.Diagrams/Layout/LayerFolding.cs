using System.Collections.Immutable;

namespace DocGen.Diagrams.Layout;

/// <summary>Between the phases 2 and 3 of the layered method: joins and splits layers so that the whole comes nearer to a wanted aspect.</summary>
/// <remarks>
/// Two layers that are joined stand side by side in one; links between them stay within the layer. A layer that is split makes room behind it for
/// half of its boxes. The greedy step that helps most is taken as long as one helps. After: no link leads to an earlier layer that did not before;
/// boxes in rows keep theirs; no box has links to more than two others of its own layer. O(layers² · boxes).
/// </remarks>
public static class LayerFolding
{
    /// <summary>What a step has to save to be worth the disorder.</summary>
    private const double Gain = 0.93;

    /// <param name="aspect">Wanted extent across the flow divided by the extent along it.</param>
    /// <param name="rows">Row the author asked for by box, -1 where none; layers are left alone where there are any.</param>
    public static ImmutableArray<int> Fold(
        SiblingGraph graph,
        ImmutableArray<int> layers,
        IReadOnlyList<int> rows,
        double aspect,
        double spacing,
        double layerSpacing)
    {
        if (rows.Any(static row => row >= 0))
        {
            return layers;
        }

        int[] current = [.. layers];
        double cost = Cost(graph, current, aspect, spacing, layerSpacing);
        for (int step = 0; step < layers.Length; step++)
        {
            int[]? best = null;
            double bestCost = cost * Gain;
            foreach (int[] candidate in Candidates(graph, current))
            {
                double candidateCost = Cost(graph, candidate, aspect, spacing, layerSpacing);
                if (candidateCost < bestCost)
                {
                    bestCost = candidateCost;
                    best = candidate;
                }
            }

            if (best is null)
            {
                break;
            }

            (current, cost) = (best, bestCost);
        }

        return [.. current];
    }

    private static IEnumerable<int[]> Candidates(SiblingGraph graph, int[] layers)
    {
        int count = layers.Max() + 1;
        for (int layer = 0; layer < count; layer++)
        {
            int at = layer;
            int[] joined = [.. layers.Select(other => other > at ? other - 1 : other)];
            if (layer + 1 < count && CanStandInLine(graph, joined, layer))
            {
                yield return joined;
            }

            if (Split(graph, layers, layer) is { } split)
            {
                yield return split;
            }
        }
    }

    /// <summary>Whether no box has links to more than two others of its layer: one on each side.</summary>
    private static bool CanStandInLine(SiblingGraph graph, int[] layers, int layer)
    {
        var degrees = new int[layers.Length];
        foreach (SiblingLink link in graph.Links)
        {
            if (layers[link.From] == layer && layers[link.To] == layer && (++degrees[link.From] > 2 || ++degrees[link.To] > 2))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The half of a layer that leads on more than it comes from above moves to a new layer below it.</summary>
    private static int[]? Split(SiblingGraph graph, int[] layers, int layer)
    {
        int[] members = [.. Enumerable.Range(0, layers.Length).Where(box => layers[box] == layer)];
        if (members.Length < 4)
        {
            return null;
        }

        var surplus = new int[layers.Length];
        foreach (SiblingLink link in graph.Links)
        {
            surplus[link.From] += Math.Sign(layers[link.To] - layers[link.From]) * link.Weight;
            surplus[link.To] += Math.Sign(layers[link.From] - layers[link.To]) * link.Weight;
        }

        var moved = members.OrderBy(box => surplus[box]).Skip((members.Length + 1) / 2).ToHashSet();
        return [.. layers.Select((other, box) => other > layer || moved.Contains(box) ? other + 1 : other)];
    }

    private static double Cost(SiblingGraph graph, int[] layers, double aspect, double spacing, double layerSpacing)
    {
        int count = layers.Max() + 1;
        var widths = new double[count];
        var heights = new double[count];
        for (int box = 0; box < layers.Length; box++)
        {
            widths[layers[box]] += graph.Boxes[box].Size.Width + spacing;
            heights[layers[box]] = Math.Max(heights[layers[box]], graph.Boxes[box].Size.Height);
        }

        foreach (SiblingLink link in graph.Links)
        {
            int upper = Math.Min(layers[link.From], layers[link.To]);
            int lower = Math.Max(layers[link.From], layers[link.To]);
            for (int layer = upper + 1; layer < lower; layer++)
            {
                widths[layer] += spacing / 2;
            }
        }

        return GridPacking.Cost(new Geometry.Size(widths.Max() - spacing, heights.Sum() + (layerSpacing * (count - 1))), aspect);
    }
}
