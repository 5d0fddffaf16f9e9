using System.Runtime.CompilerServices;

namespace DocGen.Diagrams.Routing;

/// <summary>States of a path search in about the order of their costs: in buckets of a small range, the last that came first within one.</summary>
/// <remarks>O(1) where costs lie close together. The order depends on the calls alone, so searches are the same everywhere.</remarks>
public sealed class BucketQueue
{
    /// <summary>A bucket holds costs that differ by less than two to this power.</summary>
    private const int WidthBits = 5;

    private const int MostBuckets = 1 << 20;

    /// <summary>By bucket: its last entry plus one; 0: empty.</summary>
    private int[] _heads = new int[4096];
    private (int State, int Next)[] _entries = new (int, int)[1024];
    private int _added;
    private int _least;
    private int _highest = -1;

    public int Count { get; private set; }

    public void Clear()
    {
        if (_highest >= _least)
        {
            Array.Clear(_heads, _least, _highest - _least + 1);
        }

        Count = 0;
        _added = 0;
        _least = MostBuckets;
        _highest = -1;
    }

    /// <param name="cost">Not negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(long cost, int state)
    {
        int bucket = (int)Math.Min(cost >> WidthBits, MostBuckets - 1);
        if (bucket >= _heads.Length)
        {
            Array.Resize(ref _heads, Math.Min(MostBuckets, bucket * 2));
        }

        if (_added == _entries.Length)
        {
            Array.Resize(ref _entries, _added * 2);
        }

        _entries[_added] = (state, _heads[bucket]);
        _heads[bucket] = ++_added;
        _least = Math.Min(_least, bucket);
        _highest = Math.Max(_highest, bucket);
        Count++;
    }

    /// <summary>Takes a state out of the bucket of least costs.</summary>
    /// <returns>False if the queue is empty, or no state in it can cost less than <paramref name="bound"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPop(long bound, out int state)
    {
        state = -1;
        if (Count == 0)
        {
            return false;
        }

        int[] heads = _heads;
        int least = _least;
        while (heads[least] == 0)
        {
            least++;
        }

        _least = least;
        if ((long)least << WidthBits >= bound)
        {
            return false;
        }

        (state, heads[least]) = _entries[heads[least] - 1];
        Count--;
        return true;
    }
}
