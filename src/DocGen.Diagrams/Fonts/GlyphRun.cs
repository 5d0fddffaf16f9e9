using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>A glyph of a line of text.</summary>
/// <param name="Face">Null where no font has the character: it takes room, but there is nothing to draw.</param>
/// <param name="Character">The character that it shows, or the first of those.</param>
/// <param name="X">Distance of its origin from the left end of the line, in em.</param>
/// <param name="Advance">In em.</param>
/// <param name="Y">Height of its origin above the baseline, in em.</param>
public readonly record struct PlacedGlyph(FontFace? Face, int Glyph, Rune Character, double X, double Advance, double Y = 0);

/// <summary>A line as glyphs.</summary>
/// <param name="Glyphs">From left to right; marks beside the letters that they stand on.</param>
/// <param name="Width">In em.</param>
public sealed record GlyphLine(List<PlacedGlyph> Glyphs, double Width);

/// <summary>Lines of text as glyphs, placed as <see cref="FontTextMeasurer"/> measures them.</summary>
public static class GlyphRun
{
    /// <param name="isRightToLeft">Direction of the line as a whole.</param>
    public static GlyphLine Place(FontSet fonts, string text, int weight, bool isMonospaced, bool isRightToLeft)
    {
        if (isRightToLeft || !TextShaper.IsPlain(text))
        {
            return TextShaper.Shape(fonts, text, weight, isMonospaced, isRightToLeft);
        }

        FontFace wanted = fonts.GetFace(weight, isMonospaced);
        var glyphs = new List<PlacedGlyph>(text.Length);
        double x = 0;
        PlacedGlyph previous = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            FontFace? face = fonts.FindFace(wanted, rune.Value, out int glyph);
            double advance = face is null ? MissingGlyph.GetAdvanceInEm(rune) : (double)face.Font.GetAdvance(glyph) / face.Font.UnitsPerEm;
            if (face is not null && ReferenceEquals(face, previous.Face))
            {
                x += (double)face.GetKerning(previous.Character.Value, previous.Glyph, rune.Value, glyph) / face.Font.UnitsPerEm;
            }

            previous = new PlacedGlyph(face, glyph, rune, x, advance);
            glyphs.Add(previous);
            x += advance;
        }

        return new GlyphLine(glyphs, x);
    }
}
