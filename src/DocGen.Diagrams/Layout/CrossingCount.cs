namespace DocGen.Diagrams.Layout;

/// <summary>A link between two neighbouring layers.</summary>
/// <param name="Upper">Place of its upper end in the order of its layer.</param>
/// <param name="Lower">The same of its lower end.</param>
public readonly record struct SegmentEnds(double Upper, double Lower, int Weight);

/// <summary>Counts crossings between two neighbouring layers, weighted by the product of the weights.</summary>
public static class CrossingCount
{
    /// <summary>O(E log E).</summary>
    /// <param name="ends">Is sorted.</param>
    public static long Below(List<SegmentEnds> ends)
    {
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
    private static long CountInversions(List<SegmentEnds> ends)
    {
        double[] lowers = [.. ends.Select(static end => end.Lower).Distinct().Order()];
        var tree = new long[lowers.Length + 1];
        long total = 0;
        long sum = 0;
        foreach ((double _, double lower, int weight) in ends)
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
