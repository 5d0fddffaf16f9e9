using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Keeping;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Finds a layout in the order of an earlier one.</summary>
public static class KeptSearch
{
    private const int LabelRounds = 4;
    private const int SettlingRounds = 2;

    /// <summary>How many placements are routed before boxes are moved further apart.</summary>
    private const int MostPlacements = 3;

    /// <summary>What share of the pairs of boxes may be reversed if the layout is good otherwise.</summary>
    private const double MostReversed = 0.01;

    /// <param name="order">What is kept.</param>
    /// <returns>The best that was found, clean or not; null if the earlier places are of no use.</returns>
    public static LayoutCandidate? Find(SearchContext context, KeptOrder order)
    {
        Side flow = Flow(context.Tree);
        if (order.IsComplete)
        {
            // What was clean once is clean again, if lines and labels are found as they were.
            Placement repetition = KeptPlacement.Repeat(context.Tree, order, context.Options);
            LayoutCandidate repeated = Settle(Keep(context, repetition, flow, order, keepsPlaces: true), order, context.CancellationToken);
            if (repeated.IsClean)
            {
                return repeated;
            }
        }

        PlacedGraph fresh = context.Place(new PlacementVariant(flow, 0, 2, context.Aspect, 1)).Graph;
        LayoutCandidate? best = null;
        foreach (double stretch in new[] { 1, 1.5, 2.2 })
        {
            foreach (Placement placement in KeptProposals.Make(context.Tree, context.Hints, order, fresh, flow, stretch, context.Options).Take(MostPlacements))
            {
                LayoutCandidate kept = Settle(Keep(context, placement, flow, order, keepsPlaces: false), order, context.CancellationToken);
                best = kept.IsBetterThan(best) ? kept : best;
                if (best is { IsClean: true } && order.Compare(best.Routed.Placed.Nodes).Share <= MostReversed)
                {
                    return best;
                }
            }
        }

        return best;
    }

    private static LayoutCandidate Keep(SearchContext context, Placement placement, Side flow, KeptOrder order, bool keepsPlaces)
    {
        var sketch = new Sketch(context.Tree, context.Hints, placement, flow, context.Options) { Keeps = order, KeepsPlaces = keepsPlaces };
        return RefinementRace.Run(context, [context.Draft(sketch, LabelRounds)]);
    }

    /// <summary>Closes gaps, and again while that brings boxes back into their order.</summary>
    private static LayoutCandidate Settle(LayoutCandidate candidate, KeptOrder order, CancellationToken cancellationToken)
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
    private static Side Flow(LayoutTree tree)
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
}
