using System.Collections.Immutable;

namespace DocGen.Diagrams.Layout;

/// <summary>Phase 3 of the layered method: orders each layer so that few links cross.</summary>
/// <remarks>
/// Barycentre sweeps down and up, each followed by swaps of neighbours while they save crossings; the best order seen is kept. Nodes without
/// neighbours in the fixed layer keep their place among the others, pulled by their relations to the outside. O(rounds · E log V).
/// After: a permutation of each layer. Sources: Sugiyama, Tagawa and Toda 1981 (barycentre); Gansner et al. 1993 (transposition).
/// </remarks>
public static class LayerOrdering
{
    /// <param name="start">0: author's order; others begin from another order, for variants.</param>
    /// <param name="fixedOrder">Rank the author asked for by node, -1 where none; ranked nodes of a layer keep their relative order.</param>
    /// <returns>Nodes of each layer from left to right.</returns>
    public static ImmutableArray<ImmutableArray<int>> Order(LayerGraph graph, int start, int rounds, IReadOnlyList<int> fixedOrder)
    {
        var sweep = new Sweep(graph, fixedOrder);
        sweep.Initialize(start);
        int[][] best = sweep.Copy();
        long bestCrossings = sweep.CountCrossings();
        int idle = 0;
        for (int round = 0; round < rounds && bestCrossings > 0 && idle < 4; round++)
        {
            sweep.Run(isDown: round % 2 == 0);
            sweep.Transpose();
            long crossings = sweep.CountCrossings();
            idle++;
            if (crossings < bestCrossings)
            {
                bestCrossings = crossings;
                best = sweep.Copy();
                idle = 0;
            }
        }

        return [.. best.Select(static layer => layer.ToImmutableArray())];
    }

    /// <summary>Crossings between neighbouring layers, weighted; O(E log V).</summary>
    public static long CountCrossings(LayerGraph graph, ImmutableArray<ImmutableArray<int>> order)
    {
        var sweep = new Sweep(graph, []);
        sweep.Set([.. order.Select(static layer => layer.ToArray())]);
        return sweep.CountCrossings();
    }

    private sealed class Sweep
    {
        private readonly LayerGraph _graph;
        private readonly IReadOnlyList<int> _fixedOrder;
        private readonly List<int>[] _above;
        private readonly List<int>[] _below;
        private readonly int[] _place;
        private readonly double[] _keys;
        private int[][] _layers = [];

        public Sweep(LayerGraph graph, IReadOnlyList<int> fixedOrder)
        {
            _graph = graph;
            _fixedOrder = fixedOrder;
            int count = graph.Nodes.Length;
            _above = new List<int>[count];
            _below = new List<int>[count];
            _place = new int[count];
            _keys = new double[count];
            for (int i = 0; i < count; i++)
            {
                _above[i] = [];
                _below[i] = [];
            }

            for (int i = 0; i < graph.Segments.Length; i++)
            {
                if (graph.Nodes[graph.Segments[i].From].Layer < graph.Nodes[graph.Segments[i].To].Layer)
                {
                    _below[graph.Segments[i].From].Add(i);
                    _above[graph.Segments[i].To].Add(i);
                }
            }
        }

        public void Set(int[][] layers)
        {
            _layers = layers;
            foreach (int[] layer in layers)
            {
                Renumber(layer);
            }
        }

        public int[][] Copy() => [.. _layers.Select(static layer => layer.ToArray())];

        /// <summary>Order of a depth-first walk, which keeps trees free of crossings; starts differ in the order of roots and branches.</summary>
        public void Initialize(int start)
        {
            int count = _graph.Nodes.Length;
            var layers = new List<int>[_graph.LayerCount];
            for (int i = 0; i < layers.Length; i++)
            {
                layers[i] = [];
            }

            var isSeen = new bool[count];
            IEnumerable<int> roots = Enumerable.Range(0, count);
            roots = start % 2 == 0 ? roots.OrderBy(i => _graph.Nodes[i].Layer) : roots.OrderByDescending(i => _graph.Nodes[i].Layer);
            var stack = new Stack<int>();
            foreach (int root in roots)
            {
                stack.Push(root);
                while (stack.TryPop(out int node))
                {
                    if (isSeen[node])
                    {
                        continue;
                    }

                    isSeen[node] = true;
                    layers[_graph.Nodes[node].Layer].Add(node);
                    IEnumerable<int> next = _above[node].Select(i => _graph.Segments[i].From).Concat(_below[node].Select(i => _graph.Segments[i].To));
                    foreach (int neighbour in start % 4 < 2 ? next.Reverse() : next)
                    {
                        stack.Push(neighbour);
                    }
                }
            }

            Set([.. layers.Select(static layer => layer.ToArray())]);
            foreach (int[] layer in _layers)
            {
                RestoreFixedOrder(layer);
            }
        }

        public void Run(bool isDown)
        {
            for (int k = 1; k < _layers.Length; k++)
            {
                int layer = isDown ? k : _layers.Length - 1 - k;
                SortLayer(_layers[layer], isDown);
            }
        }

