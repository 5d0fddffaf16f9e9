using System.Collections.Immutable;

namespace DocGen.Diagrams.Layout;

/// <summary>Demands value(head) - value(tail) ≥ length, and charges weight times that difference.</summary>
/// <param name="Length">May be negative.</param>
/// <param name="Weight">Not negative.</param>
public readonly record struct DifferenceArc(int Tail, int Head, int Length, int Weight);

/// <param name="Values">Values that satisfy every arc; where the system has none, what the search held when it found out.</param>
/// <param name="Conflict">Indices of arcs on a cycle of positive length; empty if the system is feasible.</param>
public sealed record DifferenceSolution(int[] Values, ImmutableArray<int> Conflict);

/// <summary>Minimizes the sum of weighted differences under difference constraints, in whole numbers and therefore exactly.</summary>
/// <remarks>
/// The network simplex method: a spanning tree of tight arcs is improved by exchanging one arc at a time. The tree is rooted at variable 0,
/// which keeps its value; subtree sums of (weight in - weight out) are the cut values. Starts from longest paths, so variable 0 must reach
/// every other. Before: every variable is reachable from 0. After: feasible, and optimal unless the pivots ran out.
/// Source: Gansner, Koutsofios, North and Vo, IEEE Trans. Software Engineering 19(3), 1993.
/// </remarks>
public static class NetworkSimplex
{
    /// <param name="pivots">How many exchanges are allowed.</param>
    /// <param name="order">Variables in about the order of their values, which saves time; it has no influence on the result's cost.</param>
    public static DifferenceSolution Solve(int count, DifferenceArc[] arcs, int pivots, int[]? order = null)
    {
        var paths = new LongestPaths(count, arcs, order);
        ImmutableArray<int> conflict = paths.Run();
        if (!conflict.IsEmpty)
        {
            return new DifferenceSolution(paths.Values, conflict);
        }

        var tree = new SpanningTree(count, arcs, paths);
        tree.Improve(pivots);
        return new DifferenceSolution(paths.Values, []);
    }

    private sealed class LongestPaths
    {
        private readonly DifferenceArc[] _arcs;
        private readonly int _count;
        private readonly int[] _order;
        private long _relaxations;

        public LongestPaths(int count, DifferenceArc[] arcs, int[]? order)
        {
            _order = order ?? [];
            _count = count;
            _arcs = arcs;
            Values = new int[count];
            ParentArcs = new int[count];
            Array.Fill(ParentArcs, -1);
            Array.Fill(Values, int.MinValue / 2);
            (OutStart, OutArcs) = Group(count, arcs, byTail: true);
        }

        public int[] Values { get; }

        public int[] ParentArcs { get; }

        public int[] OutStart { get; }

        public int[] OutArcs { get; }

        public static (int[] Start, int[] Items) Group(int count, DifferenceArc[] arcs, bool byTail)
        {
            var start = new int[count + 1];
            foreach (DifferenceArc arc in arcs)
            {
                start[(byTail ? arc.Tail : arc.Head) + 1]++;
            }

            for (int i = 0; i < count; i++)
            {
                start[i + 1] += start[i];
            }

            var next = start.ToArray();
            var items = new int[arcs.Length];
            for (int i = 0; i < arcs.Length; i++)
            {
                items[next[byTail ? arcs[i].Tail : arcs[i].Head]++] = i;
            }

            return (start, items);
        }

        public ImmutableArray<int> Run()
        {
            // Sweeps in about the order of the values settle most variables at once.
            int[] order = CompleteOrder();
            var isOpen = new bool[_count];
            isOpen[0] = true;
            Values[0] = 0;
            int open = 1;
            long nextCheck = 4L * _count;
            int[] outStart = OutStart;
            int[] outArcs = OutArcs;
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
                    for (int k = outStart[tail]; k < end; k++)
                    {
                        int index = outArcs[k];
                        ref readonly DifferenceArc arc = ref _arcs[index];
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

    private sealed class SpanningTree
    {
        /// <summary>Bounds the work on systems whose subtrees are large.</summary>
        private const long MostSteps = 10_000_000;

        private readonly DifferenceArc[] _arcs;
        private readonly int[] _values;
        private readonly int[] _parentArcs;
        private readonly int[] _outStart;
        private readonly int[] _outArcs;
        private readonly int[] _inStart;
        private readonly int[] _inArcs;
        private readonly long[] _sums;
        private readonly int[] _firstChild;
        private readonly int[] _nextSibling;
        private readonly int[] _previousSibling;
        private readonly int[] _stamps;
        private readonly List<int> _subtree = [];
        private long _steps;
        private int _stamp;

        public SpanningTree(int count, DifferenceArc[] arcs, LongestPaths paths)
        {
            _arcs = arcs;
            _values = paths.Values;
            _parentArcs = paths.ParentArcs;
            _outStart = paths.OutStart;
            _outArcs = paths.OutArcs;
            (_inStart, _inArcs) = LongestPaths.Group(count, arcs, byTail: false);
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

            for (int i = 0; i < arcs.Length; i++)
            {
                _sums[arcs[i].Head] += arcs[i].Weight;
                _sums[arcs[i].Tail] -= arcs[i].Weight;
            }

            Collect(0);
            for (int i = _subtree.Count - 1; i > 0; i--)
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
            _subtree.Clear();
            _subtree.Add(root);
            _stamp++;
            _stamps[root] = _stamp;
            for (int i = 0; i < _subtree.Count; i++)
            {
                for (int child = _firstChild[_subtree[i]]; child >= 0; child = _nextSibling[child])
                {
                    _stamps[child] = _stamp;
                    _subtree.Add(child);
                }
            }
        }

        /// <summary>Moves the subtree of a node away from its parent until another arc is tight, which then takes the place of the parent arc.</summary>
        private bool Exchange(int node, bool isUpward)
        {
            Collect(node);
            int best = -1;
            int bestSlack = int.MaxValue;
            int[] start = isUpward ? _outStart : _inStart;
            int[] items = isUpward ? _outArcs : _inArcs;
            foreach (int member in _subtree)
            {
                _steps += start[member + 1] - start[member] + 1;
                for (int k = start[member]; k < start[member + 1]; k++)
                {
                    ref readonly DifferenceArc arc = ref _arcs[items[k]];
                    if (_stamps[isUpward ? arc.Head : arc.Tail] == _stamp)
                    {
                        continue;
                    }

                    int slack = _values[arc.Head] - _values[arc.Tail] - arc.Length;
                    if (slack < bestSlack)
                    {
                        bestSlack = slack;
                        best = items[k];
                    }
                }
            }

            if (best < 0)
            {
                // Nothing holds the subtree back: the objective is unbounded, which weights that sum to zero exclude.
                return false;
            }

            if (bestSlack != 0)
            {
                int shift = isUpward ? bestSlack : -bestSlack;
                foreach (int member in _subtree)
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
}
