using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Site.Figures;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>All drawings of a project. A view is laid out when it is first asked for, a figure is written when a page first shows it; both are kept.</summary>
internal sealed class DiagramCatalogue : IFigureSource
{
    private const string InlinePrefix = "inline/";

    private readonly ImmutableSortedDictionary<string, CatalogueView> _views;
    private readonly ImmutableDictionary<string, CatalogueView> _byImage;
    private readonly ConcurrentDictionary<(string Path, int Start), InlineDiagram> _fences = [];
    private readonly ConcurrentDictionary<(string Key, LanguageTag Language), Lazy<Figure>> _figures = [];
    private readonly ConcurrentDictionary<(string Key, LanguageTag Language), Lazy<Diagnosed<RenderedView>>> _inline = [];
    private readonly RenderRequest _request;
    private readonly BuildMemory? _memory;
    private readonly CancellationToken _cancellationToken;

    /// <param name="hasPng">Whether a view, which is told with its key, is written as PNG.</param>
    /// <param name="locks">Places that are kept, by model id.</param>
    public DiagramCatalogue(
        ImmutableArray<DiagramModel> models,
        RenderRequest request,
        ImmutableSortedDictionary<string, LayoutLock> locks,
        Func<string, View, bool> hasPng,
        BuildMemory? memory,
        CancellationToken cancellationToken)
    {
        _memory = memory;
        _request = request;
        _cancellationToken = cancellationToken;
        _views = models
            .SelectMany(model => model.Views.Select(view => new CatalogueView(model, view, hasPng($"{model.Id}/{view.Id}", view), Lay(model, view, request with { Kept = locks.GetValueOrDefault(model.Id)?.Views.GetValueOrDefault(view.Id) }))))
            .ToImmutableSortedDictionary(static view => view.Key, static view => view, StringComparer.Ordinal);
        _byImage = _views.Values
            .Where(static view => view.View.Image is not null)
            .GroupBy(static view => view.View.Image!, StringComparer.Ordinal)
            .ToImmutableDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
    }

    public BuildMemory? Memory => _memory;

    public IEnumerable<CatalogueView> Views => _views.Values;

    public IReadOnlyCollection<string> Keys => [.. _views.Keys];

    /// <summary>Drawings of fences that pages have shown, by key and language.</summary>
    public IEnumerable<(string Key, LanguageTag Language, Diagnosed<RenderedView> View)> InlineViews =>
        _inline.OrderBy(static entry => entry.Key.Key, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Key.Language)
            .Select(static entry => (entry.Key.Key, entry.Key.Language, entry.Value.Value));

    public void AddFence(SourceLocation location, InlineDiagram diagram) => _fences[(location.Path, location.Span.Start)] = diagram;

    public Figure? FindByImage(string projectPath, LanguageTag language) => _byImage.TryGetValue(projectPath, out CatalogueView? view) ? FigureOf(view, language) : null;

    public Figure? FindByKey(string key, LanguageTag language) => _views.TryGetValue(key, out CatalogueView? view) ? FigureOf(view, language) : null;

    public Figure? FindByFence(SourceLocation location, LanguageTag language) =>
        _fences.TryGetValue((location.Path, location.Span.Start), out InlineDiagram? diagram) ? FigureOf(diagram, language) : null;

    /// <summary>The drawing of a figure that a page has shown; null if there is none of that key.</summary>
    public Drawing? FindDrawing(string figureKey, LanguageTag language) =>
        _views.TryGetValue(figureKey, out CatalogueView? view) ? view.Layout.Value.Value.GetDrawing(language)
        : figureKey.StartsWith(InlinePrefix, StringComparison.Ordinal) && _inline.TryGetValue((figureKey[InlinePrefix.Length..], language), out Lazy<Diagnosed<RenderedView>>? inline)
            ? inline.Value.Value.GetDrawing(language)
            : null;

    private Figure FigureOf(CatalogueView view, LanguageTag language) => _figures.GetOrAdd(
        (view.Key, language),
        static (id, of) => new Lazy<Figure>(() => of.Catalogue.Create(
            of.view.Layout.Value.Value,
            of.view.Key,
            of.view.View.Id,
            id.Language,
            DiagramPaths.OfView(of.view.Key, id.Language, ".svg"),
            of.view.HasPng ? DiagramPaths.OfView(of.view.Key, id.Language, ".png") : null)),
        (Catalogue: this, view)).Value;

    private Figure FigureOf(InlineDiagram diagram, LanguageTag language) => _figures.GetOrAdd(
        (InlinePrefix + diagram.Key, language),
        static (id, state) => new Lazy<Figure>(() => state.Catalogue.Create(
            state.Catalogue._inline.GetOrAdd(
                (state.diagram.Key, id.Language),
                static (key, of) => of.Catalogue.Lay(of.diagram.Model, of.diagram.View, of.Catalogue._request with { Languages = [key.Language] }),
                state).Value.Value,
            id.Key,
            state.diagram.ViewId,
            id.Language,
            DiagramPaths.OfFence(state.diagram.Key, id.Language),
            pngPath: null)),
        (Catalogue: this, diagram)).Value;

    private Figure Create(RenderedView view, string key, string viewId, LanguageTag language, string standalonePath, string? pngPath) => _memory is null
        ? FigureFactory.Create(view, key, viewId, language, standalonePath, pngPath)
        : _memory.Figures.GetOrMake((view, key, viewId, language, pngPath), () => FigureFactory.Create(view, key, viewId, language, standalonePath, pngPath));

    private Lazy<Diagnosed<RenderedView>> Lay(DiagramModel model, View view, RenderRequest request) =>
        new(() => _memory is null ? DiagramRenderer.Render(model, view, request, _cancellationToken) : Recall(_memory, model, view, request));

    private static Diagnosed<RenderedView> Recall(BuildMemory memory, DiagramModel model, View view, RenderRequest request)
    {
        (DiagramModel, View, string) key = (model, view, string.Join(' ', request.Languages));
        KeptView kept = memory.Views.TryGet(key, out KeptView? known) && known.TryMove(request) ? known : new KeptView(model, view, request);
        return memory.Views.Keep(key, kept).View;
    }
}

/// <summary>A view of a model and its layout, made when it is first asked for.</summary>
internal sealed record CatalogueView(DiagramModel Model, View View, bool HasPng, Lazy<Diagnosed<RenderedView>> Layout)
{
    public string Key => $"{Model.Id}/{View.Id}";
}
