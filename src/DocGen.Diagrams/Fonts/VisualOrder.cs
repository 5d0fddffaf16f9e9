using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>The order on screen of one line in a right-to-left language: a plain form of the Unicode bidirectional algorithm without explicit embedding.</summary>
internal static class VisualOrder
{
    /// <summary>Characters from left to right.</summary>
    public static List<Rune> Arrange(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        var result = new List<Rune>(runes.Length);

        // From the end to the start; runs of left-to-right characters keep their own order.
        for (int end = runes.Length; end > 0;)
        {
            int start = end - 1;
            if (IsLeftToRight(runes[start]))
            {
                while (start > 0 && (IsLeftToRight(runes[start - 1]) || IsInside(runes, start - 1)))
                {
                    start--;
                }

                result.AddRange(runes.AsSpan(start, end - start));
            }
            else
            {
                result.Add(Mirror(runes[start]));
            }

            end = start;
        }

        return result;
    }

    /// <summary>Spaces and marks between two left-to-right characters go with them.</summary>
    private static bool IsInside(Rune[] runes, int index)
    {
        while (index > 0 && !IsLeftToRight(runes[index]) && !IsRightToLeft(runes[index]))
        {
            index--;
        }

        return IsLeftToRight(runes[index]);
    }

    private static bool IsLeftToRight(Rune rune) => Rune.IsLetterOrDigit(rune) && !IsRightToLeft(rune);

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static Rune Mirror(Rune rune) => rune.Value switch
    {
        '(' => new Rune(')'),
        ')' => new Rune('('),
        '[' => new Rune(']'),
        ']' => new Rune('['),
        '{' => new Rune('}'),
        '}' => new Rune('{'),
        '<' => new Rune('>'),
        '>' => new Rune('<'),
        _ => rune,
    };
}
