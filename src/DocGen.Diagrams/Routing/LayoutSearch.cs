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
    private const long WorkPerEffort = 400_000;
    private const int WorkPerItem = 200;
    private const int ManyEdges = 600;
    private const int MostVariants = 16;
    private const int FewVariants = 2;
    private const int FoldedVariants = 4;
    private const int MostRefined = 8;
    private const int FewRefined = 2;
    private const int RefinementRounds = 8;
    private const int IdleRounds = 2;
    private const int FaultyIdleRounds = 4;
    private const int DraftLabelRounds = 2;
    private const int RefinedLabelRounds = 3;
    private const int SettlingRounds = 2;
    private const double Promise = 1.6;
    private static readonly RoutingCosts FirstCosts = new();
    private static readonly RoutingCosts RefinementCosts = new(Bend: 60, Crossing: 600, Sharing: 1);
    private readonly SearchMemory _memory = SearchMemory.Take();
    private readonly List<Placement> _placements = [];
    private long _left = options.Effort * WorkPerEffort;

    /// <summary>The best layout that was found; not clean only where none is.</summary>
    public LayoutCandidate FindBest()
    {
        List<LayoutCandidate> drafts = DraftAll();
        LayoutCandidate best = Race(drafts);

        // Where lines or labels found no room, more distance makes some.
        foreach (double stretch in new[] { 1.5, 2.2 })
        {
            if (!best.IsClean && Draft(new PlacementVariant(Directions()[0], 0, 2, Aspect, stretch)) is { } wide)
            {
                LayoutCandidate refined = Race([wide]);
                best = refined.IsBetterThan(best) ? refined : best;
            }
        }

        _memory.GiveBack();
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
        return Race([Finish(sketch, labelRounds: 4)]);
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
            DraftSome(drafts, 0, FoldedVariants, folds: true);
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
        return Finish(sketch, DraftLabelRounds);
    }

    private LayoutCandidate Finish(Sketch sketch, int labelRounds)
    {
        LayoutCandidate finished = RouteFinishing.Finish(sketch, labelRounds, cancellationToken);
        _left -= FinishingWork * finished.Rounds;
        return finished;
    }

    /// <summary>Refines drafts side by side, round by round; after each round only the better half goes on.</summary>
    /// <param name="drafts">Best first; at least one.</param>
    private LayoutCandidate Race(List<LayoutCandidate> drafts)
    {
        LayoutCandidate best = drafts[0];
        if (tree.Graph.Edges.IsEmpty)
        {
            return best;
        }

        int count = best.Score.Crossings > 0 ? MostRefined : FewRefined;
        List<LayoutRunner> runners =
        [
            .. drafts.DistinctBy(static draft => (draft.Faults, draft.Score.Total))
                .Take(count)
                .TakeWhile(draft => draft.Score.Total <= best.Score.Total * Promise)
                .Select(static draft => new LayoutRunner(draft)),
        ];
        for (int round = 0; round < RefinementRounds && runners.Count > 0 && _left > 0; round++)
        {
            for (int i = 0; i < runners.Count && _left > 0; i++)
            {
                long start = _left;
                Advance(runners[i]);
                best = runners[i].Best.IsBetterThan(best) ? runners[i].Best : best;

                // Where work is short it goes to the few best.
                long most = _left / Math.Max(1, (start - _left) * (RefinementRounds / 2));
                if (runners.Count > i + 1 + most)
                {
                    runners.RemoveRange((int)(i + 1 + most), (int)(runners.Count - i - 1 - most));
                }
            }

            LayoutRunner[] order = [.. runners.Where(static runner => runner.Idle < (runner.Best.IsClean ? IdleRounds : FaultyIdleRounds) && runner.IsMoving)
                .OrderBy(static runner => runner.Best.Faults).ThenBy(static runner => runner.Best.Score.Total)];
            runners = [.. order.Take(Math.Max(2, (runners.Count + 1) / 2))];
        }

        return best;
    }

    /// <summary>Routes the edges of one candidate again, from the one with most crossings on.</summary>
    private void Advance(LayoutRunner runner)
    {
        Sketch refined = runner.Current.Sketch.Clone();
        ImmutableArray<int> crossings = runner.Current.Score.CrossingsOf;
        int[] order =
        [
            .. Enumerable.Range(0, tree.Graph.Edges.Length)
                .OrderByDescending(edge => crossings[edge])
                .ThenByDescending(edge => refined.Routes[edge].Positions.Count),
        ];
        (long work, int changes) = EdgeRouting.Refine(refined, RefinementCosts, order, Misplaced(runner.Current.Findings), _memory, cancellationToken);
        _left -= work;
        if (changes == 0)
        {
            runner.IsMoving = false;
            return;
        }

        runner.Current = Finish(refined, RefinedLabelRounds);
        runner.Idle++;
        if (runner.Current.IsBetterThan(runner.Best))
        {
            runner.Best = runner.Current;
            runner.Idle = 0;
        }
    }

    /// <summary>Edges with a label that found no room, or that run too near to something.</summary>
    private static HashSet<int> Misplaced(ImmutableArray<LayoutFinding> findings) =>
        [.. findings.Where(static finding => finding.Fault.IsOfLabel() || finding.Fault is LayoutFault.LineNearBox or LayoutFault.LinesTooNear).Select(static finding => finding.First)];
}