        public void Transpose()
        {
            bool isBetter = true;
            for (int round = 0; isBetter && round < 10; round++)
            {
                isBetter = false;
                foreach (int[] layer in _layers)
                {
                    for (int i = 0; i + 1 < layer.Length; i++)
                    {
                        int left = layer[i];
                        int right = layer[i + 1];
                        if (IsFixed(left) && IsFixed(right))
                        {
                            continue;
                        }

                        if (PairCrossings(left, right) > PairCrossings(right, left))
                        {
                            (layer[i], layer[i + 1]) = (right, left);
                            _place[right] = i;
                            _place[left] = i + 1;
                            isBetter = true;
                        }
                    }
                }
            }
        }

        public long CountCrossings()
        {
            long total = 0;
            foreach (int[] layer in _layers)
            {
                total += CountBelow(layer);
            }

            return total;
        }

        private bool IsFixed(int node) => node < _fixedOrder.Count && _fixedOrder[node] >= 0;

        private void Renumber(int[] layer)
        {
            for (int i = 0; i < layer.Length; i++)
            {
                _place[layer[i]] = i;
            }
        }

        private void SortLayer(int[] layer, bool isDown)
        {
            for (int i = 0; i < layer.Length; i++)
            {
                int node = layer[i];
                List<int> segments = isDown ? _above[node] : _below[node];
                double sum = 0;
                double weight = 0;
                foreach (int index in segments)
                {
                    LayerSegment segment = _graph.Segments[index];
                    int other = isDown ? segment.From : segment.To;
                    double offset = isDown ? segment.FromOffset : segment.ToOffset;
                    double width = Math.Max(1, _graph.Nodes[other].Size.Width);
                    sum += segment.Weight * (_place[other] + (offset / width));
                    weight += segment.Weight;
                }

                double pull = _graph.Nodes[node].Pull;
                _keys[node] = weight > 0 ? sum / weight
                    : pull != 0 ? (pull + 1) / 2 * (layer.Length - 1)
                    : double.NaN;
            }

            int[] free = [.. layer.Where(node => !double.IsNaN(_keys[node]))];
            int[] sorted = [.. free.OrderBy(node => _keys[node])];
            int next = 0;
            for (int i = 0; i < layer.Length; i++)
            {
                if (!double.IsNaN(_keys[layer[i]]))
                {
                    layer[i] = sorted[next++];
                }
            }

            RestoreFixedOrder(layer);
            Renumber(layer);
        }

        private void RestoreFixedOrder(int[] layer)
        {
            int[] ranked = [.. layer.Where(IsFixed).OrderBy(node => _fixedOrder[node])];
            if (ranked.Length > 0)
            {
                int next = 0;
                for (int i = 0; i < layer.Length; i++)
                {
                    if (IsFixed(layer[i]))
                    {
                        layer[i] = ranked[next++];
                    }
                }

                Renumber(layer);
            }
        }

        private double Place(int node, double offset) => _place[node] + (offset / (2 * Math.Max(1, _graph.Nodes[node].Size.Width)));

        private long PairCrossings(int left, int right)
        {
            long total = 0;
            foreach (int a in _above[left])
            {
                foreach (int b in _above[right])
                {
                    LayerSegment first = _graph.Segments[a];
                    LayerSegment second = _graph.Segments[b];
                    total += Place(first.From, first.FromOffset) > Place(second.From, second.FromOffset) ? first.Weight * second.Weight : 0;
                }
            }

            foreach (int a in _below[left])
            {
                foreach (int b in _below[right])
                {
                    LayerSegment first = _graph.Segments[a];
                    LayerSegment second = _graph.Segments[b];
                    total += Place(first.To, first.ToOffset) > Place(second.To, second.ToOffset) ? first.Weight * second.Weight : 0;
                }
            }

            return total;
        }

        private long CountBelow(int[] layer)
        {
            var ends = new List<(double Upper, double Lower, int Weight)>();
            foreach (int node in layer)
            {
                foreach (int index in _below[node])
                {
                    LayerSegment segment = _graph.Segments[index];
                    ends.Add((Place(segment.From, segment.FromOffset), Place(segment.To, segment.ToOffset), segment.Weight));
                }
            }

            ends.Sort(static (a, b) => a.Upper != b.Upper ? a.Upper.CompareTo(b.Upper) : a.Lower.CompareTo(b.Lower));
            long total = 0;
            if (ends.Count <= 64)
            {
                for (int i = 0; i < ends.Count; i++)
                {
                    for (int j = i + 1; j < ends.Count; j++)
                    {
                        total += ends[j].Upper > ends[i].Upper && ends[j].Lower < ends[i].Lower ? ends[i].Weight * ends[j].Weight : 0;
                    }
                }

                return total;
            }

            return CountInversions(ends);
        }

        /// <summary>Weighted inversions by a Fenwick tree over the ranks of the lower ends.</summary>
        private static long CountInversions(List<(double Upper, double Lower, int Weight)> ends)
        {
            double[] lowers = [.. ends.Select(static end => end.Lower).Distinct().Order()];
            var tree = new long[lowers.Length + 1];
            long total = 0;
            long sum = 0;
            foreach ((_, double lower, int weight) in ends)
            {
                int rank = Array.BinarySearch(lowers, lower) + 1;
                long notGreater = 0;
                for (int i = rank; i > 0; i -= i & -i)
                {
                    notGreater += tree[i];
                }

                total += weight * (sum - notGreater);
                for (int i = rank; i < tree.Length; i += i & -i)
                {
                    tree[i] += weight;
                }

                sum += weight;
            }

            return total;
        }
    }
}
