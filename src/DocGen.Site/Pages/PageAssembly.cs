using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Collects the pages of the output while the site is built.</summary>
internal sealed class PageAssembly(SiteOptions options, DiagnosticBag diagnostics)
{
    private readonly List<Page> _pages = [];
    private readonly Dictionary<string, LogicalPage> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refsByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<PageFolder, Page> _byFolder = [];
    private readonly Dictionary<PageKey, Page> _byKey = [];
    private readonly string[] _prefixes = [.. options.Languages.Select(static language => language.Prefix)];
    private readonly Dictionary<LanguageTag, int> _order = options.Languages.Select(static (language, index) => (language.Tag, index)).ToDictionary(static pair => pair.Tag, static pair => pair.index);

    /// <summary>Puts the translations of a page into the order of the languages.</summary>
    public void Sort(List<PageSource> group) => group.Sort((left, right) => _order[left.Language].CompareTo(_order[right.Language]));

    /// <summary>Makes the pages of a group, and compares translations with their source. Thread-safe.</summary>
    /// <param name="group">In the order of the languages.</param>
    public PageGroup Create(string reference, List<PageSource> group)
    {
        DiagnosticBag found = new();
        ImmutableArray<Page>.Builder pages = ImmutableArray.CreateBuilder<Page>(options.Languages.Length);
        PageSource main = group.Find(page => page.Language == options.DefaultLanguage) ?? group[0];
        Dictionary<LanguageTag, (PageSource Source, Page Page)> own = [];
        foreach (PageSource source in group)
        {
            SiteLanguage language = options.Languages[_order[source.Language]];
            own.Add(source.Language, (source, Create(source, main, language, PageKind.Own, found)));
        }

        foreach (SiteLanguage language in options.Languages)
        {
            if (own.TryGetValue(language.Tag, out (PageSource Source, Page Page) mine))
            {
                pages.Add(mine.Page);
                continue;
            }

            foreach (LanguageTag fallback in language.Fallbacks)
            {
                if (own.TryGetValue(fallback, out (PageSource Source, Page Page) theirs))
                {
                    pages.Add(Create(theirs.Source, main, language, PageKind.Fallback, new DiagnosticBag()));
                    break;
                }
            }
        }

        TranslationChecks.Compare(options, group, found);
        LogicalPage logical = new(reference, [.. group.Select(source => own[source.Language].Page)]);
        return new PageGroup([.. group], logical, [.. group.Select(static source => source.Place.Key)], main.Place.Key, pages.ToImmutable(), found.ToImmutable());
    }

    public void Add(PageGroup group)
    {
        foreach (string path in group.Paths)
        {
            _refsByPath.TryAdd(path, group.Logical.Ref);
        }

        _refsByPath[group.MainPath] = group.Logical.Ref;
        foreach (Page page in group.Pages)
        {
            Add(page);
        }

        _groups.Add(group.Logical.Ref, group.Logical);
        diagnostics.AddRange(group.Found);
    }

    /// <summary>Gives each folder that holds pages a page of its own, so that every part of an address leads somewhere.</summary>
    public void AddSectionIndexes()
    {
        Dictionary<string, Page> taken = new(StringComparer.Ordinal);
        foreach (Page page in _pages)
        {
            taken.TryAdd(page.Address.OutputPath, page);
        }

        foreach (SiteLanguage language in options.Languages)
        {
            SortedSet<string> folders = new(StringComparer.Ordinal) { "" };
            foreach (Page page in _pages)
            {
                if (page.Key.Language == language.Tag)
                {
                    for (string folder = page.Folder; folder.Length > 0 && folders.Add(folder); folder = ProjectPath.FolderOf(folder))
                    {
                    }
                }
            }

            foreach (string folder in folders)
            {
                if (!_byFolder.ContainsKey(new PageFolder(language.Tag, folder)))
                {
                    AddSectionIndex(language, folder, taken);
                }
            }
        }
    }

    public void AddViewPages(IEnumerable<ViewPage> views)
    {
        HashSet<string> taken = new(_pages.Select(static page => page.Address.OutputPath), StringComparer.OrdinalIgnoreCase);
        foreach (ViewPage view in views)
        {
            SiteLanguage language = options.Languages[_order[view.Language]];
            PageAddress address = AddressBuilder.Create(language.Prefix, $"diagrams/{view.Key}/", options.UrlStyle);
            PageKey key = new(ViewPage.RefOf(view.Key), view.Language);
            if (!_byKey.ContainsKey(key) && taken.Add(address.OutputPath))
            {
                string title = view.Content.FrontMatter.Title!.Value;
                Add(new Page(
                    key, language, view.Content, view.Language, PageKind.View, address, title, title, view.Content.FrontMatter.Description?.Value ?? "", "", IsIndex: false, [])
                {
                    TitleLanguage = view.TitleLanguage,
                });
            }
        }
    }

