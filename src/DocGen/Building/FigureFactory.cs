using DocGen.Diagrams.Rendering;
using DocGen.Site.Figures;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Makes what a page sees of a drawing.</summary>
internal static class FigureFactory
{
    /// <param name="viewId">Prefix of element ids.</param>
    public static Figure Create(RenderedView view, string key, string viewId, LanguageTag language, string standalonePath, string? pngPath)
    {
        ViewContents contents = view.GetContents(language);
        return new Figure(
            key,
            viewId,
            language,
            contents.Title,
            contents.Alt,
            view.WriteSvgInPage(language, prefix: viewId),
            view.GetDrawing(language).Size.Width,
            view.GetDrawing(language).Size.Height,
            standalonePath,
            pngPath,
            [.. contents.Components.Select(static component => new FigureComponent(
                component.ElementId,
                component.Depth,
                component.IsContainer,
                component.Names,
                component.KindName,
                component.Icon,
                component.CardTitle,
                component.Summary,
                component.Body,
                component.KeyRole,
                component.Facts,
                component.Technology,
                component.Language,
                component.PageRef,
                component.PageAnchor,
                component.OpensView))],
            [.. contents.Relations.Select(static relation => relation.Sentence)],
            [.. contents.Steps.Select(static step => new FigureStep(step.Id, step.Text, step.Highlight))],
            contents.Legend,
            contents.HasCards);
    }
}
