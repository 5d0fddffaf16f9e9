using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>Where on a line of the grid something gives a reason to run there, and from there to the next boxes.</summary>
/// <param name="Line">Index into the values.</param>
/// <param name="Low">Where the reason begins, on the other axis.</param>
/// <param name="High">Where it ends.</param>
/// <param name="IsLane">Whether the reason is a route beside which it runs.</param>
public readonly record struct GridSpan(int Line, double Low, double High, bool IsLane);

/// <summary>The coordinates on which lines may run: beside every box and border, through the middle of every box, and straight between ends.</summary>
/// <param name="Values">Sorted.</param>
/// <param name="Spans">The parts of the lines that are of use; at least one for each line.</param>
public sealed record GridLines(double[] Values, List<GridSpan> Spans)
{
    /// <summary>Distance of a line from the box or border beside which it runs.</summary>
    public const double Clearance = 10;

    private const double Lane = 5;

    /// <summary>Collects the lines of one axis, none nearer than <paramref name="tolerance"/> to the next.</summary>
    /// <remarks>O(n log n). Middles of boxes are kept before anything else: they make sure that every box stops at least one line.</remarks>
    /// <param name="isRefined">Whether the routes of the sketch are lines too, with free lanes beside them.</param>
    public static GridLines Collect(Sketch sketch, int axis, double tolerance, bool isRefined)
    {
        var candidates = new List<Candidate>();
        AddBoxes(candidates, sketch, axis, isRefined ? 6 : Clearance);
        AddStraightWays(candidates, sketch, axis);
        if (isRefined)
        {
            AddRoutes(candidates, sketch, axis);
        }

        return Thin(candidates, tolerance);
    }

    private static void AddBoxes(List<Candidate> candidates, Sketch sketch, int axis, double inner)
    {
        double[] low = sketch.Low[axis];
        double[] high = sketch.High[axis];
        for (int node = 0; node < low.Length; node++)
        {
            double start = sketch.Low[1 - axis][node];
            double end = sketch.High[1 - axis][node];
            bool isLeaf = sketch.Tree.IsLeaf(node);
            candidates.Add(new Candidate((low[node] + high[node]) / 2, isLeaf ? 0 : 3, start, end));
            candidates.Add(new Candidate(low[node] - Clearance, 1, start, end));
            candidates.Add(new Candidate(high[node] + Clearance, 1, start, end));
            if (isLeaf)
            {
                continue;
            }

            candidates.Add(new Candidate(low[node] + inner, 2, start, end));
            candidates.Add(new Candidate(high[node] - inner, 2, start, end));
            if (sketch.HasTitle(node))
            {
                double reach = sketch.TitleReach(node, axis);
                candidates.Add(new Candidate(low[node] + (reach / 2), 0, start, start + sketch.TitleReach(node, 1 - axis)));
                candidates.Add(new Candidate(low[node] + reach + 5, 1, start, start + sketch.TitleReach(node, 1 - axis)));
            }
        }
    }

    private static void AddStraightWays(List<Candidate> candidates, Sketch sketch, int axis)
    {
        double[] low = sketch.Low[axis];
        double[] high = sketch.High[axis];
        foreach (MeasuredEdge edge in sketch.Graph.Edges)
        {
            double start = Math.Max(low[edge.Source], low[edge.Target]);
            double end = Math.Min(high[edge.Source], high[edge.Target]);
            if (end - start > 4)
            {
                candidates.Add(new Candidate(
                    (start + end) / 2,
                    2,
                    Math.Min(sketch.High[1 - axis][edge.Source], sketch.High[1 - axis][edge.Target]),
                    Math.Max(sketch.Low[1 - axis][edge.Source], sketch.Low[1 - axis][edge.Target])));
            }
        }
    }

    private static void AddRoutes(List<Candidate> candidates, Sketch sketch, int axis)
    {
        foreach (Route route in sketch.Routes)
        {
            for (int piece = 0; piece < route.Positions.Count; piece++)
            {
                if (route.RunsAlong(piece) == axis)
                {
                    continue;
                }

                (double start, double end) = sketch.Reach(route, piece);
                (start, end) = start <= end ? (start, end) : (end, start);
                candidates.Add(new Candidate(route.Positions[piece], 0, start, end));
                candidates.Add(new Candidate(route.Positions[piece] - Lane, 3, start, end, IsLane: true));
                candidates.Add(new Candidate(route.Positions[piece] + Lane, 3, start, end, IsLane: true));
            }
        }
    }

    private static GridLines Thin(List<Candidate> candidates, double tolerance)
    {
        candidates.Sort();
        var kept = new List<Candidate>();
        var spans = new List<GridSpan>(candidates.Count);
        foreach (Candidate candidate in candidates)
        {
            bool isNew = kept.Count == 0 ||
                candidate.Value - kept[^1].Value >= (candidate.Priority == 0 && kept[^1].Priority == 0 ? 0.01 : tolerance);
            if (isNew)
            {
                kept.Add(candidate);
            }
            else if (candidate.Priority < kept[^1].Priority)
            {
                kept[^1] = candidate;
            }

            spans.Add(new GridSpan(kept.Count - 1, candidate.Start, candidate.End, candidate.IsLane));
        }

        return new GridLines([.. kept.Select(static line => line.Value)], spans);
    }

    /// <param name="Priority">Which of two near lines is kept: the lower.</param>
    private readonly record struct Candidate(double Value, int Priority, double Start, double End, bool IsLane = false) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other) => Value != other.Value ? Value.CompareTo(other.Value) : Priority.CompareTo(other.Priority);
    }
}
