using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading;
using DocGen.Text;

namespace DocGen.Diagrams.Tests.Reading;

/// <summary>Models with their overlays from the disk.</summary>
internal static class ModelFolder
{
    /// <summary>All models below a folder, or the one in a file, in the order of their paths.</summary>
    /// <exception cref="InvalidDataException">One of them has errors.</exception>
    public static ImmutableArray<DiagramModel> Read(string path)
    {
        bool isFile = File.Exists(path);
        string folder = isFile ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
        Diagnosed<ImmutableArray<DiagramModel>> models = ModelFiles.Read(
            [.. Directory.EnumerateFiles(folder, isFile ? $"{Path.GetFileNameWithoutExtension(path)}*.yaml" : "*.yaml", SearchOption.AllDirectories)
                .Where(file => !isFile || IsOf(path, file))
                .Select(static file => new SourceText(file, File.ReadAllText(file)))]);
        return models.HasErrors ? throw new InvalidDataException($"{models.Diagnostics[0].Location} {models.Diagnostics[0].Message}") : models.Value;
    }

    /// <summary>The language of a model, then those of its overlays.</summary>
    public static ImmutableArray<LanguageTag> Languages(DiagramModel model) =>
    [
        .. model.Components.Select(static component => component.Name).Append(model.Title)
            .SelectMany(static text => text.Translations)
            .Select(static translation => translation.Language)
            .Order()
            .Prepend(model.SourceLanguage)
            .Distinct(),
    ];

    /// <summary>The documentation's own models.</summary>
    public static ImmutableArray<DiagramModel> ReadOwn()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DocGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Read(Path.Combine(folder ?? throw new DirectoryNotFoundException("DocGen.sln is in no folder above the tests"), "content", "models"));
    }

    /// <summary>The model itself, and what is named after it and a language.</summary>
    private static bool IsOf(string model, string file) =>
        Path.GetFileName(file) == Path.GetFileName(model) ||
        Path.GetFileNameWithoutExtension(file).Split('.') is [.. var name, _] && string.Join('.', name) == Path.GetFileNameWithoutExtension(model);
}
