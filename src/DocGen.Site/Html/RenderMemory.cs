using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Site.Markdown;
using DocGen.Site.Navigation;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Keeps rendered pages for the next rendering of a site that has changed a little. Not for two renderings at once.</summary>
/// <remarks>
/// A page is taken over if nothing that it was made from has changed: its own text; titles, addresses and order of all pages; theme and
/// options; the drawings and files that it asked for; and of other pages whatever it read of them (<see cref="SiteObserver"/>). Whatever
/// templates learn to read of another page has to pass the observer.
/// </remarks>
public sealed class RenderMemory
{
    private SiteInput? _input;
    private Dictionary<PageKey, RememberedPage> _pages = [];
    private ImmutableArray<OutputFile>? _indexes;

    /// <summary>Whether files that are made of all pages, such as the search index, may be those of an earlier rendering, so that a changed page is there sooner.</summary>
    public bool PostponesIndexes { get; set; }

    /// <summary>Prepares for rendering a site.</summary>
    internal RenderTurn Begin(SiteInput input)
    {
        Dictionary<PageKey, RememberedPage> usable = _input is not null && HasSameFrame(_input, input) ? _pages : [];
        return new RenderTurn(this, input, usable, usable.Count == 0 ? [] : FindChanged(_input!.Site, input.Site));
    }

    /// <summary>The files that are made of all pages.</summary>
    internal ImmutableArray<OutputFile> Indexes(Func<ImmutableArray<OutputFile>> make)
    {
        if (_indexes is null || !PostponesIndexes)
        {
            _indexes = make();
        }

        return _indexes.Value;
    }

    internal void Complete(SiteInput input, IEnumerable<KeyValuePair<PageKey, RememberedPage>> pages)
    {
        _input = input;
        _pages = new Dictionary<PageKey, RememberedPage>(pages);
    }

    private static bool HasSameFrame(SiteInput left, SiteInput right)
    {
        if (!ReferenceEquals(left.Theme, right.Theme) || !ReferenceEquals(left.Site.Options, right.Site.Options) || left.Site.Pages.Length != right.Site.Pages.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Site.Pages.Length; i++)
        {
            if (!HasSameFace(left.Site.Pages[i], right.Site.Pages[i]))
            {
                return false;
            }
        }

        return left.Site.Options.Languages.All(language =>
            HasSameNodes(left.Navigation.GetValueOrDefault(language.Tag, []), right.Navigation.GetValueOrDefault(language.Tag, [])) &&
            HasSameTerms(left.Site, right.Site, language.Tag) &&
            Feed.PathOf(left.Site, language) == Feed.PathOf(right.Site, language));
    }

    /// <summary>What any page may show of any other without anybody taking note.</summary>
    private static bool HasSameFace(Page left, Page right) =>
        left.Key == right.Key && left.Kind == right.Kind && left.Address == right.Address && left.Title == right.Title && left.TitleLanguage == right.TitleLanguage && left.NavigationTitle == right.NavigationTitle &&
        left.ContentLanguage == right.ContentLanguage && left.Folder == right.Folder && left.IsIndex == right.IsIndex && left.Content?.ContentPath == right.Content?.ContentPath;

    private static bool HasSameNodes(ImmutableArray<NavigationNode> left, ImmutableArray<NavigationNode> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (left[i].Title != right[i].Title || left[i].Url != right[i].Url || left[i].Page?.Key != right[i].Page?.Key || !HasSameNodes(left[i].Children, right[i].Children))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSameTerms(SiteModel left, SiteModel right, LanguageTag language) => Enum.GetValues<TermKind>().All(kind =>
    {
        ImmutableArray<Term> before = left.Terms.Of(language, kind);
        ImmutableArray<Term> after = right.Terms.Of(language, kind);
        return before.Length == after.Length && before.Zip(after).All(static pair =>
            pair.First.Title == pair.Second.Title && pair.First.Page.Key == pair.Second.Page.Key && pair.First.Pages.Select(static page => page.Key).SequenceEqual(pair.Second.Pages.Select(static page => page.Key)));
    });

    /// <summary>Pages whose summary may differ; the pages of both sites stand in the same order.</summary>
    private static HashSet<PageKey> FindChanged(SiteModel left, SiteModel right)
    {
        HashSet<PageKey> changed = [];
        for (int i = 0; i < left.Pages.Length; i++)
        {
            if (left.Pages[i].Description != right.Pages[i].Description || !HasSameFrontMatter(left.Pages[i].Content, right.Pages[i].Content))
            {
                changed.Add(right.Pages[i].Key);
            }
        }

        return changed;
    }

    private static bool HasSameFrontMatter(MarkdownPage? left, MarkdownPage? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null &&
        left.Source.Content.AsSpan(0, left.Body.Start).SequenceEqual(right.Source.Content.AsSpan(0, right.Body.Start)));
}

/// <summary>One rendering with a memory. Pages are rendered by several threads.</summary>
internal sealed class RenderTurn(RenderMemory memory, SiteInput input, Dictionary<PageKey, RememberedPage> usable, HashSet<PageKey> changed)
{
    private readonly ConcurrentDictionary<PageKey, RememberedPage> _done = new();

    public Diagnosed<RenderedPage> Render(SiteContext site, Page page, DocumentWriter writer)
    {
        if (usable.TryGetValue(page.Key, out RememberedPage? known) && IsUnchanged(known, page))
        {
            _done[page.Key] = known;
            if (known.Observations.AskForSearch)
            {
                site.AskForSearch();
            }

            return known.Rendered;
        }

        SiteObserver observer = new(input.Links.Figures, input.Links.Assets);
        Diagnosed<RenderedPage> rendered = PageRenderer.Render(site.With(observer), page, writer);
        _done[page.Key] = new RememberedPage(page, rendered, observer.ToObservations());
        return rendered;
    }

    public void Complete() => memory.Complete(input, _done);

    private bool IsUnchanged(RememberedPage known, Page page) =>
        ReferenceEquals(known.Page.Content, page.Content) && known.Page.Description == page.Description && known.Page.Anchors.AsSpan().SequenceEqual(page.Anchors.AsSpan()) &&
        !known.Observations.Pages.Any(changed.Contains) && known.Observations.StillHold(input.Links.Figures, input.Links.Assets);
}

internal sealed record RememberedPage(Page Page, Diagnosed<RenderedPage> Rendered, SiteObservations Observations);
