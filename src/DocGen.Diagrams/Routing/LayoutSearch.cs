using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Drafts layouts from several placements and refines the most promising, as long as there is work left.</summary>
/// <remarks>
/// Work is counted in states of path searches and what takes as long as one, so the result does not depend on the machine. One draft is made
/// whatever it costs. Not thread-safe; used once.
/// </remarks>
public sealed class LayoutSearch(LayoutTree tree, HintPlan hints, LayoutOptions options, CancellationToken cancellationToken)
{
    private const long WorkPerEffort = 500_000;
    private const int WorkPerItem = 200;
    private const int ManyEdges = 600;
    private const int MostVariants = 16;
    private const int FewVariants = 4;
    private const int MostRefined = 8;
    private const int FewRefined = 2;
    private const int RefinementRounds = 8;
    private const int IdleRounds = 2;
    private const int SettlingRounds = 2;
    private const double Promise = 1.6;
    private static readonly RoutingCosts FirstCosts = new();
    private static readonly RoutingCosts RefinementCosts = new(Crossing: 160, Sharing: 1);
    private readonly SearchMemory _memory = new();
    private readonly List<Placement> _placements = [];
    private long _left = options.Effort * WorkPerEffort;

    /// <summary>The best layout that was found; not clean only where none is.</summary>
    public LayoutCandidate FindBest()
    {
        List<LayoutCandidate> drafts = DraftAll();
        LayoutCandidate best = drafts[0];
        for (int i = 0; i < drafts.Count && i < (best.Score.Crossings > 0 ? MostRefined : FewRefined); i++)
        {
            if (i > 0 && drafts[i].Score.Total > best.Score.Total * Promise)
            {
                break;
            }

            LayoutCandidate refined = Refine(drafts[i]);
            best = refined.IsBetterThan(best) ? refined : best;
        }

        // Where lines or labels found no room, more distance makes some.
        foreach (double stretch in new[] { 1.5, 2.2 })
        {
            if (!best.IsClean && Draft(new PlacementVariant(Directions()[0], 0, 2, Aspect, stretch)) is { } wide)
            {
                LayoutCandidate refined = Refine(wide);
                best = refined.IsBetterThan(best) ? refined : best;
            }
        }

        return RouteFinishing.Settle(best, cancellationToken);
    }

    /// <summary>A layout in the order of an earlier one.</summary>
    /// <param name="order">What is kept.</param>
    /// <returns>The best that was found, clean or not; null if the earlier places are of no use.</returns>
    public LayoutCandidate? FindKept(KeptOrder order)
    {
        Side flow = KeptFlow();
        if (order.IsComplete)
        {
            // What was clean once is clean again, if lines and labels are found as they were.
            LayoutCandidate repeated = Settle(Keep(KeptPlacement.Repeat(tree, order, options), flow, order, keepsPlaces: true), order);
            if (repeated.IsClean)
            {
                return repeated;
            }
        }

        PlacedGraph fresh = PlacementPhase.Place(tree, hints, new PlacementVariant(flow, 0, 2, Aspect, 1), options, cancellationToken).Graph;
        LayoutCandidate? best = null;
        foreach (double stretch in new[] { 1, 1.5, 2.2 })
        {
            if (best is { IsClean: true } || KeptPlacement.Place(tree, hints, order, fresh, flow, stretch, options) is not { } placement)
            {
                break;
            }

            LayoutCandidate refined = Keep(placement, flow, order, keepsPlaces: false);
            best = refined.IsBetterThan(best) ? refined : best;
        }

        return best is null ? null : Settle(best, order);
    }

    private LayoutCandidate Keep(Placement placement, Side flow, KeptOrder order, bool keepsPlaces)
    {
        var sketch = new Sketch(tree, hints, placement, flow, options) { Keeps = order, KeepsPlaces = keepsPlaces };
        _left -= EdgeRouting.Route(sketch, FirstCosts, tree.Graph.Edges.Length > ManyEdges ? 1 : 2, _memory, cancellationToken);
        return Refine(Finish(sketch, labelRounds: 4));
    }

    /// <summary>Closes gaps, and again while that brings boxes back into their order.</summary>
    private LayoutCandidate Settle(LayoutCandidate candidate, KeptOrder order)
    {
        LayoutCandidate settled = RouteFinishing.Settle(candidate, cancellationToken);
        for (int round = 0; round < SettlingRounds && Reversed(settled) > 0; round++)
        {
            // Middles of containers are known exactly only after each step.
            LayoutCandidate next = RouteFinishing.Settle(settled, cancellationToken);
            settled = Reversed(next) < Reversed(settled) ? next : settled;
        }

        return settled;

        int Reversed(LayoutCandidate of)
        {
            OrderChange change = order.Compare(of.Routed.Placed.Nodes);
            return change.ReversedX + change.ReversedY;
        }
    }

