using System.Collections.Immutable;

namespace DocGen.Diagrams.Routing;

/// <summary>Refines drafts side by side, round by round; after each round only the better half goes on.</summary>
public static class RefinementRace
{
    private const int MostRefined = 8;
    private const int FewRefined = 1;
    private const int MostRounds = 8;
    private const int CrossingIdleRounds = 2;
    private const int FaultyIdleRounds = 4;
    private const int LabelRounds = 3;
    private const double Promise = 1.6;

    /// <summary>What a misplaced edge pays at each end to stay at the side where it is.</summary>
    private const double Displacement = 150;
    private static readonly RoutingCosts Costs = new(Bend: 60, Crossing: 600, Sharing: 1);

    /// <param name="drafts">Best first; at least one.</param>
    /// <returns>The best that came up; the first draft where none is better.</returns>
    public static LayoutCandidate Run(SearchContext context, IReadOnlyList<LayoutCandidate> drafts)
    {
        LayoutCandidate best = drafts[0];
        if (context.Tree.Graph.Edges.IsEmpty)
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
        for (int round = 0; round < MostRounds && runners.Count > 0 && context.Left > 0; round++)
        {
            for (int i = 0; i < runners.Count && context.Left > 0; i++)
            {
                long start = context.Left;
                Advance(context, runners[i], isRepair: false);
                best = runners[i].Best.IsBetterThan(best) ? runners[i].Best : best;

                // Where work is short it goes to the few best.
                long most = context.Left / Math.Max(1, (start - context.Left) * (MostRounds / 2));
                if (runners.Count > i + 1 + most)
                {
                    runners.RemoveRange((int)(i + 1 + most), (int)(runners.Count - i - 1 - most));
                }
            }

            LayoutRunner[] order = [.. runners.Where(static runner => runner.IsMoving && runner.Idle < Patience(runner.Best))
                .OrderBy(static runner => runner.Best.Faults).ThenBy(static runner => runner.Best.Score.Total)];
            runners = [.. order.Take(Math.Max(2, (runners.Count + 1) / 2))];
        }

        return best.IsClean ? best : Repair(context, best);
    }

    /// <summary>After how many rounds without a gain a draft is left: the worse it is, the more may still be won.</summary>
    private static int Patience(LayoutCandidate best) => !best.IsClean ? FaultyIdleRounds : best.Score.Crossings > 0 ? CrossingIdleRounds : 1;

    /// <summary>Routes what is at fault again, and only that; a fault is worth more work than was meant for the whole.</summary>
    private static LayoutCandidate Repair(SearchContext context, LayoutCandidate faulty)
    {
        var runner = new LayoutRunner(faulty);
        runner.Stay();
        while (!runner.Best.IsClean && runner.IsMoving && runner.Idle < MostRounds && context.MayOverdraw)
        {
            Advance(context, runner, isRepair: true);
        }

        return runner.Best;
    }

    /// <summary>Routes the edges of one candidate again, from the one with most crossings on.</summary>
    /// <param name="isRepair">Whether edges that nothing is wrong with are left as they are.</param>
    private static void Advance(SearchContext context, LayoutRunner runner, bool isRepair)
    {
        Sketch refined = runner.Current.Sketch.Clone();
        ImmutableArray<int> crossings = runner.Current.Score.CrossingsOf;
        Dictionary<int, double> misplaced = Misplaced(runner);
        int[] order =
        [
            .. Enumerable.Range(0, crossings.Length)
                .Where(edge => !isRepair || misplaced.ContainsKey(edge))
                .OrderByDescending(edge => crossings[edge])
                .ThenByDescending(edge => refined.Routes[edge].Positions.Count),
        ];
        (long work, int changes) = EdgeRouting.Refine(refined, Costs, order, misplaced, context.Memory, context.CancellationToken);
        context.Spend(work);
        if (changes > 0)
        {
            runner.Take(context.Finish(refined, LabelRounds));
        }
        else
        {
            runner.Stay();
        }
    }

    /// <summary>Edges with a label that found no room, or that run too near to something, and what each pays for its sides; the longer that lasts, the more, and then what they meet pays too.</summary>
    private static Dictionary<int, double> Misplaced(LayoutRunner runner)
    {
        var charges = new Dictionary<int, double>();
        foreach (LayoutFinding finding in runner.Current.Findings)
        {
            if (finding.Fault.IsOfLabel() || finding.Fault is LayoutFault.LineNearBox or LayoutFault.LinesTooNear)
            {
                charges[finding.First] = Displacement * (1 + runner.Idle);
            }

            if (runner.Idle > 0 && finding.Fault is LayoutFault.LabelOverEdge or LayoutFault.LinesTooNear)
            {
                charges[finding.Second] = Displacement * runner.Idle;
            }
        }

        return charges;
    }
}
