using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Png;

/// <summary>Blurred round rectangles.</summary>
internal static class ShadowMask
{
    /// <summary>Below this deviation in pixels the weights of the bell curve are used; from it on three averages in a row come near enough and cost the same for any width.</summary>
    private const double LeastForAverages = 2;

    /// <summary>In pixels; softer shadows cannot be told from even ones.</summary>
    private const double LargestBlur = 500;

    /// <summary>Of a value in the mask while it is blurred; keeps the rounding of six passes below one step of 8 bits.</summary>
    private const int Fraction = 256;

    /// <param name="outline">In pixels.</param>
    /// <param name="blur">Standard deviation in pixels.</param>
    /// <param name="seen">Beyond it nothing has to be drawn.</param>
    public static CoverageMask Draw(Contour outline, double blur, PixelBounds seen)
    {
        var edges = new EdgeBuffer();
        outline.AddEdges(edges);
        PixelBounds box = edges.Measure(0);
        int[][] kernels = FindKernels(Math.Min(blur, LargestBlur));
        int margin = kernels.Sum(static kernel => (kernel.Length / 2) + 1);

        // What is blurred into the picture lies within the margin around it.
        PixelBounds bounds = Grow(box, margin).Intersect(Grow(seen, margin));
        if (box.IsEmpty || bounds.IsEmpty)
        {
            return CoverageMask.Empty;
        }

        CoverageMask mask = CoverageMask.Draw(edges, bounds, FillRule.NonZero);
        int[] values = [.. mask.Coverage.Select(static value => value * Fraction)];
        var passed = new int[values.Length];
        foreach (int[] kernel in kernels)
        {
            for (int y = 0; y < mask.Height; y++)
            {
                Average(values, passed, y * mask.Width, 1, mask.Width, kernel);
            }

            for (int x = 0; x < mask.Width; x++)
            {
                Average(passed, values, x, mask.Width, mask.Height, kernel);
            }
        }

        return mask with { Coverage = [.. values.Select(static value => (byte)Math.Min((value + (Fraction / 2)) / Fraction, 255))] };
    }

    private static PixelBounds Grow(PixelBounds box, int margin) => new(box.Left - margin, box.Top - margin, box.Right + margin, box.Bottom + margin);

    /// <summary>Weights of each pass; the middle one, or of an even number the one before the middle or behind it by turns, belongs to the pixel itself.</summary>
    private static int[][] FindKernels(double blur)
    {
        if (blur < LeastForAverages)
        {
            return blur <= 0 ? [] : [BellCurve(blur)];
        }

        // The window whose threefold average has the wanted deviation: 3 √(2π) / 4 of it.
        int window = (int)Math.Floor((blur * 1.8799712059732503) + 0.5);
        int odd = window % 2 == 0 ? window + 1 : window;
        return [Flat(window, 0), Flat(window, window % 2 == 0 ? 1 : 0), Flat(odd, 0)];

        // An even window of n is one of n + 1 with nothing at one end.
        static int[] Flat(int width, int emptyEnd)
        {
            int[] weights = [.. Enumerable.Repeat(1, width % 2 == 0 ? width + 1 : width)];
            if (width % 2 == 0)
            {
                weights[emptyEnd == 0 ? 0 : ^1] = 0;
            }

            return weights;
        }
    }

    private static int[] BellCurve(double blur)
    {
        // e to the power of -1 / (2 σ²) by its series, as the platform's own function differs in the last bit; its k²th power is the weight at distance k.
        double exponent = 1 / (2 * blur * blur);
        double part = exponent / 1024;
        double step = 1 - part + (part * part / 2) - (part * part * part / 6);
        for (int i = 0; i < 10; i++)
        {
            step *= step;
        }

        int reach = (int)Math.Ceiling(3 * blur);
        var weights = new int[(2 * reach) + 1];
        double weight = 1;
        double factor = step;
        for (int k = 0; k <= reach; k++)
        {
            weights[reach + k] = weights[reach - k] = (int)Math.Round(weight * 1024);
            weight *= factor;
            factor *= step * step;
        }

        return weights;
    }

    /// <summary>One row or column. A window of equal weights slides; the others are few.</summary>
    private static void Average(int[] from, int[] to, int start, int step, int count, int[] kernel)
    {
        int reach = kernel.Length / 2;
        int total = kernel.Sum();
        bool isFlat = !kernel.AsSpan(1, kernel.Length - 2).ContainsAnyExcept(1);
        long sum = 0;
        for (int i = 0; i < count; i++)
        {
            if (isFlat && i > 0)
            {
                // What was behind the first weight leaves, what is under the last one comes; an end of weight 0 is one place further in.
                int entering = i + reach - (kernel[^1] == 0 ? 1 : 0);
                int leaving = i - 1 - reach + (kernel[0] == 0 ? 1 : 0);
                sum += (entering < count ? from[start + (entering * step)] : 0) - (leaving >= 0 ? from[start + (leaving * step)] : 0);
            }
            else
            {
                sum = 0;
                for (int k = 0; k < kernel.Length; k++)
                {
                    int at = i + k - reach;
                    sum += (uint)at < (uint)count ? (long)kernel[k] * from[start + (at * step)] : 0;
                }
            }

            to[start + (i * step)] = (int)((sum + (total / 2)) / total);
        }
    }
}
