using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Text;
using Markdig.Syntax;

namespace DocGen.Site.Markdown;

/// <summary>A page's Markdown, parsed once and rendered for each language that shows it. Never changed after parsing.</summary>
/// <param name="Source">The whole file.</param>
/// <param name="ContentPath">Path below the content folder, with <c>/</c>.</param>
/// <param name="Body">The Markdown below the front matter.</param>
/// <param name="Document">The syntax tree; spans are offsets into <paramref name="Source"/>.</param>
/// <param name="Headings">In document order, without the title if it was taken from the first line.</param>
/// <param name="Title">Title found in the text when front matter has none.</param>
/// <param name="References">Links, images and fences to be resolved, in document order.</param>
public sealed record MarkdownPage(
    SourceText Source,
    string ContentPath,
    FrontMatter FrontMatter,
    TextSpan Body,
    MarkdownDocument Document,
    ImmutableArray<PageHeading> Headings,
    string? Title,
    ImmutableArray<PageReference> References);

/// <param name="Level">The author's level, 1 to 6.</param>
/// <param name="Id">Slug of the heading in its own language, unique on the page, or the explicit id.</param>
/// <param name="Text">Text without markup.</param>
public sealed record PageHeading(int Level, string Id, bool IsExplicitId, string Text, SourceLocation Location);

/// <param name="Target">As written, entities and escapes resolved; the content of a fence.</param>
/// <param name="Location">The target alone.</param>
public sealed record PageReference(ReferenceKind Kind, string Target, SourceLocation Location);

public enum ReferenceKind
{
    Link,
    Image,
    DiagramFence,
    MermaidFence,
}
