namespace DocGen.Diagrams.Routing;

/// <summary>Decides, for pieces of routes that lie on one line, which comes left of (above) which, so that routes cross only where they must.</summary>
/// <remarks>
/// Two routes that share a way are followed to where they part: who turns left there is left. Where they part differently at both ends they cross
/// once, and the end nearer the source of the first edge decides for the whole way. After: every route has ranks; ranks of one line are a total
/// order. O(k²) for k pieces on one line. Source: Wybrow, Marriott and Stuckey, Graph Drawing 2009 (nudging).
/// </remarks>
public static class PieceOrdering
{
    private const double Same = 0.01;

    /// <summary>Sets the ranks of all routes.</summary>
    public static void Order(Sketch sketch)
    {
        var lines = new SortedDictionary<(int Axis, double Position), List<(Route Route, int Piece)>>();
        foreach (Route route in sketch.Routes)
        {
            route.Ranks.Clear();
            for (int piece = 0; piece < route.Positions.Count; piece++)
            {
                route.Ranks.Add(0);
                (int, double) key = (route.RunsAlong(piece), route.Positions[piece]);
                if (!lines.TryGetValue(key, out List<(Route Route, int Piece)>? pieces))
                {
                    pieces = [];
                    lines.Add(key, pieces);
                }

                pieces.Add((route, piece));
            }
        }

        foreach (List<(Route Route, int Piece)> pieces in lines.Values)
        {
            OrderLine(sketch, pieces);
        }
    }

    private static void OrderLine(Sketch sketch, List<(Route Route, int Piece)> pieces)
    {
        int count = pieces.Count;
        var predecessors = new int[count];
        var successors = new List<int>[count];
        for (int i = 0; i < count; i++)
        {
            successors[i] = [];
        }

        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
            {
                int order = pieces[i].Route == pieces[j].Route ? 0 : Compare(sketch, pieces[i].Route, pieces[i].Piece, pieces[j].Route, pieces[j].Piece);
                if (order != 0)
                {
                    successors[order < 0 ? i : j].Add(order < 0 ? j : i);
                    predecessors[order < 0 ? j : i]++;
                }
            }
        }

        var isDone = new bool[count];
        for (int rank = 0; rank < count; rank++)
        {
            // Circles come from crossings that cannot be avoided; any place to cut them will do, the fewest open wishes is the best guess.
            int next = -1;
            for (int i = 0; i < count; i++)
            {
                if (!isDone[i] && (next < 0 || predecessors[i] < predecessors[next]))
                {
                    next = i;
                }
            }

            isDone[next] = true;
            pieces[next].Route.Ranks[pieces[next].Piece] = rank;
            foreach (int successor in successors[next])
            {
                predecessors[successor]--;
            }
        }
    }

    /// <summary>-1 if the first piece belongs on the lower side, 1 if the second does, 0 if it does not matter.</summary>
    private static int Compare(Sketch sketch, Route first, int firstPiece, Route second, int secondPiece)
    {
        (double aStart, double aEnd) = sketch.Reach(first, firstPiece);
        (double bStart, double bEnd) = sketch.Reach(second, secondPiece);
        double aLow = Math.Min(aStart, aEnd);
        double aHigh = Math.Max(aStart, aEnd);
        double bLow = Math.Min(bStart, bEnd);
        double bHigh = Math.Max(bStart, bEnd);
        if (aHigh < bLow - Same || bHigh < aLow - Same)
        {
            return 0;
        }

        if (aHigh < bLow + Same || bHigh < aLow + Same)
        {
            return CompareTouch(sketch, first, firstPiece, second, secondPiece, aHigh < bLow + Same ? aHigh : aLow);
        }

        bool isAForward = aEnd > aStart;
        bool isBForward = bEnd > bStart;
        int towardHigh = Part(sketch, first, firstPiece, isAForward ? 1 : -1, second, secondPiece, isBForward ? 1 : -1);
        int towardLow = Part(sketch, first, firstPiece, isAForward ? -1 : 1, second, secondPiece, isBForward ? -1 : 1);

        // The end nearer the source of the edge with the lower index decides.
        bool isFirstLower = first.Edge < second.Edge;
        bool sourceIsHigh = isFirstLower ? !isAForward : !isBForward;
        (int one, int other) = sourceIsHigh ? (towardHigh, towardLow) : (towardLow, towardHigh);
        return one != 0 ? one : other;
    }

    private static int CompareTouch(Sketch sketch, Route first, int firstPiece, Route second, int secondPiece, double at)
    {
        int a = TurnAt(sketch, first, firstPiece, at);
        int b = TurnAt(sketch, second, secondPiece, at);
        return a == b || a == 0 || b == 0 ? 0 : a;
    }

    private static int TurnAt(Sketch sketch, Route route, int piece, double at)
    {
        (double start, double end) = sketch.Reach(route, piece);
        int step = Math.Abs(end - at) < Math.Abs(start - at) ? 1 : -1;
        return Turn(sketch, route, piece, step);
    }

    /// <summary>To which side a route turns behind a piece: -1 lower, 1 higher, 0 if it ends there.</summary>
    private static int Turn(Sketch sketch, Route route, int piece, int step)
    {
        int next = piece + step;
        if (next < 0 || next >= route.Positions.Count)
        {
            return 0;
        }

        (double start, double end) = sketch.Reach(route, next);
        return Math.Sign(step > 0 ? end - start : start - end);
    }

    /// <summary>Follows two routes that travel the same way until they part.</summary>
    private static int Part(Sketch sketch, Route first, int firstPiece, int firstStep, Route second, int secondPiece, int secondStep)
    {
        (double aStart, double aEnd) = sketch.Reach(first, firstPiece);
        (double bStart, double bEnd) = sketch.Reach(second, secondPiece);
        double a = firstStep > 0 ? aEnd : aStart;
        double b = secondStep > 0 ? bEnd : bStart;
        int travel = Math.Sign(firstStep > 0 ? aEnd - aStart : aStart - aEnd);
        int firstTurn = Turn(sketch, first, firstPiece, firstStep);
        int secondTurn = Turn(sketch, second, secondPiece, secondStep);
        if (Math.Abs(a - b) > Same)
        {
            return (a - b) * travel < 0 ? firstTurn : -secondTurn;
        }

        if (firstTurn == 0 && secondTurn == 0)
        {
            // Together from end to end: one fixed order at one fixed end.
            int lowerStep = first.Edge < second.Edge ? firstStep : secondStep;
            return lowerStep > 0 ? 0 : first.Edge < second.Edge ? -1 : 1;
        }

        if (firstTurn != secondTurn)
        {
            return firstTurn == 0 || secondTurn == 0 ? 0 : firstTurn;
        }

        int rest = Part(sketch, first, firstPiece + firstStep, firstStep, second, secondPiece + secondStep, secondStep);
        if (rest == 0)
        {
            return 0;
        }

        // Who travels further before the turn takes the outer lane.
        return rest == travel ? -firstTurn : firstTurn;
    }
}
