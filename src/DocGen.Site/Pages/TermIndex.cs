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

    /// <summary>The title in the language of the pages that have it.</summary>
    public MarkedText MarkedTitle => new(Title, HasOwnPages ? Page.Key.Language : Pages[0].ContentLanguage);
}

/// <summary>The tags and categories of a site. Case does not distinguish them.</summary>
public sealed class TermIndex
{
    private readonly FrozenDictionary<PageKey, Term> _byPage;

    // By the text of the language's tag: a dictionary of strings needs no code of its own when the tool starts.
    private readonly Dictionary<string, TermList> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermList> _categories = new(StringComparer.Ordinal);

    /// <param name="terms">Of each language and kind in the order in which they are shown.</param>
    /// <param name="lists">The pages that list them, still without terms.</param>
    internal TermIndex(IReadOnlyCollection<Term> terms, IEnumerable<TermList> lists)
    {
        foreach (TermList list in lists)
        {
            ListsOf(list.Kind).Add(list.Language.Value, list);
        }

        foreach (Term term in terms)
        {
            // A page of the author's stands for the term in its own language.
            LanguageTag language = term.Page.Key.Language;
            if (!ListsOf(term.Kind).TryGetValue(language.Value, out TermList? list))
            {
                ListsOf(term.Kind).Add(language.Value, list = new TermList(language, term.Kind, null));
            }

            list.Add(term);
        }

        _byPage = terms.ToFrozenDictionary(static term => term.Page.Key);
    }

    public static TermIndex Empty { get; } = new([], []);

    /// <summary>Terms of a language by title.</summary>
    public ImmutableArray<Term> Of(LanguageTag language, TermKind kind) => ListsOf(kind).TryGetValue(language.Value, out TermList? list) ? [.. list.Terms] : [];

    public Term? Find(LanguageTag language, TermKind kind, string text) => ListsOf(kind).GetValueOrDefault(language.Value)?.Find(text);

    /// <summary>The term that a page lists; null for any other page.</summary>
    public Term? OfPage(Page page) => _byPage.GetValueOrDefault(page.Key);

    /// <summary>The page that lists all terms of a kind; null where there are none.</summary>
    public Page? IndexOf(LanguageTag language, TermKind kind) => ListsOf(kind).GetValueOrDefault(language.Value)?.Index;

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

    private Dictionary<string, TermList> ListsOf(TermKind kind) => kind == TermKind.Tag ? _tags : _categories;
}

/// <summary>All terms of a kind in one language.</summary>
/// <param name="Index">The page that lists them; null if there is none.</param>
internal sealed record TermList(LanguageTag Language, TermKind Kind, Page? Index)
{
    private readonly List<Term> _terms = [];
    private readonly Dictionary<string, Term> _byText = new(StringComparer.Ordinal);

    /// <summary>By title.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    public Term? Find(string text) => _byText.GetValueOrDefault(TermIndex.Fold(text));

    public void Add(Term term)
    {
        _terms.Add(term);
        _byText[TermIndex.Fold(term.Title)] = term;
    }
}
