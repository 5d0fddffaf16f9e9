using DocGen.Site.Content;
using DocGen.Site.Localization;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Joins the translations of a page: by <c>ref</c>, else by the path that they share. O(pages).</summary>
internal static class PageGroups
{
    /// <summary>The ref of a page without one at this path; the start page is <c>index</c>.</summary>
    public static string DerivedRef(ContentPlace place) => place.Key.Length == 0 ? "index" : place.Key;

    /// <param name="pages">In the order of their paths.</param>
    /// <returns>The pages with their refs, without those that repeat a ref in one language.</returns>
    public static List<PageSource> Join(IEnumerable<(MarkdownPage Page, ContentPlace Place, LanguageTag Language)> pages, DiagnosticBag diagnostics)
    {
        List<(MarkdownPage Page, ContentPlace Place, LanguageTag Language)> all = [.. pages];
        Dictionary<string, string> refByPath = new(StringComparer.Ordinal);
        HashSet<PageKey> written = [];
        foreach ((MarkdownPage page, ContentPlace place, LanguageTag language) in all)
        {
            if (page.FrontMatter.Ref is { } reference)
            {
                refByPath.TryAdd(place.Key, reference.Value);
                written.Add(new PageKey(reference.Value, language));
            }
        }

        Dictionary<PageKey, PageSource> byKey = [];
        List<PageSource> result = new(all.Count);
        foreach ((MarkdownPage page, ContentPlace place, LanguageTag language) in all)
        {
            PageSource source = new(page, place, language, page.FrontMatter.Ref?.Value ?? DerivedRef(place), page.FrontMatter.Ref is not null);
            if (!source.HasOwnRef && refByPath.TryGetValue(place.Key, out string? shared) && !written.Contains(new PageKey(shared, language)))
            {
                source = source with { Ref = shared };
                diagnostics.Report(
                    TranslationRules.MissingRef,
                    source.Location,
                    $"page '{page.ContentPath}' has no 'ref' and is joined to '{shared}' by its path",
                    DiagnosticNote.Help($"add 'ref: {shared}'"));
            }

            PageKey key = new(source.Ref, language);
            if (byKey.TryGetValue(key, out PageSource? first))
            {
                // Without refs it is the place that two files share: guide.md and guide/index.md.
                bool isPlace = !source.HasOwnRef && !first.HasOwnRef;
                diagnostics.Report(
                    isPlace ? PageRules.AddressCollision : TranslationRules.DuplicateTranslation,
                    source.Location,
                    isPlace ? $"pages '{first.Page.ContentPath}' and '{page.ContentPath}' have the same place" : $"ref '{source.Ref}' has two pages in '{language}'",
                    DiagnosticNote.Note("the other page is here", first.Location));
                continue;
            }

            byKey.Add(key, source);
            result.Add(source);
        }

        CheckSimilarRefs(result, diagnostics);
        return result;
    }

    private static void CheckSimilarRefs(List<PageSource> pages, DiagnosticBag diagnostics)
    {
        Dictionary<string, PageSource> byFolded = new(StringComparer.Ordinal);
        foreach (PageSource page in pages)
        {
            string folded = UnicodeForm.Compose(page.Ref).ToLowerInvariant();
            if (!byFolded.TryAdd(folded, page) && byFolded[folded] is { } first && first.Ref != page.Ref)
            {
                diagnostics.Report(
                    TranslationRules.SimilarRefs,
                    page.Location,
                    $"ref '{page.Ref}' differs from '{first.Ref}' only in case or Unicode form",
                    DiagnosticNote.Note("the other page is here", first.Location));
            }
        }
    }
}
