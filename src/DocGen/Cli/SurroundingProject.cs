using DocGen.Building;
using DocGen.Configuration;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Model;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>What a file that is drawn by itself takes from the project it lies in, so that its picture is that of the site.</summary>
/// <param name="Fonts">Null: the embedded ones.</param>
/// <param name="Palette">Null: the default one.</param>
internal sealed record SurroundingProject(FontSet? Fonts, Palette? Palette)
{
    /// <summary>The same for a model with its overlays.</summary>
    public static Diagnosed<SurroundingProject> Find(string path, SourceText source, DiagramModel model, ToolHost host) => Find(
        path,
        string.Concat(ModelStrings.List(model).SelectMany(static entry => entry.Text.Translations.Select(static translation => translation.Text)).Prepend(source.Content)),
        host);

    /// <param name="path">The file as typed; <c>-</c> lies in the working folder.</param>
    /// <param name="text">What is drawn.</param>
    /// <returns>Nothing special where no folder above the file has a <c>docgen.json</c>.</returns>
    public static Diagnosed<SurroundingProject> Find(string path, string text, ToolHost host)
    {
        DiagnosticBag diagnostics = new();
        string folder = path == "-" ? host.FileSystem.GetFullPath(".") : ProjectPath.Parent(host.FileSystem.GetFullPath(path));
        if (ProjectLoader.FindUpwards(folder, host.FileSystem) is not { } root ||
            diagnostics.Take(ProjectLoader.Load(root, null, new ConfigurationOverrides(null, null), host.FileSystem)) is not { } configuration)
        {
            return diagnostics.Diagnose(new SurroundingProject(null, null));
        }

        FontSet? fonts = diagnostics.Take(FontLoader.Load(configuration.Fonts, new ProjectReader(configuration.Layout, host.FileSystem), host.FileSystem, [text]));
        return diagnostics.Diagnose(new SurroundingProject(fonts, DrawingColors.Read(configuration.ThemeOptions)));
    }
}
