using DocGen.Text;

namespace DocGen.Files;

/// <summary>Reads single files of a project; refuses what a path or a symbolic link would fetch from outside. Thread-safe.</summary>
public sealed class ProjectReader(ProjectLayout layout, IFileSystem fileSystem, SourceMemory? memory = null)
{
    private readonly string _realRoot = fileSystem.ResolveLinks(layout.Root);

    /// <summary>Whether the file exists inside the project. On a file system that folds case, the name must still be written as it is on disk.</summary>
    public bool Exists(string projectPath)
    {
        if (!ProjectPath.TryNormalize(projectPath, out string path) || fileSystem.GetKind(layout.FullPath(path)) != EntryKind.File)
        {
            return false;
        }

        return ProjectPath.IsInside(_realRoot, fileSystem.ResolveLinks(layout.FullPath(path))) && (fileSystem.IsCaseSensitive || HasExactCase(path));
    }

    /// <summary>Whether the folder exists inside the project.</summary>
    public bool HasFolder(string projectPath) =>
        ProjectPath.TryNormalize(projectPath, out string path) && fileSystem.GetKind(layout.FullPath(path)) == EntryKind.Folder &&
        ProjectPath.IsInside(_realRoot, fileSystem.ResolveLinks(layout.FullPath(path)));

    /// <summary>Reads a text file that discovery has found, so that its links are known to stay in the project.</summary>
    /// <returns>Null, with an error, if the file is missing by now, too large or not readable.</returns>
    public Diagnosed<SourceText?> ReadText(ProjectFile file) => Decode(file.Path, Read(file.Path, layout.Limits.TextFileBytes, isChecked: true));

    /// <summary>Reads a text file.</summary>
    /// <returns>Null, with an error, if the file is missing, too large, outside the project or not readable.</returns>
    public Diagnosed<SourceText?> ReadText(string projectPath) => Decode(projectPath, Read(projectPath, layout.Limits.TextFileBytes, isChecked: false));

    /// <summary>Reads any file that discovery has found.</summary>
    /// <returns>Null, with an error, if the file is missing by now or not readable.</returns>
    public Diagnosed<byte[]?> ReadBytes(ProjectFile file) => Read(file.Path, long.MaxValue, isChecked: true);

    /// <summary>Reads any file.</summary>
    /// <returns>Null, with an error, if the file is missing, outside the project or not readable.</returns>
    public Diagnosed<byte[]?> ReadBytes(string projectPath) => Read(projectPath, long.MaxValue, isChecked: false);

    private Diagnosed<SourceText?> Decode(string projectPath, Diagnosed<byte[]?> bytes)
    {
        if (bytes.Value is null)
        {
            return new Diagnosed<SourceText?>(null, bytes.Diagnostics);
        }

        Diagnosed<SourceText> text = memory is null ? TextDecoder.Decode(projectPath, bytes.Value) : memory.Decode(projectPath, bytes.Value);
        return new Diagnosed<SourceText?>(text.Value, text.Diagnostics);
    }

    private Diagnosed<byte[]?> Read(string projectPath, long limit, bool isChecked)
    {
        if (!ProjectPath.TryNormalize(projectPath, out string path))
        {
            return Outside(projectPath);
        }

        string full = layout.FullPath(path);
        try
        {
            if (!isChecked && !ProjectPath.IsInside(_realRoot, fileSystem.ResolveLinks(full)))
            {
                return Outside(projectPath);
            }

            byte[] bytes = fileSystem.ReadBytes(full);
            return bytes.LongLength > limit
                ? Fail(FileRules.TooLarge, path, $"'{path}' has {bytes.LongLength / (1024 * 1024)} MiB, more than the limit of {limit / (1024 * 1024)} MiB")
                : new Diagnosed<byte[]?>(bytes, []);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = fileSystem.GetKind(full) == EntryKind.Missing ? "does not exist" : "cannot be read";
            return Fail(FileRules.Unreadable, path, $"'{path}' {reason}");
        }
    }

    private static Diagnosed<byte[]?> Outside(string path) => Fail(FileRules.LinkOutOfProject, path, $"'{path}' lies outside the project", isError: true);

    private static Diagnosed<byte[]?> Fail(Rule rule, string path, string message, bool isError = false)
    {
        Diagnostic diagnostic = Diagnostic.Create(rule, new SourceText(path, "").GetLocation(default), message);
        return new Diagnosed<byte[]?>(null, [isError ? diagnostic with { Severity = Severity.Error } : diagnostic]);
    }

    private bool HasExactCase(string path)
    {
        for (string part = path; part.Length > 0; part = ProjectPath.Parent(part))
        {
            string name = ProjectPath.Name(part);
            if (!fileSystem.List(layout.FullPath(ProjectPath.Parent(part))).Any(entry => entry.Name == name))
            {
                return false;
            }
        }

        return true;
    }
}
