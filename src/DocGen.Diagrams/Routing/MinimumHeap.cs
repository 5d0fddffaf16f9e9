namespace DocGen.Diagrams.Routing;

/// <summary>A heap of states by cost; equal costs leave in the order of their state numbers, so searches are the same everywhere.</summary>
/// <remarks>Cost and state share one number, so that one comparison decides; four children to a node keep the heap flat.</remarks>
public sealed class MinimumHeap
{
    private const int StateBits = 28;
    private const long StateMask = (1L << StateBits) - 1;
    private long[] _items = new long[256];

    public int Count { get; private set; }

    /// <summary>Before: not empty.</summary>
    public long LeastCost => _items[0] >> StateBits;

    public void Clear() => Count = 0;

    /// <param name="cost">Not negative, less than 2³⁵.</param>
    /// <param name="state">Not negative, less than 2²⁸.</param>
    public void Push(long cost, int state)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        long item = (cost << StateBits) | (long)state;
        long[] items = _items;
        int at = Count++;
        while (at > 0)
        {
            int parent = (at - 1) >> 2;
            if (item >= items[parent])
            {
                break;
            }

            items[at] = items[parent];
            at = parent;
        }

        items[at] = item;
    }

    /// <summary>Before: not empty.</summary>
    public int Pop()
    {
        long[] items = _items;
        long least = items[0];
        int count = --Count;
        long last = items[count];
        int at = 0;
        while (true)
        {
            int first = (4 * at) + 1;
            if (first >= count)
            {
                break;
            }

            int child = first;
            int end = Math.Min(first + 4, count);
            for (int other = first + 1; other < end; other++)
            {
                if (items[other] < items[child])
                {
                    child = other;
                }
            }

            if (items[child] >= last)
            {
                break;
            }

            items[at] = items[child];
            at = child;
        }

        items[at] = last;
        return (int)(least & StateMask);
    }
}
