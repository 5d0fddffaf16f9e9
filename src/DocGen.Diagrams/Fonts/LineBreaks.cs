using System.Buffers;
using System.Globalization;
using System.Text;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Fonts;

/// <summary>How welcome a line break is.</summary>
public enum BreakQuality
{
    /// <summary>Between words, and between characters of scripts without spaces.</summary>
    Word,

    /// <summary>Also inside a word where Unicode allows it, such as after a hyphen, and after <c>- / . _ : @</c>.</summary>
    Separator,

    /// <summary>Also where an identifier goes from small to capital letters, and between the letters of Thai, Lao, Khmer and Burmese.</summary>
    Hump,
}

/// <summary>Finds the places where a line may end: those of the Unicode algorithm, ranked, and some more inside identifiers.</summary>
public static class LineBreaks
{
    public const char ZeroWidthSpace = '\u200B';

    /// <summary>A break that leaves less than this on either side helps nobody.</summary>
    private const int LeastPart = 2;

    /// <summary>Parts a text: each piece ends where a line may end and keeps the space behind it.</summary>
    /// <param name="text">Without line feeds.</param>
    public static List<(int Start, int End)> Split(string text, BreakQuality quality)
    {
        var pieces = new List<(int Start, int End)>();
        bool[] opportunities = LineBreaker.FindOpportunities(text);
        int start = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (MayBreakBefore(text, i, start, quality, opportunities[i]))
            {
                pieces.Add((start, i));
                start = i;
            }
        }

        if (start < text.Length)
        {
            pieces.Add((start, text.Length));
        }

        return pieces;
    }

    private static bool MayBreakBefore(string text, int index, int start, BreakQuality quality, bool isOpportunity)
    {
        char before = text[index - 1];
        char after = text[index];
        if (isOpportunity && (before is ' ' or ZeroWidthSpace || PartsWords(CodePointBefore(text, index)) || PartsWords(CodePointAt(text, index))))
        {
            return true;
        }

        if (before == ' ' || after == ' ' || char.IsLowSurrogate(after) || quality == BreakQuality.Word)
        {
            return false;
        }

        int partEnd = text.IndexOf(' ', index) is int space and >= 0 ? space : text.Length;
        if (index - start < LeastPart || partEnd - index < LeastPart)
        {
            return false;
        }

        bool isSeparator = before is '-' or '/' or '.' or '_' or ':' or '@';
        isSeparator &= char.IsLetterOrDigit(after);
        return isOpportunity || isSeparator || (quality == BreakQuality.Hump && (IsHump(text, index) || IsBetweenSyllables(text, index)));
    }

    /// <summary>Before the capital of <c>replicaSet</c>, before <c>Server</c> in <c>APIServer</c>.</summary>
    private static bool IsHump(string text, int index)
    {
        char before = text[index - 1];
        char after = text[index];
        return (char.IsLower(before) && char.IsUpper(after)) ||
            (char.IsUpper(before) && char.IsUpper(after) && index + 1 < text.Length && char.IsLower(text[index + 1]));
    }

    /// <summary>Words of these scripts are known to a dictionary only; a whole cluster at least stays whole.</summary>
    private static bool IsBetweenSyllables(string text, int index) =>
        CharacterProperties.GetLineBreakClass(text[index]) == LineBreakClass.SA &&
        Rune.GetUnicodeCategory(new Rune(text[index])) == UnicodeCategory.OtherLetter &&
        text[index] is not ((>= '\u0E30' and <= '\u0E33') or '\u0E45' or (>= '\u0EB0' and <= '\u0EB3')) &&
        text[index - 1] is not ((>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4') or '\u1039' or '\u17D2');

    /// <summary>Whether lines end beside a character as freely as at a space: characters of East Asia, pictographs, dashes.</summary>
    private static bool PartsWords(int codePoint) => MissingGlyph.IsWide(codePoint) || CharacterProperties.GetLineBreakClass(codePoint) is
        LineBreakClass.ID or LineBreakClass.IDX or LineBreakClass.EB or LineBreakClass.EM or LineBreakClass.B2 or LineBreakClass.CB or LineBreakClass.RI;

    private static int CodePointAt(string text, int index) => Rune.TryGetRuneAt(text, index, out Rune rune) ? rune.Value : 0;

    private static int CodePointBefore(string text, int index) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, index), out Rune rune, out _) == OperationStatus.Done ? rune.Value : 0;
}
