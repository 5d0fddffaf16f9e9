using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>From a model and a view to everything that is drawn and written of it.</summary>
public static class DiagramRenderer
{
    /// <summary>Selects, measures and lays out; one language is painted, whose colours are checked; the others, and all writing, wait until they are asked for.</summary>
    /// <returns>Always a view; its diagnostics are those of selection, layout, icons, glyphs and contrast.</returns>
    public static Diagnosed<RenderedView> Render(DiagramModel model, View view, RenderRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        var diagnostics = new DiagnosticBag();
        ViewGraph graph = diagnostics.Take(ViewSelection.Select(model, view));
        ITextMeasurer measurer = request.Fonts is null ? FontTextMeasurer.Default : new FontTextMeasurer(request.Fonts);
        LayoutOptions options = request.Layout ?? LayoutOptions.Default;
        var layouts = new Dictionary<string, (MeasuredView, RoutedGraph)>(StringComparer.Ordinal);
        IEnumerable<ImmutableArray<LanguageTag>> groups = request.Stability is LayoutStability.Shared
            ? [request.Languages]
            : request.Languages.Select(static language => ImmutableArray.Create(language));
        foreach (ImmutableArray<LanguageTag> group in groups)
        {
            MeasuredView measured = ViewMeasurer.Measure(graph, group, measurer);
            if (request.Kept is { } kept)
            {
                measured = measured with { Layout = kept.ApplyTo(measured.Layout) };
            }

            RoutedGraph layout = diagnostics.Take(DiagramLayout.Arrange(measured.Layout, options, cancellationToken));
            foreach (LanguageTag language in group)
            {
                layouts[language.Value] = (measured, layout);
            }
        }

        if (request.Kept is { } places && layouts.Count > 0)
        {
            diagnostics.Take(LockChecks.Check(view.Id, places, layouts[request.Languages[0].Value].Item1.Layout));
        }

        var icons = new IconBook(request.IconFiles);
        diagnostics.AddRange(RenderChecks.Check(graph, request, icons));
        var rendered = new RenderedView(graph, request, icons.Paint, layouts);
        ContrastCheck.Check(graph, rendered.GetDrawing(request.Languages[0]), request.Palette ?? Palette.Default, diagnostics);
        return diagnostics.Diagnose(rendered);
    }
}
