using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Chooses for every label the piece of its line that carries it and the seat, where the least has to give way.</summary>
/// <remarks>O(labels × candidates × things). After: every label has a spot; it may still lie on something, which the compaction pushes away.</remarks>
public static class LabelChoice
{
    /// <param name="refusals">How often each spot, as (edge, label, piece, seat), turned out to leave no room.</param>
    public static void Choose(Sketch sketch, IReadOnlyDictionary<(int Edge, int Label, int Piece, LabelSeat Seat), int> refusals)
    {
        foreach (Route route in sketch.Routes)
        {
            route.Labels.Clear();
        }

        var chosen = new List<Rectangle>();
        foreach (Route route in sketch.Routes)
        {
            ImmutableArray<MeasuredLabel> labels = sketch.Graph.Edges[route.Edge].Labels;
            for (int i = 0; i < labels.Length; i++)
            {
                LabelSpot spot = Best(sketch, route, labels, i, chosen, refusals);
                route.Labels.Add(spot);
                chosen.Add(Sketch.LabelBounds(route, spot));
            }
        }
    }

    private static LabelSpot Best(
        Sketch sketch,
        Route route,
        ImmutableArray<MeasuredLabel> labels,
        int index,
        List<Rectangle> chosen,
        IReadOnlyDictionary<(int Edge, int Label, int Piece, LabelSeat Seat), int> refusals)
    {
        MeasuredLabel label = labels[index];
        LabelSpot? best = null;
        double bestCost = double.MaxValue;
        foreach (LabelSpot spot in Candidates(sketch, route, label, index, labels.Length))
        {
            double cost = Cost(sketch, route, label, spot, chosen);
            cost += 200 * refusals.GetValueOrDefault((route.Edge, index, spot.Piece, spot.Seat));
            if (cost < bestCost)
            {
                bestCost = cost;
                best = spot;
            }
        }

        return best!;
    }

    private static IEnumerable<LabelSpot> Candidates(Sketch sketch, Route route, MeasuredLabel label, int index, int count)
    {
        int last = route.Positions.Count - 1;
        for (int piece = 0; piece <= last; piece++)
        {
            if ((label.Placement == LabelPlacement.Source && piece != 0) || (label.Placement == LabelPlacement.Target && piece != last))
            {
                continue;
            }

            (double start, double end) = sketch.Reach(route, piece);
            double extent = route.RunsAlong(piece) == 1 ? label.Size.Height : label.Size.Width;
            IEnumerable<double> parts = label.Placement switch
            {
                LabelPlacement.Source => [Math.Min(0.5, ((extent / 2) + 4) / Math.Max(1, Math.Abs(end - start)))],
                LabelPlacement.Target => [1 - Math.Min(0.5, ((extent / 2) + 4) / Math.Max(1, Math.Abs(end - start)))],
                _ when count > 1 => [(index + 1.0) / (count + 1), 0.5],
                _ => [0.5, 0.3, 0.7],
            };
            foreach (double part in parts)
            {
                double along = start + ((end - start) * part);
                if (label.Placement == LabelPlacement.Middle)
                {
                    yield return new LabelSpot(piece, along, LabelSeat.On, label.Size);
                }

                yield return new LabelSpot(piece, along, LabelSeat.Before, label.Size);
                yield return new LabelSpot(piece, along, LabelSeat.After, label.Size);
            }
        }
    }

    private static double Cost(Sketch sketch, Route route, MeasuredLabel label, LabelSpot spot, List<Rectangle> chosen)
    {
        Rectangle bounds = Sketch.LabelBounds(route, spot).Inflate(sketch.Options.LabelGap);
        (double start, double end) = sketch.Reach(route, spot.Piece);
        bool isUpright = route.RunsAlong(spot.Piece) == 1;
        double needed = (isUpright ? label.Size.Height : label.Size.Width) + 10;
        double cost = 1.5 * Math.Max(0, needed - Math.Abs(end - start));
        cost += spot.Seat == LabelSeat.On ? 0 : 6;
        for (int node = 0; node < sketch.Tree.Count; node++)
        {
            Rectangle box = sketch.Bounds(node);
            if (!bounds.Overlaps(box))
            {
                continue;
            }

            if (sketch.Tree.IsLeaf(node))
            {
                cost += 2 * Depth(bounds, box);
            }
            else if (!box.Contains(bounds))
            {
                cost += Depth(bounds, box);
            }
        }

        foreach (Rectangle other in chosen)
        {
            if (bounds.Overlaps(other))
            {
                cost += 2 * Depth(bounds, other);
            }
        }

        foreach (Route other in sketch.Routes)
        {
            if (other == route)
            {
                continue;
            }

            for (int piece = 0; piece < other.Positions.Count; piece++)
            {
                cost += LineCost(sketch, other, piece, bounds, isUpright, other.Source == route.Source || other.Target == route.Target);
            }
        }

        return cost;
    }

    private static double LineCost(Sketch sketch, Route other, int piece, Rectangle bounds, bool isUpright, bool isRelated)
    {
        (double start, double end) = sketch.Reach(other, piece);
        double position = other.Positions[piece];
        bool isOtherUpright = other.RunsAlong(piece) == 1;
        Rectangle line = isOtherUpright
            ? Rectangle.FromBounds(position, Math.Min(start, end), position, Math.Max(start, end))
            : Rectangle.FromBounds(Math.Min(start, end), position, Math.Max(start, end), position);
        if (line.Left >= bounds.Right || line.Right <= bounds.Left || line.Top >= bounds.Bottom || line.Bottom <= bounds.Top)
        {
            return 0;
        }

        // A parallel line can be pushed aside; one that crosses the label's own line beneath it cannot.
        double depth = isOtherUpright
            ? Math.Min(position - bounds.Left, bounds.Right - position)
            : Math.Min(position - bounds.Top, bounds.Bottom - position);
        return isOtherUpright == isUpright ? depth * (isRelated ? 2 : 1) : depth + 60;
    }

    private static double Depth(Rectangle first, Rectangle second) => Math.Min(
        Math.Min(first.Right - second.Left, second.Right - first.Left),
        Math.Min(first.Bottom - second.Top, second.Bottom - first.Top));
}
