using System.Collections.Immutable;
using DocGen.Site.Figures;
using DocGen.Site.Links;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>
/// Stands between one rendering and the rest of the site and remembers what was asked, so that it is known when the rendering has to be done
/// again. One thread at a time.
/// </summary>
internal sealed class SiteObserver(IFigureSource figures, IAssetSource assets) : IFigureSource, IAssetSource
{
    private readonly Dictionary<SiteQuestion, object?> _answers = [];
    private readonly HashSet<PageKey> _pages = [];

    public IReadOnlyCollection<string> Keys => figures.Keys;

    public IReadOnlyCollection<string> Paths => assets.Paths;

    public bool HasFolder(string projectPath) => assets.HasFolder(projectPath);

    /// <summary>Whether a template has asked for the search index.</summary>
    public bool AsksForSearch { get; set; }

    /// <summary>A new observer of the same sources.</summary>
    public SiteObserver Fork() => new(figures, assets);

    /// <summary>Notes that something was read of a page that its author can change without changing its title or address.</summary>
    public void See(Page page) => _pages.Add(page.Key);

    /// <summary>Takes over what another has seen whose result is used here.</summary>
    public void Add(SiteObserver other)
    {
        AsksForSearch |= other.AsksForSearch;
        _pages.UnionWith(other._pages);
        foreach ((SiteQuestion question, object? answer) in other._answers)
        {
            _answers.TryAdd(question, answer);
        }
    }

    public SiteObservations ToObservations() => new([.. _answers.Select(static pair => (pair.Key, pair.Value))], [.. _pages], AsksForSearch);

    public Figure? FindByImage(string projectPath, LanguageTag language) => Ask<Figure>(new SiteQuestion(SiteQuestionKind.Image, projectPath, null, language));

    public Figure? FindByKey(string key, LanguageTag language) => Ask<Figure>(new SiteQuestion(SiteQuestionKind.View, key, null, language));

    public Figure? FindByFence(SourceLocation location, LanguageTag language) => Ask<Figure>(new SiteQuestion(SiteQuestionKind.Fence, "", location, language));

    public Asset? Find(string projectPath) => Ask<Asset>(new SiteQuestion(SiteQuestionKind.Asset, projectPath, null, default));

    public Asset? FindStatic(string path) => Ask<Asset>(new SiteQuestion(SiteQuestionKind.Static, path, null, default));

    private T? Ask<T>(SiteQuestion question)
        where T : class
    {
        if (!_answers.TryGetValue(question, out object? answer))
        {
            answer = question.Ask(figures, assets);
            _answers.Add(question, answer);
        }

        return (T?)answer;
    }
}

/// <param name="Answers">What drawings and files were asked for, and what was found.</param>
/// <param name="Pages">Pages of which more was read than title and address.</param>
/// <param name="AskForSearch">Whether a template asked for the search index, which is made only then.</param>
internal sealed record SiteObservations(ImmutableArray<(SiteQuestion Question, object? Answer)> Answers, ImmutableArray<PageKey> Pages, bool AskForSearch)
{
    /// <summary>Asks everything again; it has to be asked in any case, because a file that nobody asks for is no part of the site.</summary>
    public bool StillHold(IFigureSource figures, IAssetSource assets)
    {
        bool holds = true;
        foreach ((SiteQuestion question, object? answer) in Answers)
        {
            holds &= Equals(question.Ask(figures, assets), answer);
        }

        return holds;
    }
}

internal readonly record struct SiteQuestion(SiteQuestionKind Kind, string Key, SourceLocation? Fence, LanguageTag Language)
{
    public object? Ask(IFigureSource figures, IAssetSource assets) => Kind switch
    {
        SiteQuestionKind.Image => figures.FindByImage(Key, Language),
        SiteQuestionKind.View => figures.FindByKey(Key, Language),
        SiteQuestionKind.Fence => figures.FindByFence(Fence!, Language),
        SiteQuestionKind.Asset => assets.Find(Key),
        SiteQuestionKind.Static => assets.FindStatic(Key),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

internal enum SiteQuestionKind
{
    Image,
    View,
    Fence,
    Asset,
    Static,
}
