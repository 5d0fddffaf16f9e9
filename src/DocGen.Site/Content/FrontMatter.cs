using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Site.Content;

/// <summary>What stands between the <c>---</c> lines of a page. Texts keep their place; a missing key is null or empty.</summary>
/// <param name="Local">Keys in which this translation differs from its source on purpose (<c>local: [nav_order]</c>); <c>page</c> for a page that exists in one language only.</param>
/// <param name="Extra">Foreign keys, which reach the theme as <c>page.extra</c>.</param>
/// <param name="Location">The whole block; null if the page has none.</param>
public sealed record FrontMatter(
    Located<string>? Title,
    Located<string>? Description,
    Located<string>? Language,
    Located<string>? Locale,
    Located<string>? Ref,
    Located<string>? Slug,
    Located<string>? Permalink,
    Located<string>? NavigationTitle,
    Located<int>? NavigationOrder,
    Located<string>? Parent,
    Located<string>? Layout,
    Located<string>? Diagram,
    ImmutableArray<string> Categories,
    ImmutableArray<string> Tags,
    bool IsDraft,
    bool? HasTableOfContents,
    ImmutableArray<Located<string>> RedirectFrom,
    Located<string>? Image,
    bool? IsSearchable,
    Located<string>? EditUrl,
    string? Date,
    string? Updated,
    ImmutableArray<string> Local,
    DataMapping? Extra,
    SourceLocation? Location)
{
    /// <summary>The large opening of a start page; null if there is none.</summary>
    public Hero? Hero { get; init; }

    /// <summary>The boxes of a start page.</summary>
    public ImmutableArray<Feature> Features { get; init; } = [];

    /// <summary>The front matter of a page that has none.</summary>
    public static FrontMatter None { get; } = new(
        null, null, null, null, null, null, null, null, null, null, null, null, [], [], false, null, [], null, null, null, null, null, [], null, null);
}

/// <summary>A value and where it stands.</summary>
public sealed record Located<T>(T Value, SourceLocation Location);
