using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Tests.Painting;

/// <summary>Every character is half an em wide.</summary>
internal sealed class RoundMeasurer : ITextMeasurer
{
    public double MeasureWidth(ReadOnlySpan<char> text, double size, int weight, bool isMonospaced) => text.Length * size / 2;

    public (double Ascent, double Descent) GetVerticalMetrics(bool isMonospaced) => (0.8, 0.2);
}
