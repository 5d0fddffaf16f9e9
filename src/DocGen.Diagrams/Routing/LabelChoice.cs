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

        var around = new Surroundings(sketch);
        foreach (Route route in sketch.Routes)
        {
            ImmutableArray<MeasuredLabel> labels = sketch.Graph.Edges[route.Edge].Labels;
            for (int i = 0; i < labels.Length; i++)
            {
                LabelSpot spot = Best(around, route, labels, i, refusals);
                route.Labels.Add(spot);
                around.Labels.Add(Sketch.LabelBounds(route, spot));
            }
        }
    }

    private static LabelSpot Best(
        Surroundings around,
        Route route,
        ImmutableArray<MeasuredLabel> labels,
        int index,
        IReadOnlyDictionary<(int Edge, int Label, int Piece, LabelSeat Seat), int> refusals)
    {
        MeasuredLabel label = labels[index];
        LabelSpot? best = null;
        double bestCost = double.MaxValue;
        foreach (LabelSpot spot in Candidates(around.Sketch, route, label, index, labels.Length))
        {
            double cost = Cost(around, route, label, spot);
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

    private static double Cost(Surroundings around, Route route, MeasuredLabel label, LabelSpot spot)
    {
        Sketch sketch = around.Sketch;
        Rectangle bounds = Sketch.LabelBounds(route, spot).Inflate(sketch.Options.LabelGap);
        (double start, double end) = sketch.Reach(route, spot.Piece);
        bool isUpright = route.RunsAlong(spot.Piece) == 1;
        double needed = (isUpright ? label.Size.Height : label.Size.Width) + 10;
        double cost = 1.5 * Math.Max(0, needed - Math.Abs(end - start));
        cost += spot.Seat == LabelSeat.On ? 0 : 6;
        for (int node = 0; node < around.Boxes.Length; node++)
        {
            Rectangle box = around.Boxes[node];
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

        foreach (Rectangle other in around.Labels)
        {
            if (bounds.Overlaps(other))
            {
                cost += 2 * Depth(bounds, other);
            }
        }

        foreach (Line line in around.Lines)
        {
            if (line.Bounds.Left < bounds.Right && line.Bounds.Right > bounds.Left && line.Bounds.Top < bounds.Bottom && line.Bounds.Bottom > bounds.Top
                && line.Route != route)
            {
                cost += LineCost(line, bounds, isUpright, line.Route.Source == route.Source || line.Route.Target == route.Target);
            }
        }

        return cost;
    }

    /// <summary>A parallel line can be pushed aside; one that crosses the label's own line beneath it cannot.</summary>
    private static double LineCost(Line line, Rectangle bounds, bool isUpright, bool isRelated)
    {
        double depth = line.IsUpright
            ? Math.Min(line.Bounds.Left - bounds.Left, bounds.Right - line.Bounds.Left)
            : Math.Min(line.Bounds.Top - bounds.Top, bounds.Bottom - line.Bounds.Top);
        return line.IsUpright == isUpright ? depth * (isRelated ? 2 : 1) : depth + 60;
    }

    private static double Depth(Rectangle first, Rectangle second) => Math.Min(
        Math.Min(first.Right - second.Left, second.Right - first.Left),
        Math.Min(first.Bottom - second.Top, second.Bottom - first.Top));

    /// <summary>A piece of a route.</summary>
    private readonly record struct Line(Route Route, Rectangle Bounds, bool IsUpright);

    /// <summary>Where everything is that a label may meet; labels are added as they are placed.</summary>
    private sealed class Surroundings(Sketch sketch)
    {
        public Sketch Sketch => sketch;

        public Rectangle[] Boxes { get; } = [.. Enumerable.Range(0, sketch.Tree.Count).Select(sketch.Bounds)];

        public Line[] Lines { get; } = [.. sketch.Routes.SelectMany(route => Enumerable.Range(0, route.Positions.Count).Select(piece => ToLine(sketch, route, piece)))];

        public List<Rectangle> Labels { get; } = [];

        private static Line ToLine(Sketch sketch, Route route, int piece)
        {
            (double start, double end) = sketch.Reach(route, piece);
            (start, end) = start <= end ? (start, end) : (end, start);
            double position = route.Positions[piece];
            bool isUpright = route.RunsAlong(piece) == 1;
            return new Line(
                route,
                isUpright ? Rectangle.FromBounds(position, start, position, end) : Rectangle.FromBounds(start, position, end, position),
                isUpright);
        }
    }
}
