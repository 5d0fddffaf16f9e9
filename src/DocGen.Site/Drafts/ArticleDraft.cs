using System.Collections.Immutable;

namespace DocGen.Site.Drafts;

/// <summary>
/// A page's HTML as far as its own text decides it, with a hole wherever the rest of the site does: addresses, drawings, ids shared with
/// translations, words of the reader's language.
/// </summary>
/// <remarks>It replaces the syntax tree, which takes twenty times the memory, before the next page is read.</remarks>
/// <param name="Html">UTF-8.</param>
/// <param name="Holes">In order of position.</param>
/// <param name="HeadingDepths">0 for the sections of the page, 1 for theirs …; parallel to the page's headings.</param>
/// <param name="HasTabs">Whether the page's script has tabs to switch.</param>
/// <param name="HasCode">Whether there are code blocks besides fences that are drawn.</param>
public sealed record ArticleDraft(ReadOnlyMemory<byte> Html, ImmutableArray<DraftHole> Holes, ImmutableArray<int> HeadingDepths, bool HasTabs, bool HasCode);
