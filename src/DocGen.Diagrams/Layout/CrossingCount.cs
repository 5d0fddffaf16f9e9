namespace DocGen.Diagrams.Layout;

/// <summary>A link between two neighbouring layers.</summary>
/// <param name="Upper">Place of its upper end in the order of its layer.</param>
/// <param name="Lower">The same of its lower end.</param>
public readonly record struct SegmentEnds(double Upper, double Lower, int Weight) : IComparable<SegmentEnds>
{
    public int CompareTo(SegmentEnds other) => Upper != other.Upper ? Upper.CompareTo(other.Upper) : Lower.CompareTo(other.Lower);
}

/// <summary>Counts crossings between two neighbouring layers, weighted by the product of the weights.</summary>
public static class CrossingCount
{
    private const int Few = 64;

    /// <summary>O(E log E); near linear where there are few crossings.</summary>
    /// <param name="ends">Is sorted.</param>
    public static long Below(Span<SegmentEnds> ends)
    {
        ends.Sort();
        return ends.Length <= Few ? CountShifts(ends) : CountInversions(ends);
    }

    /// <summary>Sorts by the lower ends; every link that is passed is crossed.</summary>
    private static long CountShifts(Span<SegmentEnds> ends)
    {
        long total = 0;
        for (int i = 1; i < ends.Length; i++)
        {
            SegmentEnds end = ends[i];
            long passed = 0;
            int at = i;
            for (; at > 0 && ends[at - 1].Lower > end.Lower; at--)
            {
                passed += ends[at - 1].Weight;
                ends[at] = ends[at - 1];
            }

            ends[at] = end;
            total += passed * end.Weight;
        }

        return total;
    }

    /// <summary>Weighted inversions by a Fenwick tree over the ranks of the lower ends.</summary>
    private static long CountInversions(ReadOnlySpan<SegmentEnds> ends)
    {
        var lowers = new double[ends.Length];
        for (int i = 0; i < lowers.Length; i++)
        {
            lowers[i] = ends[i].Lower;
        }

        Array.Sort(lowers);
        int count = 0;
        foreach (double lower in lowers)
        {
            if (count == 0 || lowers[count - 1] != lower)
            {
                lowers[count++] = lower;
            }
        }

        var tree = new long[count + 1];
        long total = 0;
        long sum = 0;
        foreach ((double _, double lower, int weight) in ends)
        {
            int rank = Array.BinarySearch(lowers, 0, count, lower) + 1;
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
