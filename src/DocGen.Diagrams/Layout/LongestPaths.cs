using System.Collections.Immutable;
using System.Numerics;

namespace DocGen.Diagrams.Layout;

/// <summary>The least values that satisfy difference constraints: longest paths from variable 0, by label correction.</summary>
/// <remarks>
/// Of the variables that wait, always the first in the given order is next: what a value pushes back to earlier variables is settled before the
/// later ones see it. Where lines push boxes and boxes push lines, that takes a twentieth of the steps of sweeps from the first to the last.
/// </remarks>
public sealed class LongestPaths
{
    private const int Unknown = int.MinValue / 2;

    private readonly DifferenceArc[] _arcs;
    private readonly ArcTable _table;
    private readonly int _count;
    private readonly int[] _order;
    private readonly int[] _places;

    /// <summary>A bit for each place in the order whose variable waits.</summary>
    private readonly ulong[] _waiting;

    /// <param name="order">Variables in about the order of their values; any may be missing.</param>
    public LongestPaths(int count, ArcTable table, int[] order)
    {
        _count = count;
        _table = table;
        _arcs = table.Arcs;
        _order = Complete(order, count);
        _places = new int[count];
        for (int place = 0; place < count; place++)
        {
            _places[_order[place]] = place;
        }

        _waiting = new ulong[(count + 63) / 64];
        Values = new int[count];
        ParentArcs = new int[count];
        Array.Fill(ParentArcs, -1);
        Array.Fill(Values, Unknown);
        Values[0] = 0;
        Await(0);
    }

    public int[] Values { get; }

    /// <summary>By variable: the arc that gave it its value; -1 for variable 0.</summary>
    public int[] ParentArcs { get; }

    /// <returns>Arcs of the table on a cycle of positive length; empty if there is none, and the values are final.</returns>
    public ImmutableArray<int> Run()
    {
        int interval = _count + 16;
        int settled = 0;
        for (int word = 0; word < _waiting.Length;)
        {
            if (_waiting[word] == 0)
            {
                word++;
                continue;
            }

            // A cycle of positive length becomes a cycle of parents, and the variables on it wait for ever. Who looks sooner finds
            // lesser conflicts, and many of them leave labels less room than a few great ones.
            if (++settled % interval == 0 && ParentCycle() is { IsEmpty: false } conflict)
            {
                return conflict;
            }

            int place = (word * 64) + BitOperations.TrailingZeroCount(_waiting[word]);
            _waiting[word] &= _waiting[word] - 1;
            word = Math.Min(word, Settle(_order[place]));
            if (ParentArcs[0] >= 0)
            {
                // Whoever raises the origin stands on a cycle or behind one, which need not lead through the origin.
                return ParentCycle();
            }
        }

        return [];
    }

    /// <summary>After arcs on a conflict have become shorter: takes back the values that came by them. The others remain, so the next run is short.</summary>
    /// <param name="conflict">What the last run found. O(variables + arcs into those whose values are taken back).</param>
    public void Forget(ImmutableArray<int> conflict)
    {
        bool[] isForgotten = Descendants(conflict);
        for (int variable = 0; variable < _count; variable++)
        {
            if (isForgotten[variable])
            {
                Values[variable] = Unknown;
                ParentArcs[variable] = -1;
            }
        }

        for (int variable = 0; variable < _count; variable++)
        {
            for (int i = _table.InStart[variable]; isForgotten[variable] && i < _table.InStart[variable + 1]; i++)
            {
                int tail = _arcs[_table.InArcs[i]].Tail;
                if (Values[tail] > Unknown)
                {
                    Await(tail);
                }
            }
        }

        if (isForgotten[0])
        {
            Values[0] = 0;
            Await(0);
        }
    }

    /// <summary>The given order, preceded by variable 0 and followed by the variables that it leaves out.</summary>
    private static int[] Complete(int[] given, int count)
    {
        var order = new int[count];
        var isKnown = new bool[count];
        isKnown[0] = true;
        int next = 1;
        foreach (int variable in given)
        {
            order[next++] = variable;
            isKnown[variable] = true;
        }

        for (int variable = 1; variable < count; variable++)
        {
            if (!isKnown[variable])
            {
                order[next++] = variable;
            }
        }

        return order;
    }

    private void Await(int variable) => _waiting[_places[variable] >> 6] |= 1UL << (_places[variable] & 63);

    /// <summary>Raises what follows from one value.</summary>
    /// <returns>The first word of waiting variables that has changed; a large number if none.</returns>
    private int Settle(int tail)
    {
        int first = int.MaxValue;
        int[] values = Values;
        int[] places = _places;
        DifferenceArc[] arcs = _arcs;
        int end = _table.OutStart[tail + 1];
        for (int index = _table.OutStart[tail]; index < end; index++)
        {
            ref readonly DifferenceArc arc = ref arcs[index];
            int value = values[tail] + arc.Length;
            if (value > values[arc.Head])
            {
                values[arc.Head] = value;
                ParentArcs[arc.Head] = index;
                int place = places[arc.Head];
                _waiting[place >> 6] |= 1UL << (place & 63);
                first = Math.Min(first, place >> 6);
            }
        }

        return first;
    }

    /// <summary>The variables whose values came by way of a head of one of the arcs.</summary>
    private bool[] Descendants(ImmutableArray<int> arcs)
    {
        var isDescendant = new bool[_count];
        var isKnown = new bool[_count];
        foreach (int arc in arcs)
        {
            isDescendant[_arcs[arc].Head] = true;
            isKnown[_arcs[arc].Head] = true;
        }

        var way = new List<int>();
        for (int variable = 0; variable < _count; variable++)
        {
            int at = variable;
            while (!isKnown[at] && ParentArcs[at] >= 0)
            {
                isKnown[at] = true;
                way.Add(at);
                at = _arcs[ParentArcs[at]].Tail;
            }

            isKnown[at] = true;
            foreach (int member in way)
            {
                isDescendant[member] = isDescendant[at];
            }

            way.Clear();
        }

        return isDescendant;
    }

    private ImmutableArray<int> ParentCycle()
    {
        var seen = new int[_count];
        for (int start = 0; start < _count; start++)
        {
            int at = start;
            while (seen[at] == 0 && ParentArcs[at] >= 0)
            {
                seen[at] = start + 1;
                at = _arcs[ParentArcs[at]].Tail;
            }

            if (seen[at] == start + 1 && ParentArcs[at] >= 0)
            {
                return CycleThrough(at);
            }
        }

        return [];
    }

    private ImmutableArray<int> CycleThrough(int variable)
    {
        ImmutableArray<int>.Builder cycle = ImmutableArray.CreateBuilder<int>();
        int at = variable;
        do
        {
            cycle.Add(ParentArcs[at]);
            at = _arcs[ParentArcs[at]].Tail;
        }
        while (at != variable);
        return cycle.ToImmutable();
    }
}
