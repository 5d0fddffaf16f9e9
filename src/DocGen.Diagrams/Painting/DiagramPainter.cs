using System.Collections.Immutable;
using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;
using DocGen.Text;

namespace DocGen.Diagrams.Painting;

/// <summary>Paints a laid-out view in one language.</summary>
/// <remarks>
/// Components in the order of the view (containers before what is inside), then relations, then notes, then the legend: this is also the order in
/// which the keyboard reaches them. Places and sizes are the same in all languages; only texts differ, and right-to-left languages turn the
/// inside of boxes around.
/// </remarks>
public static class DiagramPainter
{
    public static Drawing Paint(MeasuredView view, RoutedGraph layout, PaintRequest request)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(request);
        var context = new PaintContext(view, layout, request);
        ImmutableArray<DrawingItem>.Builder items = ImmutableArray.CreateBuilder<DrawingItem>();
        items.AddRange(view.Graph.Nodes.Select(node => NodePainter.Paint(context, node)));
        for (int i = 0; i < view.Layout.Edges.Length; i++)
        {
            items.Add(view.Edges[i].Note < 0 ? EdgePainter.Paint(context, i) : NotePainter.PaintConnector(context, i));
        }

        for (int i = view.Graph.Nodes.Length; i < view.Nodes.Length; i++)
        {
            items.Add(NotePainter.PaintSheet(context, view.Nodes[i].Note, context.BoundsOf(i), view.Nodes[i].Texts));
        }

        var size = new Size(Math.Ceiling(context.Layout.Placed.Size.Width), Math.Ceiling(context.Layout.Placed.Size.Height));
        (size, ImmutableArray<DrawingItem> legend) = LegendPainter.Paint(context, size);
        items.AddRange(legend);
        MarkedText title = ViewTitle.Of(view.Graph, request.Language);
        MarkedText alt = context.Choose(view.Graph.View.Alt);
        return new Drawing(
            size,
            title.Text,
            alt.Text,
            request.Language,
            context.IsRightToLeft,
            items.ToImmutable())
        {
            TitleLanguage = title.Language,
            DescriptionLanguage = alt.Language,
        };
    }
}
