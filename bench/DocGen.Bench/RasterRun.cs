using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Png;
using DocGen.Text;

namespace DocGen.Bench;

/// <summary>Draws a display list (boxes, labels, lines) and packs it as a PNG file, warm, with one thread and with all.</summary>
internal static class RasterRun
{
    private const int Warm = 12;
    private const int Timed = 25;

    /// <summary>Writes one line for each scene and number of threads: milliseconds of drawing, packing and both (least and median), and bytes.</summary>
    public static int Run(string folder)
    {
        string[] files = Directory.GetFiles(folder, "scene-*.json");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            using JsonDocument scene = JsonDocument.Parse(File.ReadAllBytes(file));
            (Drawing drawing, Palette palette) = Read(scene.RootElement);
            foreach (bool isParallel in (bool[])[false, true])
            {
                Measure(Path.GetFileNameWithoutExtension(file), drawing, new RasterOptions(Palette: palette, IsParallel: isParallel));
            }
        }

        return files.Length > 0 ? 0 : 1;
    }

    private static void Measure(string name, Drawing drawing, RasterOptions options)
    {
        var draw = new double[Timed];
        var pack = new double[Timed];
        var both = new double[Timed];
        int bytes = 0;
        for (int i = -Warm; i < Timed; i++)
        {
            long start = Stopwatch.GetTimestamp();
            RasterImage image = PngRasterizer.Shared.Draw(drawing, options, CancellationToken.None);
            double drawn = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            bytes = PngEncoder.Encode(image, options.IsParallel).Length;
            double packed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (i >= 0)
            {
                (draw[i], pack[i], both[i]) = (drawn, packed - drawn, packed);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"docgen-{(options.IsParallel ? Environment.ProcessorCount : 1)} {name} {Figures(draw)} {Figures(pack)} {Figures(both)} {bytes}"));
    }

    private static string Figures(double[] times)
    {
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"{times[0]:F1} {times[times.Length / 2]:F1}");
    }

    private static (Drawing Drawing, Palette Palette) Read(JsonElement scene)
    {
        List<DrawingItem> items = [];
        foreach (JsonElement line in scene.GetProperty("lines").EnumerateArray())
        {
            Point[] points = [.. line.GetProperty("pts").EnumerateArray().Select(static p => new Point(p[0].GetDouble(), p[1].GetDouble()))];
            Paint paint = Color(line, "c");
            items.Add(new DrawingItem.Path(PathGeometry.Polyline(points), null, new Stroke(paint, line.GetProperty("w").GetDouble(), [], LineCap.Butt, LineJoin.Miter)));
            items.Add(new DrawingItem.Path(Head(points[^2], points[^1]), paint, null));
        }

        foreach (JsonElement box in scene.GetProperty("boxes").EnumerateArray())
        {
            items.Add(new DrawingItem.Box(
                new Rectangle(Number(box, "x"), Number(box, "y"), Number(box, "w"), Number(box, "h")), Number(box, "r"), Color(box, "fill"), new Stroke(Color(box, "stroke"), 1.5, [])));
        }

        Paint ink = new(ColorToken.Text, 1, Rgba.FromRgb(0x1E1E28));
        foreach (JsonElement label in scene.GetProperty("labels").EnumerateArray())
        {
            TextStyle style = new(TextFamily.Sans, Number(label, "s"), 400);
            items.Add(new DrawingItem.Text(new Point(Number(label, "x"), Number(label, "y")), label.GetProperty("t").GetString()!, style, TextAnchor.Middle, ink, 0));
        }

        Palette palette = Palette.Default with { Light = Palette.Default.Light.SetItem((int)ColorToken.Canvas, Parse(scene.GetProperty("bg").GetString()!)) };
        return (new Drawing(new Size(Number(scene, "w"), Number(scene, "h")), "scene", "", LanguageTag.English, false, [.. items]), palette);
    }

    /// <summary>An arrow head of 8 × 7 px at the end of an upright or level line.</summary>
    private static PathGeometry Head(Point before, Point end)
    {
        int dx = Math.Sign(end.X - before.X);
        int dy = Math.Sign(end.Y - before.Y);
        double x = end.X - (8 * dx);
        double y = end.Y - (8 * dy);
        return PathGeometry.Polyline([end, new Point(x - (3.5 * dy), y + (3.5 * dx)), new Point(x + (3.5 * dy), y - (3.5 * dx))], isClosed: true);
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static Paint Color(JsonElement element, string name) => new(ColorToken.Text, 1, Parse(element.GetProperty(name).GetString()!));

    private static Rgba Parse(string color) => Rgba.FromRgb(int.Parse(color.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
