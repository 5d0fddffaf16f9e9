using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>All pages of the site and how they belong together.</summary>
/// <param name="Pages">Every page of the output but 404s and redirects, ordered by language as configured, then address.</param>
/// <param name="Groups">Logical pages by ref.</param>
/// <param name="ByKey">Pages by ref and language, fallbacks included.</param>
/// <param name="BySource">Own pages by content path.</param>
/// <param name="RefsByPath">Refs by the path that all translations share (<see cref="ContentPlace.Key"/>).</param>
/// <param name="ByFolder">The page of a folder below the language folder (empty: the start page); generated ones included.</param>
/// <param name="ByAddress">Pages by address below the base path.</param>
/// <param name="Redirects">Old addresses, ordered by address.</param>
/// <param name="Summaries">Tables of contents of the author's (<c>SUMMARY.md</c>) by language.</param>
/// <param name="LeftOut">Why a content path has no page: <c>draft</c> or <c>empty</c>.</param>
public sealed record SiteModel(
    SiteOptions Options,
    ImmutableArray<Page> Pages,
    FrozenDictionary<string, LogicalPage> Groups,
    FrozenDictionary<PageKey, Page> ByKey,
    FrozenDictionary<string, Page> BySource,
    FrozenDictionary<string, string> RefsByPath,
    FrozenDictionary<PageFolder, Page> ByFolder,
    FrozenDictionary<string, Page> ByAddress,
    ImmutableArray<Redirect> Redirects,
    FrozenDictionary<LanguageTag, MarkdownPage> Summaries,
    FrozenDictionary<string, string> LeftOut)
{
    /// <summary>Tags and categories; empty where they get no pages.</summary>
    public TermIndex Terms { get; init; } = TermIndex.Empty;
}

/// <param name="Path">Below the language folder, without slash at the end.</param>
public readonly record struct PageFolder(LanguageTag Language, string Path);

/// <summary>An address that leads on to another.</summary>
/// <param name="From">Where readers come from.</param>
/// <param name="Page">Where they go; null if it is another site.</param>
/// <param name="Url">Absolute address; null if it is a page.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Redirect(PageAddress From, Page? Page, string? Url, SourceLocation Location);
