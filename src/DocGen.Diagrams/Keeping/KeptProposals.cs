using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Keeping;

/// <summary>Tries spots for new boxes until a placement is found in which no pair of the others is reversed.</summary>
public static class KeptProposals
{
    /// <summary>How many placements are tried in all; with several new boxes each gets its part of them.</summary>
    private const int MostTried = 24;

    /// <returns>Best first; empty if too much stands in one container. One box is moved at a time, while the others stay at the best spots known.</returns>
    public static ImmutableArray<Placement> Make(LayoutTree tree, HintPlan hints, KeptOrder order, PlacedGraph fresh, Side flow, double stretch, LayoutOptions options)
    {
        ImmutableSortedDictionary<int, int> ranks = ImmutableSortedDictionary<int, int>.Empty;
        if (Place(ranks) is not { } first)
        {
            return [];
        }

        var drafts = new List<KeptDraft> { first };
        KeptDraft best = first;
        foreach ((int node, int spots) in first.Choices)
        {
            for (int rank = 1; rank < Math.Min(spots, MostTried / first.Choices.Length); rank++)
            {
                // Spots come in the order of their costs: from here on nothing can be better.
                if (Place(ranks.SetItem(node, rank)) is not { } draft || draft.Cost > best.Total)
                {
                    break;
                }

                drafts.Add(draft);
                if (draft.Total < best.Total)
                {
                    best = draft;
                    ranks = ranks.SetItem(node, rank);
                }
            }
        }

        return [.. drafts.OrderBy(static draft => draft.Total).Select(static draft => draft.Placement)];

        KeptDraft? Place(ImmutableSortedDictionary<int, int> chosen) => KeptPlacement.Place(tree, hints, order, fresh, flow, stretch, chosen, options);
    }
}
