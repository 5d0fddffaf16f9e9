using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>
/// How text engines bend the coverage of letters: pale letters on a dark ground look thinner than they are and get more weight at their edges, dark ones a
/// little less. The amount is measured: at 0 to 4 quarters of full luma Chromium's text differs from the exact area by −0.07, 0.03, 0.08, 0.15 and 0.23
/// times c (1 − c).
/// </summary>
internal static class TextContrast
{
    private const double AtBlack = -0.07;
    private const double AtWhite = 0.23;
    private const int Levels = 16;

    private static readonly byte[][] Curves = [.. Enumerable.Range(0, Levels + 1).Select(static level => Create(AtBlack + ((AtWhite - AtBlack) * level / Levels)))];

    /// <summary>New coverage by exact coverage for letters of a colour.</summary>
    public static byte[] CurveFor(Rgba color)
    {
        int luma = (299 * color.Red) + (587 * color.Green) + (114 * color.Blue);
        return Curves[((luma * Levels) + 127_500) / 255_000];
    }

    private static byte[] Create(double amount)
    {
        var curve = new byte[256];
        for (int i = 0; i < curve.Length; i++)
        {
            double coverage = i / 255.0;
            curve[i] = (byte)((255 * (coverage + (amount * coverage * (1 - coverage)))) + 0.5);
        }

        return curve;
    }
}
