using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>Drafts layouts from several placements and refines the most promising, as long as there is work left.</summary>
public static class LayoutSearch
{
    /// <summary>A graph with more edges is not searched a second time.</summary>
    private const int MostEdgesTwice = 600;

    /// <summary>A draft with more crossings is hardly ever refined to none.</summary>
    private const int FewCrossings = 4;
    private const int FewRefined = 2;

    /// <summary>The best layout that was found; not clean only where none is.</summary>
    public static LayoutCandidate FindBest(LayoutTree tree, HintPlan hints, LayoutOptions options, CancellationToken cancellationToken)
    {
        LayoutCandidate best = FindOnce(tree, hints, options, cancellationToken);
        if (!best.IsClean && tree.Graph.Edges.Length <= MostEdgesTwice)
        {
            LayoutCandidate second = FindOnce(tree, hints, options with { Effort = options.Effort * 2 }, cancellationToken);
            best = second.IsBetterThan(best) ? second : best;
        }

        return best;
    }

    /// <summary>A layout in the order of an earlier one.</summary>
    /// <param name="order">What is kept.</param>
    /// <returns>The best that was found, clean or not; null if the earlier places are of no use.</returns>
    public static LayoutCandidate? FindKept(LayoutTree tree, HintPlan hints, LayoutOptions options, KeptOrder order, CancellationToken cancellationToken)
    {
        var context = new SearchContext(tree, hints, options, cancellationToken);
        LayoutCandidate? kept = KeptSearch.Find(context, order);
        context.Memory.GiveBack();
        return kept;
    }

    private static LayoutCandidate FindOnce(LayoutTree tree, HintPlan hints, LayoutOptions options, CancellationToken cancellationToken)
    {
        var context = new SearchContext(tree, hints, options, cancellationToken);
        var drafts = new LayoutDrafts(context);
        LayoutCandidate best = Refine(context, drafts);
        if (best.IsClean)
        {
            best = AspectImprovement.Run(context, drafts, best);
            best = PlacementImprovement.Run(context, best);
        }

        // Where lines or labels found no room, more distance makes some.
        foreach (double stretch in new[] { 1.5, 2.2 })
        {
            if (!best.IsClean && drafts.MakeWide(stretch) is { } wide)
            {
                LayoutCandidate refined = RefinementRace.Run(context, [wide]);
                best = refined.IsBetterThan(best) ? refined : best;
            }
        }

        context.Memory.GiveBack();
        return RouteFinishing.Settle(best, cancellationToken);
    }

    /// <summary>Refines the first drafts where few lines cross; makes more where that does not rid them of all crossings.</summary>
    private static LayoutCandidate Refine(SearchContext context, LayoutDrafts drafts)
    {
        IReadOnlyList<LayoutCandidate> first = drafts.Make();
        LayoutCandidate best = first[0];
        if (best is { IsClean: true, Score.Crossings: <= FewCrossings })
        {
            best = RefinementRace.Run(context, [.. first.Take(FewRefined)]);
        }

        if (best is { IsClean: true, Score.Crossings: 0 })
        {
            return best;
        }

        LayoutCandidate other = RefinementRace.Run(context, drafts.MakeMore());
        return other.IsBetterThan(best) ? other : best;
    }
}
