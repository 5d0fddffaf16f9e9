using DocGen.Files;
using DocGen.Text;

namespace DocGen.Configuration;

/// <summary>Finds the project that the command line means and reads its configuration.</summary>
public static class ProjectLoader
{
    /// <param name="source">Folder as typed; null: the nearest folder with <c>docgen.json</c>, from the working folder upwards, else the working folder.</param>
    /// <param name="configurationFile">File as typed; null: <c>docgen.json</c> in the project folder, if there is one.</param>
    /// <returns>Null, with an error, if the folder or the file does not exist.</returns>
    public static Diagnosed<SiteConfiguration?> Load(string? source, string? configurationFile, ConfigurationOverrides overrides, IFileSystem fileSystem)
    {
        string root = source is not null ? fileSystem.GetFullPath(source)
            : configurationFile is not null ? ProjectPath.Parent(fileSystem.GetFullPath(configurationFile))
            : FindUpwards(fileSystem.GetFullPath("."), fileSystem) ?? fileSystem.GetFullPath(".");
        if (fileSystem.GetKind(root) != EntryKind.Folder)
        {
            return Fail($"folder '{source ?? root}' does not exist");
        }

        string path = configurationFile is null ? ProjectPath.Combine(root, ConfigurationReader.FileName) : fileSystem.GetFullPath(configurationFile);
        if (fileSystem.GetKind(path) != EntryKind.File)
        {
            return configurationFile is not null
                ? Fail($"file '{configurationFile}' does not exist")
                : Widen(ConfigurationReader.Read(null, root, overrides, fileSystem));
        }

        byte[] bytes;
        try
        {
            bytes = fileSystem.ReadBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail($"file '{configurationFile ?? ConfigurationReader.FileName}' cannot be read", DiagnosticNote.Note(exception.Message));
        }

        Diagnosed<SourceText> text = TextDecoder.Decode(ProjectPath.RelativeTo(root, path) ?? ProjectPath.Name(path), bytes);
        Diagnosed<SiteConfiguration> configuration = ConfigurationReader.Read(text.Value, root, overrides, fileSystem);
        return new Diagnosed<SiteConfiguration?>(configuration.Value, [.. text.Diagnostics, .. configuration.Diagnostics]);
    }

    private static Diagnosed<SiteConfiguration?> Widen(Diagnosed<SiteConfiguration> configuration) => new(configuration.Value, configuration.Diagnostics);

    private static Diagnosed<SiteConfiguration?> Fail(string message, params ReadOnlySpan<DiagnosticNote> notes) =>
        new(null, [Diagnostic.Create(ConfigurationRules.InvalidSource, null, message, notes)]);

    /// <summary>The nearest folder with <c>docgen.json</c>, from a folder upwards; null if there is none.</summary>
    /// <param name="start">A full path.</param>
    public static string? FindUpwards(string start, IFileSystem fileSystem)
    {
        for (string folder = start; ; folder = ProjectPath.Parent(folder))
        {
            if (fileSystem.GetKind(ProjectPath.Combine(folder, ConfigurationReader.FileName)) == EntryKind.File)
            {
                return folder;
            }

            string parent = ProjectPath.Parent(folder);
            if (parent.Length == 0 || parent == folder)
            {
                return null;
            }
        }
    }
}
