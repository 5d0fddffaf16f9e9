using System.Globalization;
using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>How wide a character is likely to be in whatever font a browser finds for it.</summary>
public static class MissingGlyph
{
    private const double Wide = 1;

    /// <summary>Colour emoji of the common systems are 1.17 to 1.37 em wide.</summary>
    private const double Emoji = 1.25;
    private const double Other = 0.6;

    public static double GetAdvanceInEm(Rune rune)
    {
        int value = rune.Value;
        if (IsInvisible(rune) || IsSkinTone(rune))
        {
            return 0;
        }

        return value switch
        {
            // A flag is a pair of these.
            >= 0x1F1E6 and <= 0x1F1FF => Emoji / 2,

            >= 0x1F000 and <= 0x1FAFF => Emoji,
            >= 0x2600 and <= 0x27BF or 0x231A or 0x231B or >= 0x23E9 and <= 0x23FA or >= 0x2B00 and <= 0x2BFF => Emoji,
            _ => IsWide(value) ? Wide : Other,
        };
    }

    /// <summary>Chinese, Japanese, Korean and full-width characters, which fill one em and may be parted anywhere.</summary>
    public static bool IsWide(int codePoint) => codePoint is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or
        (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or
        (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
        (>= 0x1B000 and <= 0x1B2FF) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Marks that stand on their neighbour, joiners, variation selectors and direction marks.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value == 0x200D || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;

    /// <summary>Skin tones change the character before them; outlines in one colour do without.</summary>
    public static bool IsSkinTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;
}
