using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Text;

namespace DocGen.Building;

/// <summary>Reads all models of a project and checks what only shows when they are seen together.</summary>
public static class ModelLoader
{
    /// <param name="sources">All files of the models folder in any order.</param>
    public static Diagnosed<ImmutableArray<DiagramModel>> Load(ImmutableArray<SourceText> sources, BuildMemory? memory = null)
    {
        DiagnosticBag diagnostics = new();
        ImmutableArray<DiagramModel> models =
        [
            .. diagnostics.Take(ModelFiles.Group(sources))
                .Select(file => diagnostics.Take(Kept<Diagnosed<DiagramModel?>>.Get(
                    memory?.Models,
                    file.Model.Path,
                    [file.Model, .. file.Overlays],
                    () => ModelReader.Read(file.Model, file.Overlays))))
                .OfType<DiagramModel>(),
        ];
        Dictionary<string, View> byImage = new(StringComparer.OrdinalIgnoreCase);
        foreach (View view in models.SelectMany(static model => model.Views))
        {
            if (view.Image is { } image && !byImage.TryAdd(image, view))
            {
                diagnostics.Report(
                    BuildRules.DuplicateImage,
                    view.Location,
                    $"two views have the image '{image}'",
                    DiagnosticNote.Note("the other one", byImage[image].Location));
            }
        }

        return diagnostics.Diagnose(models);
    }
}
