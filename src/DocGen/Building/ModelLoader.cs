using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Building;

/// <summary>Reads all models of a project with their overlays.</summary>
public static class ModelLoader
{
    private const string OverlayFormat = "strings/";

    /// <param name="sources">All files of the models folder in any order; what is no overlay is a model.</param>
    /// <returns>Models by id; of two with one id, which is an error, the first by path.</returns>
    public static Diagnosed<ImmutableArray<DiagramModel>> Load(ImmutableArray<SourceText> sources)
    {
        DiagnosticBag diagnostics = new();
        Head[] heads = [.. sources.OrderBy(static source => source.Path, StringComparer.Ordinal).Select(ReadHead)];
        string[] ids = [.. heads.Where(static head => !head.IsOverlay).Select(static head => head.Id?.Value).OfType<string>()];
        SortedDictionary<string, DiagramModel> models = new(StringComparer.Ordinal);
        foreach (Head head in heads.Where(static head => !head.IsOverlay))
        {
            ImmutableArray<SourceText> overlays = head.Id is null
                ? []
                : [.. heads.Where(other => other.IsOverlay && other.Id?.Value == head.Id.Value).Select(static other => other.Source)];
            if (diagnostics.Take(ModelReader.Read(head.Source, overlays)) is not { } model)
            {
                continue;
            }

            if (models.TryGetValue(model.Id, out DiagramModel? first))
            {
                diagnostics.Report(BuildRules.DuplicateModel, model.Location, $"two models have the id '{model.Id}'", DiagnosticNote.Note("the other one", first.Location));
                continue;
            }

            models.Add(model.Id, model);
        }

        foreach (Head head in heads.Where(head => head.IsOverlay && (head.Id is null || !ids.Contains(head.Id.Value))))
        {
            ReportOrphan(head, ids, diagnostics);
        }

        CheckImages(models.Values, diagnostics);
        return diagnostics.Diagnose<ImmutableArray<DiagramModel>>([.. models.Values]);
    }

    private static Head ReadHead(SourceText source)
    {
        // Faults are reported by the reader of the whole file.
        DataMapping? root = YamlReader.Read(source, ModelRules.Data).Value as DataMapping;
        bool isOverlay = root?["docgen"] is DataScalar version && version.Value.StartsWith(OverlayFormat, StringComparison.Ordinal);
        return new Head(source, isOverlay, root?[isOverlay ? "model" : "id"] as DataScalar);
    }

    private static void ReportOrphan(Head head, string[] ids, DiagnosticBag diagnostics)
    {
        if (head.Id is { } id)
        {
            diagnostics.Report(ModelRules.UnknownModel, id.Location, $"no model '{id.Value}'", Suggestion.Notes(id.Value, ids));
        }
        else
        {
            diagnostics.Report(ModelRules.UnknownModel, head.Source.GetLocation(default), "the overlay does not say which model it belongs to", DiagnosticNote.Help("add 'model:' with a model's id"));
        }
    }

    private static void CheckImages(IEnumerable<DiagramModel> models, DiagnosticBag diagnostics)
    {
        Dictionary<string, View> byImage = new(StringComparer.OrdinalIgnoreCase);
        foreach (View view in models.SelectMany(static model => model.Views))
        {
            if (view.Image is { } image && !byImage.TryAdd(image, view))
            {
                diagnostics.Report(BuildRules.DuplicateImage, view.Location, $"two views have the image '{image}'", DiagnosticNote.Note("the other one", byImage[image].Location));
            }
        }
    }

    private sealed record Head(SourceText Source, bool IsOverlay, DataScalar? Id);
}
