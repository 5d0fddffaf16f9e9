using System.Globalization;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>The attribute <c>transform</c> of SVG.</summary>
internal static class SvgTransforms
{
    /// <returns>False if a part is not understood.</returns>
    public static bool TryParse(string text, out AffineTransform transform)
    {
        transform = AffineTransform.Identity;
        string rest = text.Trim([' ', ',', '\n', '\r', '\t']);
        while (rest.Length > 0)
        {
            int open = rest.IndexOf('(', StringComparison.Ordinal);
            int close = rest.IndexOf(')', StringComparison.Ordinal);
            if (open < 0 || close < open || !TryReadNumbers(rest[(open + 1)..close], out double[] numbers) || TryMake(rest[..open].Trim(), numbers) is not { } made)
            {
                return false;
            }

            // The last one written is the first to be applied.
            transform = made.Then(transform);
            rest = rest[(close + 1)..].TrimStart([' ', ',', '\n', '\r', '\t']);
        }

        return true;
    }

    private static AffineTransform? TryMake(string name, double[] n)
    {
        switch (name, n.Length)
        {
            case ("matrix", 6):
                return new AffineTransform(n[0], n[1], n[2], n[3], n[4], n[5]);
            case ("translate", 1 or 2):
                return AffineTransform.Translate(n[0], n.Length == 2 ? n[1] : 0);
            case ("scale", 1 or 2):
                return AffineTransform.Scale(n[0], n[^1]);
            case ("rotate", 1):
                return AffineTransform.Rotate(n[0]);
            case ("rotate", 3):
                return AffineTransform.Translate(-n[1], -n[2]).Then(AffineTransform.Rotate(n[0])).Then(AffineTransform.Translate(n[1], n[2]));
            case ("skewX" or "skewY", 1):
                (double sine, double cosine) = Trigonometry.SinCos(n[0]);
                return Math.Abs(cosine) < 1e-6 ? null
                    : name == "skewX" ? new AffineTransform(1, 0, sine / cosine, 1, 0, 0)
                    : new AffineTransform(1, sine / cosine, 0, 1, 0, 0);
            default:
                return null;
        }
    }

    private static bool TryReadNumbers(string text, out double[] numbers)
    {
        var read = new List<double>();
        bool isRead = true;
        foreach (string part in text.Split([' ', ',', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            isRead &= double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 1e9;
            read.Add(number);
        }

        numbers = [.. read];
        return isRead;
    }
}
