using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>
/// The short form in which our own icons are written, on a plane of 24 × 24: parts separated by semicolons, each a circle <c>o x y r</c>, an ellipse
/// <c>e x y rx ry</c>, a box <c>r x y width height radius</c> or path data, all drawn as lines; <c>d x y r</c> is a filled dot, <c>f …</c> filled path data.
/// </summary>
internal static class IconText
{
    private const double LineWidth = 1.6;
    private const double Size = 24;

    /// <summary>All lines become one shape and all fills another: an icon takes two elements at most.</summary>
    public static Icon Parse(string id, string text)
    {
        ImmutableArray<PathSegment>.Builder lines = ImmutableArray.CreateBuilder<PathSegment>();
        ImmutableArray<PathSegment>.Builder fills = ImmutableArray.CreateBuilder<PathSegment>();
        foreach (string part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            ImmutableArray<PathSegment>.Builder target = part[0] is 'd' or 'f' ? fills : lines;
            switch (part[0])
            {
                case 'o' or 'd':
                    double[] circle = ReadNumbers(part);
                    target.AddRange(EllipticArc.Ellipse(new Point(circle[0], circle[1]), circle[2], circle[2]));
                    break;
                case 'e':
                    double[] ellipse = ReadNumbers(part);
                    target.AddRange(EllipticArc.Ellipse(new Point(ellipse[0], ellipse[1]), ellipse[2], ellipse[3]));
                    break;
                case 'r':
                    double[] box = ReadNumbers(part);
                    target.AddRange(RoundedBox.Create(new Rectangle(box[0], box[1], box[2], box[3]), box[4], box[4]));
                    break;
                default:
                    PathGeometry path = PathDataParser.Parse(part.AsSpan(part[0] == 'f' ? 1 : 0), out int error);
                    target.AddRange(error < 0 ? path.Segments : throw new UnreachableException($"the icon '{id}' has a fault in '{part}' at {error}"));
                    break;
            }
        }

        ImmutableArray<IconShape>.Builder shapes = ImmutableArray.CreateBuilder<IconShape>();
        if (lines.Count > 0)
        {
            shapes.Add(new IconShape(new PathGeometry(lines.ToImmutable()), null, new IconPaint(null), LineWidth));
        }

        if (fills.Count > 0)
        {
            shapes.Add(new IconShape(new PathGeometry(fills.ToImmutable()), new IconPaint(null), null, 0));
        }

        return new Icon(id, new Rectangle(0, 0, Size, Size), shapes.ToImmutable());
    }

    private static double[] ReadNumbers(string part) =>
        [.. part[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
}