    /// <summary>The author's direction, else the one in which most lines led before.</summary>
    private Side KeptFlow()
    {
        if (tree.Graph.Hints.Direction is { } wanted)
        {
            return wanted;
        }

        double x = 0;
        double y = 0;
        foreach (MeasuredEdge edge in tree.Graph.Edges)
        {
            if (tree.Graph.Previous.TryGetValue(edge.Source, out Rectangle source) && tree.Graph.Previous.TryGetValue(edge.Target, out Rectangle target))
            {
                x += Math.Sign(Math.Round(target.Center.X - source.Center.X));
                y += Math.Sign(Math.Round(target.Center.Y - source.Center.Y));
            }
        }

        return Math.Abs(x) > Math.Abs(y) ? x > 0 ? Side.Right : Side.Left : y >= 0 ? Side.Bottom : Side.Top;
    }

    private double Aspect => tree.Graph.Hints.Aspect;

    private int Items => tree.Count + tree.Graph.Edges.Length;

    /// <summary>What placing lines and labels once takes; more than linear, as the compaction is.</summary>
    private long FinishingWork => (long)Items * WorkPerItem * (1 + (Items / 500));

    private ImmutableArray<Side> Directions() => tree.Graph.Hints.Direction is { } direction ? [direction] : [Side.Bottom, Side.Right];

    /// <summary>Drafts of variants, best first.</summary>
    private List<LayoutCandidate> DraftAll()
    {
        var drafts = new List<LayoutCandidate>();
        bool folds = false;
        DraftSome(drafts, 0, FewVariants, folds);
        if (!drafts[0].Score.FitsAspect)
        {
            LayoutCandidate straight = drafts[0];
            DraftSome(drafts, 0, FewVariants, folds: true);
            folds = drafts[0] != straight;
        }

        if (drafts[0] is not { IsClean: true, Score.Crossings: 0 })
        {
            DraftSome(drafts, FewVariants, MostVariants, folds);
        }

        return drafts;
    }

    private void DraftSome(List<LayoutCandidate> drafts, int first, int end, bool folds)
    {
        for (int index = first; index < end; index++)
        {
            foreach (Side flow in Directions())
            {
                bool isEnough = drafts.Count > 0 && (_left < options.Effort * WorkPerEffort / 2 || tree.Graph.Edges.IsEmpty);
                if (!isEnough && Draft(new PlacementVariant(flow, index, 2, Aspect, 1, folds)) is { } draft)
                {
                    int at = drafts.FindIndex(other => draft.IsBetterThan(other));
                    drafts.Insert(at < 0 ? drafts.Count : at, draft);
                }
            }
        }
    }

    /// <returns>Null if the variant gives a placement that was drafted before.</returns>
    private LayoutCandidate? Draft(PlacementVariant variant)
    {
        Placement placement = PlacementPhase.Place(tree, hints, variant, options, cancellationToken);
        _left -= FinishingWork / 2;
        if (_placements.Exists(other => other.Graph.Nodes.AsSpan().SequenceEqual(placement.Graph.Nodes.AsSpan())))
        {
            return null;
        }

        _placements.Add(placement);
        var sketch = new Sketch(tree, hints, placement, variant.Direction, options);
        _left -= EdgeRouting.Route(sketch, FirstCosts, tree.Graph.Edges.Length > ManyEdges ? 1 : 2, _memory, cancellationToken);
        return Finish(sketch, labelRounds: 2);
    }

    private LayoutCandidate Finish(Sketch sketch, int labelRounds)
    {
        LayoutCandidate finished = RouteFinishing.Finish(sketch, labelRounds, cancellationToken);
        _left -= FinishingWork * finished.Rounds;
        return finished;
    }

    /// <summary>Routes edges again and again, from the one with most crossings on.</summary>
    private LayoutCandidate Refine(LayoutCandidate draft)
    {
        LayoutCandidate best = draft;
        LayoutCandidate current = draft;
        int idle = 0;
        for (int round = 0; round < RefinementRounds && idle < IdleRounds && _left > 0 && !tree.Graph.Edges.IsEmpty; round++)
        {
            Sketch refined = current.Sketch.Clone();
            ImmutableArray<int> crossings = current.Score.CrossingsOf;
            int[] order =
            [
                .. Enumerable.Range(0, tree.Graph.Edges.Length)
                    .OrderByDescending(edge => crossings[edge])
                    .ThenByDescending(edge => refined.Routes[edge].Positions.Count),
            ];
            (long work, int changes) = EdgeRouting.Refine(refined, RefinementCosts, order, _memory, cancellationToken);
            _left -= work;
            if (changes == 0)
            {
                break;
            }

            current = Finish(refined, labelRounds: 5);
            idle++;
            if (current.IsBetterThan(best))
            {
                best = current;
                idle = 0;
            }
        }

        return best;
    }
}
