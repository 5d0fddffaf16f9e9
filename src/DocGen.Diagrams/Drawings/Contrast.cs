namespace DocGen.Diagrams.Drawings;

/// <summary>How well two colours can be told apart, as the Web Content Accessibility Guidelines 2.2 define it.</summary>
public static class Contrast
{
    /// <summary>The least ratio for text of ordinary size (success criterion 1.4.3).</summary>
    public const double Text = 4.5;

    /// <summary>The least ratio for large text, and for what is no text (1.4.11).</summary>
    public const double LargeText = 3;

    private const double LargeSize = 24;
    private const double LargeBoldSize = 56.0 / 3;

    /// <summary>Relative light of each of the 256 steps of a channel.</summary>
    private static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(Linearize)];

    /// <summary>1 for equal colours to 21 for black on white. Both colours count as opaque.</summary>
    public static double Ratio(Rgba first, Rgba second)
    {
        (double a, double b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The least ratio for a text of that size in CSS px and that weight.</summary>
    public static double Least(double size, int weight) => size >= LargeSize || (size >= LargeBoldSize && weight >= 700) ? LargeText : Text;

    private static double Luminance(Rgba color) => (0.2126 * Linear[color.Red]) + (0.7152 * Linear[color.Green]) + (0.0722 * Linear[color.Blue]);

    // The power 2.4 of sRGB as a square times the fifth root of a square, by Newton's method: the same on every machine, unlike Math.Pow.
    private static double Linearize(int value)
    {
        double c = value / 255.0;
        if (c <= 0.04045)
        {
            return c / 12.92;
        }

        double x = (c + 0.055) / 1.055;
        double square = x * x;
        double root = x;
        for (int i = 0; i < 40; i++)
        {
            root -= (root - (square / (root * root * root * root))) / 5;
        }

        return square * root;
    }
}
