using System.Collections.Immutable;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Model;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Reads the layout locks of a project. None of them can make a build fail.</summary>
internal static class LockLoader
{
    /// <returns>The locks by model id; of two for one model the first by path.</returns>
    public static Diagnosed<ImmutableSortedDictionary<string, LayoutLock>> Load(ImmutableArray<ProjectFile> files, ProjectReader reader, ImmutableArray<DiagramModel> models, BuildMemory? memory = null)
    {
        DiagnosticBag diagnostics = new();
        ImmutableSortedDictionary<string, LayoutLock>.Builder locks = ImmutableSortedDictionary.CreateBuilder<string, LayoutLock>(StringComparer.Ordinal);
        foreach (ProjectFile file in files)
        {
            Diagnosed<SourceText?> source = reader.ReadText(file);
            diagnostics.AddRange([.. source.Diagnostics.Select(static found => found with { Rule = LockRules.Unreadable, Severity = LockRules.Unreadable.DefaultSeverity })]);
            if (source.Value is not null && diagnostics.Take(Kept<Diagnosed<LayoutLock?>>.Get(memory?.Locks, file.Path, [source.Value], () => LayoutLockReader.Read(source.Value))) is { } layout)
            {
                Add(layout, locks, models, diagnostics);
            }
        }

        return diagnostics.Diagnose(locks.ToImmutable());
    }

    private static void Add(LayoutLock layout, ImmutableSortedDictionary<string, LayoutLock>.Builder locks, ImmutableArray<DiagramModel> models, DiagnosticBag diagnostics)
    {
        if (models.FirstOrDefault(model => model.Id == layout.ModelId) is not { } model)
        {
            diagnostics.Report(LockRules.UnknownModel, layout.Location, $"no model '{layout.ModelId}'", Suggestion.Notes(layout.ModelId, models.Select(static model => model.Id)));
            return;
        }

        if (!locks.TryAdd(layout.ModelId, layout))
        {
            diagnostics.Report(LockRules.Unreadable, layout.Location, $"the model '{layout.ModelId}' has another lock", DiagnosticNote.Note("this one counts", locks[layout.ModelId].Location!));
            return;
        }

        foreach ((string id, ViewLock view) in layout.Views)
        {
            if (!model.Views.Any(other => other.Id == id))
            {
                diagnostics.Report(LockRules.Stale, view.Location, $"the model '{model.Id}' has no view '{id}'", Suggestion.Notes(id, model.Views.Select(static other => other.Id)));
            }
        }
    }
}
