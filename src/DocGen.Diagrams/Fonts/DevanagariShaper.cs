namespace DocGen.Diagrams.Fonts;

/// <summary>
/// Puts the syllables of Devanagari together: vowel signs that stand before their consonants, the hook of an r that comes first, half forms, conjuncts.
/// </summary>
/// <remarks>
/// Source: Microsoft's "Developing OpenType Fonts for Devanagari Script", features of the script tag <c>dev2</c>. A vowel sign without a letter stays
/// where it is, without the dotted circle that some engines add.
/// </remarks>
internal static class DevanagariShaper
{
    public const string Script = "Deva";

    private const int Ra = 0x930;
    private const int Nukta = 0x93C;
    private const int Virama = 0x94D;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Each is a pass of its own over the syllable.</summary>
    private static readonly string[] BasicFeatures = ["nukt", "akhn", "rphf", "rkrf", "blwf", "half", "pstf", "vatu", "cjct"];
    private static readonly string[] FinalFeatures = ["pres", "abvs", "blws", "psts", "haln", "rlig", "rclt"];

    /// <summary>Where a glyph belongs in its syllable, in this order.</summary>
    private enum Rank
    {
        Reph = 1,
        PreVowel,
        PreBase,
        Base,
        AfterBase,
        Modifier,
    }

    public static bool IsJoiner(int codePoint) => codePoint is ZeroWidthJoiner or ZeroWidthNonJoiner;

    /// <param name="run">With its joiners; without them afterwards.</param>
    public static void Apply(ShapingRun run, GlyphSubstitution substitution)
    {
        substitution.Apply(run, ["locl", "ccmp"], null);
        List<ShapingGlyph> all = [.. run.Glyphs];
        run.Glyphs.Clear();
        for (int start = 0; start < all.Count;)
        {
            int end = FindEnd(all, start);
            var syllable = new ShapingRun(run.Font, all[start..end], run.Script);
            Shape(syllable, substitution);
            run.Glyphs.AddRange(syllable.Glyphs.Where(static glyph => !IsJoiner(glyph.Character.Value)));
            start = end;
        }
    }

    private static void Shape(ShapingRun syllable, GlyphSubstitution substitution)
    {
        List<ShapingGlyph> glyphs = syllable.Glyphs;
        SetRanks(glyphs);
        glyphs.Sort(static (left, right) => Order(left).CompareTo(Order(right)));
        foreach (string feature in BasicFeatures)
        {
            substitution.Apply(syllable, [feature], feature switch
            {
                "rphf" => static glyph => glyph.Rank == (int)Rank.Reph,
                "half" => static glyph => glyph is { Rank: (int)Rank.PreBase, Form: null },
                "blwf" => static glyph => glyph.Rank is (int)Rank.PreBase or > (int)Rank.Base,
                "pstf" => static glyph => glyph.Rank > (int)Rank.Base,
                _ => null,
            });
        }

        MovePreVowels(glyphs);
        MoveReph(glyphs);
        substitution.Apply(syllable, FinalFeatures, null);
    }

    // Stable: the place in the text decides among equals. What follows the base keeps its order as a whole.
    private static (int Rank, int Place) Order(ShapingGlyph glyph) => (Math.Min(glyph.Rank, (int)Rank.PreBase), glyph.Place);

    private static void SetRanks(List<ShapingGlyph> glyphs)
    {
        bool hasReph = glyphs.Count > 2 && Is(glyphs[0], Ra) && Is(glyphs[1], Virama) && !IsJoiner(glyphs[2].Character.Value);
        int first = hasReph ? 2 : 0;
        int middle = FindBase(glyphs, first);
        if (hasReph && middle < first)
        {
            hasReph = false;
        }

        for (int i = 0; i < glyphs.Count; i++)
        {
            ShapingGlyph glyph = glyphs[i];
            int codePoint = glyph.Character.Value;
            glyph.Place = i;
            glyph.Rank = (int)(hasReph && i < 2 ? Rank.Reph
                : IsPreVowel(codePoint) ? Rank.PreVowel
                : i < middle ? Rank.PreBase
                : i == middle ? Rank.Base
                : IsModifier(codePoint) ? Rank.Modifier : Rank.AfterBase);

            // A non-joiner asks for the sign of the missing vowel in place of a half form.
            for (int k = i - 1; codePoint == ZeroWidthNonJoiner && k >= 0; k--)
            {
                glyphs[k].Form = "";
                if (IsConsonant(glyphs[k].Character.Value))
                {
                    break;
                }
            }
        }
    }

    /// <summary>The last consonant that is no r below another; beyond the end where a joiner asks for a half form.</summary>
    private static int FindBase(List<ShapingGlyph> glyphs, int first)
    {
        for (int i = glyphs.Count - 1; i >= first; i--)
        {
            int codePoint = glyphs[i].Character.Value;
            if (codePoint == ZeroWidthJoiner && i > first && Is(glyphs[i - 1], Virama))
            {
                return glyphs.Count;
            }

            bool isBelow = codePoint == Ra && i > first + 1 && Is(glyphs[i - 1], Virama);
            if (IsBase(codePoint) && !isBelow)
            {
                return i;
            }
        }

        return first == 0 ? 0 : -1;
    }

