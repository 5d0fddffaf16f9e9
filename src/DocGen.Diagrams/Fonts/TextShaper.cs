using System.Globalization;
using System.Text;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Fonts;

/// <summary>
/// Turns a line into glyphs: bidirectional order, a face for each character, joined forms, ligatures that a script requires, marks on their letters,
/// kerning, syllables of Devanagari. Other scripts whose syllables are put together anew (Tamil, Khmer and their kin) are set letter by letter.
/// </summary>
internal static class TextShaper
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Whether a character's glyph or place depends on its neighbours by more than kerning.</summary>
    public static bool IsShaped(int codePoint) =>
        codePoint is >= 0x900 and <= 0x97F ||
        (codePoint >= 0x300 && CharacterProperties.GetJoiningType(codePoint) != JoiningType.NonJoining && !IsIgnorable(codePoint)) ||
        (codePoint >= 0x300 && Rune.IsValid(codePoint) && Rune.GetUnicodeCategory(new Rune(codePoint)) == UnicodeCategory.SpacingCombiningMark);

    /// <summary>Whether a text in a left-to-right line is nothing but its characters side by side, with kerning: Latin, Greek, Cyrillic, East Asia, symbols.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (char unit in text)
        {
            bool isPlain = unit is < '\u0300' or (>= '\u0370' and <= '\u0482') or (>= '\u048A' and <= '\u052F') or (>= '\u1E00' and <= '\u1FFF') or
                (>= '\u2010' and <= '\u2027') or (>= '\u2030' and <= '\u205E') or (>= '\u20A0' and <= '\u20CF') or (>= '\u2100' and <= '\u2BFF') or
                (>= '\u2E80' and <= '\u3029') or (>= '\u3030' and <= '\u3098') or (>= '\u309B' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or
                (>= '\uD83C' and <= '\uD83E') or (>= '\uDC00' and <= '\uDFFF') or '\uFE0F' or (>= '\uFF00' and <= '\uFFEF');
            if (!isPlain)
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>Glyphs from left to right; a mark may stand before its letter.</returns>
    public static GlyphLine Shape(FontSet fonts, string text, int weight, bool isMonospaced, bool isRightToLeft)
    {
        FontFace wanted = fonts.GetFace(weight, isMonospaced);
        Rune[] runes = ClusterFaces.Compose(fonts, wanted, text);
        BidiLine line = BidiAlgorithm.Resolve([.. runes.Select(static rune => rune.Value)], isRightToLeft);
        List<Character> characters = FindFaces(fonts, wanted, runes, line);
        var joined = new List<ShapingGlyph>(characters.Count);
        foreach (Character character in characters)
        {
            joined.Add(character.Glyph);
        }

        ArabicJoining.SetForms(joined);
        List<Segment> segments = FindSegments(characters);
        var levels = new BidiLine(line.ParagraphLevel, [.. segments.Select(static segment => (byte)segment.Level)]);
        var placed = new List<PlacedGlyph>(characters.Count);
        double x = 0;
        foreach (int index in levels.FindVisualOrder())
        {
            x = Place(segments[index], placed, x);
        }

        return new GlyphLine(placed, x);
    }

    private static List<Character> FindFaces(FontSet fonts, FontFace wanted, Rune[] runes, BidiLine line)
    {
        var characters = new List<Character>(runes.Length);
        FontFace?[] clusterFaces = ClusterFaces.Find(fonts, wanted, runes);
        FontFace? faceBefore = null;
        string scriptBefore = "Zyyy";
        int levelBefore = line.ParagraphLevel;
        for (int i = 0; i < runes.Length; i++)
        {
            int codePoint = runes[i].Value;
            bool isIgnorable = IsIgnorable(codePoint);
            if (line.Levels[i] == BidiLine.Removed && codePoint is not (ZeroWidthJoiner or ZeroWidthNonJoiner))
            {
                continue;
            }

            // Joiners have no level of their own; they stay with what is before them, as marks do where that font has them.
            int level = line.Levels[i] == BidiLine.Removed ? levelBefore : line.Levels[i];
            var shown = new Rune((level & 1) != 0 ? CharacterProperties.GetMirrored(codePoint) : codePoint);
            FontFace? face = faceBefore;
            int glyph = isIgnorable && face is not null && DevanagariShaper.IsJoiner(codePoint) ? face.GetGlyph(codePoint) : 0;
            if (!isIgnorable && clusterFaces[i] is { } whole)
            {
                (face, glyph) = (whole, whole.GetGlyph(shown.Value));
            }
            else if (!isIgnorable && (faceBefore is null || CharacterProperties.GetJoiningType(codePoint) != JoiningType.Transparent ||
                (glyph = faceBefore.GetGlyph(codePoint)) == 0))
            {
                face = fonts.FindFace(wanted, shown.Value, out glyph);
            }

            string script = CharacterProperties.GetScript(codePoint);
            script = script is "Zyyy" or "Zinh" ? scriptBefore : script;
            characters.Add(new Character(new ShapingGlyph(shown, glyph), face, script, level, isIgnorable));
            (faceBefore, scriptBefore, levelBefore) = (face, script, level);
        }

        return characters;
    }

    private static List<Segment> FindSegments(List<Character> characters)
    {
        var segments = new List<Segment>();
        foreach (Character character in characters)
        {
            Segment? last = segments.Count > 0 ? segments[^1] : null;
            bool isSame = last is not null && ReferenceEquals(last.Face, character.Face) && last.Level == character.Level;
            if (!isSame || (last!.Script != character.Script && last.Script != "Zyyy"))
            {
                last = new Segment(character.Face, character.Script, character.Level, []);
                segments.Add(last);
            }

            last!.Script = character.Script;
            if (!character.IsIgnorable || (character.Script == DevanagariShaper.Script && DevanagariShaper.IsJoiner(character.Glyph.Character.Value)))
            {
                last.Glyphs.Add(character.Glyph);
            }
        }

        return segments;
    }

    private static double Place(Segment segment, List<PlacedGlyph> placed, double x)
    {
        List<ShapingGlyph> glyphs = segment.Glyphs;
        double em = segment.Face?.Font.UnitsPerEm ?? 1;
        if (segment.Face is { } face)
        {
            SetAdvances(face, segment);
        }

        int first = placed.Count;
        var origins = new Dictionary<ShapingGlyph, (double X, double Y)>(ReferenceEqualityComparer.Instance);
        for (int step = 0; step < glyphs.Count; step++)
        {
            ShapingGlyph glyph = glyphs[(segment.Level & 1) != 0 ? glyphs.Count - 1 - step : step];
            double advance = segment.Face is null ? MissingGlyph.GetAdvanceInEm(glyph.Character) : glyph.Advance / em;
            origins[glyph] = (x + (glyph.OffsetX / em), glyph.OffsetY / em);
            placed.Add(new PlacedGlyph(segment.Face, glyph.Glyph, glyph.Character, x, advance));
            x += advance;
        }

        // A mark's base comes before it in the order of reading, so its place is known by then.
        foreach (ShapingGlyph glyph in glyphs)
        {
            if (glyph.Base is not null)
            {
                (double baseX, double baseY) = origins[glyph.Base];
                origins[glyph] = (baseX + (glyph.OffsetX / em), baseY + (glyph.OffsetY / em));
            }
        }

        for (int step = 0; step < glyphs.Count; step++)
        {
            (double glyphX, double glyphY) = origins[glyphs[(segment.Level & 1) != 0 ? glyphs.Count - 1 - step : step]];
            placed[first + step] = placed[first + step] with { X = glyphX, Y = glyphY };
        }

        return x;
    }

    private static void SetAdvances(FontFace face, Segment segment)
    {
        List<ShapingGlyph> glyphs = segment.Glyphs;
        var run = new ShapingRun(face.Font, glyphs, segment.Script);
        bool isShaped = glyphs.Exists(static glyph => IsShaped(glyph.Character.Value));
        if (isShaped)
        {
            new GlyphSubstitution(face.Font.Substitution).Apply(run);
        }

        for (int i = 0; i < glyphs.Count; i++)
        {
            glyphs[i].Advance = isShaped && segment.Script != DevanagariShaper.Script && run.IsMark(i) ? 0 : face.Font.GetAdvance(glyphs[i].Glyph);
        }

        if (isShaped)
        {
            new GlyphPositioning(face.Font.Positioning).Apply(run);
            if (face.Font.GetTable("GDEF").IsEmpty)
            {
                GlyphPositioning.PlaceUntold(run);
            }

            return;
        }

        for (int i = 1; i < glyphs.Count; i++)
        {
            glyphs[i - 1].Advance += face.GetKerning(glyphs[i - 1].Character.Value, glyphs[i - 1].Glyph, glyphs[i].Character.Value, glyphs[i].Glyph);
        }
    }

    /// <summary>Joiners, direction marks, variation selectors: they change their neighbours and show nothing.</summary>
    internal static bool IsIgnorable(int codePoint) => codePoint is
        0xAD or 0x34F or 0x61C or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or
        (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);

    private readonly record struct Character(ShapingGlyph Glyph, FontFace? Face, string Script, int Level, bool IsIgnorable);

    private sealed class Segment(FontFace? face, string script, int level, List<ShapingGlyph> glyphs)
    {
        public FontFace? Face => face;

        public string Script { get; set; } = script;

        public int Level => level;

        public List<ShapingGlyph> Glyphs => glyphs;
    }
}
