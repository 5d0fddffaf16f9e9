using System.Collections.Immutable;
using DocGen.Site.Pages;

namespace DocGen.Site.Navigation;

/// <summary>An entry of a language's navigation tree.</summary>
/// <param name="Title">As shown.</param>
/// <param name="Page">The page it leads to; null for a group or a link to another site.</param>
/// <param name="Url">Absolute address for a link to another site; null otherwise.</param>
public sealed record NavigationNode(string Title, Page? Page, string? Url, ImmutableArray<NavigationNode> Children);
