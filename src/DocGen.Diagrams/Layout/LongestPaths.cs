using System.Collections.Immutable;

namespace DocGen.Diagrams.Layout;

/// <summary>The least values that satisfy difference constraints: longest paths from variable 0, by label correction.</summary>
public sealed class LongestPaths
{
    private readonly DifferenceArc[] _arcs;
    private readonly int[] _outStart;
    private readonly int _count;
    private readonly int[] _order;
    private long _relaxations;

    /// <param name="order">Variables in about the order of their values; any may be missing.</param>
    public LongestPaths(int count, ArcTable table, int[] order)
    {
        _order = order;
        _count = count;
        _arcs = table.Arcs;
        _outStart = table.OutStart;
        Values = new int[count];
        ParentArcs = new int[count];
        Array.Fill(ParentArcs, -1);
        Array.Fill(Values, int.MinValue / 2);
    }

    public int[] Values { get; }

    /// <summary>By variable: the arc that gave it its value; -1 for variable 0.</summary>
    public int[] ParentArcs { get; }

    /// <returns>Arcs on a cycle of positive length; empty if there is none, and the values are final.</returns>
    public ImmutableArray<int> Run()
    {
        // Sweeps in about the order of the values settle most variables at once.
        int[] order = CompleteOrder();
        var isOpen = new bool[_count];
        isOpen[0] = true;
        Values[0] = 0;
        int open = 1;
        long nextCheck = 4L * _count;
        DifferenceArc[] arcs = _arcs;
        int[] outStart = _outStart;
        int[] values = Values;
        while (open > 0)
        {
            foreach (int tail in order)
            {
                if (!isOpen[tail])
                {
                    continue;
                }

                isOpen[tail] = false;
                open--;
                int end = outStart[tail + 1];
                for (int index = outStart[tail]; index < end; index++)
                {
                    ref readonly DifferenceArc arc = ref arcs[index];
                    int value = values[tail] + arc.Length;
                    if (value <= values[arc.Head])
                    {
                        continue;
                    }

                    values[arc.Head] = value;
                    ParentArcs[arc.Head] = index;
                    _relaxations++;
                    if (arc.Head == 0 || (_relaxations >= nextCheck && HasParentCycle()))
                    {
                        return FindCycle(arc.Head);
                    }

                    if (_relaxations >= nextCheck)
                    {
                        nextCheck = _relaxations + (4L * _count);
                    }

                    if (!isOpen[arc.Head])
                    {
                        isOpen[arc.Head] = true;
                        open++;
                    }
                }
            }
        }

        return [];
    }

    /// <summary>The given order, preceded by variable 0 and followed by the variables that it leaves out.</summary>
    private int[] CompleteOrder()
    {
        var order = new int[_count];
        var isKnown = new bool[_count];
        isKnown[0] = true;
        int next = 1;
        foreach (int variable in _order)
        {
            order[next++] = variable;
            isKnown[variable] = true;
        }

        for (int variable = 1; variable < _count; variable++)
        {
            if (!isKnown[variable])
            {
                order[next++] = variable;
            }
        }

        return order;
    }

    private bool HasParentCycle()
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
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<int> FindCycle(int start)
    {
        // A parent cycle is somewhere; it need not hold the start.
        for (int first = -1; first < _count; first++)
        {
            int at = first < 0 ? start : first;
            var steps = new HashSet<int>();
            while (ParentArcs[at] >= 0 && steps.Add(at))
            {
                at = _arcs[ParentArcs[at]].Tail;
            }

            if (ParentArcs[at] < 0)
            {
                continue;
            }

            var cycle = ImmutableArray.CreateBuilder<int>();
            int end = at;
            do
            {
                cycle.Add(ParentArcs[at]);
                at = _arcs[ParentArcs[at]].Tail;
            }
            while (at != end);
            return cycle.ToImmutable();
        }

        throw new System.Diagnostics.UnreachableException();
    }
}

