using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var table = new ArcTable(Count, CollectionsMarshal.AsSpan(_arcs));
        _present.Sort();
        var paths = new LongestPaths(Count, table, [.. _present.Select(static variable => variable.Variable)]);
        for (ImmutableArray<int> conflict = paths.Run(); !conflict.IsEmpty; conflict = paths.Run())
        {
            if (!Relax(table, conflict))
            {
                return null;
            }

            paths.Forget(conflict);
        }

        new SpanningTree(Count, table, paths).Improve(pivots);
        return Array.ConvertAll(paths.Values, static value => value / Unit);
    }

    private void Add(int tail, int head, double length, double slack, double reserve, int weight, Firmness firmness)
    {
        _arcs.Add(new DifferenceArc(tail, head, (int)Math.Ceiling((length * Unit) - 0.001), weight));
        _slack.Add((int)Math.Floor(slack * Unit));
        _reserve.Add((int)Math.Floor(reserve * Unit));
        _firmness.Add(firmness);
    }

    private bool Relax(ArcTable table, ImmutableArray<int> cycle)
    {
        int weakest = cycle.MinBy(arc => _firmness[table.Origin(arc)]);
        Firmness firmness = _firmness[table.Origin(weakest)];
        if (Shrink(table, cycle, _slack) || (firmness >= Firmness.Hint && Shrink(table, cycle, _reserve)))
        {
            return true;
        }

        if (firmness == Firmness.Fixed)
        {
            return false;
        }

        // An arc that demands nothing keeps the indices of the others.
        table.Arcs[weakest] = table.Arcs[weakest] with { Length = -64_000_000, Weight = 0 };
        return true;
    }

    /// <summary>Takes what a conflict demands too much from what its arcs may give, in equal shares.</summary>
    private static bool Shrink(ArcTable table, ImmutableArray<int> cycle, List<int> room)
    {
        long excess = cycle.Sum(arc => (long)table.Arcs[arc].Length);
        long total = cycle.Sum(arc => (long)room[table.Origin(arc)]);
        if (total == 0)
        {
            return false;
        }

        long taken = Math.Min(excess, total);
        foreach (int arc in cycle)
        {
            int left = room[table.Origin(arc)];
            int share = (int)Math.Min(left, ((taken * left) + total - 1) / total);
            table.Arcs[arc] = table.Arcs[arc] with { Length = table.Arcs[arc].Length - share };
            room[table.Origin(arc)] = left - share;
        }

        return true;
    }
}
