using DocGen.Diagrams.Rendering;
using DocGen.Site.Figures;
using DocGen.Site.Localization;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Makes what a page sees of a drawing. Letters and their marks are joined, as they are in the drawing itself.</summary>
internal static class FigureFactory
{
    /// <param name="viewId">Prefix of element ids.</param>
    public static Figure Create(RenderedView view, string key, string viewId, LanguageTag language, string standalonePath, string? pngPath)
    {
        ViewContents contents = view.GetContents(language);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (ComponentContents component in contents.Components.Where(static component => component.HasCard))
        {
            numbers.Add(component.ElementId, numbers.Count + 1);
        }

        return new Figure(
            key,
            viewId,
            language,
            Compose(contents.Title),
            Compose(contents.Alt),
            view.WriteSvgInPage(language, prefix: viewId, numbers: contents.HasCards ? numbers : null),
            view.GetDrawing(language).Size.Width,
            view.GetDrawing(language).Size.Height,
            standalonePath,
            pngPath,
            [.. contents.Components.Select(component => new FigureComponent(
                component.ElementId,
                component.Depth,
                component.IsContainer,
                component.Name,
                component.OtherNames,
                component.KindName,
                component.Icon,
                Compose(component.CardTitle),
                Compose(component.Summary),
                Compose(component.Body),
                Compose(component.KeyRole),
                [.. component.Facts.Select(Compose)],
                component.Technology,
                component.PageRef,
                component.PageAnchor,
                component.OpensView,
                numbers.GetValueOrDefault(component.ElementId)))],
            [.. contents.Relations.Select(static relation => relation.Sentence.Change(UnicodeForm.Compose))],
            [.. contents.Steps.Select(static step => new FigureStep(step.Id, Compose(step.Text), step.Highlight))],
            contents.Legend,
            contents.HasCards,
            [
                .. view.Graph.Model.Views.Where(whole => whole.Open.ContainsValue(view.Graph.View.Id)).Select(whole =>
                {
                    MarkedText title = whole.Title.For(language, view.Graph.Model.SourceLanguage);
                    return ($"{view.Graph.Model.Id}/{whole.Id}", title.IsEmpty ? title with { Text = whole.Id } : Compose(title));
                }),
            ]);
    }

    private static MarkedText Compose(MarkedText text) => text.Change(UnicodeForm.Compose);
}
