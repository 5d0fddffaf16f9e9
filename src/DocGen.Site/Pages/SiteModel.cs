using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Content;

namespace DocGen.Site.Pages;

/// <summary>All pages of the site and how they belong together.</summary>
/// <param name="Pages">Every page of the output but 404s and redirects, ordered by language as configured, then address.</param>
/// <param name="Groups">Logical pages by ref.</param>
/// <param name="ByKey">Pages by ref and language, fallbacks included.</param>
/// <param name="BySource">Own pages by content path.</param>
public sealed record SiteModel(
    SiteOptions Options,
    ImmutableArray<Page> Pages,
    FrozenDictionary<string, LogicalPage> Groups,
    FrozenDictionary<PageKey, Page> ByKey,
    FrozenDictionary<string, Page> BySource);
