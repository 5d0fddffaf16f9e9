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
            ("caption_language", LanguageMarks.Tag(use.CaptionLanguage, figure.Language)),
            ("caption_attributes", LanguageMarks.Attributes(use.CaptionLanguage, figure.Language)),
            ("title", figure.Title.Text),
            ("alt", Values.OrNull(use.Alt.Text)),
            ("alt_language", LanguageMarks.Tag(use.Alt.Language, figure.Language)),
            ("alt_attributes", LanguageMarks.Attributes(use.Alt, figure.Language)),
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
            ("relations", Values.List(figure.Relations, relation => LanguageMarks.Markup(relation, figure.Language))),
            ("steps", Values.List(figure.Steps, step => FixedObject.Create(
                ("id", step.Id), ("text", step.Text.Text), ("attributes", LanguageMarks.Attributes(step.Text, figure.Language)), ("highlight", string.Join(' ', step.Highlight))))),
            ("part_of", Values.List(use.PartOf, whole => FixedObject.Create(
                ("title", whole.Title.Text),
                ("url", whole.Url),
                ("language", LanguageMarks.Tag(whole.Title.Language, figure.Language)),
                ("attributes", LanguageMarks.Attributes(whole.Title, figure.Language))))),
            ("legend", LanguageMarks.Markup(figure.Legend, figure.Language)));
    }

    private static TemplateValue Component(FigureUse use, FigureComponent component)
    {
        // The element around the figure says its language.
        LanguageTag around = use.Figure.Language;
        return FixedObject.Create(
            ("id", component.ElementId),
            ("element_id", use.ElementId(component.ElementId)),
            ("depth", component.Depth),
            ("is_container", component.IsContainer),
            ("name", component.Name.Text),
            ("title", component.CardTitle.Text),
            ("title_attributes", LanguageMarks.Attributes(component.CardTitle, around)),
            ("kind", Values.OrNull(component.KindName.Text)),
            ("kind_attributes", LanguageMarks.Attributes(component.KindName, around)),
            ("icon", Values.OrNull(component.Icon)),
            ("summary", Values.OrNull(component.Summary.Text)),
            ("summary_attributes", LanguageMarks.Attributes(component.Summary, around)),
            ("body", Values.OrNull(component.Body.Text)),
            ("body_attributes", LanguageMarks.Attributes(component.Body, around)),
            ("key_role", Values.OrNull(component.KeyRole.Text)),
            ("key_role_attributes", LanguageMarks.Attributes(component.KeyRole, around)),
            ("facts", LanguageMarks.Markup(component.Facts, around)),
            ("technology", Values.OrNull(component.Technology)),
            ("language", LanguageMarks.Tag(component.Name.Language, around)),
            ("has_card", component.Number > 0),
            ("number", component.Number),
            ("opens_view", component.OpensView is not null),
            ("url", use.LinkOf(component)));
    }
}
