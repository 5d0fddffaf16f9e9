using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Painting;

/// <summary>Paints the legend below the drawing: kinds of components first, then kinds of relations, in aligned columns.</summary>
internal static class LegendPainter
{
    private const double Swatch = 30;
    private const double SwatchGap = 8;
    private const double ColumnGap = 22;
    private const double RowHeight = 24;
    private const double Margin = 14;
    private const double GroupGap = 6;

    /// <summary>The size of a drawing with its legend, and the groups of the legend.</summary>
    public static (Size Size, ImmutableArray<DrawingItem> Items) Paint(PaintContext context, Size drawing)
    {
        ImmutableArray<LegendEntry> entries = context.View.Legend;
        if (entries.IsEmpty)
        {
            return (drawing, []);
        }

        double width = Math.Max(drawing.Width, entries.Max(EntryWidth) + (2 * Margin));
        ImmutableArray<DrawingItem>.Builder items = ImmutableArray.CreateBuilder<DrawingItem>();
        items.Add(new DrawingItem.Path(
            PathGeometry.Polyline([new Point(Margin, drawing.Height + 4.5), new Point(width - Margin, drawing.Height + 4.5)]),
            null,
            new Stroke(new Paint(ColorToken.Outline), 1, [])));
        double y = drawing.Height + 14;
        foreach (LegendEntry[] group in (LegendEntry[][])[[.. entries.Where(static entry => entry.Kind is not null)], [.. entries.Where(static entry => entry.Kind is null)]])
        {
            if (group.Length == 0)
            {
                continue;
            }

            int count = CountColumns(group, width - (2 * Margin));
            double[] columns = FindColumns(group, count, entry => OwnWidth(context, entry));
            for (int i = 0; i < group.Length; i++)
            {
                double x = Margin + columns.Take(i % count).Sum(static column => column + ColumnGap);
                var place = new Rectangle(x, y + (i / count * RowHeight), OwnWidth(context, group[i]), RowHeight);
                items.Add(PaintEntry(context, group[i], context.IsRightToLeft ? place with { X = width - place.Right } : place));
            }

            y += ((group.Length + count - 1) / count * RowHeight) + GroupGap;
        }

        var legend = new DrawingItem.Group(null, "dg-legend", null, null, null, IsFocusable: false, Opacity: 1, [], items.ToImmutable());
        return (new Size(width, y + Margin - GroupGap), [legend]);
    }

    private static double EntryWidth(LegendEntry entry) => Swatch + SwatchGap + entry.Width;

    /// <summary>The width in this language: entries stand closer than the longest language would have them.</summary>
    private static double OwnWidth(PaintContext context, LegendEntry entry) =>
        Swatch + SwatchGap + Math.Ceiling(context.LinesOf(entry.Texts).Select(static line => line.Width).DefaultIfEmpty(0).Max());

    /// <summary>As many columns as fit in every language.</summary>
    private static int CountColumns(LegendEntry[] entries, double width)
    {
        int count = entries.Length;
        while (count > 1 && FindColumns(entries, count, EntryWidth).Sum() + ((count - 1) * ColumnGap) > width)
        {
            count--;
        }

        return count;
    }

    private static double[] FindColumns(LegendEntry[] entries, int count, Func<LegendEntry, double> measure)
    {
        var columns = new double[count];
        for (int i = 0; i < entries.Length; i++)
        {
            columns[i % count] = Math.Max(columns[i % count], measure(entries[i]));
        }

        return columns;
    }

    private static DrawingItem.Group PaintEntry(PaintContext context, LegendEntry entry, Rectangle place)
    {
        ImmutableArray<DrawingItem>.Builder items = ImmutableArray.CreateBuilder<DrawingItem>();
        Rectangle swatch = Snapping.Whole(context.PlaceIn(place, new Rectangle(0, 3, Swatch, 18)));
        if (entry.Kind is { } kind)
        {
            Look look = Look.OfKind(context.Graph.Model, kind);
            items.AddRange(PaintSwatch(kind.Shape, swatch, look, context.IsRightToLeft));
            if (kind is { Icon: { Length: > 0 } icon, Shape: not NodeShape.Cylinder } && context.Request.Icons is { } icons)
            {
                ColorToken color = look.Text is ColorToken.TextOnAccent ? ColorToken.TextOnAccent : ColorToken.Accent;
                items.AddRange(icons(icon, new Rectangle(swatch.Center.X - 6, swatch.Center.Y - 6, 12, 12), color, 1));
            }
        }
        else if (entry.RelationKind is { } relationKind)
        {
            (Paint paint, ImmutableArray<double> dashes) = Look.OfLine(context.Graph.Model, relationKind);
            double y = swatch.Center.Y + 0.5;
            List<Point> line = [new Point(swatch.Left, y), new Point(swatch.Right, y)];
            if (context.IsRightToLeft)
            {
                line.Reverse();
            }

            EndMark tail = relationKind.Arrow is ArrowStyle.Both ? EndMark.Arrow : EndMark.None;
            EndMark head = relationKind.Arrow is ArrowStyle.None ? EndMark.None : EndMark.Arrow;
            items.AddRange(EdgePainter.PaintLine(line, new EdgeMarks(tail, head), paint, dashes, static _ => ColorToken.Canvas));
        }

        Rectangle text = context.PlaceIn(place, new Rectangle(Swatch + SwatchGap, 4, place.Width - Swatch - SwatchGap, 16));
        items.AddRange(TextPainter.Paint(context, text, context.LinesOf(entry.Texts), static _ => ColorToken.TextMuted));
        return new DrawingItem.Group(null, "dg-legend-entry", null, null, null, IsFocusable: false, Opacity: 1, [], items.ToImmutable());
    }

    // Full radii would turn so small a box into a pill.
    private static IEnumerable<DrawingItem> PaintSwatch(NodeShape shape, Rectangle bounds, Look look, bool isRightToLeft) => shape switch
    {
        NodeShape.Box or NodeShape.Class => [new DrawingItem.Box(bounds.Inflate(-0.5), 4, look.Fill, new Stroke(look.Stroke, 1, look.Dashes))],
        NodeShape.Cylinder => NodePainter.PaintShape(shape, bounds.Inflate(-2) with { Y = bounds.Y - 1, Height = bounds.Height + 2 }, look, isRightToLeft),
        _ => NodePainter.PaintShape(shape, bounds, look, isRightToLeft),
    };
}
