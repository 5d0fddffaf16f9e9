namespace DocGen.Diagrams.Layout;

/// <summary>The order of the layers while it is being improved. Mutable; used by one ordering.</summary>
public sealed class LayerSweep
{
    private const int Plain = 4;
    private readonly LayerGraph _graph;
    private readonly IReadOnlyList<int> _fixedOrder;
    private readonly List<int>[] _above;
    private readonly List<int>[] _below;
    private readonly int[] _place;
    private readonly double[] _keys;
    private int[][] _layers = [];

    public LayerSweep(LayerGraph graph, IReadOnlyList<int> fixedOrder)
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
        if (start >= 4)
        {
            roots = Enumerable.Range(0, count).OrderBy(i => Scramble(i, start));
        }
        var stack = new Stack<int>();
        foreach (int root in Roots(start))
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
                foreach (int neighbour in start >= Plain ? next.OrderBy(i => Scramble(i, start)) : start < 2 ? next.Reverse() : next)
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
            total += CrossingCount.Below(EndsBelow(layer));
        }

        return total;
    }

    private IEnumerable<int> Roots(int start)
    {
        IEnumerable<int> nodes = Enumerable.Range(0, _graph.Nodes.Length);
        return start >= Plain ? nodes.OrderBy(node => Scramble(node, start))
            : start % 2 == 0 ? nodes.OrderBy(node => _graph.Nodes[node].Layer)
            : nodes.OrderByDescending(node => _graph.Nodes[node].Layer);
    }

    /// <summary>A number that looks like chance and is always the same.</summary>
    private static uint Scramble(int node, int start)
    {
        uint value = (((uint)node * 2654435761u) ^ ((uint)start * 2246822519u)) + 374761393u;
        value ^= value >> 15;
        value *= 2246822519u;
        value ^= value >> 13;
        value *= 3266489917u;
        return value ^ (value >> 16);
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

    private List<SegmentEnds> EndsBelow(int[] layer)
    {
        var ends = new List<SegmentEnds>();
        foreach (int node in layer)
        {
            foreach (int index in _below[node])
            {
                LayerSegment segment = _graph.Segments[index];
                ends.Add(new SegmentEnds(Place(segment.From, segment.FromOffset), Place(segment.To, segment.ToOffset), segment.Weight));
            }
        }

        return ends;
    }
}
