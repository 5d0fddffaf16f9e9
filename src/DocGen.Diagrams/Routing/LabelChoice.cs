using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Chooses for every label the piece of its line that carries it and the seat, where the least has to give way.</summary>
/// <remarks>O(labels × pieces × things). After: every label has a spot; it may still lie on something, which the compaction pushes away.</remarks>
public static class LabelChoice
{
    /// <summary>What it costs to lie on a line that cannot move out of the way.</summary>
    private const double Bound = 150;

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
                around.Add(Sketch.LabelBounds(route, spot));
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
        int focus = -1;
        foreach (LabelSpot spot in Candidates(around.Sketch, route, label, index, labels.Length))
        {
            if (spot.Piece != focus)
            {
                focus = spot.Piece;
                around.Focus(route, focus, label.Size);
            }

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
        foreach ((int node, Rectangle box) in around.Boxes)
        {
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
            if (line.Route == route)
            {
                continue;
            }

            Rectangle at = line.IsUpright == isUpright ? Apart(sketch, line, route, spot.Piece) : line.Bounds;
            if (at.Left < bounds.Right && at.Right > bounds.Left && at.Top < bounds.Bottom && at.Bottom > bounds.Top)
            {
                cost += LineCost(at, line.IsUpright, bounds, isUpright, EndAtOneSide(line.Route, line.Piece, route, spot.Piece));
            }
        }

        return cost;
    }

    /// <summary>A parallel line can be pushed aside, unless both end at one side of a box; one that crosses the label's own line beneath it cannot.</summary>
    private static double LineCost(Rectangle line, bool isLineUpright, Rectangle bounds, bool isUpright, bool isBound)
    {
        double depth = isLineUpright
            ? Math.Min(line.Left - bounds.Left, bounds.Right - line.Left)
            : Math.Min(line.Top - bounds.Top, bounds.Bottom - line.Top);
        return isLineUpright != isUpright ? depth + 60 : isBound ? (2 * depth) + Bound : depth;
    }

    /// <summary>Where a parallel line will run: lines on each other part in the order of their ranks, unless they are bundled.</summary>
    private static Rectangle Apart(Sketch sketch, Line line, Route route, int piece)
    {
        double position = line.IsUpright ? line.Bounds.Left : line.Bounds.Top;
        int bundle = sketch.Graph.Edges[route.Edge].Bundle;
        if (position != route.Positions[piece] || (bundle >= 0 && bundle == sketch.Graph.Edges[line.Route.Edge].Bundle))
        {
            return line.Bounds;
        }

        double shift = sketch.Options.LineSpacing * Math.Sign(line.Route.Ranks[line.Piece] - route.Ranks[piece]);
        return line.IsUpright ? line.Bounds.Offset(shift, 0) : line.Bounds.Offset(0, shift);
    }

    private static bool EndAtOneSide(Route first, int firstPiece, Route second, int secondPiece)
    {
        foreach ((int node, Side side, _) in new RouteEnds(first, firstPiece))
        {
            foreach ((int otherNode, Side otherSide, _) in new RouteEnds(second, secondPiece))
            {
                if (node == otherNode && side == otherSide)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static double Depth(Rectangle first, Rectangle second) => Math.Min(
        Math.Min(first.Right - second.Left, second.Right - first.Left),
        Math.Min(first.Bottom - second.Top, second.Bottom - first.Top));

    /// <summary>A piece of a route.</summary>
    private readonly record struct Line(Route Route, int Piece, Rectangle Bounds, bool IsUpright);

    /// <summary>What a label may meet; labels are added as they are placed.</summary>
    private sealed class Surroundings
    {
        private readonly Rectangle[] _boxes;
        private readonly Line[] _lines;
        private readonly List<Rectangle> _labels = [];

        public Surroundings(Sketch sketch)
        {
            Sketch = sketch;
            _boxes = [.. Enumerable.Range(0, sketch.Tree.Count).Select(sketch.Bounds)];
            _lines = [.. sketch.Routes.SelectMany(route => Enumerable.Range(0, route.Positions.Count).Select(piece => ToLine(sketch, route, piece)))];
        }

        public Sketch Sketch { get; }

        /// <summary>Nodes near the piece in focus.</summary>
        public List<(int Node, Rectangle Bounds)> Boxes { get; } = [];

        /// <summary>Pieces of all routes near the piece in focus.</summary>
        public List<Line> Lines { get; } = [];

        /// <summary>Labels that have a spot near the piece in focus.</summary>
        public List<Rectangle> Labels { get; } = [];

        public void Add(Rectangle label) => _labels.Add(label);

        /// <summary>Collects what any spot for a label on a piece may meet.</summary>
        public void Focus(Route route, int piece, Size label)
        {
            LayoutOptions options = Sketch.Options;
            Rectangle area = ToLine(Sketch, route, piece).Bounds.Inflate(label.Width + label.Height + options.LabelGap + options.LineSpacing);
            Boxes.Clear();
            for (int node = 0; node < _boxes.Length; node++)
            {
                if (area.Overlaps(_boxes[node]))
                {
                    Boxes.Add((node, _boxes[node]));
                }
            }

            Lines.Clear();
            foreach (ref readonly Line line in _lines.AsSpan())
            {
                Rectangle bounds = line.Bounds;
                if (bounds.Left < area.Right && bounds.Right > area.Left && bounds.Top < area.Bottom && bounds.Bottom > area.Top)
                {
                    Lines.Add(line);
                }
            }

            Labels.Clear();
            foreach (Rectangle other in _labels)
            {
                if (area.Overlaps(other))
                {
                    Labels.Add(other);
                }
            }
        }

        private static Line ToLine(Sketch sketch, Route route, int piece)
        {
            (double start, double end) = sketch.Reach(route, piece);
            (start, end) = start <= end ? (start, end) : (end, start);
            double position = route.Positions[piece];
            bool isUpright = route.RunsAlong(piece) == 1;
            return new Line(
                route,
                piece,
                isUpright ? Rectangle.FromBounds(position, start, position, end) : Rectangle.FromBounds(start, position, end, position),
                isUpright);
        }
    }
}
