using System.Collections.Immutable;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Navigation;

/// <summary>An entry of a language's navigation tree.</summary>
/// <param name="Title">As shown; of a page that is not translated in the language of the page.</param>
/// <param name="Page">The page it leads to; null for a group or a link to another site.</param>
/// <param name="Url">Absolute address for a link to another site; null otherwise.</param>
public sealed record NavigationNode(MarkedText Title, Page? Page, string? Url, ImmutableArray<NavigationNode> Children);
