using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Where a drawing is far too wide or too high for a page, or its lines cross, refines one whose layers are folded, and takes that if it is better.</summary>
/// <remarks>
/// A folded draft has more crossings than a straight one, most of which its refinement gets rid of, so the two can only be compared after it.
/// One draft is enough: the guess ranks folded placements well, and a second was never better over the graphs of the bench.
/// </remarks>
public static class AspectImprovement
{
    /// <summary>A drawing nearer to the wanted aspect is left as it is.</summary>
    private const double LeastExcess = 0.4;

    /// <param name="best">Clean.</param>
    /// <returns>A better layout with no more crossings, or the best so far.</returns>
    public static LayoutCandidate Run(SearchContext context, LayoutDrafts drafts, LayoutCandidate best)
    {
        // What a page shows as it is, is easier to read straight.
        bool fits = best.Score.Excess < LeastExcess || best.Score.LongerSide < LayoutHints.PageSide;
        if ((fits && best.Score.Crossings == 0) || drafts.MakeFolded(best.Score.Excess) is not { } draft || !MayBecomeBetter(draft.Score, best.Score))
        {
            return best;
        }

        LayoutCandidate refined = RefinementRace.Run(context, [draft]);
        return refined.IsBetterThan(best) && refined.Score.Crossings <= best.Score.Crossings ? refined : best;
    }

    private static bool MayBecomeBetter(LayoutScore draft, LayoutScore best) => draft.Total - LayoutScore.Weigh(draft.Crossings, 0, 0) < best.Total;
}