    public SiteModel Complete(FrozenDictionary<LanguageTag, Markdown.MarkdownPage> summaries, FrozenDictionary<string, string> leftOut)
    {
        ImmutableArray<Page> pages = Sort(_pages);
        TermIndex terms = TermIndex.Empty;
        if (options.HasTermPages)
        {
            TermPages added = new(options);
            terms = added.Build(pages);
            foreach (Page page in added.Generated)
            {
                _byKey.Add(page.Key, page);
            }

            pages = added.Generated.Count == 0 ? pages : Sort(pages.Concat(added.Generated));
        }

        AddressChecks.Check(pages, diagnostics);
        Dictionary<string, Page> byAddress = new(StringComparer.Ordinal);
        foreach (Page page in pages)
        {
            byAddress.TryAdd(page.Address.Path, page);
        }

        SiteModel model = new(
            options,
            pages,
            _groups.ToFrozenDictionary(StringComparer.Ordinal),
            _byKey.ToFrozenDictionary(),
            pages.Where(static page => page.Kind == PageKind.Own).ToFrozenDictionary(static page => page.Content!.ContentPath, StringComparer.Ordinal),
            _refsByPath.ToFrozenDictionary(StringComparer.Ordinal),
            _byFolder.ToFrozenDictionary(),
            byAddress.ToFrozenDictionary(StringComparer.Ordinal),
            [],
            summaries,
            leftOut);
        return model with { Terms = terms, Redirects = RedirectBuilder.Build(model, diagnostics) };
    }

    private ImmutableArray<Page> Sort(IEnumerable<Page> pages) =>
    [
        .. pages.OrderBy(page => _order[page.Key.Language]).ThenBy(static page => page.Address.Path, StringComparer.Ordinal).ThenBy(static page => page.Key.Ref, StringComparer.Ordinal),
    ];

    private void Add(Page page)
    {
        _pages.Add(page);
        _byKey.Add(page.Key, page);
        if (page.IsIndex)
        {
            _byFolder.TryAdd(new PageFolder(page.Key.Language, page.Folder), page);
        }
    }

    private Page Create(PageSource source, PageSource main, SiteLanguage language, PageKind kind, DiagnosticBag found)
    {
        string relative = AddressBuilder.Relative(source, _prefixes, found);
        string title = PageTitles.Of(source, options);
        return new Page(
            new PageKey(source.Ref, language.Tag),
            language,
            source.Page,
            source.Language,
            kind,
            source.Place.IsIndex ? AddressBuilder.CreateIndex(language.Prefix, relative, options.UrlStyle) : AddressBuilder.Create(language.Prefix, relative, options.UrlStyle),
            title,
            source.FrontMatter.NavigationTitle?.Value ?? title,
            source.FrontMatter.Description?.Value ?? source.Page.Description,
            source.Place.Directory,
            source.Place.IsIndex,
            HeadingAnchors.Share(source.Page, main.Page));
    }

    /// <summary>In the file style <c>guide.html</c> and <c>guide/index.html</c> could both be; the page beside the folder is still the folder's.</summary>
    private Page? FindSibling(SiteLanguage language, string folder) =>
        folder.Length > 0 && _refsByPath.TryGetValue(folder, out string? reference) ? _byKey.GetValueOrDefault(new PageKey(reference, language.Tag)) : null;

    private void AddSectionIndex(SiteLanguage language, string folder, Dictionary<string, Page> taken)
    {
        string relative = folder.Length == 0 ? "" : string.Join('/', folder.Split('/').Select(AddressBuilder.Segment)) + "/";
        PageAddress address = AddressBuilder.CreateIndex(language.Prefix, relative, options.UrlStyle);
        Page? sibling = taken.GetValueOrDefault(address.OutputPath) ?? FindSibling(language, folder);
        if (sibling is not null)
        {
            // guide.md stands where the index of guide/ would: it is the folder's page.
            _byFolder.Add(new PageFolder(language.Tag, folder), sibling);
            return;
        }

        string title = PageTitles.OfFolder(folder, language.Tag, options);
        string reference = folder.Length == 0 ? "index" : folder;
        if (_groups.ContainsKey(reference))
        {
            reference += "/";
        }

        Add(new Page(
            new PageKey(reference, language.Tag), language, null, language.Tag, PageKind.SectionIndex, address, title, title, "", folder, IsIndex: true, []));
    }
}

/// <summary>A page in all languages, made and not yet part of the site.</summary>
/// <param name="Sources">What it was made from.</param>
/// <param name="Paths">Paths that its translations share, mostly one.</param>
/// <param name="MainPath">That of the translation that the others follow.</param>
/// <param name="Pages">Fallbacks too, in the order of the languages.</param>
/// <param name="Found">What is wrong with them.</param>
internal sealed record PageGroup(ImmutableArray<PageSource> Sources, LogicalPage Logical, ImmutableArray<string> Paths, string MainPath, ImmutableArray<Page> Pages, ImmutableArray<Diagnostic> Found);
