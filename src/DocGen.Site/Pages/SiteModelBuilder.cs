using System.Collections.Frozen;
using DocGen.Site.Content;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Makes the site from its pages: groups of translations, addresses, fallbacks, section indexes and redirects. O(pages × languages).</summary>
public static class SiteModelBuilder
{
    /// <param name="pages">In any order.</param>
    /// <param name="includesDrafts">Whether pages marked as drafts are built too, as while serving.</param>
    /// <param name="viewPages">Pages of drawings that open each other; null: none.</param>
    /// <param name="jobs">Threads at most.</param>
    /// <param name="memory">What an earlier building of nearly the same site has left; null: none.</param>
    public static Diagnosed<SiteModel> Build(
        SiteOptions options, IEnumerable<MarkdownPage> pages, bool includesDrafts = false, IEnumerable<ViewPage>? viewPages = null, int jobs = 1, GroupMemory? memory = null)
    {
        DiagnosticBag diagnostics = new();
        List<MarkdownPage> ordered = [.. pages.OrderBy(static page => page.ContentPath, StringComparer.Ordinal)];
        Dictionary<string, string> leftOut = new(StringComparer.Ordinal);
        Dictionary<LanguageTag, MarkdownPage> summaries = [];
        PageLanguages languages = new(options, diagnostics);
        languages.Observe(ordered.Select(static page => page.ContentPath));

        List<(MarkdownPage, ContentPlace, LanguageTag)> placed = [];
        foreach (MarkdownPage page in ordered)
        {
            ContentPlace place = languages.PlaceOf(page.ContentPath);
            if (place.Key.Equals("SUMMARY", StringComparison.OrdinalIgnoreCase))
            {
                summaries.TryAdd(place.Suffix ?? place.Folder ?? options.DefaultLanguage, page);
            }
            else if (page.IsEmpty || (page.FrontMatter.IsDraft && !includesDrafts))
            {
                leftOut.Add(page.ContentPath, page.IsEmpty ? "empty" : "draft");
            }
            else
            {
                placed.Add((page, place, languages.Of(page, place)));
            }
        }

        List<PageSource> sources = PageGroups.Join(placed, diagnostics);
        Dictionary<string, List<PageSource>> groups = new(StringComparer.Ordinal);
        foreach (PageSource source in sources)
        {
            if (!groups.TryGetValue(source.Ref, out List<PageSource>? group))
            {
                groups.Add(source.Ref, group = []);
            }

            group.Add(source);
        }

        PageAssembly assembly = new(options, diagnostics);
        Array.ForEach(CreateGroups(options, groups, assembly, jobs, memory), assembly.Add);
        assembly.AddSectionIndexes();
        assembly.AddViewPages(viewPages ?? []);
        TranslationChecks.CheckSources(options, groups, diagnostics);
        return diagnostics.Diagnose(assembly.Complete(summaries.ToFrozenDictionary(), leftOut.ToFrozenDictionary(StringComparer.Ordinal)));
    }

    /// <returns>In ordinal order of their refs.</returns>
    private static PageGroup[] CreateGroups(SiteOptions options, Dictionary<string, List<PageSource>> groups, PageAssembly assembly, int jobs, GroupMemory? memory)
    {
        memory?.Begin(options);
        string[] references = [.. groups.Keys.Order(StringComparer.Ordinal)];
        var made = new PageGroup[references.Length];
        List<int> missing = [];
        for (int index = 0; index < made.Length; index++)
        {
            List<PageSource> group = groups[references[index]];
            assembly.Sort(group);
            if (memory?.Find(references[index], group) is { } known)
            {
                made[index] = known;
            }
            else
            {
                missing.Add(index);
            }
        }

        Parallel.For(0, missing.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs) }, number =>
        {
            int index = missing[number];
            made[index] = assembly.Create(references[index], groups[references[index]]);
        });
        memory?.Complete(made);
        return made;
    }
}
