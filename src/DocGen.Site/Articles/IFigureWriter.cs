using System.Collections.Immutable;
using DocGen.Site.Figures;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Text;

namespace DocGen.Site.Articles;

/// <summary>Puts a drawing on a page: the theme's frame around it. Thread-safe.</summary>
public interface IFigureWriter
{
    void Write(HtmlBuffer output, FigureUse use);
}

/// <summary>A drawing in one place of one page.</summary>
/// <param name="Svg">Ready for the page: ids are unique on it, links are rewritten.</param>
/// <param name="CopyNumber">1 for the first use on the page.</param>
/// <param name="CaptionHtml">Caption as markup; empty if the author wants none.</param>
/// <param name="Alt">Text alternative.</param>
/// <param name="StandaloneUrl">Address of the drawing alone.</param>
/// <param name="PngUrl">Address of the PNG; null if there is none.</param>
/// <param name="PageLanguage">Language around the figure; the figure says its own where that differs.</param>
/// <param name="LinkOf">Address that a component leads to; null if there is none.</param>
/// <param name="PartOf">The way back: drawings that open this one, and where they are.</param>
public sealed record FigureUse(
    Figure Figure,
    string Svg,
    int CopyNumber,
    string CaptionHtml,
    MarkedText Alt,
    string StandaloneUrl,
    string? PngUrl,
    LanguageTag PageLanguage,
    ArticleLabels Labels,
    Func<FigureComponent, string?> LinkOf,
    ImmutableArray<(MarkedText Title, string Url)> PartOf)
{
    /// <summary>The language that <see cref="CaptionHtml"/> is in.</summary>
    public LanguageTag CaptionLanguage { get; init; } = PageLanguage;

    /// <summary>The id of a component's element on this page.</summary>
    public string ElementId(string componentId) => FigureIds.Element(Figure, CopyNumber, componentId);
}
