using System.Collections.Concurrent;
using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Painting;
using DocGen.Diagrams.Png;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Svg;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>A view with its layout done. Drawings and files are made when they are first asked for, and drawings are kept. Thread-safe.</summary>
public sealed class RenderedView
{
    private readonly RenderRequest _request;
    private readonly IconPainter _icons;
    private readonly ConcurrentDictionary<string, (MeasuredView Measured, RoutedGraph Layout)> _layouts;
    private readonly ConcurrentDictionary<string, Lazy<Drawing>> _drawings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ViewContents>> _contents = new(StringComparer.Ordinal);

    /// <param name="layouts">By language; with a shared layout, the same for all.</param>
    internal RenderedView(ViewGraph graph, RenderRequest request, IconPainter icons, IEnumerable<KeyValuePair<string, (MeasuredView, RoutedGraph)>> layouts)
    {
        Graph = graph;
        _request = request;
        _icons = icons;
        _layouts = new ConcurrentDictionary<string, (MeasuredView, RoutedGraph)>(layouts, StringComparer.Ordinal);
    }

    public ViewGraph Graph { get; }

    /// <summary>The fonts that it was measured with; null: the embedded ones.</summary>
    public FontSet? Fonts => _request.Fonts;

    /// <summary>Model and view: <c>kubernetes/overview</c>.</summary>
    public string Key => $"{Graph.Model.Id}/{Graph.View.Id}";

    /// <exception cref="KeyNotFoundException">The language is none of the request's.</exception>
    public Drawing GetDrawing(LanguageTag language) => _drawings.GetOrAdd(
        language.Value,
        static (_, state) => new Lazy<Drawing>(() => DiagramPainter.Paint(
            state.View._layouts[state.language.Value].Measured,
            state.View._layouts[state.language.Value].Layout,
            new PaintRequest(state.language, state.View._request.Links, state.View._icons))),
        (View: this, language)).Value;

    /// <summary>What the drawing says in words.</summary>
    public ViewContents GetContents(LanguageTag language) => _contents.GetOrAdd(
        language.Value,
        static (_, state) => new Lazy<ViewContents>(() =>
            ViewContentsBuilder.Build(state.View._layouts[state.language.Value].Measured, state.language, state.View._request.Links)),
        (View: this, language)).Value;

    /// <summary>An <c>svg</c> element for an HTML page; its colours come from <see cref="DiagramStylesheet"/>.</summary>
    /// <param name="copyNumber">1 for the first figure of this view on a page.</param>
    /// <param name="prefix">Of element ids; null: the view's id.</param>
    /// <param name="numbers">Of the notes on components, by full id; null: none.</param>
    public string WriteSvgInPage(LanguageTag language, int copyNumber = 1, string? prefix = null, IReadOnlyDictionary<string, int>? numbers = null) =>
        SvgWriter.WriteInPage(GetDrawing(language), new SvgPageOptions(prefix ?? Graph.View.Id, copyNumber, _request.Fonts, numbers));

    /// <summary>A whole SVG file.</summary>
    /// <param name="hasLinks">Off where relative links would be wrong, because the file's place is not the page's.</param>
    public string WriteSvgAlone(LanguageTag language, SvgTheme theme = SvgTheme.Auto, bool hasBackground = true, bool hasLinks = true) =>
        SvgWriter.WriteStandalone(
            GetDrawing(language),
            new SvgStandaloneOptions(_request.Palette, theme, hasBackground, HasFonts: true, hasLinks, _request.Fonts));

    /// <summary>A PNG picture.</summary>
    /// <param name="scale">Pixels per px.</param>
    /// <param name="rasterizer">Null: the managed one.</param>
    public byte[] WritePng(
        LanguageTag language,
        double scale = 1,
        bool isDark = false,
        bool hasBackground = true,
        IRasterizer? rasterizer = null,
        CancellationToken cancellationToken = default)
    {
        rasterizer ??= PngRasterizer.Shared;
        var options = new RasterOptions(scale, isDark, hasBackground, _request.Palette, _request.Fonts);
        return PngEncoder.Encode(rasterizer.Draw(GetDrawing(language), options, cancellationToken));
    }

    /// <summary>The laid-out graph in the ELK JSON format; UTF-8.</summary>
    public byte[] WriteLayoutJson(LanguageTag language)
    {
        (MeasuredView measured, RoutedGraph layout) = _layouts[language.Value];
        return LaidOutJson.Write(measured, layout, language);
    }

    /// <summary>Places of boxes, lines and labels.</summary>
    /// <exception cref="KeyNotFoundException">The language is none of the request's.</exception>
    public RoutedGraph GetLayout(LanguageTag language) => _layouts[language.Value].Layout;

    /// <summary>Where its boxes stand, to be kept for later layouts.</summary>
    public ViewLock GetLock(LanguageTag language) => ViewLock.Of(_layouts[language.Value].Layout);

    /// <summary>The same graph before layout; UTF-8.</summary>
    public byte[] WriteLayoutInputJson(LanguageTag language) => LaidOutJson.Write(_layouts[language.Value].Measured, null, language);

    /// <summary>The generated long description as plain text.</summary>
    public string WriteText(LanguageTag language) => ViewDescription.Write(Graph, language, DescriptionLanguages.For(language));

    /// <summary>The relations as a Markdown list, for copies of a page without pictures.</summary>
    public string WriteMarkdown(LanguageTag language) => ViewDescription.WriteMarkdown(Graph, language, DescriptionLanguages.For(language));

    /// <summary>A page of its own with cards, zoom, walkthrough and lists; it needs no other file.</summary>
    public string WritePage(LanguageTag language) => PageWriter.Write(GetContents(language), WriteSvgInPage(language), _request.Palette);
}
