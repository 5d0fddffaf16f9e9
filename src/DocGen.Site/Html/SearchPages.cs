using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Site.Figures;
using DocGen.Site.Pages;
using DocGen.Site.Search;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Which pages search finds, and where they stand in the navigation.</summary>
internal static class SearchPages
{
    /// <param name="figures">The drawings on each page of the site.</param>
    /// <returns>Nothing where no template asks for the index.</returns>
    public static IEnumerable<OutputFile> Write(SiteContext site, ImmutableArray<Figure>[] figures, int jobs, CancellationToken cancellationToken)
    {
        if (!site.IsSearchWanted)
        {
            return [];
        }

        Dictionary<PageKey, ImmutableArray<Figure>> figuresOf = new(figures.Length);
        for (int i = 0; i < figures.Length; i++)
        {
            if (!figures[i].IsEmpty)
            {
                figuresOf.Add(site.Site.Pages[i].Key, figures[i]);
            }
        }

        ImmutableArray<SearchLanguage> languages =
        [
            .. site.Languages.Select(language => new SearchLanguage(
                language.Language,
                language.Strings,
                [.. language.Pages.Where(page => IsFound(site, page)).Select(page => new SearchPage(page, TrailOf(language, page), figuresOf.GetValueOrDefault(page.Key, [])))])),
        ];
        ConcurrentDictionary<string, OutputFile> finished = new(StringComparer.Ordinal);
        ImmutableArray<string> paths = SearchIndex.Build(languages, site.Links.Figures, site.Options.UrlStyle, (path, content) => finished[path] = site.Finish(path, content), jobs, cancellationToken);
        return paths.Select(path => finished[path]);
    }

    private static bool IsFound(SiteContext site, Page page) =>
        page.Content is { FrontMatter.IsSearchable: not false } content && !site.Options.Search.IsExcluded(content.Source.Path);

    private static MixedText TrailOf(LanguageContext language, Page page) => MixedText.Join(
        new MarkedText(" › ", language.Language.Tag),
        language.Navigation.Ancestors(language.Navigation.Find(page))
            .Where(ancestor => language.Navigation[ancestor].Page is not { } above || (above.Key != language.Home?.Key && above.Key != page.Key))
            .Select(ancestor => language.Navigation[ancestor].Title));
}
