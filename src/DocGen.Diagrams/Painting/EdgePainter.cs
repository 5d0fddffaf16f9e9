using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Painting;

/// <summary>Paints relations: a line with rounded bends from outline to outline, marks at its ends, and its labels.</summary>
internal static class EdgePainter
{
    public const double LineWidth = 1.5;
    private const double BendRadius = 7;

    public static DrawingItem Paint(PaintContext context, int index)
    {
        ViewEdge edge = context.Graph.Edges[index];
        RoutedEdge route = context.Layout.Edges[index];
        EdgeContent content = context.View.Edges[index];
        (Paint paint, ImmutableArray<double> dashes) = Look.OfLine(context.Graph.Model, edge.Kind);
        bool isFaded = context.Graph.Nodes[edge.Source].Role is NodeRole.Stub || context.Graph.Nodes[edge.Target].Role is NodeRole.Stub;
        paint = isFaded ? paint with { Opacity = 0.6 } : paint;

        List<Point> points = Attach(context, route.Points, edge.Source, edge.Target);
        ImmutableArray<DrawingItem>.Builder items = ImmutableArray.CreateBuilder<DrawingItem>();
        items.AddRange(PaintLine(points, content.Marks, paint, dashes, context.BackgroundAt));
        for (int i = 0; i < content.Labels.Length; i++)
        {
            LabelContent label = content.Labels[i];
            Rectangle room = Snapping.Whole(route.Labels[i]);
            Rectangle bounds = label.Note >= 0 ? room : LabelGeometry.MoveToLine(room, route.Points, context.LinesOf(label.Texts));
            items.AddRange(PaintLabel(context, label, bounds));
        }

        return Wrap(context, index, items.ToImmutable());
    }

    /// <summary>A line with its marks.</summary>
    /// <param name="points">From outline to outline, at least 2.</param>
    /// <param name="background">The colour behind a place, for hollow marks.</param>
    public static IEnumerable<DrawingItem> PaintLine(
        List<Point> points, EdgeMarks marks, Paint paint, ImmutableArray<double> dashes, Func<Point, ColorToken> background)
    {
        Point tail = points[0];
        Point beforeTail = points[1];
        Point head = points[^1];
        Point beforeHead = points[^2];
        List<Point> line = [.. points];
        line[0] = LineGeometry.Towards(tail, beforeTail, Math.Min(EndMarkPainter.Inset(marks.Tail), LineGeometry.Distance(tail, beforeTail)));
        line[^1] = LineGeometry.Towards(head, beforeHead, Math.Min(EndMarkPainter.Inset(marks.Head), LineGeometry.Distance(head, beforeHead)));
        LineCap cap = dashes.Length > 0 && dashes[0] <= LineWidth ? LineCap.Round : LineCap.Butt;
        yield return new DrawingItem.Path(
            LineGeometry.RoundedPolyline([.. line], BendRadius), null, new Stroke(paint, LineWidth, cap is LineCap.Round ? [0.5, 4] : dashes, cap));
        foreach (DrawingItem item in EndMarkPainter.Paint(marks.Tail, tail, beforeTail, paint, background(tail)))
        {
            yield return item;
        }

        foreach (DrawingItem item in EndMarkPainter.Paint(marks.Head, head, beforeHead, paint, background(head)))
        {
            yield return item;
        }
    }

    /// <summary>The points of a route in the middle of pixels, with ends that touch the outlines of its nodes.</summary>
    public static List<Point> Attach(PaintContext context, ImmutableArray<Point> route, int source, int target)
    {
        Point[] points = [.. route.Select(Snapping.Half)];
        points[0] = AttachEnd(context, route[0], route[1], points[0], source);
        points[^1] = AttachEnd(context, route[^1], route[^2], points[^1], target);
        List<Point> simple = LineGeometry.Simplify(points);
        return simple.Count > 1 ? simple : [points[0], points[^1]];
    }

    /// <summary>A label on a pill in the colour of what lies behind it.</summary>
    public static IEnumerable<DrawingItem> PaintLabel(PaintContext context, LabelContent label, Rectangle bounds)
    {
        if (label.Note >= 0)
        {
            yield return NotePainter.PaintSheet(context, label.Note, bounds, label.Texts);
            yield break;
        }

        var background = new Paint(context.BackgroundAt(bounds.Center));
        ImmutableArray<PlacedLine> lines = context.LinesOf(label.Texts);
        if (label.Placement is LabelPlacement.Middle && !lines.IsEmpty)
        {
            // As wide as the text in this language, in the middle of the room that all languages share.
            double width = Math.Min(bounds.Width, Grid(lines.Max(static line => line.Width) + 10));
            yield return new DrawingItem.Box(new Rectangle(bounds.Center.X - (width / 2), bounds.Y, width, bounds.Height), 4, background, null);
        }

        ColorToken color = label.Placement is LabelPlacement.Middle ? ColorToken.Text : ColorToken.TextMuted;
        foreach (DrawingItem item in TextPainter.Paint(context, bounds, lines, _ => color, background))
        {
            yield return item;
        }
    }

    private static double Grid(double width) => Math.Ceiling(width / 2) * 2;

    private static Point AttachEnd(PaintContext context, Point end, Point next, Point snapped, int node)
    {
        Rectangle bounds = context.BoundsOf(node);
        NodeShape shape = context.ShapeOf(node);
        if (end.X == next.X)
        {
            bool isTop = Math.Abs(end.Y - bounds.Top) <= Math.Abs(end.Y - bounds.Bottom);
            double depth = Outline.Depth(shape, bounds, isTop ? Side.Top : Side.Bottom, snapped.X, context.IsRightToLeft);
            return snapped with { Y = Snapping.Grain(isTop ? bounds.Top + depth : bounds.Bottom - depth) };
        }
        else
        {
            bool isLeft = Math.Abs(end.X - bounds.Left) <= Math.Abs(end.X - bounds.Right);
            double depth = Outline.Depth(shape, bounds, isLeft ? Side.Left : Side.Right, snapped.Y, context.IsRightToLeft);
            return snapped with { X = Snapping.Grain(isLeft ? bounds.Left + depth : bounds.Right - depth) };
        }
    }

    private static DrawingItem.Group Wrap(PaintContext context, int index, ImmutableArray<DrawingItem> items)
    {
        ViewEdge edge = context.Graph.Edges[index];
        string kind = edge.Kind is null ? "" : $" dg-relation-{edge.Kind.Id}";
        for (int i = edge.Relations.Length - 1; i > 0; i--)
        {
            // Every relation behind a line can be addressed and lit up.
            items = [new DrawingItem.Group(context.Ids.OfRelation(edge.Relations[i].Id), null, null, null, null, IsFocusable: false, Opacity: 1, [], items)];
        }

        return new DrawingItem.Group(
            context.Ids.OfRelation(edge.Id),
            $"dg-edge{kind}",
            context.Sentences[index].ToString(),
            null,
            null,
            IsFocusable: true,
            Opacity: 1,
            [
                new("data-from", context.Graph.Nodes[edge.Source].Component.FullId),
                new("data-to", context.Graph.Nodes[edge.Target].Component.FullId),
            ],
            items)
        {
            LabelLanguage = context.Sentences[index].Language,
        };
    }
}
