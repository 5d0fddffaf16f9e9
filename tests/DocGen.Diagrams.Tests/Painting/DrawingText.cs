using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Tests.Painting;

/// <summary>A drawing as lines of text, for goldens.</summary>
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
                        .Append(group.Link is null ? "" : " -> " + group.Link).Append(group.IsFocusable ? " focusable" : "")
                        .AppendJoin("", group.Data.Select(static pair => $" {pair.Key}={pair.Value}")).Append('\n');
                    Write(text, group.Items, depth + 1);
                    break;
                case DrawingItem.Box box:
                    text.Append(CultureInfo.InvariantCulture, $"box {Of(box.Bounds)} r{box.Radius}{Of(box.Fill)}{Of(box.Stroke)}\n");
                    break;
                case DrawingItem.Path path:
                    text.Append("path").AppendJoin("", path.Geometry.Segments.Select(Of)).Append(Of(path.Fill)).Append(Of(path.Stroke)).Append('\n');
                    break;
                case DrawingItem.Text line:
                    text.Append(CultureInfo.InvariantCulture, $"text {Of(line.Origin)} {line.Anchor} {line.Style.Size}/{line.Style.Weight}{(line.Style.IsItalic ? "i" : "")} w{line.Width}{Of(line.Fill)}{(line.Language is { } language ? $" [{language}]" : "")} '{line.Content}'\n");
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

    private static string Of(Paint? paint) => paint is null ? "" : string.Create(CultureInfo.InvariantCulture, $" fill {paint.Color}{(paint.Opacity < 1 ? $"*{paint.Opacity}" : "")}");

    private static string Of(Stroke? stroke) => stroke is null ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" stroke {stroke.Paint.Color}{(stroke.Paint.Opacity < 1 ? $"*{stroke.Paint.Opacity}" : "")} {stroke.Width}{(stroke.Dashes.IsEmpty ? "" : $" [{string.Join(' ', stroke.Dashes)}]")}");
}
