using System.Collections.Immutable;
using DocGen.Site.Figures;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>What stands between a page's title and its end.</summary>
/// <param name="Html">The article without its title, ready to be written.</param>
/// <param name="Contents">Table of contents; empty where the page has or wants none.</param>
/// <param name="Figures">The drawings shown, in order of their first use.</param>
public sealed record Article(string Html, ImmutableArray<ContentsEntry> Contents, ImmutableArray<Figure> Figures)
{
    public static Article Empty { get; } = new("", [], []);
}

/// <summary>A heading in the table of contents.</summary>
/// <param name="Title">Text without markup.</param>
public sealed record ContentsEntry(string Id, string Title, ImmutableArray<ContentsEntry> Children);

/// <summary>The markup of a drawing in a page, made by the theme; called once for each use.</summary>
/// <param name="caption">Caption of the author's own; null for the figure's title.</param>
public delegate string FigureMarkup(Figure figure, string? caption);

/// <summary>Turns pages into articles. Thread-safe: pages are rendered in parallel.</summary>
public interface IArticleSource
{
    /// <param name="page">Own, fallback or generated; a generated page without text gives <see cref="Article.Empty"/>.</param>
    Diagnosed<Article> Render(Page page, FigureMarkup figures);
}
