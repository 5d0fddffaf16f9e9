using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Localization;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Makes a page for every tag and category, and one for all of a kind. A page of the author's at such an address takes its place. O(pages).</summary>
internal sealed class TermPages(SiteOptions options)
{
    private readonly List<Term> _terms = [];
    private readonly List<TermList> _lists = [];
    private readonly List<Page> _generated = [];

    /// <summary>Pages to be added to the site.</summary>
    public IReadOnlyList<Page> Generated => _generated;

    /// <param name="pages">All others, in the order of the site.</param>
    public TermIndex Build(ImmutableArray<Page> pages)
    {
        Dictionary<string, Page> taken = new(StringComparer.OrdinalIgnoreCase);
        HashSet<PageKey> keys = [];
        foreach (Page page in pages)
        {
            taken.TryAdd(page.Address.OutputPath, page);
            keys.Add(page.Key);
        }

        foreach (TermKind kind in (ReadOnlySpan<TermKind>)[TermKind.Tag, TermKind.Category])
        {
            Dictionary<string, Dictionary<string, FoundTerm>> found = Collect(pages, kind);

            // One slug for a term in all languages, so that readers who switch stay at it.
            Slugs slugs = new();
            Dictionary<string, string> slugOf = found.Values.SelectMany(static terms => terms.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .ToDictionary(static text => text, text => slugs.Unique(SlugOf(text)), StringComparer.Ordinal);
            foreach (SiteLanguage language in options.Languages.Where(language => found.ContainsKey(language.Tag.Value)))
            {
                string folder = FolderOf(kind);
                _lists.Add(new TermList(language.Tag, kind, Take(language, folder, folder, folder, language.Tag)));
                foreach (FoundTerm term in found[language.Tag.Value].Values.OrderBy(static term => term.Text, StringComparer.Ordinal))
                {
                    Page page = Take(language, $"{folder}/{slugOf[term.Text]}", $"{(kind == TermKind.Tag ? "tag" : "category")}:{slugOf[term.Text]}", term.Title, term.Pages.Exists(static own => own.Kind == PageKind.Own) ? language.Tag : term.Pages[0].ContentLanguage);
                    _terms.Add(new Term(kind, term.Title, page, [.. term.Pages]));
                }
            }
        }

        return new TermIndex(_terms, _lists);

        Page Take(SiteLanguage language, string path, string reference, string title, LanguageTag titleLanguage)
        {
            PageAddress address = AddressBuilder.Create(language.Prefix, path + "/", options.UrlStyle);
            if (taken.TryGetValue(address.OutputPath, out Page? own))
            {
                return own;
            }

            PageKey key = new(reference, language.Tag);
            while (!keys.Add(key))
            {
                key = key with { Ref = key.Ref + "/" };
            }

            Page page = new(key, language, null, language.Tag, PageKind.Listing, address, title, title, "", "", IsIndex: false, []) { TitleLanguage = titleLanguage };
            taken.Add(address.OutputPath, page);
            _generated.Add(page);
            return page;
        }
    }

    /// <summary>The folder in which the pages of a kind stand.</summary>
    private static string FolderOf(TermKind kind) => kind switch
    {
        TermKind.Tag => "tags",
        TermKind.Category => "categories",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string SlugOf(string text) => Slugs.Of(text) is var slug && AddressChecks.IsReserved(slug) ? slug + "-" : slug;

    /// <returns>By language and folded text.</returns>
    private static Dictionary<string, Dictionary<string, FoundTerm>> Collect(ImmutableArray<Page> pages, TermKind kind)
    {
        Dictionary<string, Dictionary<string, FoundTerm>> found = new(StringComparer.Ordinal);
        foreach (Page page in pages)
        {
            ImmutableArray<string> texts = page.Content is not { FrontMatter: var frontMatter } ? [] : kind == TermKind.Tag ? frontMatter.Tags : frontMatter.Categories;
            foreach (string text in texts)
            {
                string folded = TermIndex.Fold(text);
                if (folded.Length == 0)
                {
                    continue;
                }

                if (!found.TryGetValue(page.Key.Language.Value, out Dictionary<string, FoundTerm>? terms))
                {
                    found.Add(page.Key.Language.Value, terms = new Dictionary<string, FoundTerm>(StringComparer.Ordinal));
                }

                if (!terms.TryGetValue(folded, out FoundTerm? term))
                {
                    terms.Add(folded, term = new FoundTerm(folded, text.Trim(), []));
                }

                if (term.Pages.Count == 0 || term.Pages[^1] != page)
                {
                    term.Pages.Add(page);
                }
            }
        }

        return found;
    }

    /// <param name="Text">Folded.</param>
    /// <param name="Title">As it is written first.</param>
    private sealed record FoundTerm(string Text, string Title, List<Page> Pages);
}
