using DocGen.Diagrams.Png;

namespace DocGen.Tests.Browser.Fidelity;

/// <summary>How near two pictures of the same size are.</summary>
/// <param name="Similarity">Mean structural similarity (Wang et al. 2004) of the luma in windows of 8 × 8 pixels; 1 is the same.</param>
/// <param name="MeanDifference">Mean absolute difference of all channels; 0 to 255.</param>
/// <param name="WorstBlock">The largest mean absolute difference in a block of 8 × 8 pixels.</param>
/// <param name="WorstAt">The top left pixel of that block.</param>
internal sealed record PictureComparison(double Similarity, double MeanDifference, double WorstBlock, (int X, int Y) WorstAt)
{
    private const int Side = 8;

    /// <summary>Windows of the similarity overlap by half.</summary>
    private const int Step = 4;

    public bool IsNear => Similarity >= 0.985 && MeanDifference <= 1.5 && WorstBlock <= 48;

    public static PictureComparison Of(RasterImage left, RasterImage right)
    {
        if (left.Width != right.Width || left.Height != right.Height)
        {
            throw new ArgumentException($"{left.Width} × {left.Height} pixels are not {right.Width} × {right.Height}", nameof(right));
        }

        double total = 0;
        double worst = 0;
        (int, int) worstAt = default;
        for (int y = 0; y < left.Height; y += Side)
        {
            for (int x = 0; x < left.Width; x += Side)
            {
                (double sum, int count) = SumDifferences(left, right, x, y);
                total += sum;
                if (sum / count > worst)
                {
                    (worst, worstAt) = (sum / count, (x, y));
                }
            }
        }

        return new PictureComparison(FindSimilarity(left, right), total / (3.0 * left.Width * left.Height), worst, worstAt);
    }

    private static (double Sum, int Count) SumDifferences(RasterImage left, RasterImage right, int x, int y)
    {
        double sum = 0;
        int count = 0;
        for (int row = y; row < Math.Min(y + Side, left.Height); row++)
        {
            for (int column = x; column < Math.Min(x + Side, left.Width); column++)
            {
                uint a = left.Pixels[(row * left.Width) + column];
                uint b = right.Pixels[(row * left.Width) + column];
                for (int shift = 0; shift < 24; shift += 8)
                {
                    sum += Math.Abs((int)((a >> shift) & 255) - (int)((b >> shift) & 255));
                }

                count += 3;
            }
        }

        return (sum, count);
    }

    private static double FindSimilarity(RasterImage left, RasterImage right)
    {
        const double C1 = 0.01 * 255 * 0.01 * 255;
        const double C2 = 0.03 * 255 * 0.03 * 255;
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + Side <= left.Height; y += Step)
        {
            for (int x = 0; x + Side <= left.Width; x += Step)
            {
                double a = 0;
                double b = 0;
                double aa = 0;
                double bb = 0;
                double ab = 0;
                for (int row = y; row < y + Side; row++)
                {
                    for (int column = x; column < x + Side; column++)
                    {
                        double p = Luma(left.Pixels[(row * left.Width) + column]);
                        double q = Luma(right.Pixels[(row * left.Width) + column]);
                        a += p;
                        b += q;
                        aa += p * p;
                        bb += q * q;
                        ab += p * q;
                    }
                }

                const double N = Side * Side;
                (a, b) = (a / N, b / N);
                double variances = (aa / N) - (a * a) + (bb / N) - (b * b);
                double covariance = (ab / N) - (a * b);
                sum += ((2 * a * b) + C1) * ((2 * covariance) + C2) / (((a * a) + (b * b) + C1) * (variances + C2));
                windows++;
            }
        }

        return sum / Math.Max(windows, 1);
    }

    private static double Luma(uint pixel) => (0.299 * (pixel & 255)) + (0.587 * ((pixel >> 8) & 255)) + (0.114 * ((pixel >> 16) & 255));
}
