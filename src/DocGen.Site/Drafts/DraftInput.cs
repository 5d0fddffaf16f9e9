using DocGen.Text;
using Markdig.Syntax;

namespace DocGen.Site.Drafts;

/// <summary>What a page's draft depends on besides its syntax tree.</summary>
/// <param name="TitleBlock">The block that is the page's title, which is not printed again; null if there is none.</param>
/// <param name="TitleId">Id to which links to the page's own title lead; null if there is none.</param>
/// <param name="HasVisibleLines">Whether line breaks are meant as such.</param>
internal sealed record DraftInput(SourceText Source, Block? TitleBlock, string? TitleId, HeadingOutline Outline, bool HasVisibleLines, bool AllowsUnsafeHtml)
{
    /// <summary>Whether headings have ids that the page's translations share.</summary>
    public bool HasAnchors { get; init; } = true;

    /// <summary>For a text that is no page's article.</summary>
    public static DraftInput OfText(SourceText source) => new(source, null, null, HeadingOutline.Of([]), HasVisibleLines: false, AllowsUnsafeHtml: false) { HasAnchors = false };
}
