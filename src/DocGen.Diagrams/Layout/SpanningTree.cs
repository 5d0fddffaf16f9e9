namespace DocGen.Diagrams.Layout;

/// <summary>The tree of tight arcs that the network simplex improves. Mutable; changes the values it is given.</summary>
public sealed class SpanningTree
{
    /// <summary>Bounds the work on systems whose subtrees are large.</summary>
    private const long MostSteps = 10_000_000;

    private readonly DifferenceArc[] _arcs;
    private readonly int[] _values;
    private readonly int[] _parentArcs;
    private readonly int[] _outStart;
    private readonly int[] _inStart;
    private readonly int[] _inArcs;
    private readonly long[] _sums;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _previousSibling;
    private readonly int[] _stamps;
    private readonly int[] _subtree;
    private int _size;
    private long _steps;
    private int _stamp;

    /// <param name="paths">Without conflict; its values and parents are the tree from then on.</param>
    public SpanningTree(int count, ArcTable table, LongestPaths paths)
    {
        _arcs = table.Arcs;
        _values = paths.Values;
        _parentArcs = paths.ParentArcs;
        _outStart = table.OutStart;
        _inStart = table.InStart;
        _inArcs = table.InArcs;
        _subtree = new int[count];
        _sums = new long[count];
        _firstChild = new int[count];
        _nextSibling = new int[count];
        _previousSibling = new int[count];
        _stamps = new int[count];
        Array.Fill(_firstChild, -1);
        for (int node = count - 1; node > 0; node--)
        {
            Attach(node, Parent(node));
        }

        foreach (ref readonly DifferenceArc arc in _arcs.AsSpan())
        {
            _sums[arc.Head] += arc.Weight;
            _sums[arc.Tail] -= arc.Weight;
        }

        Collect(0);
        for (int i = _size - 1; i > 0; i--)
        {
            _sums[Parent(_subtree[i])] += _sums[_subtree[i]];
        }
    }

    public void Improve(int pivots)
    {
        int count = _values.Length;
        int node = 0;
        int idle = 0;
        while (idle < count && pivots > 0 && _steps < MostSteps)
        {
            node = node + 1 == count ? 0 : node + 1;
            idle++;
            if (node == 0 || _sums[node] == 0)
            {
                continue;
            }

            bool isHead = _arcs[_parentArcs[node]].Head == node;
            if (isHead ? _sums[node] < 0 : _sums[node] > 0)
            {
                pivots--;
                if (Exchange(node, isHead))
                {
                    idle = 0;
                }
            }
        }
    }

    private int Parent(int node)
    {
        ref readonly DifferenceArc arc = ref _arcs[_parentArcs[node]];
        return arc.Head == node ? arc.Tail : arc.Head;
    }

    private void Attach(int node, int parent)
    {
        int first = _firstChild[parent];
        _nextSibling[node] = first;
        _previousSibling[node] = -1;
        if (first >= 0)
        {
            _previousSibling[first] = node;
        }

        _firstChild[parent] = node;
    }

    private void Detach(int node, int parent)
    {
        if (_previousSibling[node] >= 0)
        {
            _nextSibling[_previousSibling[node]] = _nextSibling[node];
        }
        else
        {
            _firstChild[parent] = _nextSibling[node];
        }

        if (_nextSibling[node] >= 0)
        {
            _previousSibling[_nextSibling[node]] = _previousSibling[node];
        }
    }

    private void Collect(int root)
    {
        int[] subtree = _subtree;
        int[] stamps = _stamps;
        int[] nextSibling = _nextSibling;
        int stamp = ++_stamp;
        int size = 0;
        subtree[size++] = root;
        stamps[root] = stamp;
        for (int i = 0; i < size; i++)
        {
            for (int child = _firstChild[subtree[i]]; child >= 0; child = nextSibling[child])
            {
                stamps[child] = stamp;
                subtree[size++] = child;
            }
        }

        _size = size;
    }