    /// <summary>A vowel sign that stands first goes behind the last sign of a missing vowel that is left before the base.</summary>
    private static void MovePreVowels(List<ShapingGlyph> glyphs)
    {
        int middle = FindMiddle(glyphs);
        int first = glyphs.FindIndex(static glyph => glyph.Rank == (int)Rank.PreVowel);
        if (first < 0)
        {
            return;
        }

        int target = Math.Min(middle, glyphs.Count) - 1;
        while (target > first && !IsLoneVirama(glyphs[target]))
        {
            target--;
        }

        if (target <= first)
        {
            return;
        }

        if (target + 1 < glyphs.Count && IsJoiner(glyphs[target + 1].Character.Value))
        {
            target++;
        }

        while (glyphs[first].Rank == (int)Rank.PreVowel && target > first)
        {
            ShapingGlyph moved = glyphs[first];
            glyphs.RemoveAt(first);
            glyphs.Insert(target--, moved);
        }
    }

    /// <summary>The hook goes behind the first sign of a missing vowel before the base, else to the end, before what modifies the syllable.</summary>
    private static void MoveReph(List<ShapingGlyph> glyphs)
    {
        if (glyphs.Count < 2 || glyphs[0] is not { Rank: (int)Rank.Reph, Components: > 1 })
        {
            return;
        }

        int middle = FindMiddle(glyphs);
        int target = 1;
        while (target < middle && !IsLoneVirama(glyphs[target]))
        {
            target++;
        }

        if (target < middle)
        {
            target += target + 1 < glyphs.Count && IsJoiner(glyphs[target + 1].Character.Value) ? 1 : 0;
        }
        else
        {
            target = glyphs.Count - 1;
            while (target > 0 && glyphs[target].Rank == (int)Rank.Modifier)
            {
                target--;
            }
        }

        ShapingGlyph reph = glyphs[0];
        glyphs.RemoveAt(0);
        glyphs.Insert(target, reph);
    }

    private static int FindMiddle(List<ShapingGlyph> glyphs)
    {
        int middle = glyphs.FindIndex(static glyph => glyph.Rank >= (int)Rank.Base);
        if (middle < 0)
        {
            return glyphs.Count;
        }

        // The base went into a conjunct that counts as what came first in it.
        return middle > 0 && middle + 1 < glyphs.Count && glyphs[middle].Rank > (int)Rank.Base ? middle - 1 : middle;
    }

    /// <summary>A syllable is consonants joined by the sign of the missing vowel, with vowel signs and modifiers; all else stands alone.</summary>
    private static int FindEnd(List<ShapingGlyph> glyphs, int start)
    {
        int at = start;
        if (!IsBase(Code(at)))
        {
            return start + 1;
        }

        while (true)
        {
            at++;
            at += Code(at) == Nukta ? 1 : 0;
            int afterVirama = Code(at) == Virama ? at + 1 : Code(at) == ZeroWidthJoiner && Code(at + 1) == Virama ? at + 2 : -1;
            if (afterVirama < 0)
            {
                break;
            }

            int next = afterVirama + (IsJoiner(Code(afterVirama)) ? 1 : 0);
            if (IsConsonant(Code(next)) || (at == start + 1 && Code(start) == Ra && IsBase(Code(next))))
            {
                at = next;
                continue;
            }

            at = next;
            break;
        }

        while (IsVowelSign(Code(at)))
        {
            at++;
            at += Code(at) == Nukta ? 1 : 0;
            at += Code(at) == Virama ? 1 : 0;
        }

        while (IsModifier(Code(at)))
        {
            at++;
        }

        return at;

        int Code(int index) => index < glyphs.Count ? glyphs[index].Character.Value : 0;
    }

    private static bool Is(ShapingGlyph glyph, int codePoint) => glyph.Character.Value == codePoint;

    private static bool IsLoneVirama(ShapingGlyph glyph) => glyph is { Character.Value: Virama, Components: 1 };

    private static bool IsConsonant(int codePoint) => codePoint is (>= 0x915 and <= 0x939) or (>= 0x958 and <= 0x95F) or (>= 0x978 and <= 0x97F);

    /// <summary>Also vowels that stand alone, and what is written in place of a letter.</summary>
    private static bool IsBase(int codePoint) => IsConsonant(codePoint) || codePoint is (>= 0x904 and <= 0x914) or 0x960 or 0x961 or (>= 0x972 and <= 0x977) or 0xA0 or 0x25CC;

    private static bool IsPreVowel(int codePoint) => codePoint is 0x93F or 0x94E;

    private static bool IsVowelSign(int codePoint) => codePoint is 0x93A or 0x93B or (>= 0x93E and <= 0x94C) or 0x94E or 0x94F or (>= 0x955 and <= 0x957) or 0x962 or 0x963;

    private static bool IsModifier(int codePoint) => codePoint is (>= 0x900 and <= 0x903) or (>= 0x951 and <= 0x954) or (>= 0x1CD0 and <= 0x1CFA) or (>= 0xA8E0 and <= 0xA8F1);
}
