using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Pages;

namespace DocGen.Site.Navigation;

/// <summary>The navigation of one language.</summary>
/// <param name="Roots">Top level; the start page is its first entry where pages are ordered by folders.</param>
/// <param name="Places">Where each listed page stands.</param>
public sealed record NavigationTree(ImmutableArray<NavigationNode> Roots, FrozenDictionary<PageKey, NavigationPlace> Places)
{
    /// <summary>The place of a page; for one that the navigation leaves out, a place without neighbours.</summary>
    public NavigationPlace PlaceOf(Page page) => Places.GetValueOrDefault(page.Key) ?? NavigationPlace.None;
}

/// <param name="Ancestors">From the top level to the parent of the page.</param>
/// <param name="Root">Index of its top-level entry; -1 if the page is not listed.</param>
/// <param name="Previous">The page before it in reading order.</param>
/// <param name="Next">The page behind it in reading order.</param>
public sealed record NavigationPlace(ImmutableArray<NavigationNode> Ancestors, int Root, Page? Previous, Page? Next)
{
    public static NavigationPlace None { get; } = new([], -1, null, null);
}
