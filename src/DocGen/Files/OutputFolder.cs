namespace DocGen.Files;

/// <summary>How a folder shows that DocGen wrote it.</summary>
public static class OutputFolder
{
    /// <summary>Name of the list of files in the output.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>What the first line of that list holds, so that a web app's own <c>manifest.json</c> is never taken for it.</summary>
    public const string Marker = "\"generator\": \"docgen\"";

    /// <summary>Whether the folder holds a list of files of ours.</summary>
    public static bool IsOurs(IFileSystem fileSystem, string folder)
    {
        string path = ProjectPath.Combine(folder, ManifestName);
        try
        {
            return fileSystem.GetKind(path) == EntryKind.File && IsOurs(fileSystem.ReadBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static bool IsOurs(ReadOnlySpan<byte> manifest) =>
        manifest[..Math.Min(manifest.Length, 200)].IndexOf(System.Text.Encoding.UTF8.GetBytes(Marker)) >= 0;
}
