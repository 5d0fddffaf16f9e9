using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Measuring;

/// <summary>Finds one width for boxes that stand together and are of one kind: aligned edges read faster than ragged ones.</summary>
internal static class WidthGroups
{
    /// <summary>A box wider than this many times the median of its group keeps its width for itself; the others would become too empty.</summary>
    private const double Outlier = 1.4;

    /// <param name="widths">Measured widths, parallel to the graph's nodes.</param>
    /// <returns>Least widths, parallel to the graph's nodes; 0 where a box is not a leaf or alone of its kind.</returns>
    public static double[] Find(ViewGraph graph, IReadOnlyList<double> widths)
    {
        var least = new double[widths.Count];
        foreach (IGrouping<(int, string?, NodeRole), ViewNode> group in graph.Nodes.Where(static node => !node.IsContainer).GroupBy(static node => (node.Parent, node.Component.Kind, node.Role)))
        {
            double[] sorted = [.. group.Select(node => widths[node.Index]).Order()];
            if (sorted.Length < 2)
            {
                continue;
            }

            double limit = sorted[(sorted.Length - 1) / 2] * Outlier;
            double common = sorted.Last(width => width <= limit);
            foreach (ViewNode node in group)
            {
                least[node.Index] = widths[node.Index] <= common ? common : 0;
            }
        }

        return least;
    }
}
