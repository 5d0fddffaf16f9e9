using System.Collections.Immutable;

namespace DocGen.Site.Content;

/// <summary>The keys that mean something to DocGen; the schema of front matter and the suggestions are made from this list.</summary>
public static class FrontMatterKeys
{
    public static ImmutableArray<string> All { get; } =
    [
        "categories", "date", "description", "diagram", "draft", "edit_url", "features", "hero", "image", "lang", "layout", "local", "locale", "nav_order", "nav_title",
        "parent", "permalink", "redirect_from", "ref", "search", "slug", "tags", "title", "toc", "updated",
    ];

    public static bool IsKnown(string key) => All.BinarySearch(key, StringComparer.Ordinal) >= 0;
}
