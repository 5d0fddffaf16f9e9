using System.Runtime.InteropServices;

namespace DocGen.Diagrams.Routing;

/// <summary>Finds which items keep their order on an axis: all pairs that overlap on the other one, save those with another between them.</summary>
/// <remarks>O(n · k), k being how many items have to be looked at until the way back is covered.</remarks>
public static class CompactionOrder
{
    public static void Require(List<CompactionItem> items, CompactionDistances distances, DifferenceSystem system)
    {
        items.Sort(static (a, b) =>
        {
            double first = a.Place;
            double second = b.Place;
            if (first != second)
            {
                return first < second ? -1 : 1;
            }

            int order = a.Rank.CompareTo(b.Rank);
            order = order != 0 ? order : a.Seat.CompareTo(b.Seat);
            order = order != 0 ? order : a.Kind.CompareTo(b.Kind);
            order = order != 0 ? order : a.Owner.CompareTo(b.Owner);
            return order != 0 ? order : a.Piece.CompareTo(b.Piece);
        });
        (double Low, double High)[] spans = [.. items.Select(static item => (item.CrossLow, item.CrossHigh))];
        var open = new List<(double Low, double High)>();
        for (int i = 0; i < items.Count; i++)
        {
            CompactionItem item = items[i];
            double reach = item.Kind is ItemKind.Leaf or ItemKind.LowWall or ItemKind.HighWall ? 20 : 12;
            open.Clear();
            open.Add((item.CrossLow - reach, item.CrossHigh + reach));
            for (int j = i - 1; j >= 0 && open.Count > 0; j--)
            {
                (double low, double high) = spans[j];
                if (IsOpen(open, low - reach, high + reach) && TryRequire(items[j], item, distances, system))
                {
                    Cover(open, low, high);
                }
            }
        }
    }

    private static bool TryRequire(CompactionItem low, CompactionItem high, CompactionDistances distances, DifferenceSystem system)
    {
        double crossGap = Math.Max(low.CrossLow - high.CrossHigh, high.CrossLow - low.CrossHigh);
        bool arePieces = low.Kind == ItemKind.Piece && high.Kind == ItemKind.Piece;
        if (crossGap >= (arePieces ? 4 : 20) || distances.IsExempt(low, high, crossGap))
        {
            return false;
        }

        (double distance, double slack, double reserve) = distances.Between(low, high);
        if (crossGap >= distance - 0.001)
        {
            return false;
        }

        bool isLabel = low.Kind == ItemKind.Label || high.Kind == ItemKind.Label;
        bool isPiece = low.Kind == ItemKind.Piece || high.Kind == ItemKind.Piece;
        double gap = Math.Max(high.At - low.At - low.Extent, low.At - high.At - high.Extent);

        // What overlaps on this axis only is none of its business; what overlaps on both is pushed the shorter way.
        if (gap < 0 && (crossGap >= 0 || (gap < crossGap - 0.001 && !(isLabel && isPiece))))
        {
            return false;
        }

        Firmness firmness = isLabel ? Firmness.Label : Firmness.Order;
        system.Require(low.High, high.Low, distance, slack, firmness, reserve);
        return true;
    }

    private static bool IsOpen(List<(double Low, double High)> open, double low, double high)
    {
        foreach ((double openLow, double openHigh) in CollectionsMarshal.AsSpan(open))
        {
            if (low < openHigh && openLow < high)
            {
                return true;
            }
        }

        return false;
    }

    private static void Cover(List<(double Low, double High)> open, double low, double high)
    {
        for (int i = open.Count - 1; i >= 0; i--)
        {
            (double openLow, double openHigh) = open[i];
            if (low >= openHigh || openLow >= high)
            {
                continue;
            }

            open.RemoveAt(i);
            if (openLow < low)
            {
                open.Add((openLow, low));
            }

            if (high < openHigh)
            {
                open.Add((high, openHigh));
            }
        }
    }
}
