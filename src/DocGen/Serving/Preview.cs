using System.Collections.Immutable;
using System.Text;
using DocGen.Building;
using DocGen.Configuration;
using DocGen.Files;
using DocGen.Reporting;
using DocGen.Text;

namespace DocGen.Serving;

/// <summary>Builds, shows, waits for a change, and begins anew, until it is cancelled.</summary>
/// <param name="tell">Told of each build when it is shown.</param>
internal sealed class Preview(ProjectRebuilder rebuilder, PreviewState state, ProjectWatcher watcher, TimeProvider time, Action<PreviewBuild> tell)
{
    private static readonly ReportStyle ReportStyle = ReportStyle.Plain;

    private ServedSite? _site;
    private SiteConfiguration? _configuration;
    private bool _isFirst = true;

    /// <exception cref="OperationCanceledException">The preview was ended.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Show([], isWhole: true, cancellationToken);
        FreeMemory(GC.MaxGeneration);
        while (true)
        {
            IReadOnlyCollection<string>? hints = await watcher.NextAsync(cancellationToken).ConfigureAwait(false);
            ImmutableArray<string> changed = rebuilder.Refresh(hints);
            if (changed.IsEmpty)
            {
                continue;
            }

            // The page first, and what is made of all pages when nobody has changed anything more for a moment.
            Show(changed, isWhole: false, cancellationToken);
            if (await watcher.IsCalmAsync(cancellationToken).ConfigureAwait(false))
            {
                Show([], isWhole: true, cancellationToken);
                FreeMemory(1);
            }
        }
    }

    /// <summary>Collects garbage while nobody waits: it would take longer than all the rest of showing an edited page, in the middle of it.</summary>
    /// <param name="generation">The oldest one; older ones too where the runtime would collect them soon.</param>
    private static void FreeMemory(int generation) => GC.Collect(generation, GCCollectionMode.Forced, blocking: true);

    private void Show(ImmutableArray<string> changed, bool isWhole, CancellationToken cancellationToken)
    {
        bool isFirst = _isFirst;
        _isFirst = false;
        long start = time.GetTimestamp();
        ProjectBuild build = rebuilder.Build(postponesIndexes: !isWhole, cancellationToken);
        int version = _site?.Version ?? 0;
        if (!build.HasErrors && build.Result is { } result)
        {
            ServedSite site = ServedSite.Create(result.Files, build.Configuration!.BasePath, _site);

            // A change that changes nothing of the site, such as one of a comment, is none to those who look at it.
            _site = _site is not null && site.BasePath == _site.BasePath && site.ChangedSince(version).IsEmpty ? _site : site;
        }

        _configuration = build.Configuration ?? _configuration;
        string report = ReportOf(build);
        if (_site != state.View.Site || report != state.View.Report || isFirst)
        {
            state.Show(_site, report);
        }

        TimeSpan elapsed = time.GetElapsedTime(start);
        watcher.Follow(_configuration?.Layout.Root ?? "", rebuilder.Folders, rebuilder.Paths);
        string root = _configuration?.Layout.Root ?? "";
        if (isWhole && !isFirst)
        {
            return;
        }

        tell(new PreviewBuild(
            build,
            _site,
            [.. changed.Select(path => ProjectPath.RelativeTo(root, path) is { Length: > 0 } inside ? inside : path)],
            _site is null ? 0 : _site.ChangedSince(version).Length,
            elapsed));
    }

    private static string ReportOf(ProjectBuild build)
    {
        if (!build.HasErrors)
        {
            return "";
        }

        StringBuilder text = new();
        using StringWriter writer = new(text);
        DiagnosticWriter.Write(DiagnosticReport.Create(build.Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error)), LogFormat.Text, ReportStyle, writer);
        return text.ToString().TrimEnd('\n');
    }
}

/// <param name="Site">What is shown now; null if there was no site without errors yet.</param>
/// <param name="Changed">Project paths of what led to the build; empty for the first.</param>
/// <param name="ChangedFiles">Files of the site that differ from before.</param>
/// <param name="Elapsed">From the moment that the change was noticed until it was shown.</param>
internal sealed record PreviewBuild(ProjectBuild Build, ServedSite? Site, ImmutableArray<string> Changed, int ChangedFiles, TimeSpan Elapsed);
