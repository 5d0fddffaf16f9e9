using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Pages;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Tags and categories as templates see them.</summary>
internal static class TermValues
{
    /// <summary>Of an article its own, of a page that lists a kind all of them.</summary>
    public static TemplateValue Terms(DocumentObject document, Page page)
    {
        TermIndex terms = document.Site.Site.Terms;
        LanguageTag language = page.Key.Language;
        ImmutableArray<Term> own = terms.KindOf(page) is { } kind ? terms.Of(language, kind) : [.. OfArticle(terms, page)];
        return Values.List(own, term => Describe(document, term));
    }

    /// <summary>The pages of a term in the order of the navigation; none for any other page.</summary>
    public static TemplateValue Listed(DocumentObject document, Page page)
    {
        ImmutableArray<Page> pages = document.Site.Site.Terms.OfPage(page) is { } term
            ? [.. term.Pages.OrderBy(listed => (uint)document.Language.Navigation.Find(listed))]
            : [];
        return Values.List(pages, listed => TemplateValue.FromObject(new PageSummary(document, listed)));
    }

    /// <summary>What a generated list is called; null for any other page.</summary>
    public static MarkedText? TitleOf(DocumentObject document, Page page) => page.Kind != PageKind.Listing ? null
        : document.Site.Site.Terms.OfPage(page)?.MarkedTitle ?? KindTitle(document, page);

    /// <summary>What search engines are told of a generated list; null for any other page.</summary>
    public static string? DescriptionOf(DocumentObject document, Page page) => page.Kind != PageKind.Listing ? null
        : document.Language.Strings.Find(document.Site.Site.Terms.OfPage(page) is null ? "section_description" : "tag_description", null, name => name == "title" ? TitleOf(document, page)?.Text : null);

    private static MarkedText? KindTitle(DocumentObject document, Page page) => document.Site.Site.Terms.KindOf(page) switch
    {
        TermKind.Tag => new MarkedText(document.Language.Strings["tags"], page.Key.Language),
        TermKind.Category => new MarkedText(document.Language.Strings["categories"], page.Key.Language),
        null => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<Term> OfArticle(TermIndex terms, Page page)
    {
        FrontMatter frontMatter = page.Content?.FrontMatter ?? FrontMatter.None;
        return frontMatter.Categories.Select(text => terms.Find(page.Key.Language, TermKind.Category, text))
            .Concat(frontMatter.Tags.Select(text => terms.Find(page.Key.Language, TermKind.Tag, text)))
            .OfType<Term>()
            .Distinct();
    }

    private static TemplateValue Describe(DocumentObject document, Term term) => FixedObject.Create(
        ("title", term.Title),
        ("url", document.Urls.To(term.Page)),
        ("kind", term.Kind == TermKind.Tag ? "tag" : "category"),
        ("count", term.Pages.Length),
        ("language", LanguageMarks.Tag(term.MarkedTitle.Language, term.Page.Key.Language)),
        ("attributes", LanguageMarks.Attributes(term.MarkedTitle, term.Page.Key.Language)));
}
