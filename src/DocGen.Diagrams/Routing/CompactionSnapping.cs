namespace DocGen.Diagrams.Routing;

/// <summary>Brings boxes into line that nearly are: a reader takes an offset of a few px for a mistake, a large one for a place.</summary>
public static class CompactionSnapping
{
    /// <summary>Offsets up to this, in px, look like a mistake.</summary>
    public const double Near = 16;

    /// <summary>Below this, in px, boxes are in line.</summary>
    private const double InLine = 0.75;

    public static void Add(CompactionModel model, int weight)
    {
        for (int parent = -1; parent < model.Sketch.Tree.Count; parent++)
        {
            if (parent < 0 || !model.Sketch.Tree.IsLeaf(parent))
            {
                Snap(model, [.. model.Sketch.Tree.Children(parent)], weight);
            }
        }
    }

    /// <summary>Each box with the next in order whose border is near; O(n log n).</summary>
    private static void Snap(CompactionModel model, int[] siblings, int weight)
    {
        double[] low = model.Sketch.Low[model.Axis];
        double[] high = model.Sketch.High[model.Axis];
        foreach (bool isLeaf in (ReadOnlySpan<bool>)[true, false])
        {
            // Rows of leaves share their middles, everything else its low border.
            bool usesMiddles = isLeaf && model.Axis == 1;
            int[] order = [.. siblings.Where(node => model.Sketch.Tree.IsLeaf(node) == isLeaf).OrderBy(Place).ThenBy(static node => node)];
            for (int i = 1; i < order.Length; i++)
            {
                int first = order[i - 1];
                int second = order[i];
                double gap = Place(second) - Place(first);
                if (gap <= InLine ? isLeaf : gap <= Near && !ShareMiddle(first, second))
                {
                    // Leaves that are in line are held more firmly than what may come into line; a container rather fits what it holds.
                    model.Differences.Attract(model.Low(first) + Offset(first), model.Low(second) + Offset(second), gap <= InLine ? 2 * weight : weight);
                }
            }

            double Offset(int node) => usesMiddles ? (high[node] - low[node]) / 2 : 0;

            double Place(int node) => low[node] + Offset(node);
        }

        bool ShareMiddle(int first, int second) =>
            Math.Abs(low[first] + high[first] - low[second] - high[second]) < 2 * InLine;
    }
}
