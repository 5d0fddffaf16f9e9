using System.Text;
using DocGen.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>Measures with the advances and the kerning of real fonts; characters that no font has get <see cref="MissingGlyph"/>'s estimate. Thread-safe.</summary>
/// <param name="isRightToLeft">Direction of the lines as a whole.</param>
public sealed class FontTextMeasurer(FontSet fonts, bool isRightToLeft = false) : ITextMeasurer
{
    public static FontTextMeasurer Default { get; } = new(FontSet.Default);

    public double MeasureWidth(ReadOnlySpan<char> text, double size, int weight, bool isMonospaced)
    {
        if (isRightToLeft || !TextShaper.IsPlain(text))
        {
            return TextShaper.Shape(fonts, text.ToString(), weight, isMonospaced, isRightToLeft).Width * size;
        }

        FontFace wanted = fonts.GetFace(weight, isMonospaced);
        double width = 0;
        FontFace? previousFace = null;
        int previousCodePoint = 0;
        int previousGlyph = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            FontFace? face = fonts.FindFace(wanted, rune.Value, out int glyph);
            if (face is null)
            {
                width += MissingGlyph.GetAdvanceInEm(rune) * size;
            }
            else
            {
                int units = face.Font.GetAdvance(glyph);
                if (ReferenceEquals(face, previousFace))
                {
                    units += face.GetKerning(previousCodePoint, previousGlyph, rune.Value, glyph);
                }

                width += units * size / face.Font.UnitsPerEm;
            }

            (previousFace, previousCodePoint, previousGlyph) = (face, rune.Value, glyph);
        }

        return width;
    }

    public ITextMeasurer ForLanguage(LanguageTag language)
    {
        FontSet own = fonts.ForLanguage(language);
        return language.IsRightToLeft == isRightToLeft && ReferenceEquals(own, fonts) ? this : new FontTextMeasurer(own, language.IsRightToLeft);
    }

    public (double Ascent, double Descent) GetVerticalMetrics(bool isMonospaced)
    {
        OpenTypeFont font = fonts.GetFace(400, isMonospaced).Font;
        return ((double)font.Ascent / font.UnitsPerEm, (double)font.Descent / font.UnitsPerEm);
    }
}
