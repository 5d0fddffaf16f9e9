using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Formats;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Diagrams.Reading;

/// <summary>Sorts the files of a models folder into models and their overlays.</summary>
public static class ModelFiles
{
    /// <summary>
    /// Puts each overlay with its model. A file is what its <c>docgen</c> key says; without a usable one it counts as an overlay if its
    /// name is <c>model.lang.yaml</c> and a file <c>model.yaml</c> is there, else as a model.
    /// </summary>
    /// <returns>One entry for each model, by path. Overlays of models that do not exist, and the second of two models with one id, are errors.</returns>
    public static Diagnosed<ImmutableArray<ModelFile>> Group(ImmutableArray<SourceText> files)
    {
        DiagnosticBag diagnostics = new();
        ImmutableArray<Head> heads = [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal).Select(ReadHead)];
        HashSet<string> paths = new(files.Select(static f => f.Path), StringComparer.Ordinal);
        List<(Head Head, List<SourceText> Overlays)> models = [];
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        foreach (Head head in heads.Where(head => !IsOverlay(head, paths)))
        {
            if (head.Id is { } id && !byId.TryAdd(id.Value, models.Count))
            {
                diagnostics.Report(
                    ModelRules.DuplicateId,
                    id.Location,
                    $"model '{id.Value}' exists already",
                    DiagnosticNote.Note("the other one", models[byId[id.Value]].Head.Id!.Location));
                continue;
            }

            models.Add((head, []));
        }

        foreach (Head head in heads.Where(head => IsOverlay(head, paths)))
        {
            // An overlay that does not say its model goes to that of its file name, whose reader reports what is missing.
            int index = head.Model is { } model
                ? byId.GetValueOrDefault(model.Value, -1)
                : models.FindIndex(m => m.Head.Source.Path == ModelPathOf(head.Source.Path));
            if (index >= 0)
            {
                models[index].Overlays.Add(head.Source);
            }
            else if (head.Model is { } unknown)
            {
                diagnostics.Report(ModelRules.UnknownModel, unknown.Location, $"no model '{unknown.Value}'", Suggestion.Notes(unknown.Value, byId.Keys));
            }
            else
            {
                diagnostics.Report(ModelRules.UnknownModel, head.Source.GetLocation(default), "the overlay does not say which model it is for", DiagnosticNote.Help("add 'model: ' and the id of the model"));
            }
        }

        return diagnostics.Diagnose<ImmutableArray<ModelFile>>([.. models.Select(static m => new ModelFile(m.Head.Source, [.. m.Overlays]))]);
    }

    /// <summary>Groups the files and reads all models.</summary>
    public static Diagnosed<ImmutableArray<DiagramModel>> Read(ImmutableArray<SourceText> files)
    {
        DiagnosticBag diagnostics = new();
        ImmutableArray<DiagramModel>.Builder models = ImmutableArray.CreateBuilder<DiagramModel>();
        foreach (ModelFile file in diagnostics.Take(Group(files)))
        {
            if (diagnostics.Take(ModelReader.Read(file.Model, file.Overlays)) is { } model)
            {
                models.Add(model);
            }
        }

        return diagnostics.Diagnose(models.ToImmutable());
    }

    private static Head ReadHead(SourceText source)
    {
        // Faults are reported when the file is read as what it turns out to be.
        DataMapping? root = YamlReader.Read(source, ModelRules.Data).Value as DataMapping;
        return new Head(source, root?.Text("docgen"), root?.Scalar("id"), root?.Scalar("model"));
    }

    private static bool IsOverlay(Head head, HashSet<string> paths) => head.Version switch
    {
        ModelFormat.OverlayVersion => true,
        ModelFormat.ModelVersion => false,
        { } other when other.StartsWith("strings/", StringComparison.Ordinal) => true,
        { } other when other.StartsWith("model/", StringComparison.Ordinal) => false,
        _ => OverlayReader.LanguageOfName(head.Source.Path) is not null && paths.Contains(ModelPathOf(head.Source.Path)),
    };

    private static string ModelPathOf(string overlayPath)
    {
        int extension = overlayPath.LastIndexOf('.');
        int language = extension > 0 ? overlayPath.LastIndexOf('.', extension - 1) : -1;
        return language > 0 ? overlayPath[..language] + overlayPath[extension..] : overlayPath;
    }

    private sealed record Head(SourceText Source, string? Version, DataScalar? Id, DataScalar? Model);
}

/// <summary>A model file and the files with its texts in other languages, by path.</summary>
public sealed record ModelFile(SourceText Model, ImmutableArray<SourceText> Overlays);
