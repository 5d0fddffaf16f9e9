namespace DocGen.Diagrams.Routing;

/// <summary>A binary heap of states by cost; equal costs leave in the order of their state numbers, so searches are the same everywhere.</summary>
public sealed class MinimumHeap
{
    private (double Cost, int State)[] _items = new (double, int)[256];

    public int Count { get; private set; }

    public double LeastCost => _items[0].Cost;

    public void Clear() => Count = 0;

    public void Push(double cost, int state)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        int at = Count++;
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (!IsLess((cost, state), _items[parent]))
            {
                break;
            }

            _items[at] = _items[parent];
            at = parent;
        }

        _items[at] = (cost, state);
    }

    public (double Cost, int State) Pop()
    {
        (double Cost, int State) least = _items[0];
        (double Cost, int State) last = _items[--Count];
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && IsLess(_items[child + 1], _items[child]))
            {
                child++;
            }

            if (!IsLess(_items[child], last))
            {
                break;
            }

            _items[at] = _items[child];
            at = child;
        }

        _items[at] = last;
        return least;
    }

    private static bool IsLess((double Cost, int State) left, (double Cost, int State) right) =>
        left.Cost < right.Cost || (left.Cost == right.Cost && left.State < right.State);
}
