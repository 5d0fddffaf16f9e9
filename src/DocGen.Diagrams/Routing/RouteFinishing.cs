using System.Collections.Immutable;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>From routes on shared lines to a finished layout: order on lines, labels, compaction on both axes, verification.</summary>
/// <remarks>A label that found no room is set elsewhere and everything after it is repeated, a few times at most.</remarks>
public static class RouteFinishing
{
    private const int CompactionPasses = 4;

    /// <summary>What one pair of boxes in a hundred that is reversed costs, in px.</summary>
    private const double PercentCost = 2000;

    /// <summary>What a box costs, in px, that is not exactly in the place that it has to keep.</summary>
    private const double PlaceCost = 400;

    /// <param name="routes">Is given ranks, else left as it is.</param>
    /// <param name="labelRounds">How often labels may be set.</param>
    public static LayoutCandidate Finish(Sketch routes, int labelRounds, CancellationToken cancellationToken)
    {
        PieceOrdering.Order(routes);
        var refusals = new Dictionary<(int Edge, int Label, int Piece, LabelSeat Seat), int>();
        LayoutCandidate? best = null;
        int rounds = 0;
        for (int round = 0; round < labelRounds; round++)
        {
            rounds++;
            Sketch sketch = routes.Clone();
            LabelChoice.Choose(sketch, refusals);
            ImmutableArray<ImmutableArray<LabelSpot>> spots = [.. sketch.Routes.Select(static route => route.Labels.ToImmutableArray())];
            bool hasMoved = true;
            for (int pass = 0; pass < CompactionPasses && (hasMoved || pass < 2); pass++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hasMoved = Compaction.Run(sketch, pass % 2, CompactionWeights.Straightening);
            }

            LayoutCandidate candidate = Judge(sketch);
            if (candidate.IsBetterThan(best))
            {
                best = candidate;
            }

            if (!Refuse(candidate.Findings, spots, refusals))
            {
                break;
            }
        }

        return best! with { Rounds = rounds };
    }

    /// <summary>Closes gaps and aligns boxes where that costs neither bends nor crossings, nor a place that is kept.</summary>
    public static LayoutCandidate Settle(LayoutCandidate layout, CancellationToken cancellationToken)
    {
        LayoutCandidate best = layout;
        Sketch sketch = layout.Sketch.Clone();
        bool hasMoved = true;
        for (int pass = 0; pass < CompactionPasses && (hasMoved || pass < 2); pass++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hasMoved = Compaction.Run(sketch, pass % 2, CompactionWeights.Settling);
            if (!hasMoved)
            {
                continue;
            }

            LayoutCandidate settled = Judge(sketch.Clone());
            if (settled.Faults <= best.Faults && settled.Score.Displaced <= best.Score.Displaced && settled.Score.Crossings <= best.Score.Crossings && settled.Score.Bends <= best.Score.Bends)
            {
                best = settled;
            }
        }

        return best;
    }

    private static LayoutCandidate Judge(Sketch sketch)
    {
        RoutedGraph routed = SketchResult.Finish(sketch);
        ImmutableArray<string> unmet = HintVerifier.Verify(routed.Placed, sketch.Tree, sketch.Hints, sketch.Options);
        return new LayoutCandidate(sketch, routed, LayoutVerifier.Verify(routed), unmet, LayoutScore.Of(routed, sketch.Flow) with { Displaced = Displaced(sketch, routed.Placed) });
    }

    private static double Displaced(Sketch sketch, PlacedGraph placed)
    {
        if (sketch.Keeps is not { } order)
        {
            return 0;
        }

        return (order.Compare(placed.Nodes).Share * 100 * PercentCost) + (sketch.KeepsPlaces ? PlaceCost * order.CountDisplaced(placed.Nodes) : 0);
    }

    private static bool Refuse(
        ImmutableArray<LayoutFinding> findings,
        ImmutableArray<ImmutableArray<LabelSpot>> spots,
        Dictionary<(int Edge, int Label, int Piece, LabelSeat Seat), int> refusals)
    {
        bool isAny = false;
        foreach (LayoutFinding finding in findings)
        {
            if (!finding.Fault.IsOfLabel())
            {
                continue;
            }

            for (int label = 0; label < spots[finding.First].Length; label++)
            {
                LabelSpot spot = spots[finding.First][label];
                (int, int, int, LabelSeat) key = (finding.First, label, spot.Piece, spot.Seat);
                refusals[key] = refusals.GetValueOrDefault(key) + 1;
                isAny = true;
            }
        }

        return isAny;
    }
}
