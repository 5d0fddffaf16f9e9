using System.Globalization;
using System.Text;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Fonts;

/// <summary>Keeps what a reader takes for one character in one font: a letter with its marks, a syllable, an emoji with what changes it.</summary>
internal static class ClusterFaces
{
    private const int Nukta = 0x93C;

    private static readonly int[] Dotted = [0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F];

    /// <summary>The characters of a text, those joined that are one character written as two and that a font has as one (Vietnamese and Korean, as some keyboards write them).</summary>
    public static Rune[] Compose(FontSet fonts, FontFace wanted, string text)
    {
        var runes = new List<Rune>(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (runes.Count > 0 && CharacterProperties.Compose(runes[^1].Value, rune.Value) is int whole and > 0 && fonts.FindFace(wanted, whole, out _) is not null)
            {
                runes[^1] = new Rune(whole);
            }
            else if (Decompose(rune.Value) is int letter and > 0 && fonts.FindFace(wanted, [letter, Nukta]) is not null)
            {
                runes.AddRange([new Rune(letter), new Rune(Nukta)]);
            }
            else
            {
                runes.Add(rune);
            }
        }

        return [.. runes];
    }

    /// <summary>The letters of Devanagari with a dot that have characters of their own, but are two in normalized text; 0 for all others.</summary>
    private static int Decompose(int codePoint) => codePoint is >= 0x958 and <= 0x95F ? Dotted[codePoint - 0x958] : 0;

    /// <summary>For each character of a cluster of several the face that has them all; null where there is none, and for clusters of one.</summary>
    /// <remarks>Clusters are those of Unicode Standard Annex 29. Joiners and selectors need no glyph.</remarks>
    public static FontFace?[] Find(FontSet fonts, FontFace wanted, Rune[] runes)
    {
        var faces = new FontFace?[runes.Length];
        string text = string.Concat(runes.Select(static rune => rune.ToString()));
        int at = 0;
        for (int i = 0; i < runes.Length;)
        {
            int end = at + StringInfo.GetNextTextElementLength(text, at);
            int first = i;
            while (at < end)
            {
                at += runes[i++].Utf16SequenceLength;
            }

            int[] shown = [.. runes[first..i].Select(static rune => rune.Value).Where(static value => !TextShaper.IsIgnorable(value))];
            if (shown.Length > 1 && fonts.FindFace(wanted, shown) is { } face)
            {
                Array.Fill(faces, face, first, i - first);
            }
        }

        return faces;
    }
}
