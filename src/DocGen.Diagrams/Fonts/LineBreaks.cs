using System.Buffers;
using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>How welcome a line break is.</summary>
public enum BreakQuality
{
    /// <summary>Between words, and between characters of scripts without spaces.</summary>
    Word,

    /// <summary>Also after <c>- / . _ : @</c> inside a word.</summary>
    Separator,

    /// <summary>Also where an identifier goes from small to capital letters.</summary>
    Hump,
}

/// <summary>Finds the places where a line may end.</summary>
public static class LineBreaks
{
    public const char ZeroWidthSpace = '\u200B';

    /// <summary>A break that leaves less than this on either side helps nobody.</summary>
    private const int LeastPart = 2;

    private const string NotAtStart = "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％,.:;!?)]}»";
    private const string NotAtEnd = "‘“（〔［｛〈《「『【([{«";

    /// <summary>Parts a text: each piece ends where a line may end and keeps the space behind it.</summary>
    /// <param name="text">Without line feeds.</param>
    public static List<(int Start, int End)> Split(string text, BreakQuality quality)
    {
        var pieces = new List<(int Start, int End)>();
        int start = 0;
        for (int i = 1; i < text.Length; i++)
        {
            if (MayBreakBefore(text, i, start, quality))
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

    private static bool MayBreakBefore(string text, int index, int start, BreakQuality quality)
    {
        char before = text[index - 1];
        char after = text[index];
        if (before is ' ' or ZeroWidthSpace)
        {
            return after != ' ';
        }

        if (after == ' ' || char.IsLowSurrogate(after))
        {
            return false;
        }

        if (IsWideAt(text, index) || IsWideBefore(text, index))
        {
            return !NotAtStart.Contains(after, StringComparison.Ordinal) && !NotAtEnd.Contains(before, StringComparison.Ordinal) &&
                !(Rune.TryGetRuneAt(text, index, out Rune rune) && MissingGlyph.IsInvisible(rune));
        }

        int partEnd = text.IndexOf(' ', index) is int space and >= 0 ? space : text.Length;
        if (quality == BreakQuality.Word || index - start < LeastPart || partEnd - index < LeastPart)
        {
            return false;
        }

        bool isSeparator = before is '-' or '/' or '.' or '_' or ':' or '@';
        isSeparator &= char.IsLetterOrDigit(after);
        return isSeparator || (quality == BreakQuality.Hump && IsHump(text, index));
    }

    /// <summary>Before the capital of <c>replicaSet</c>, before <c>Server</c> in <c>APIServer</c>.</summary>
    private static bool IsHump(string text, int index)
    {
        char before = text[index - 1];
        char after = text[index];
        return (char.IsLower(before) && char.IsUpper(after)) ||
            (char.IsUpper(before) && char.IsUpper(after) && index + 1 < text.Length && char.IsLower(text[index + 1]));
    }

    private static bool IsWideAt(string text, int index) => Rune.TryGetRuneAt(text, index, out Rune rune) && MissingGlyph.IsWide(rune.Value);

    private static bool IsWideBefore(string text, int index) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, index), out Rune rune, out _) == OperationStatus.Done && MissingGlyph.IsWide(rune.Value);
}
