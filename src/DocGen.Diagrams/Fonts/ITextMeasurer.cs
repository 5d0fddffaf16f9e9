using DocGen.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>Widths of text. Layout tests pass in a fake with round numbers.</summary>
public interface ITextMeasurer
{
    /// <summary>Advance width in px of one line at an em size of <paramref name="size"/> px and a weight of 400, 600 or 700, kerning included.</summary>
    double MeasureWidth(ReadOnlySpan<char> text, double size, int weight, bool isMonospaced);

    /// <summary>The same for lines in a language, which decides on their direction and on fonts that fill in.</summary>
    ITextMeasurer ForLanguage(LanguageTag language) => this;

    /// <summary>Height above and depth below the baseline, in em.</summary>
    (double Ascent, double Descent) GetVerticalMetrics(bool isMonospaced);
}
