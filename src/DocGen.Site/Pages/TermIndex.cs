using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>What pages are grouped by besides their place in the tree.</summary>
public enum TermKind
{
    Tag,
    Category,
}

/// <summary>A tag or category in one language.</summary>
/// <param name="Title">As the first page that has it writes it.</param>
/// <param name="Page">The page that lists its pages.</param>
/// <param name="Pages">Pages that have it, fallbacks too, in the order of the site.</param>
public sealed record Term(TermKind Kind, string Title, Page Page, ImmutableArray<Page> Pages)
{
    /// <summary>Whether a page of the term is written in the language; otherwise its list is of no use to search engines.</summary>
    public bool HasOwnPages => Pages.Any(static page => page.Kind == PageKind.Own);
}

/// <summary>The tags and categories of a site. Case does not distinguish them.</summary>
public sealed class TermIndex
{
    private readonly FrozenDictionary<(LanguageTag Language, TermKind Kind), ImmutableArray<Term>> _terms;
    private readonly FrozenDictionary<(LanguageTag Language, TermKind Kind, string Text), Term> _byText;
    private readonly FrozenDictionary<PageKey, Term> _byPage;
    private readonly FrozenDictionary<(LanguageTag Language, TermKind Kind), Page> _indexes;

    internal TermIndex(IEnumerable<Term> terms, IEnumerable<KeyValuePair<(LanguageTag, TermKind), Page>> indexes)
    {
        ImmutableArray<Term> all = [.. terms];
        _terms = all.GroupBy(static term => (term.Page.Key.Language, term.Kind)).ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray());
        _byText = all.ToFrozenDictionary(static term => (term.Page.Key.Language, term.Kind, Fold(term.Title)));
        _byPage = all.ToFrozenDictionary(static term => term.Page.Key);
        _indexes = indexes.ToFrozenDictionary();
    }

    public static TermIndex Empty { get; } = new([], []);

    /// <summary>Terms of a language by title.</summary>
    public ImmutableArray<Term> Of(LanguageTag language, TermKind kind) => _terms.TryGetValue((language, kind), out ImmutableArray<Term> terms) ? terms : [];

    public Term? Find(LanguageTag language, TermKind kind, string text) => _byText.GetValueOrDefault((language, kind, Fold(text)));

    /// <summary>The term that a page lists; null for any other page.</summary>
    public Term? OfPage(Page page) => _byPage.GetValueOrDefault(page.Key);

    /// <summary>The page that lists all terms of a kind; null where there are none.</summary>
    public Page? IndexOf(LanguageTag language, TermKind kind) => _indexes.GetValueOrDefault((language, kind));

    /// <summary>The kind of terms that a page lists all of; null for any other page.</summary>
    public TermKind? KindOf(Page page)
    {
        foreach (TermKind kind in (ReadOnlySpan<TermKind>)[TermKind.Tag, TermKind.Category])
        {
            if (IndexOf(page.Key.Language, kind)?.Key == page.Key)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether a generated list shows a page that is written in its language.</summary>
    public bool HasOwnPages(Page list) =>
        OfPage(list)?.HasOwnPages ?? (KindOf(list) is { } kind && Of(list.Key.Language, kind).Any(static term => term.HasOwnPages));

    internal static string Fold(string text) => text.Trim().ToLowerInvariant();
}
