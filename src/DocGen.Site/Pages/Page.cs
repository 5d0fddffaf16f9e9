using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>A logical page in one language: what identifies a page everywhere.</summary>
public readonly record struct PageKey(string Ref, LanguageTag Language);

/// <summary>A page of the output: one address in one language, with its own content or that of the language it falls back to.</summary>
/// <param name="Key">Its ref and the language of its address.</param>
/// <param name="Language">The language of the site it belongs to: chrome, address, links.</param>
/// <param name="Content">The parsed Markdown; of another language for a fallback, null for a generated section index.</param>
/// <param name="ContentLanguage">Language of the article.</param>
/// <param name="Kind">Own translation, fallback, or generated.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Title">Title without markup.</param>
/// <param name="NavigationTitle">Title in navigation.</param>
/// <param name="Description">About 160 characters; may be empty.</param>
/// <param name="Folder">Folder below the language folder, without slash at the end; decides the place in the tree. A folder's own page lies in the folder.</param>
/// <param name="IsIndex">Whether it is its folder's own page.</param>
/// <param name="Anchors">Ids of the headings, parallel to the headings of <paramref name="Content"/>.</param>
public sealed record Page(
    PageKey Key,
    SiteLanguage Language,
    MarkdownPage? Content,
    LanguageTag ContentLanguage,
    PageKind Kind,
    PageAddress Address,
    string Title,
    string NavigationTitle,
    string Description,
    string Folder,
    bool IsIndex,
    ImmutableArray<HeadingAnchor> Anchors)
{
    /// <summary>The language that its titles are in: another one than the article's where a drawing's title or a tag is not translated.</summary>
    public LanguageTag TitleLanguage { get; init; } = ContentLanguage;

    public MarkedText MarkedNavigationTitle => new(NavigationTitle, TitleLanguage);
}

/// <param name="Id">Equal in all translations whose headings match those of the source.</param>
/// <param name="Alias">The heading's own slug or written id, where it is another one; null otherwise.</param>
public readonly record struct HeadingAnchor(string Id, string? Alias);

public enum PageKind
{
    /// <summary>Written in the language of its address.</summary>
    Own,

    /// <summary>Shown in another language because no translation exists.</summary>
    Fallback,

    /// <summary>A folder without a page of its own.</summary>
    SectionIndex,

    /// <summary>The pages of a tag or category, or all tags or categories.</summary>
    Listing,

    /// <summary>A drawing that another drawing opens.</summary>
    View,
}

/// <param name="Path">Address below the base path without leading slash: <c>da/guide/start/</c> or <c>da/guide/start.html</c>; empty for the root.</param>
/// <param name="OutputPath">File below the output folder: <c>da/guide/start/index.html</c>.</param>
public sealed record PageAddress(string Path, string OutputPath);

/// <summary>A page and its translations.</summary>
/// <param name="Translations">Own translations only, in the order of the site's languages.</param>
public sealed record LogicalPage(string Ref, ImmutableArray<Page> Translations);
