using System.Collections.Immutable;
using DocGen.Configuration;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Rendering;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Lock files for the source tree.</summary>
/// <param name="Files">Project path and text of each lock, in ordinal order of the models; those that need no change are marked.</param>
/// <param name="Models">Ids of all models, for messages.</param>
internal sealed record DiagramLocks(ImmutableArray<LockFile> Files, ImmutableArray<string> Models)
{
    /// <summary>Lays out all views of models and records where their boxes stand.</summary>
    /// <param name="models">Ids of the models; empty: all.</param>
    /// <param name="isFresh">Whether places that are kept so far are left out of account.</param>
    public static Diagnosed<DiagramLocks> Record(
        SiteConfiguration configuration, IFileSystem fileSystem, ImmutableArray<string> models, bool isFresh, int jobs, CancellationToken cancellationToken)
    {
        DiagnosticBag diagnostics = new();
        ProjectContent content = ProjectContent.Read(configuration, fileSystem, new BuildOptions(jobs, IncludesDrafts: true, UsesCache: false, ChecksMentions: false, null), cancellationToken);
        diagnostics.AddRange(content.Diagnostics);
        DiagramCatalogue catalogue = SiteBuilder.CreateCatalogue(configuration, isFresh ? content with { Locks = content.Locks.Clear() } : content, memory: null, cancellationToken);
        ImmutableArray<LockFile>.Builder files = ImmutableArray.CreateBuilder<LockFile>();
        foreach (IGrouping<string, CatalogueView> model in catalogue.Views.GroupBy(static view => view.Model.Id, StringComparer.Ordinal))
        {
            if (models.IsEmpty || models.Contains(model.Key))
            {
                files.Add(Record([.. model], content, isFresh, diagnostics));
            }
        }

        // That a lock is out of date is what the command is about.
        ImmutableArray<Diagnostic> found = [.. diagnostics.ToImmutable().Where(static diagnostic => diagnostic.Rule != LockRules.Stale)];
        return new Diagnosed<DiagramLocks>(new DiagramLocks(files.ToImmutable(), [.. content.Models.Select(static model => model.Id)]), RuleSettings.Apply(configuration.Rules, found));
    }

    private static LockFile Record(ImmutableArray<CatalogueView> views, ProjectContent content, bool isFresh, DiagnosticBag diagnostics)
    {
        DiagramModel model = views[0].Model;
        LayoutLock? before = content.Locks.GetValueOrDefault(model.Id);
        ImmutableSortedDictionary<string, ViewLock>.Builder locks = ImmutableSortedDictionary.CreateBuilder<string, ViewLock>(StringComparer.Ordinal);
        bool isCurrent = before is not null && before.Views.Count == views.Length;
        foreach (CatalogueView view in views)
        {
            RenderedView rendered = diagnostics.Take(view.Layout.Value);
            ViewLock now = rendered.GetLock(model.SourceLanguage);
            ViewLock? known = before?.Views.GetValueOrDefault(view.View.Id);

            // Places that still hold are not written anew: a lock changes only where its view does.
            bool holds = known is not null && known.Fits(now);
            isCurrent &= holds;
            locks[view.View.Id] = holds && !isFresh ? known! : now;
        }

        string path = content.Files.Locks.FirstOrDefault(file => before?.Location?.Path == file.Path)?.Path ?? ProjectPath.Combine(ProjectPath.Parent(model.Location.Path), model.Id + LayoutLock.FileEnding);
        return new LockFile(path, LayoutLockWriter.Write(new LayoutLock(model.Id, null, locks.ToImmutable())), isCurrent);
    }
}

/// <param name="Path">Project path.</param>
/// <param name="IsCurrent">Whether the lock that is there knows all boxes of all views in their sizes.</param>
internal sealed record LockFile(string Path, string Content, bool IsCurrent);
