using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>A glyph of a line of text.</summary>
/// <param name="Face">Null where no font has the character: it takes room, but there is nothing to draw.</param>
/// <param name="X">Distance of its origin from the start of the line, in em.</param>
/// <param name="Advance">In em.</param>
public readonly record struct PlacedGlyph(FontFace? Face, int Glyph, Rune Character, double X, double Advance);

/// <summary>Lines of text as glyphs, placed as <see cref="FontTextMeasurer"/> measures them.</summary>
public static class GlyphRun
{
    /// <summary>Glyphs from left to right, ordered by the bidirectional algorithm; joined scripts are not shaped.</summary>
    public static List<PlacedGlyph> Place(FontSet fonts, string text, int weight, bool isMonospaced, bool isRightToLeft)
    {
        FontFace wanted = fonts.GetFace(weight, isMonospaced);
        var glyphs = new List<PlacedGlyph>(text.Length);
        double x = 0;
        PlacedGlyph previous = default;
        foreach (Rune rune in VisualOrder.Arrange(text, isRightToLeft))
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

        return glyphs;
    }
}
