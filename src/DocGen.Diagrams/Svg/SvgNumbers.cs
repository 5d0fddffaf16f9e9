using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Svg;

/// <summary>Numbers at the corners of components, which lead to their notes on paper and where no script opens cards. Hidden unless the page's style shows them.</summary>
internal static class SvgNumbers
{
    private const double Radius = 9;

    /// <param name="numbers">By full component id.</param>
    public static void Append(StringBuilder builder, Drawing drawing, IReadOnlyDictionary<string, int> numbers)
    {
        builder.Append("<g class=\"dg-number\" display=\"none\" aria-hidden=\"true\">");
        foreach (DrawingItem item in drawing.Items)
        {
            if (item is DrawingItem.Group { Id: { } id } group && numbers.TryGetValue(id, out int number) && OutlineOf(group) is { } outline)
            {
                double x = Inside(drawing.IsRightToLeft ? outline.Left : outline.Right, drawing.Size.Width);
                double y = Inside(outline.Top, drawing.Size.Height);
                builder.Append("<circle").AppendAttribute("cx", x).AppendAttribute("cy", y).AppendAttribute("r", Radius).Append(" class=\"dg-f-accent\"/><text")
                    .AppendAttribute("x", x).AppendAttribute("y", y + 4)
                    .Append(" font-size=\"11\" font-weight=\"700\" text-anchor=\"middle\" class=\"dg-t dg-f-text-on-accent\">").Append(number).Append("</text>");
            }
        }

        builder.Append("</g>");
    }

    private static double Inside(double center, double length) => Math.Clamp(center, Radius + 1, Math.Max(Radius + 1, length - Radius - 1));

    /// <summary>Bounds of what is painted first: the shape, or its shadow.</summary>
    private static Rectangle? OutlineOf(DrawingItem.Group group)
    {
        foreach (DrawingItem item in group.Items)
        {
            switch (item)
            {
                case DrawingItem.Box box:
                    return box.Bounds;
                case DrawingItem.Path path:
                    Point[] points = [.. path.Geometry.Segments.Where(static segment => segment.Verb != PathVerb.Close).Select(static segment => segment.End)];
                    return Rectangle.FromBounds(points.Min(static p => p.X), points.Min(static p => p.Y), points.Max(static p => p.X), points.Max(static p => p.Y));
            }
        }

        return null;
    }
}
