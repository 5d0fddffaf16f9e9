using System.Collections.Immutable;
using DocGen.Site.Drafts;
using DocGen.Site.Figures;
using DocGen.Site.Links;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Site.Articles;

/// <summary>The drawings of one page: known before the first word is written, because bold names link to components further down.</summary>
internal sealed class PageFigures
{
    private readonly Page _page;
    private readonly LinkResolver _links;
    private readonly IFigureWriter _writer;
    private readonly ArticleLabels _labels;
    private readonly List<Figure> _used = [];
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _anchors;

    private PageFigures(Page page, LinkResolver links, IFigureWriter writer, ArticleLabels labels) => (_page, _links, _writer, _labels) = (page, links, writer, labels);

    public ImmutableArray<Figure> Used => [.. _used];

    /// <summary>The drawing that the page's front matter asks for; null if there is none, or if the text shows it too.</summary>
    public Figure? Main { get; private set; }

    public static PageFigures Collect(Page page, MarkdownPage content, LinkResolver links, IFigureWriter writer, ArticleLabels labels)
    {
        PageFigures figures = new(page, links, writer, labels);
        foreach (PageReference reference in content.References)
        {
            if (links.FigureOf(page, reference) is { } figure && IsDrawn(content, reference))
            {
                figures.Add(figure);
            }
        }

        // A drawing that the text shows already keeps the place it has there.
        if (content.FrontMatter.Diagram is { } diagram && links.Figures.FindByKey(diagram.Value, page.Key.Language) is { } main && !figures.Has(main))
        {
            figures.Main = main;
            figures.Add(main);
        }

        return figures;
    }

    /// <summary>Where a name in prose leads: the first component of that name, ignoring case; null for other words.</summary>
    public string? AnchorOf(string name)
    {
        if (_used.Count == 0)
        {
            return null;
        }

        _anchors ??= BuildAnchors();
        return _anchors.GetValueOrDefault(name);
    }

    public void Write(HtmlBuffer output, Figure figure, string? captionHtml, string? alt)
    {
        int copy = _copies.GetValueOrDefault(figure.ViewId) + 1;
        _copies[figure.ViewId] = copy;
        bool hasOwnAlt = SaysMore(alt, figure);
        _writer.Write(output, new FigureUse(
            figure,
            FigureIds.Rewrite(figure, copy, LinkTo),
            copy,
            captionHtml ?? System.Net.WebUtility.HtmlEncode(figure.Title.Text),
            hasOwnAlt ? new MarkedText(alt!, _page.ContentLanguage) : figure.Alt,
            SiteUrls.ToFile(_links.Model.Options, _page.Address, figure.StandalonePath),
            figure.PngPath is null ? null : SiteUrls.ToFile(_links.Model.Options, _page.Address, figure.PngPath),
            _page.ContentLanguage,
            _labels,
            LinkOf,
            [.. figure.PartOf.Select(whole => (whole.Title, LinkToView(whole.Key))).OfType<(MarkedText, string)>()])
        {
            CaptionLanguage = captionHtml is null ? figure.Title.Language : _page.ContentLanguage,
        });
    }

    /// <summary>Whether the page's own text alternative is one: neither a file name nor the title, which stands below the drawing already.</summary>
    private static bool SaysMore(string? alt, Figure figure) =>
        alt is { Length: > 0 } && !AltText.IsFileName(alt) && (figure.Alt.IsEmpty || !alt.Equals(figure.Title.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a drawing stands in the page with all its parts; within a line it is a picture, into which no link can lead.</summary>
    private static bool IsDrawn(MarkdownPage content, PageReference reference) =>
        reference.Kind != ReferenceKind.Image ||
        content.Draft.Holes.Any(hole => hole is DraftHole.FigureOrText drawn && drawn.Image == reference.Target && ReferenceEquals(drawn.Source, reference.Location.Source));

    private void Add(Figure figure)
    {
        if (!Has(figure))
        {
            _used.Add(figure);
        }
    }

    private bool Has(Figure figure) => _used.Exists(known => known.Key == figure.Key);

    private Dictionary<string, string> BuildAnchors()
    {
        Dictionary<string, string> anchors = new(StringComparer.OrdinalIgnoreCase);

        // All names in the page's language before any other name by which prose may call a component.
        foreach (bool isFirst in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (Figure figure in _used)
            {
                foreach (FigureComponent component in figure.Components)
                {
                    foreach (string name in isFirst ? [component.Name.Text] : component.OtherNames)
                    {
                        anchors.TryAdd(name, "#" + FigureIds.Element(figure, 1, component.ElementId));
                    }
                }
            }
        }

        return anchors;
    }

    /// <param name="target">As it stands in a drawing: <c>ref:…</c> or <c>diagram:…</c>.</param>
    private string? LinkTo(string target) =>
        target.StartsWith("ref:", StringComparison.Ordinal) ? LinkToRef(target["ref:".Length..]) : LinkToView(target["diagram:".Length..]);

    private string? LinkToRef(string target)
    {
        (string reference, string? fragment) = UrlText.SplitFragment(target);
        return _links.FindGroup(reference, _page.Key.Language) is { } page
            ? SiteUrls.To(_links.Model.Options, _page.Address, page.Address) + (fragment is null ? "" : "#" + fragment)
            : null;
    }

    private string? LinkOf(FigureComponent component)
    {
        if (component.PageRef is { } reference)
        {
            return LinkToRef(component.PageAnchor is null ? reference : $"{reference}#{component.PageAnchor}");
        }

        return component.OpensView is { } view ? LinkToView(view) : null;
    }

    /// <summary>A view that is drawn on this page is a jump away; others that open each other have pages; any other opens alone.</summary>
    private string? LinkToView(string view)
    {
        if (_used.Find(figure => figure.Key == view) is { } here)
        {
            return "#" + FigureIds.Drawing(here);
        }

        if (_links.Model.ByKey.GetValueOrDefault(new PageKey(ViewPage.RefOf(view), _page.Key.Language)) is { } own)
        {
            return SiteUrls.To(_links.Model.Options, _page.Address, own.Address);
        }

        return _links.Figures.FindByKey(view, _page.Key.Language) is { } figure ? SiteUrls.ToFile(_links.Model.Options, _page.Address, figure.StandalonePath) : null;
    }
}
