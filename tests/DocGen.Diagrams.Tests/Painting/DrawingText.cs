using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Tests.Painting;

/// <summary>A drawing as lines of text, for goldens: everything that a writer can see, in paint order; what equals its default is left out.</summary>
internal static class DrawingText
{
    public static string Write(Drawing drawing)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{drawing.Size.Width}×{drawing.Size.Height} {drawing.Language}{(drawing.IsRightToLeft ? " rtl" : "")} '{drawing.Title}' '{drawing.Description}'\n");
        Write(text, drawing.Items, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ImmutableArray<DrawingItem> items, int depth)
    {
        foreach (DrawingItem item in items)
        {
            text.Append(' ', depth * 2);
            switch (item)
            {
                case DrawingItem.Group group:
                    text.Append("group").Append(group.Id is null ? "" : " #" + group.Id).Append(group.ClassName is null ? "" : $" ({group.ClassName})")
                        .Append(group.Label is null ? "" : $" '{group.Label}'").Append(group.Description is null ? "" : $" desc '{group.Description}'")
                        .Append(group.Link is null ? "" : " -> " + group.Link).Append(group.IsFocusable ? " focusable" : "").Append(group.Opacity < 1 ? string.Create(CultureInfo.InvariantCulture, $" *{group.Opacity}") : "")
                        .AppendJoin("", group.Data.Select(static pair => $" {pair.Key}={pair.Value}")).Append('\n');
                    Write(text, group.Items, depth + 1);
                    break;
                case DrawingItem.Box box:
                    text.Append(CultureInfo.InvariantCulture, $"box {Of(box.Bounds)} r{box.Radius}{Of(box.Fill)}{Of(box.Stroke)}\n");
                    break;
                case DrawingItem.Path path:
                    text.Append("path").AppendJoin("", path.Geometry.Segments.Select(Of)).Append(path.FillRule is FillRule.NonZero ? "" : $" {path.FillRule}").Append(Of(path.Fill)).Append(Of(path.Stroke)).Append('\n');
                    break;
                case DrawingItem.Text line:
                    text.Append(CultureInfo.InvariantCulture, $"text {Of(line.Origin)} {line.Anchor} {line.Style.Size}/{line.Style.Weight}{(line.Style.IsItalic ? "i" : "")}{(line.Style.Family is TextFamily.Sans ? "" : " mono")} w{line.Width}{Of(line.Fill)}{(line.Halo is null ? "" : $" halo {Name(line.Halo)}")}{(line.Language is { } language ? $" [{language}]" : "")} '{line.Content}'\n");
                    break;
                case DrawingItem.Image image:
                    text.Append(CultureInfo.InvariantCulture, $"image {Of(image.Bounds)} {image.MediaType}\n");
                    break;
            }
        }
    }

    private static string Of(Rectangle bounds) => string.Create(CultureInfo.InvariantCulture, $"{bounds.X},{bounds.Y} {bounds.Width}×{bounds.Height}");

    private static string Of(Point point) => string.Create(CultureInfo.InvariantCulture, $"{point.X},{point.Y}");

    private static string Of(PathSegment segment) => segment.Verb switch
    {
        PathVerb.Move => $" M{Of(segment.End)}",
        PathVerb.Line => $" L{Of(segment.End)}",
        PathVerb.Quadratic => $" Q{Of(segment.First)} {Of(segment.End)}",
        PathVerb.Cubic => $" C{Of(segment.First)} {Of(segment.Second)} {Of(segment.End)}",
        _ => " Z",
    };

    private static string Of(Paint? paint) => paint is null ? "" : $" fill {Name(paint)}";

    private static string Name(Paint paint) =>
        string.Create(CultureInfo.InvariantCulture, $"{(paint.Fixed is { } color ? color.ToCss() : paint.Color.ToString())}{(paint.Opacity < 1 ? $"*{paint.Opacity}" : "")}");

    private static string Of(Stroke? stroke) => stroke is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" stroke {Name(stroke.Paint)} {stroke.Width}{(stroke.Dashes.IsEmpty ? "" : $" [{string.Join(' ', stroke.Dashes)}]")}{(stroke.Cap is LineCap.Butt ? "" : $" {stroke.Cap}")}{(stroke.Join is LineJoin.Round ? "" : $" {stroke.Join}")}");
}
