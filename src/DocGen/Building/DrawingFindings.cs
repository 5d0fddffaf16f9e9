using System.Collections.Immutable;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Rendering;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>What there is to say of the finished drawings of a project: those of its models, and those of blocks that pages show.</summary>
internal static class DrawingFindings
{
    /// <param name="looksAtDrawings">Whether drawings are looked at for what makes them hard to read, which only a check does.</param>
    /// <param name="crossingLimit">Most crossings of lines where a view does not say; null: any number.</param>
    public static ImmutableArray<Diagnostic> Of(DiagramCatalogue catalogue, ImmutableArray<LanguageTag> languages, bool looksAtDrawings, int? crossingLimit)
    {
        ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (CatalogueView view in catalogue.Views)
        {
            Add(view.Layout.Value, $"the view '{view.View.Id}'", languages);
        }

        foreach ((_, LanguageTag language, Diagnosed<RenderedView> view) in catalogue.InlineViews)
        {
            Add(view, "this drawing", [language]);
        }

        // A block is laid out for each language that shows it, and mostly comes out the same.
        return [.. found.DistinctBy(static one => (one.Rule, one.Location, one.Message))];

        void Add(Diagnosed<RenderedView> view, string name, ImmutableArray<LanguageTag> drawn)
        {
            // A check says more about a fault than the layout does: at which relation.
            found.AddRange(looksAtDrawings ? view.Diagnostics.Where(static one => one.Rule != LayoutRules.Unclean) : view.Diagnostics);
            if (looksAtDrawings)
            {
                found.AddRange(DrawingQuality.Check(view.Value, name, drawn, crossingLimit));
            }
        }
    }
}
