using System.Collections.Immutable;
using DocGen.Site.Articles;
using DocGen.Site.Figures;
using DocGen.Site.Markup;
using DocGen.Site.Themes;
using DocGen.Templates.Builtins;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Writes the drawings of one page through the theme's template.</summary>
/// <param name="isOpen">Whether the text below a drawing is shown from the start.</param>
internal sealed class ThemeFigureWriter(SiteContext site, LanguageContext language, PageUrls urls, bool isOpen) : IFigureWriter
{
    private static readonly Template Root = Template.Parse(new SourceText("figure", "{{ include 'partials/figure' figure }}")).Value;

    private readonly DiagnosticBag _diagnostics = new();

    /// <summary>What went wrong in the theme's templates.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    public void Write(HtmlBuffer output, FigureUse use)
    {
        ThemeStrings strings = site.Theme.Strings.GetValueOrDefault(use.Figure.Language, language.Strings);
        TemplateContext context = new(StandardLibrary.Instance, new PageGlobals(new SharedDocument(site, language, urls), strings, Describe(use)))
        {
            Store = site.Theme.Templates,
            Escaping = TemplateEscaping.Html,
            Strictness = TemplateStrictness.VariablesAndMembers,
        };
        _diagnostics.AddRange(Root.Render(context, output));
    }

    private TemplateValue Describe(FigureUse use)
    {
        Figure figure = use.Figure;
        bool isForeign = figure.Language != use.PageLanguage;
        return FixedObject.Create(
            ("key", figure.Key),
            ("view_id", figure.ViewId),
            ("copy", use.CopyNumber),
            ("caption", Values.OrNullMarkup(use.CaptionHtml)),
            ("caption_language", Foreign(use.CaptionLanguage)),
            ("title", figure.Title),
            ("alt", Values.OrNull(use.Alt)),
            ("alt_language", Foreign(use.AltLanguage)),
            ("svg", TemplateValue.FromMarkup(use.Svg)),
            ("width", figure.Width),
            ("height", figure.Height),
            ("language", isForeign ? figure.Language.Value : default(TemplateValue)),
            ("direction", isForeign ? figure.Language.IsRightToLeft ? "rtl" : "ltr" : default(TemplateValue)),
            ("standalone_url", use.StandaloneUrl),
            ("png_url", use.PngUrl),
            ("has_cards", figure.HasCards),
            ("is_open", isOpen),
            ("components", Values.List(figure.Components, component => Component(use, component))),
            ("relations", Values.Texts(figure.Relations)),
            ("steps", Values.List(figure.Steps, static step => FixedObject.Create(
                ("id", step.Id), ("text", step.Text), ("highlight", string.Join(' ', step.Highlight))))),
            ("part_of", Values.List(use.PartOf, whole => FixedObject.Create(("title", whole.Title), ("url", whole.Url), ("language", Foreign(whole.Language))))),
            ("legend", Values.Texts(figure.Legend)));

        // The element around the figure says its language.
        TemplateValue Foreign(LanguageTag language) => language == figure.Language ? default : language.Value;
    }

    private static TemplateValue Component(FigureUse use, FigureComponent component)
    {
        string name = component.Names.FirstOrDefault() ?? component.ElementId;
        return FixedObject.Create(
            ("id", component.ElementId),
            ("element_id", use.ElementId(component.ElementId)),
            ("depth", component.Depth),
            ("is_container", component.IsContainer),
            ("name", name),
            ("title", component.CardTitle.Length > 0 ? component.CardTitle : name),
            ("kind", Values.OrNull(component.KindName)),
            ("icon", Values.OrNull(component.Icon)),
            ("summary", Values.OrNull(component.Summary)),
            ("body", Values.OrNull(component.Body)),
            ("key_role", Values.OrNull(component.KeyRole)),
            ("facts", Values.Texts(component.Facts)),
            ("technology", Values.OrNull(component.Technology)),
            ("language", component.Language == use.Figure.Language ? default : component.Language.Value),
            ("has_card", component.Number > 0),
            ("number", component.Number),
            ("opens_view", component.OpensView is not null),
            ("url", use.LinkOf(component)));
    }
}
