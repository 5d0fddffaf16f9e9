using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Png;
using DocGen.Diagrams.Rendering;
using DocGen.Diagrams.Svg;
using DocGen.Text;

namespace DocGen.Diagrams.Differences;

/// <summary>One view with what was added, removed and changed marked in it.</summary>
/// <param name="IsChanged">Whether anything is marked.</param>
public sealed record DifferenceView(View View, bool IsChanged, Drawing Drawing)
{
    /// <summary>Draws the newer revision of a view with what it lost. Boxes stand in the order of the older drawing, so that a reader finds them where they were.</summary>
    /// <param name="language">One of the request's languages.</param>
    public static DifferenceView Draw(
        DiagramModel older, DiagramModel newer, View view, ModelChanges changes, RenderRequest request, LanguageTag language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        View? oldView = older.Views.FirstOrDefault(other => other.Id == view.Id);
        var union = ViewUnion.Create(older, oldView, newer, view, changes);
        ViewLock? kept = oldView is null ? null : DiagramRenderer.Render(older, oldView, request, cancellationToken).Value.GetLock(language);
        RenderedView rendered = DiagramRenderer.Render(union.Model, union.View, request with { Kept = kept, Links = null }, cancellationToken).Value;
        ITextMeasurer measurer = request.Fonts is null ? FontTextMeasurer.Default : new FontTextMeasurer(request.Fonts);
        Drawing drawing = DifferencePainter.Mark(
            rendered.GetDrawing(language), rendered.Graph, union, rendered.GetLayout(language).Placed.Nodes, DifferenceWords.For(language), measurer);
        return new DifferenceView(view, union.IsChanged, drawing);
    }

    public string WriteSvg(FontSet? fonts = null) => SvgWriter.WriteStandalone(Drawing, new SvgStandaloneOptions(HasLinks: false, Fonts: fonts));

    public byte[] WritePng(double scale = 1, bool isDark = false, FontSet? fonts = null, CancellationToken cancellationToken = default) =>
        PngEncoder.Encode(PngRasterizer.Shared.Draw(Drawing, new RasterOptions(scale, isDark, Fonts: fonts), cancellationToken));
}
