namespace DocGen.Diagrams.Layout;

/// <summary>The order of the layers while it is being improved. Mutable; used by one ordering.</summary>
public sealed class LayerSweep
{
    private const int MostTransposed = 10;
    private readonly LayerGraph _graph;
    private readonly IReadOnlyList<int> _fixedOrder;
    private readonly LayerLinks _above;
    private readonly LayerLinks _below;
    private readonly int[] _place;
    private readonly (double Key, int Place, int Node)[] _sorted;
    private readonly SegmentEnds[] _ends;
    private readonly bool _isAnyFixed;
    private int[][] _layers = [];

    public LayerSweep(LayerGraph graph, IReadOnlyList<int> fixedOrder)
    {
        _graph = graph;
        _fixedOrder = fixedOrder;
        _above = new LayerLinks(graph, isDown: false);
        _below = new LayerLinks(graph, isDown: true);
        _place = new int[graph.Nodes.Length];
        _sorted = new (double, int, int)[graph.Nodes.Length];
        _ends = new SegmentEnds[_below.Count];
        _isAnyFixed = fixedOrder.Any(static rank => rank >= 0);
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

    /// <summary>Begins from one of the orders of <see cref="LayerStart"/>.</summary>
    public void Initialize(int start)
    {
        Set(LayerStart.Create(_graph, _above, _below, start));
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
            SortLayer(_layers[layer], isDown ? _above : _below);
        }
    }

    public void Transpose()
    {
        bool isBetter = true;
        for (int round = 0; isBetter && round < MostTransposed; round++)
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

                    if (Gain(_above.Of(left), _above.Of(right)) + Gain(_below.Of(left), _below.Of(right)) > 0)
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
            int count = 0;
            foreach (int node in layer)
            {
                foreach (LayerLink link in _below.Of(node))
                {
                    _ends[count++] = new SegmentEnds(_place[node] + link.OwnShift, Place(link), link.Weight);
                }
            }

            total += CrossingCount.Below(_ends.AsSpan(0, count));
        }

        return total;
    }

    private bool IsFixed(int node) => _isAnyFixed && node < _fixedOrder.Count && _fixedOrder[node] >= 0;

    private void Renumber(int[] layer)
    {
        for (int i = 0; i < layer.Length; i++)
        {
            _place[layer[i]] = i;
        }
    }

    /// <summary>Sorts by the mean place of neighbours in the layer before; who has none there keeps the place.</summary>
    private void SortLayer(int[] layer, LayerLinks before)
    {
        int count = 0;
        for (int i = 0; i < layer.Length; i++)
        {
            int node = layer[i];
            double sum = 0;
            double weight = 0;
            foreach (LayerLink link in before.Of(node))
            {
                sum += link.Weight * (_place[link.Node] + (2 * link.Shift));
                weight += link.Weight;
            }

            double pull = _graph.Nodes[node].Pull;
            if (weight > 0 || pull != 0)
            {
                _sorted[count++] = (weight > 0 ? sum / weight : (pull + 1) / 2 * (layer.Length - 1), i, node);
                layer[i] = -1;
            }
        }

        _sorted.AsSpan(0, count).Sort();
        int next = 0;
        for (int i = 0; i < layer.Length; i++)
        {
            layer[i] = layer[i] < 0 ? _sorted[next++].Node : layer[i];
        }

        RestoreFixedOrder(layer);
        Renumber(layer);
    }

    private void RestoreFixedOrder(int[] layer)
    {
        if (!_isAnyFixed)
        {
            return;
        }

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

    private double Place(LayerLink link) => _place[link.Node] + link.Shift;

    /// <summary>How many crossings fewer there are if two neighbours change places, given their links to one side.</summary>
    private long Gain(ReadOnlySpan<LayerLink> left, ReadOnlySpan<LayerLink> right)
    {
        long gain = 0;
        foreach (LayerLink first in left)
        {
            double place = Place(first);
            foreach (LayerLink second in right)
            {
                double other = Place(second);
                gain += place > other ? first.Weight * second.Weight : place < other ? -(first.Weight * second.Weight) : 0;
            }
        }

        return gain;
    }
}
