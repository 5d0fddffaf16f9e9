using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Painting;

/// <summary>Paints notes: a sheet with a folded corner, and a dotted line to what it is about.</summary>
internal static class NotePainter
{
    private const double Tint = 0.1;

    public static DrawingItem PaintSheet(PaintContext context, int index, Rectangle bounds, ImmutableArray<BoxText> texts)
    {
        ViewNote note = context.Graph.Notes[index];
        MarkedText text = context.Choose(note.Note.Text);
        Rectangle inside = bounds.Inflate(-0.5);
        PathGeometry outline = NodePainter.Grain(Outline.Page(inside, 3, context.IsRightToLeft));
        var stroke = new Stroke(new Paint(ColorToken.Warning, 0.55), 1, []);
        return new DrawingItem.Group(
            context.Ids.OfNote(note.Note.Id),
            "dg-note",
            text.Text,
            null,
            null,
            IsFocusable: true,
            Opacity: 1,
            note.Note.About.Length > 0 ? [new("data-about", note.Note.IsAboutRelation ? context.Ids.OfRelation(context.Graph.Edges[note.Edge].Id) : note.Note.About)] : [],
            [
                new DrawingItem.Path(outline, new Paint(ColorToken.Box), null),
                new DrawingItem.Path(outline, new Paint(ColorToken.Warning, Tint), stroke),
                new DrawingItem.Path(NodePainter.Grain(Outline.Fold(inside, context.IsRightToLeft)), new Paint(ColorToken.Warning, 0.25), stroke),
                .. TextPainter.Paint(context, bounds, context.LinesOf(texts), static _ => ColorToken.Text),
            ])
        {
            LabelLanguage = text.Language,
        };
    }

    /// <summary>The dotted line from a note to the node it is about, with a dot at that node.</summary>
    public static DrawingItem PaintConnector(PaintContext context, int edge)
    {
        MeasuredEdge measured = context.View.Layout.Edges[edge];
        List<Point> points = EdgePainter.Attach(context, context.Layout.Edges[edge].Points, measured.Source, measured.Target);
        var paint = new Paint(ColorToken.Warning, 0.8);
        Point end = points[^1];
        return new DrawingItem.Group(null, "dg-note-line", null, null, null, IsFocusable: false, Opacity: 1, [],
        [
            .. EdgePainter.PaintLine(points, new EdgeMarks(EndMark.None, EndMark.None), paint, [1, 4], context.BackgroundAt),
            new DrawingItem.Box(new Rectangle(end.X - 2.5, end.Y - 2.5, 5, 5), 2.5, paint, null),
        ]);
    }
}
