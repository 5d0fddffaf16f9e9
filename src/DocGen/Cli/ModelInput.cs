using System.Collections.Immutable;
using DocGen.Diagrams.Locks;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Cli;

/// <summary>A model that is named on the command line, with what stands beside its file.</summary>
/// <param name="Icons">An SVG file of the folder by the name that the model gives it.</param>
/// <param name="Lock">Places that are kept; null: none.</param>
internal sealed record ModelInput(DiagramModel Model, Func<string, SourceText?> Icons, LayoutLock? Lock)
{
    /// <summary>All languages that the model has texts in, its own first.</summary>
    public ImmutableArray<LanguageTag> Languages =>
    [
        .. ModelStrings.List(Model).SelectMany(static entry => entry.Text.Translations).Select(static translation => translation.Language).Distinct().Order().Prepend(Model.SourceLanguage),
    ];

    /// <summary>Reads a model and, from its folder, its overlays and its lock.</summary>
    /// <param name="path">As typed; <c>-</c> is standard input, which has no folder.</param>
    public static Diagnosed<ModelInput?> Read(SourceText source, string path, ToolHost host)
    {
        // The other files of the folder are read for their overlays alone; what is wrong with them is not this model's fault.
        string full = host.FileSystem.GetFullPath(path);
        string folder = ProjectPath.Parent(full);
        string shown = ProjectPath.Parent(path.Replace('\\', '/'));
        List<SourceText> files = [source];
        foreach (FileSystemEntry entry in path == "-" ? [] : host.FileSystem.List(folder))
        {
            string other = ProjectPath.Combine(folder, entry.Name);
            if (entry.Kind == EntryKind.File && ProjectPath.Extension(entry.Name) is ".yaml" or ".yml" && other != full)
            {
                files.Add(TextDecoder.Decode(ProjectPath.Combine(shown, entry.Name), host.FileSystem.ReadBytes(other)).Value);
            }
        }

        DiagnosticBag diagnostics = new();
        ModelFile? file = ModelFiles.Group([.. files]).Value.FirstOrDefault(group => group.Model == source);
        if (diagnostics.Take(ModelReader.Read(source, file?.Overlays ?? [])) is not { } model)
        {
            return diagnostics.Diagnose<ModelInput?>(null);
        }

        LayoutLock? layout = path == "-" || Find(model.Id + LayoutLock.FileEnding) is not { } text ? null : diagnostics.Take(LayoutLockReader.Read(text));
        return diagnostics.Diagnose<ModelInput?>(new ModelInput(model, Find, layout));

        SourceText? Find(string name) =>
            ProjectPath.TryNormalize(name, out string inside) && host.FileSystem.GetKind(ProjectPath.Combine(folder, inside)) == EntryKind.File
                ? TextDecoder.Decode(ProjectPath.Combine(shown, inside), host.FileSystem.ReadBytes(ProjectPath.Combine(folder, inside))).Value
                : null;
    }
}
