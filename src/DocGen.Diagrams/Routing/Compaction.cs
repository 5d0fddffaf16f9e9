namespace DocGen.Diagrams.Routing;

/// <summary>
/// Moves boxes, lines and labels on one axis together so that everything keeps its distance and its order, lines are short and straight,
/// and the whole is small. Room that lines or labels need is made by moving boxes apart, so it never runs out.
/// </summary>
/// <remarks>
/// One-dimensional compaction as in circuit layout: everything that overlaps on the other axis keeps its order on this one, and the sum of weighted
/// distances is minimized by the network simplex. Before: routes with ranks. After: on this axis nothing overlaps that overlapped only here, ends sit on
/// their boxes, and lines that were on each other run side by side.
/// </remarks>
public static class Compaction
{
    /// <param name="axis">0 moves things to the left and right, 1 up and down.</param>
    /// <returns>Whether anything has moved.</returns>
    public static bool Run(Sketch sketch, int axis, CompactionWeights weights)
    {
        var model = new CompactionModel(sketch, axis);
        CompactionOrder.Require(model.Items, model.Distances, model.Differences, keepsWallsApart: weights.Snap > 0);
        CompactionDemands.Add(model, fitsContainers: weights.Snap > 0);
        CompactionCharges.Add(model, weights);
        double[]? values = model.Differences.Solve(pivots: Math.Min(40_000, 12 * model.Differences.Count));
        if (values is null)
        {
            return false;
        }

        bool hasMoved = model.Write(values);
        Straighten(sketch, axis);
        return hasMoved;
    }

    /// <summary>Joins the pieces on both sides of a piece that has shrunk to nothing.</summary>
    private static void Straighten(Sketch sketch, int axis)
    {
        foreach (Route route in sketch.Routes)
        {
            for (int piece = 1; piece + 1 < route.Positions.Count; piece++)
            {
                (double start, double end) = sketch.Reach(route, piece);
                bool carries = route.Labels.Exists(spot => spot.Piece == piece);
                if (route.RunsAlong(piece) != axis || Math.Abs(end - start) > 0.01 || carries)
                {
                    continue;
                }

                route.Positions.RemoveRange(piece, 2);
                route.Ranks.RemoveRange(piece, 2);
                for (int i = 0; i < route.Labels.Count; i++)
                {
                    LabelSpot spot = route.Labels[i];
                    route.Labels[i] = spot.Piece > piece ? spot with { Piece = spot.Piece - 2 } : spot;
                }

                piece = Math.Max(0, piece - 2);
            }
        }
    }
}
