using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>The coordinates on which lines may run: beside every box and border, through the middle of every box, and straight between ends.</summary>
public static class GridLines
{
    /// <summary>Distance of a line from the box or border beside which it runs.</summary>
    public const double Clearance = 10;

    /// <summary>Collects the lines of one axis, sorted, none nearer than <paramref name="tolerance"/> to the next.</summary>
    /// <remarks>O(n log n). Middles of boxes are kept before anything else: they make sure that every box stops at least one line.</remarks>
    /// <param name="isRefined">Whether the routes of the sketch are lines too, with free lanes beside them.</param>
    public static double[] Collect(Sketch sketch, int axis, double tolerance, bool isRefined)
    {
        var candidates = new List<(double Value, int Priority)>();
        double inner = isRefined ? 6 : Clearance;
        double[] low = sketch.Low[axis];
        double[] high = sketch.High[axis];
        for (int node = 0; node < low.Length; node++)
        {
            bool isLeaf = sketch.Tree.IsLeaf(node);
            candidates.Add(((low[node] + high[node]) / 2, isLeaf ? 0 : 3));
            candidates.Add((low[node] - Clearance, 1));
            candidates.Add((high[node] + Clearance, 1));
            if (!isLeaf)
            {
                candidates.Add((low[node] + inner, 2));
                candidates.Add((high[node] - inner, 2));
                if (sketch.HasTitle(node))
                {
                    double reach = sketch.TitleReach(node, axis);
                    candidates.Add((low[node] + (reach / 2), 0));
                    candidates.Add((low[node] + reach + 5, 1));
                }
            }
        }

        foreach (MeasuredEdge edge in sketch.Graph.Edges)
        {
            double start = Math.Max(low[edge.Source], low[edge.Target]);
            double end = Math.Min(high[edge.Source], high[edge.Target]);
            if (end - start > 4)
            {
                candidates.Add(((start + end) / 2, 2));
            }
        }

        if (isRefined)
        {
            foreach (Route route in sketch.Routes)
            {
                for (int piece = 0; piece < route.Positions.Count; piece++)
                {
                    if (route.RunsAlong(piece) != axis)
                    {
                        candidates.Add((route.Positions[piece], 0));
                        candidates.Add((route.Positions[piece] - 5, 3));
                        candidates.Add((route.Positions[piece] + 5, 3));
                    }
                }
            }
        }

        return Thin(candidates, tolerance);
    }

    private static double[] Thin(List<(double Value, int Priority)> candidates, double tolerance)
    {
        candidates.Sort(static (a, b) => a.Value != b.Value ? a.Value.CompareTo(b.Value) : a.Priority.CompareTo(b.Priority));
        var kept = new List<(double Value, int Priority)>();
        foreach ((double value, int priority) in candidates)
        {
            if (kept.Count > 0 && value - kept[^1].Value < (priority == 0 && kept[^1].Priority == 0 ? 0.01 : tolerance))
            {
                if (priority < kept[^1].Priority)
                {
                    kept[^1] = (value, priority);
                }

                continue;
            }

            kept.Add((value, priority));
        }

        return [.. kept.Select(static line => line.Value)];
    }
}
