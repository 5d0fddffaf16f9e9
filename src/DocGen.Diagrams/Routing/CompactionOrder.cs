using System.Runtime.InteropServices;

namespace DocGen.Diagrams.Routing;

/// <summary>Finds which items keep their order on an axis: all pairs that overlap on the other one, save those with another between them.</summary>
/// <remarks>O(n · k), k being how many items have to be looked at until the way back is covered.</remarks>
public static class CompactionOrder
{
    /// <param name="items">Are sorted.</param>
    public static void Require(List<CompactionItem> items, CompactionDistances distances, DifferenceSystem system, bool keepsWallsApart)
    {
        Sort(items);
        ReadOnlySpan<CompactionItem> sorted = CollectionsMarshal.AsSpan(items);
        var lows = new double[sorted.Length];
        var highs = new double[sorted.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            lows[i] = sorted[i].CrossLow;
            highs[i] = sorted[i].CrossHigh;
        }

        var open = new OpenSpans();
        for (int i = 0; i < sorted.Length; i++)
        {
            ref readonly CompactionItem item = ref sorted[i];
            double reach = item.Kind is ItemKind.Leaf or ItemKind.LowWall or ItemKind.HighWall ? 20 : 12;
            open.Begin(item.CrossLow - reach, item.CrossHigh + reach);
            for (int j = i - 1; j >= 0; j--)
            {
                if (open.Meet(lows[j] - reach, highs[j] + reach) && TryRequire(sorted[j], item, distances, system))
                {
                    open.Cover(lows[j], highs[j]);
                    if (open.IsEmpty)
                    {
                        break;
                    }
                }
            }

            if (keepsWallsApart && item.Kind == ItemKind.LowWall)
            {
                KeepWallsApart(sorted, i, open, distances, system);
            }
        }
    }

    /// <summary>A line between two containers keeps less from either wall than the half of what they keep from each other, so they are held apart themselves.</summary>
    private static void KeepWallsApart(ReadOnlySpan<CompactionItem> sorted, int wall, OpenSpans open, CompactionDistances distances, DifferenceSystem system)
    {
        bool isBehindLine = false;
        open.Begin(sorted[wall].CrossLow, sorted[wall].CrossHigh);
        for (int j = wall - 1; j >= 0 && !open.IsEmpty; j--)
        {
            ref readonly CompactionItem other = ref sorted[j];
            if (!open.Meet(other.CrossLow, other.CrossHigh))
            {
                continue;
            }

            if (other.Kind == ItemKind.Piece)
            {
                isBehindLine = true;
                continue;
            }

            if (other.Kind == ItemKind.HighWall && isBehindLine)
            {
                TryRequire(other, sorted[wall], distances, system);
            }

            open.Cover(other.CrossLow, other.CrossHigh);
        }
    }

    private static void Sort(List<CompactionItem> items)
    {
        var keys = new Key[items.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            CompactionItem item = items[i];
            keys[i] = new Key(item.Place, item.Rank, (int)item.Seat, (int)item.Kind, item.Owner, item.Piece, i);
        }

        // Items are large: only their keys are moved about.
        Array.Sort(keys);
        CompactionItem[] unsorted = [.. items];
        Span<CompactionItem> sorted = CollectionsMarshal.AsSpan(items);
        for (int i = 0; i < keys.Length; i++)
        {
            sorted[i] = unsorted[keys[i].Index];
        }
    }

    private static bool TryRequire(in CompactionItem low, in CompactionItem high, CompactionDistances distances, DifferenceSystem system)
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

    private readonly record struct Key(double Place, int Rank, int Seat, int Kind, int Owner, int Piece, int Index) : IComparable<Key>
    {
        public int CompareTo(Key other) => Place != other.Place ? Place.CompareTo(other.Place)
            : Rank != other.Rank ? Rank.CompareTo(other.Rank)
            : Seat != other.Seat ? Seat.CompareTo(other.Seat)
            : Kind != other.Kind ? Kind.CompareTo(other.Kind)
            : Owner != other.Owner ? Owner.CompareTo(other.Owner)
            : Piece != other.Piece ? Piece.CompareTo(other.Piece)
            : Index.CompareTo(other.Index);
    }
}
