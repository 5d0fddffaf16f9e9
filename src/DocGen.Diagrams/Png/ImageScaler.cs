using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>Fits a picture into a rectangle: made smaller by averaging what falls on a pixel, made larger by linear interpolation.</summary>
internal static class ImageScaler
{
    /// <param name="bounds">In pixels. The picture keeps its proportions and stands in the middle, as SVG places it.</param>
    public static (PixelBounds Place, uint[] Pixels) Fit(RasterImage picture, Rectangle bounds, double opacity)
    {
        double factor = Math.Min(bounds.Width / picture.Width, bounds.Height / picture.Height);
        double left = bounds.Center.X - (picture.Width * factor / 2);
        double top = bounds.Center.Y - (picture.Height * factor / 2);
        var place = new PixelBounds(
            (int)Math.Floor(left), (int)Math.Floor(top), (int)Math.Ceiling(left + (picture.Width * factor)), (int)Math.Ceiling(top + (picture.Height * factor)));
        if (place.IsEmpty || factor <= 0)
        {
            return (default, []);
        }

        (int First, float[] Weights)[] columns = FindWeights(place.Left, place.Right, left, factor, picture.Width);
        (int First, float[] Weights)[] rows = FindWeights(place.Top, place.Bottom, top, factor, picture.Height);
        var pixels = new uint[columns.Length * rows.Length];
        for (int y = 0; y < rows.Length; y++)
        {
            for (int x = 0; x < columns.Length; x++)
            {
                pixels[(y * columns.Length) + x] = Average(picture, columns[x], rows[y], (float)opacity);
            }
        }

        return (place, pixels);
    }

    /// <summary>For each pixel the first sample that it takes, and how much of each; less than 1 in sum where it lies over the border.</summary>
    private static (int First, float[] Weights)[] FindWeights(int start, int end, double offset, double factor, int count)
    {
        var all = new (int First, float[] Weights)[end - start];
        for (int i = 0; i < all.Length; i++)
        {
            double from = Math.Clamp((start + i - offset) / factor, 0, count);
            double to = Math.Clamp((start + i + 1 - offset) / factor, 0, count);
            double cover = (to - from) * factor;
            if (to - from < 1)
            {
                // Between the middles of two samples.
                double middle = Math.Clamp(((from + to) / 2) - 0.5, 0, count - 1);
                int first = Math.Min((int)middle, count - 1);
                double second = first + 1 < count ? middle - first : 0;
                all[i] = (first, [(float)((1 - second) * cover), (float)(second * cover)]);
                continue;
            }

            int begin = (int)from;
            int last = Math.Min((int)Math.Ceiling(to), count);
            var weights = new float[last - begin];
            for (int j = begin; j < last; j++)
            {
                weights[j - begin] = (float)((Math.Min(to, j + 1) - Math.Max(from, j)) * factor);
            }

            all[i] = (begin, weights);
        }

        return all;
    }

    private static uint Average(RasterImage picture, (int First, float[] Weights) column, (int First, float[] Weights) row, float opacity)
    {
        float red = 0;
        float green = 0;
        float blue = 0;
        float alpha = 0;
        for (int y = 0; y < row.Weights.Length; y++)
        {
            for (int x = 0; x < column.Weights.Length; x++)
            {
                float weight = row.Weights[y] * column.Weights[x] * opacity;
                if (weight > 0)
                {
                    uint pixel = picture.Pixels[((row.First + y) * picture.Width) + column.First + x];
                    red += weight * (pixel & 0xFF);
                    green += weight * ((pixel >> 8) & 0xFF);
                    blue += weight * ((pixel >> 16) & 0xFF);
                    alpha += weight * (pixel >> 24);
                }
            }
        }

        return (uint)(red + 0.5f) | ((uint)(green + 0.5f) << 8) | ((uint)(blue + 0.5f) << 16) | ((uint)(alpha + 0.5f) << 24);
    }
}
