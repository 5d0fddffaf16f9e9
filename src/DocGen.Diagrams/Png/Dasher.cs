using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>Cuts a contour into dashes. An odd number of lengths is taken twice, as SVG does.</summary>
internal static class Dasher
{
    /// <summary>A pattern so fine that a contour falls into more dashes than this is drawn solid.</summary>
    private const int MaximalDashes = 100_000;

    public static List<List<Point>> Cut(Contour contour, ImmutableArray<double> dashes)
    {
        Point[] points = contour.IsClosed ? [.. contour.Points, contour.Points[0]] : [.. contour.Points];
        double period = dashes.Sum();
        if (period <= 0 || dashes.Any(static d => d < 0) || Length(points) / period * dashes.Length > MaximalDashes)
        {
            return [[.. points]];
        }

        var result = new List<List<Point>>();
        int index = 0;
        double rest = dashes[0];
        List<Point>? current = [points[0]];
        for (int i = 1; i < points.Length; i++)
        {
            Point start = points[i - 1];
            Point end = points[i];
            double length = Length([start, end]);
            double done = 0;
            while (length - done > rest)
            {
                done += rest;
                var at = new Point(start.X + ((end.X - start.X) * done / length), start.Y + ((end.Y - start.Y) * done / length));
                if (current is not null)
                {
                    current.Add(at);
                    result.Add(current);
                }

                index++;
                rest = dashes[index % dashes.Length];
                current = index % 2 == 0 ? [at] : null;
            }

            rest -= length - done;
            current?.Add(end);
        }

        if (current is not null)
        {
            result.Add(current);
        }

        return result;
    }

    private static double Length(ReadOnlySpan<Point> points)
    {
        double sum = 0;
        for (int i = 1; i < points.Length; i++)
        {
            double x = points[i].X - points[i - 1].X;
            double y = points[i].Y - points[i - 1].Y;
            sum += Math.Sqrt((x * x) + (y * y));
        }

        return sum;
    }
}
