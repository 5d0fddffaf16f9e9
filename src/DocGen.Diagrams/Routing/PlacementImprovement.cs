using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>Where lines cross, moves the boxes at their ends, one change at a time, while that makes the drawing better.</summary>
/// <remarks>
/// A layered order knows nothing of lines that pass through containers or leave at a box's sides; what is left of the work after refinement
/// goes into what it could not see. Over the graphs of the bench, six tries a step find as much as fifty do.
/// </remarks>
public static class PlacementImprovement
{
    private const int MostTried = 6;
    private const double Promise = 1.4;
    private const int LabelRounds = 2;

    /// <returns>A better layout than the best so far, or that.</returns>
    public static LayoutCandidate Run(SearchContext context, LayoutCandidate best)
    {
        while (best.Score.Crossings > 0 && FindBetter(context, best) is { } better)
        {
            best = better;
        }

        return best;
    }

    /// <returns>Null if none of the changes that promise most is better.</returns>
    private static LayoutCandidate? FindBetter(SearchContext context, LayoutCandidate best)
    {
        foreach (PlacementChange change in MostPromising(context, best))
        {
            if (context.Left <= 0)
            {
                return null;
            }

            Placement changed = change.Apply(best.Sketch.Origin, context.Tree);
            LayoutCandidate draft = context.Draft(new Sketch(context.Tree, context.Hints, changed, best.Sketch.Flow, context.Options), LabelRounds);
            if (draft.Score.Total < best.Score.Total * Promise)
            {
                LayoutCandidate refined = RefinementRace.Run(context, [draft]);
                if (refined.IsBetterThan(best))
                {
                    return refined;
                }
            }
        }

        return null;
    }

    private static PlacementChange[] MostPromising(SearchContext context, LayoutCandidate best)
    {
        if (context.Left <= 0)
        {
            return [];
        }

        PlacedGraph origin = best.Sketch.Origin.Graph;
        var guess = new PlacementChangeGuess(origin, context.Tree, best.Sketch.Flow);
        PlacementChange[] changes =
        [
            .. PlacementChanges.Of(origin, context.Tree, context.Hints, IsAtCrossing(context.Tree, best.Score), context.Options.NodeSpacing)
                .OrderBy(guess.Of)
                .Take(MostTried),
        ];
        context.Spend(PlacementGuess.Work(guess.Pairs));
        return changes;
    }

    /// <summary>By node, whether it is at an end of a line that crosses another, or holds such a node.</summary>
    private static bool[] IsAtCrossing(LayoutTree tree, LayoutScore score)
    {
        var isAtCrossing = new bool[tree.Count];
        for (int edge = 0; edge < score.CrossingsOf.Length; edge++)
        {
            if (score.CrossingsOf[edge] > 0)
            {
                Mark(tree.Graph.Edges[edge].Source);
                Mark(tree.Graph.Edges[edge].Target);
            }
        }

        return isAtCrossing;

        void Mark(int end)
        {
            for (int at = end; at >= 0; at = tree.Parent(at))
            {
                isAtCrossing[at] = true;
            }
        }
    }
}