    /// <summary>Moves the subtree of a node away from its parent until another arc is tight, which then takes the place of the parent arc.</summary>
    private bool Exchange(int node, bool isUpward)
    {
        Collect(node);
        ReadOnlySpan<int> subtree = _subtree.AsSpan(0, _size);
        (int best, int bestSlack) = isUpward ? NearestOut(subtree) : NearestIn(subtree);
        if (best < 0)
        {
            // Nothing holds the subtree back: the objective is unbounded, which weights that sum to zero exclude.
            return false;
        }

        if (bestSlack != 0)
        {
            int shift = isUpward ? bestSlack : -bestSlack;
            foreach (int member in subtree)
            {
                _values[member] += shift;
            }
        }

        int inner = isUpward ? _arcs[best].Tail : _arcs[best].Head;
        int outer = isUpward ? _arcs[best].Head : _arcs[best].Tail;
        long sum = _sums[node];
        for (int at = Parent(node); ; at = Parent(at))
        {
            _sums[at] -= sum;
            if (at == 0)
            {
                break;
            }
        }

        Reroot(node, inner, best, outer);
        _sums[inner] = sum;
        for (int at = outer; ; at = Parent(at))
        {
            _sums[at] += sum;
            if (at == 0)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>The arc out of the subtree that has the least slack, and its slack; -1 if there is none.</summary>
    private (int Arc, int Slack) NearestOut(ReadOnlySpan<int> subtree)
    {
        DifferenceArc[] arcs = _arcs;
        int[] values = _values;
        int best = -1;
        int bestSlack = int.MaxValue;
        foreach (int member in subtree)
        {
            int end = _outStart[member + 1];
            _steps += end - _outStart[member] + 1;
            for (int index = _outStart[member]; index < end; index++)
            {
                ref readonly DifferenceArc arc = ref arcs[index];
                int slack = values[arc.Head] - values[member] - arc.Length;
                if (slack < bestSlack && _stamps[arc.Head] != _stamp)
                {
                    bestSlack = slack;
                    best = index;
                }
            }
        }

        return (best, bestSlack);
    }

    /// <summary>The same for arcs into the subtree.</summary>
    private (int Arc, int Slack) NearestIn(ReadOnlySpan<int> subtree)
    {
        DifferenceArc[] arcs = _arcs;
        int[] values = _values;
        int best = -1;
        int bestSlack = int.MaxValue;
        foreach (int member in subtree)
        {
            int end = _inStart[member + 1];
            _steps += end - _inStart[member] + 1;
            for (int k = _inStart[member]; k < end; k++)
            {
                int index = _inArcs[k];
                ref readonly DifferenceArc arc = ref arcs[index];
                int slack = values[member] - values[arc.Tail] - arc.Length;
                if (slack < bestSlack && _stamps[arc.Tail] != _stamp)
                {
                    bestSlack = slack;
                    best = index;
                }
            }
        }

        return (best, bestSlack);
    }

    private void Reroot(int oldRoot, int newRoot, int entering, int outer)
    {
        int at = newRoot;
        int arc = entering;
        int parent = outer;
        long previousSum = 0;
        while (true)
        {
            int oldParent = Parent(at);
            int oldArc = _parentArcs[at];
            long oldSum = _sums[at];
            Detach(at, oldParent);
            _parentArcs[at] = arc;
            Attach(at, parent);

            // What hung below the node before, without the branch that is now above it; the branches from above are added by the next step.
            _sums[at] = oldSum - previousSum;
            previousSum = oldSum;
            if (at == oldRoot)
            {
                break;
            }

            parent = at;
            arc = oldArc;
            at = oldParent;
        }

        // Sums of the reversed path: from its new lowest member upwards.
        for (int member = oldRoot; member != newRoot;)
        {
            int up = Parent(member);
            _sums[up] += _sums[member];
            member = up;
        }
    }
}
