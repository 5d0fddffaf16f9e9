using System.Collections.Immutable;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>A coordinate as a variable and a distance from it in px.</summary>
public readonly record struct Anchor(int Variable, double Offset)
{
    public static Anchor operator +(Anchor anchor, double distance) => anchor with { Offset = anchor.Offset + distance };
}

/// <summary>What gives way first when demands contradict each other.</summary>
public enum Firmness
{
    /// <summary>A container moves as a whole to keep its middle in the order of an earlier layout; it may grow to one side instead.</summary>
    Moved,

    /// <summary>Two boxes keep the order of an earlier layout.</summary>
    Kept,

    /// <summary>A label keeps its distance.</summary>
    Label,

    /// <summary>A box stays exactly where it stood; labels, which had room there, are set elsewhere first.</summary>
    Held,

    /// <summary>A wish of the author.</summary>
    Hint,

    /// <summary>Two things stay apart in their present order.</summary>
    Order,

    /// <summary>Sizes, and ends that sit on their boxes; never dropped.</summary>
    Fixed,
}

/// <summary>Collects demands on coordinates of one axis and what their distances cost, and solves them; demands that contradict are relaxed.</summary>
/// <remarks>Works in 1/64 px, so that the result is exact and the same on every machine. Variable 0 is the origin.</remarks>
public sealed class DifferenceSystem
{
    private const double Unit = 64;
    private readonly List<DifferenceArc> _arcs = [];
    private readonly List<int> _slack = [];
    private readonly List<int> _reserve = [];
    private readonly List<Firmness> _firmness = [];
    private readonly List<(double At, int Variable)> _present = [];

    public int Count { get; private set; } = 1;

    /// <summary>How many demands were given up to find a solution.</summary>
    public int Dropped { get; private set; }

    /// <param name="at">Where it lies now, which saves time.</param>
    public int AddVariable(double at)
    {
        int variable = Count++;
        _present.Add((at, variable));
        Add(0, variable, 0, 0, 0, 0, Firmness.Fixed);
        return variable;
    }

    /// <summary>Demands that one anchor lies at least a distance behind another.</summary>
    /// <param name="slack">By how many px the distance may shrink where there is no room.</param>
    /// <param name="reserve">By how many more px it may shrink where nothing else can; a reader sees that.</param>
    public void Require(Anchor low, Anchor high, double distance, double slack, Firmness firmness, double reserve = 0) =>
        Add(low.Variable, high.Variable, low.Offset - high.Offset + distance, slack, reserve, 0, firmness);

    /// <summary>Charges the distance between two anchors, which stay in this order.</summary>
    public void Charge(Anchor low, Anchor high, double distance, double slack, int weight) =>
        Add(low.Variable, high.Variable, low.Offset - high.Offset + distance, slack, 0, weight, Firmness.Order);

    /// <summary>Charges the distance between two anchors whichever comes first.</summary>
    public void Attract(Anchor first, Anchor second, int weight)
    {
        int helper = Count++;
        Add(0, helper, -1_000_000, 0, 0, 0, Firmness.Fixed);
        Add(helper, first.Variable, -first.Offset, 0, 0, weight, Firmness.Fixed);
        Add(helper, second.Variable, -second.Offset, 0, 0, weight, Firmness.Fixed);
    }

    /// <returns>Values in px by variable; null where sizes alone contradict each other.</returns>
    public double[]? Solve(int pivots)
    {
        DifferenceArc[] arcs = [.. _arcs];
        _present.Sort();
        int[] order = [.. _present.Select(static variable => variable.Variable)];
        for (int attempt = 0; attempt <= arcs.Length; attempt++)
        {
            DifferenceSolution solution = NetworkSimplex.Solve(Count, arcs, pivots, order);
            if (solution.Conflict.IsEmpty)
            {
                return Array.ConvertAll(solution.Values, static value => value / Unit);
            }

            if (!Relax(arcs, solution.Conflict))
            {
                return null;
            }
        }

        return null;
    }

    private void Add(int tail, int head, double length, double slack, double reserve, int weight, Firmness firmness)
    {
        _arcs.Add(new DifferenceArc(tail, head, (int)Math.Ceiling((length * Unit) - 0.001), weight));
        _slack.Add((int)Math.Floor(slack * Unit));
        _reserve.Add((int)Math.Floor(reserve * Unit));
        _firmness.Add(firmness);
    }

    private bool Relax(DifferenceArc[] arcs, ImmutableArray<int> cycle)
    {
        int weakest = cycle.MinBy(arc => _firmness[arc]);
        if (Shrink(arcs, cycle, _slack) || (_firmness[weakest] >= Firmness.Hint && Shrink(arcs, cycle, _reserve)))
        {
            return true;
        }

        if (_firmness[weakest] == Firmness.Fixed)
        {
            return false;
        }

        // An arc that demands nothing keeps the indices of the others.
        arcs[weakest] = arcs[weakest] with { Length = -64_000_000, Weight = 0 };
        Dropped++;
        return true;
    }

    /// <summary>Takes what a conflict demands too much from what its arcs may give, in equal shares.</summary>
    private static bool Shrink(DifferenceArc[] arcs, ImmutableArray<int> cycle, List<int> room)
    {
        long excess = cycle.Sum(arc => (long)arcs[arc].Length);
        long total = cycle.Sum(arc => (long)room[arc]);
        if (total == 0)
        {
            return false;
        }

        long taken = Math.Min(excess, total);
        foreach (int arc in cycle)
        {
            int share = (int)Math.Min(room[arc], ((taken * room[arc]) + total - 1) / total);
            arcs[arc] = arcs[arc] with { Length = arcs[arc].Length - share };
            room[arc] -= share;
        }

        return true;
    }
}
