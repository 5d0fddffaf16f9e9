using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using DocGen.Site.Figures;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Renders the drawings of one page through the theme. One per page: it counts how often each drawing is shown.</summary>
internal sealed class FigureRenderer(SiteContext site, LanguageContext language, PageUrls urls)
{
    private static readonly Template Root = Template.Parse(new SourceText("figure", "{{ include 'partials/figure' figure is_open }}")).Value;

    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics = new();

    public PageUrls Urls => urls;

    /// <summary>What went wrong in the theme's templates while drawings were rendered.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <param name="caption">Caption of the author's own; null for the figure's title.</param>
    /// <param name="isOpen">Whether the description below the drawing is shown from the start.</param>
    public string Render(Figure figure, string? caption, bool isOpen)
    {
        int copy = _copies[figure.Key] = _copies.GetValueOrDefault(figure.Key) + 1;
        ThemeStrings strings = site.Theme.Strings.GetValueOrDefault(figure.Language, language.Strings);
        FigureDocument document = new(site, language, urls);
        TemplateContext context = new(StandardLibrary.Instance, new PageGlobals(document, strings, Describe(figure, caption, copy), isOpen))
        {
            Store = site.Theme.Templates,
            Escaping = TemplateEscaping.Html,
            Strictness = TemplateStrictness.VariablesAndMembers,
        };
        ArrayBufferWriter<byte> output = new(figure.Svg.Length + 4096);
        _diagnostics.AddRange(Root.Render(context, output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A drawing as templates see it.</summary>
    public TemplateValue Describe(Figure figure) => Describe(figure, caption: null, copy: 1);

    private TemplateValue Describe(Figure figure, string? caption, int copy) => FixedObject.Create(
        ("key", figure.Key),
        ("view_id", figure.ViewId),
        ("copy_suffix", copy > 1 ? $"-{copy}" : ""),
        ("title", caption ?? figure.Title),
        ("alt", Values.OrNull(figure.Alt)),
        ("svg", TemplateValue.FromMarkup(copy > 1 ? FigureCopies.Rename(figure.Svg, figure.ViewId, copy) : figure.Svg)),
        ("width", figure.Width),
        ("height", figure.Height),
        ("language", figure.Language.Value),
        ("standalone_url", urls.ToPath(figure.StandalonePath)),
        ("png_url", figure.PngPath is { } png ? urls.ToPath(png) : default),
        ("has_cards", figure.HasCards),
        ("components", Values.List(figure.Components, component => Component(figure, component))),
        ("relations", Values.Texts(figure.Relations)),
        ("steps", Values.List(figure.Steps, static step => FixedObject.Create(
            ("id", step.Id), ("text", step.Text), ("highlight", string.Join(' ', step.Highlight))))),
        ("legend", Values.Texts(figure.Legend)));

    private TemplateValue Component(Figure figure, FigureComponent component) => FixedObject.Create(
        ("id", component.ElementId),
        ("depth", component.Depth),
        ("is_container", component.IsContainer),
        ("name", component.Names.FirstOrDefault() ?? component.ElementId),
        ("title", component.CardTitle.Length > 0 ? component.CardTitle : component.Names.FirstOrDefault() ?? component.ElementId),
        ("kind", Values.OrNull(component.KindName)),
        ("icon", Values.OrNull(component.Icon)),
        ("summary", Values.OrNull(component.Summary)),
        ("body", Values.OrNull(component.Body)),
        ("key_role", Values.OrNull(component.KeyRole)),
        ("facts", Values.Texts(component.Facts)),
        ("technology", Values.OrNull(component.Technology)),
        ("language", component.Language == figure.Language ? default : component.Language.Value),
        ("has_card", HasCard(component)),
        ("url", PageUrl(component)),
        ("view_url", component.OpensView is { } view && site.Figures.FindByKey(view, figure.Language) is { } opened ? urls.ToPath(opened.StandalonePath) : default));

    private static bool HasCard(FigureComponent component) =>
        component.Summary.Length + component.Body.Length + component.KeyRole.Length + component.Technology.Length > 0 || component.Facts.Length > 0;

    private TemplateValue PageUrl(FigureComponent component)
    {
        if (component.PageRef is null || !site.Site.ByKey.TryGetValue(new PageKey(component.PageRef, language.Language.Tag), out Page? page))
        {
            return default;
        }

        return component.PageAnchor is { Length: > 0 } anchor ? $"{urls.To(page)}#{PageUrls.Encode(anchor)}" : urls.To(page);
    }

    /// <summary>A drawing is rendered before its page is known, so its <c>page</c> has no more than language and addresses.</summary>
    private sealed class FigureDocument(SiteContext site, LanguageContext language, PageUrls urls) : DocumentObject(site, language, urls)
    {
        public override string Layout => "figure";

        protected override string Title => "";
    }
}
