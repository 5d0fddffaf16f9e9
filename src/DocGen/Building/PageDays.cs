using System.Collections.Immutable;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>The days on which pages were last changed, by the path of their file below the content folder.</summary>
/// <param name="Source">What counts.</param>
/// <param name="Committed">Empty unless commits count.</param>
internal sealed record PageDays(LastUpdatedSource Source, IReadOnlyDictionary<string, string> Committed)
{
    /// <summary>Asks the repository if the configuration wants that. A preview asks once for each configuration: what is not committed has no day anyway.</summary>
    public static Diagnosed<PageDays> Find(SiteConfiguration configuration, ImmutableArray<ProjectFile> pages, BuildOptions options, CancellationToken cancellationToken)
    {
        return Kept<Diagnosed<PageDays>>.Get(options.Memory?.Days, "", [configuration], () => configuration.LastUpdated switch
        {
            { Value: LastUpdatedSource.Git } setting => Ask(configuration.Layout, setting.Location, pages, options, cancellationToken),
            { } setting => new(new PageDays(setting.Value, ImmutableDictionary<string, string>.Empty), []),
            null => new(new PageDays(LastUpdatedSource.FrontMatter, ImmutableDictionary<string, string>.Empty), []),
        });
    }

    /// <summary>The page with the day that counts.</summary>
    public MarkdownPage Apply(MarkdownPage page, string path)
    {
        string? day = Source switch
        {
            LastUpdatedSource.None => null,
            LastUpdatedSource.Git => page.FrontMatter.Updated ?? Committed.GetValueOrDefault(path),
            _ => page.FrontMatter.Updated,
        };
        return day == page.FrontMatter.Updated ? page : page with { FrontMatter = page.FrontMatter with { Updated = day } };
    }

    private static Diagnosed<PageDays> Ask(ProjectLayout layout, SourceLocation setting, ImmutableArray<ProjectFile> pages, BuildOptions options, CancellationToken cancellationToken)
    {
        DiagnosticBag diagnostics = new();
        CommitDays found = options.FindCommitDays(layout.FullPath(layout.Content), [.. pages.Select(static page => page.PathInFolder)], cancellationToken);
        if (found.Fault is { } fault)
        {
            diagnostics.Report(FileRules.HistoryUnknown, setting, $"the days on which pages were changed are not known: {fault}", DiagnosticNote.Help("'front-matter' takes 'updated' of each page alone"));
        }
        else if (found.Cut > 0)
        {
            diagnostics.Report(
                FileRules.HistoryCut,
                setting,
                $"the history of the repository is cut off, so that {found.Cut} of {pages.Length} pages have no day of their last change",
                DiagnosticNote.Help("clone all of it: 'git fetch --unshallow', 'fetch-depth: 0' for GitHub's checkout, 'GIT_DEPTH: 0' for GitLab"));
        }

        return diagnostics.Diagnose(new PageDays(LastUpdatedSource.Git, found.Days));
    }
}
