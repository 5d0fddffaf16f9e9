using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Diagrams.Rendering;
using DocGen.Text;

namespace DocGen.Tests.Browser.Fidelity;

/// <summary>The views of all models in a folder, drawn.</summary>
internal static class ModelViews
{
    /// <summary>Each view in each of the languages.</summary>
    /// <param name="models">Ids of the models; empty: all.</param>
    public static IEnumerable<(string Name, Drawing Drawing)> Draw(string folder, ImmutableArray<LanguageTag> languages, params string[] models)
    {
        ImmutableArray<SourceText> files =
        [
            .. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(static path => new SourceText(Path.GetFileName(path), File.ReadAllText(path))),
        ];
        foreach (DiagramModel model in ModelFiles.Read(files).Value.Where(model => models.Length == 0 || models.Contains(model.Id)))
        {
            RenderRequest request = new(languages, IconFiles: name => File.Exists(Path.Combine(folder, name)) ? new SourceText(name, File.ReadAllText(Path.Combine(folder, name))) : null);
            foreach (View view in model.Views)
            {
                RenderedView rendered = DiagramRenderer.Render(model, view, request, CancellationToken.None).Value;
                foreach (LanguageTag language in languages)
                {
                    yield return ($"{model.Id}-{view.Id}.{language.Value}", rendered.GetDrawing(language));
                }
            }
        }
    }
}
