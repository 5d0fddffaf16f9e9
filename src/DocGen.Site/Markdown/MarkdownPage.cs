using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Drafts;
using DocGen.Site.Syntax;
using DocGen.Text;

namespace DocGen.Site.Markdown;

/// <summary>A page's Markdown, parsed once and rendered for each language that shows it. Never changed after parsing.</summary>
/// <param name="Source">The whole file.</param>
/// <param name="ContentPath">Path below the content folder, with <c>/</c>.</param>
/// <param name="Body">The Markdown below the front matter.</param>
/// <param name="Draft">The article, includes expanded.</param>
/// <param name="Headings">In document order, without the title.</param>
/// <param name="Title">Title found in the text when front matter has none; null if there is no text to take it from.</param>
/// <param name="HasTitleInText">Whether a block of the text is the page's title; the draft leaves it out.</param>
/// <param name="TitleId">Slug of a title that is a heading, so that links to it still arrive; null if there is none or another heading has it.</param>
/// <param name="Description">The first prose paragraph as plain text, cut at about 160 characters; may be empty.</param>
/// <param name="References">Links, images and fences to be resolved, in document order.</param>
/// <param name="FileNameAlts">The images among them whose alternative text is the name of a file.</param>
/// <param name="Anchors">Ids in raw HTML and of attribute lists other than headings', which links may name.</param>
/// <param name="HasVisibleLines">Whether the page is plain text whose line breaks are meant: it has no markup, and its lines are not wrapped prose.</param>
/// <param name="Includes">Files whose text is part of the page, each once, in order of first use.</param>
/// <param name="IsEmpty">Whether there is nothing to show.</param>
public sealed record MarkdownPage(
    SourceText Source,
    string ContentPath,
    FrontMatter FrontMatter,
    TextSpan Body,
    ArticleDraft Draft,
    ImmutableArray<PageHeading> Headings,
    string? Title,
    bool HasTitleInText,
    string? TitleId,
    string Description,
    ImmutableArray<PageReference> References,
    ImmutableArray<PageReference> FileNameAlts,
    ImmutableArray<string> Anchors,
    bool HasVisibleLines,
    ImmutableArray<SourceText> Includes,
    bool IsEmpty);

/// <param name="Level">The author's level, 1 to 6.</param>
/// <param name="Id">Slug of the heading in its own language, unique on the page, or the explicit id.</param>
/// <param name="Text">Text without markup.</param>
public sealed record PageHeading(int Level, string Id, bool IsExplicitId, string Text, SourceLocation Location);

/// <param name="Target">As written, entities and escapes resolved; the content of a fence.</param>
/// <param name="Location">The target alone; its source is the file in which it stands, which may be an included one.</param>
public sealed record PageReference(ReferenceKind Kind, string Target, SourceLocation Location);
