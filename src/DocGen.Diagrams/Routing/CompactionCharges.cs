using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>What a compaction pays for: length of lines, size of containers and of the whole, boxes out of line.</summary>
public static class CompactionCharges
{
    public static void Add(CompactionModel model, CompactionWeights weights)
    {
        Size size = Extent(model.Sketch);
        double excess = Math.Clamp(size.Width / size.Height / model.Sketch.Graph.Hints.Aspect, 0.25, 4);

        // The side that is too long for the wanted aspect costs more.
        int whole = (int)Math.Round(weights.Whole * Math.Max(0.5, model.Axis == 0 ? excess : 1 / excess));
        model.Differences.Charge(CompactionModel.Origin, model.Whole, 0, 0, whole);
        for (int node = 0; node < model.Sketch.Tree.Count; node++)
        {
            if (!model.Sketch.Tree.IsLeaf(node))
            {
                model.Differences.Charge(model.Low(node), model.High(node), 0, 0, weights.Container);
            }
        }

        AddLines(model, weights);
        AddAlignments(model, weights);
        if (weights.Snap > 0)
        {
            CompactionSnapping.Add(model, weights.Snap);
            AddGaps(model);
        }
    }

    /// <summary>What has no lines stays with the others of its row or column all the same.</summary>
    private static void AddGaps(CompactionModel model)
    {
        var isJoined = new bool[model.Sketch.Tree.Count];
        foreach (MeasuredEdge edge in model.Sketch.Graph.Edges)
        {
            isJoined[edge.Source] = isJoined[edge.Target] = true;
        }

        double[] low = model.Sketch.Low[model.Axis];
        double[] high = model.Sketch.High[model.Axis];
        foreach (ImmutableArray<int> group in model.Sketch.Alignments[1 - model.Axis])
        {
            int[] line = [.. group.OrderBy(node => low[node]).ThenBy(static node => node)];
            for (int i = 1; i < line.Length; i++)
            {
                if (high[line[i - 1]] <= low[line[i]] && !(isJoined[line[i - 1]] && isJoined[line[i]]))
                {
                    model.Differences.Charge(model.High(line[i - 1]), model.Low(line[i]), 0, 0, 1);
                }
            }
        }
    }

    private static Size Extent(Sketch sketch) => new(
        Math.Max(1, sketch.High[0].DefaultIfEmpty(0).Max()),
        Math.Max(1, sketch.High[1].DefaultIfEmpty(0).Max()));

    private static void AddLines(CompactionModel model, CompactionWeights weights)
    {
        var spread = new SideSpread(model.Sketch, model.Axis);
        foreach (Route route in model.Sketch.Routes)
        {
            MeasuredEdge edge = model.Sketch.Graph.Edges[route.Edge];
            int last = route.Positions.Count - 1;
            for (int piece = 0; piece <= last; piece++)
            {
                if (route.RunsAlong(piece) != model.Axis)
                {
                    PullEnds(model, route, piece, spread, weights.End);
                    continue;
                }

                (double start, double end) = model.Sketch.Reach(route, piece);
                (Anchor low, Anchor high) = start <= end ? (model.Start(route, piece), model.End(route, piece)) : (model.End(route, piece), model.Start(route, piece));
                bool isJog = piece > 0 && piece < last;
                double clearance = (piece == 0 ? edge.SourceClearance + 3 : 0) + (piece == last ? edge.TargetClearance + 3 : 0);
                double wanted = isJog ? 0 : Math.Max(clearance, model.Sketch.Options.LineToBox);
                model.Differences.Charge(low, high, wanted, wanted / 2, isJog && Math.Abs(end - start) <= weights.LongestJog ? weights.Jog : weights.Length);
                KeepLabels(model, route, piece, low, high, edge, start <= end);
            }
        }
    }

    private static void PullEnds(CompactionModel model, Route route, int piece, SideSpread spread, int weight)
    {
        var anchor = model.Piece(route, piece);
        foreach (RouteEnd end in new RouteEnds(route, piece))
        {
            int worth = model.Sketch.Tree.IsLeaf(end.Node) ? weight : weight / 2;
            if (worth > 0)
            {
                model.Differences.Attract(anchor, model.Low(end.Node) + spread.Place(route.Edge, end.IsSource), worth);
            }
        }
    }

    private static void KeepLabels(CompactionModel model, Route route, int piece, Anchor low, Anchor high, MeasuredEdge edge, bool isForward)
    {
        int last = route.Positions.Count - 1;
        double gap = model.Sketch.Options.LabelGap;
        for (int i = 0; i < route.Labels.Count; i++)
        {
            if (route.Labels[i].Piece != piece)
            {
                continue;
            }

            Size size = route.Labels[i].Size;
            double extent = model.Axis == 0 ? size.Width : size.Height;
            var label = model.Label(route, i);
            double before = gap + (piece == 0 && isForward ? edge.SourceClearance : piece == last && !isForward ? edge.TargetClearance : 0);
            double after = gap + (piece == last && isForward ? edge.TargetClearance : piece == 0 && !isForward ? edge.SourceClearance : 0);
            model.Differences.Require(low, label, before, before, Firmness.Label);
            model.Differences.Require(label + extent, high, after, after, Firmness.Label);
            LabelPlacement placement = edge.Labels[i].Placement;
            if (placement != LabelPlacement.Middle)
            {
                bool isAtLow = (placement == LabelPlacement.Source) == isForward;
                model.Differences.Attract(isAtLow ? label : label + extent, isAtLow ? low : high, 2);
            }
        }
    }

    private static void AddAlignments(CompactionModel model, CompactionWeights weights)
    {
        foreach (ImmutableArray<int> group in model.Sketch.Alignments[model.Axis])
        {
            for (int i = 1; i < group.Length; i++)
            {
                int first = group[i - 1];
                int second = group[i];
                bool isLeaf = model.Sketch.Tree.IsLeaf(first);
                if (isLeaf != model.Sketch.Tree.IsLeaf(second))
                {
                    continue;
                }

                // Rows share their middles, columns their left edges, where icons and texts begin.
                bool usesMiddles = isLeaf && model.Axis == 1;
                double half = usesMiddles ? (model.Sketch.High[model.Axis][first] - model.Sketch.Low[model.Axis][first]) / 2 : 0;
                double otherHalf = usesMiddles ? (model.Sketch.High[model.Axis][second] - model.Sketch.Low[model.Axis][second]) / 2 : 0;
                // Once lines have their places, boxes far out of line stand better in the middle of their lines.
                double distance = model.Sketch.Low[model.Axis][first] + half - model.Sketch.Low[model.Axis][second] - otherHalf;
                if (weights.Snap > 0 && isLeaf && Math.Abs(distance) > CompactionSnapping.Near)
                {
                    continue;
                }

                model.Differences.Attract(model.Low(first) + half, model.Low(second) + otherHalf, isLeaf ? weights.Alignment : weights.Alignment / 3);
            }
        }
    }
}
