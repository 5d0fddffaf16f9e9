using System.Collections.Immutable;

namespace DocGen.Diagrams.Unicode;

/// <summary>One line of text after the bidirectional algorithm.</summary>
/// <param name="ParagraphLevel">0 left to right, 1 right to left.</param>
/// <param name="Levels">Level of each character, odd from right to left; <see cref="Removed"/> where the character only directs.</param>
public sealed record BidiLine(int ParagraphLevel, ImmutableArray<byte> Levels)
{
    public const byte Removed = 255;

    /// <summary>Indices of the characters from left to right, without those that only direct (rule L2).</summary>
    public List<int> FindVisualOrder()
    {
        var order = new List<int>(Levels.Length);
        int highest = 0;
        int lowestOdd = Removed;
        for (int i = 0; i < Levels.Length; i++)
        {
            int level = Levels[i];
            if (level != Removed)
            {
                order.Add(i);
                highest = Math.Max(highest, level);
                lowestOdd = (level & 1) != 0 ? Math.Min(lowestOdd, level) : lowestOdd;
            }
        }

        for (int level = highest; level >= lowestOdd; level--)
        {
            for (int start = 0; start < order.Count; start++)
            {
                int end = start;
                while (end < order.Count && Levels[order[end]] >= level)
                {
                    end++;
                }

                if (end > start)
                {
                    order.Reverse(start, end - start);
                    start = end;
                }
            }
        }

        return order;
    }
}
