using DocGen.Files;
using DocGen.Site.Html;

namespace DocGen.Publishing;

/// <summary>
/// Updates an output folder that cannot be renamed (a mount point, or a folder in one that is closed to us) file by file: each file is whole at
/// every moment, the site is not. Killed on the way, the next build finishes the work, because the manifest lists both sites first.
/// </summary>
internal static class InPlaceUpdate
{
    /// <summary>Name of the one file in the making, in the output folder.</summary>
    public const string TemporaryName = ".docgen-new";

    /// <param name="stage">Full path of the folder that holds what a stage has taken; null where there is none.</param>
    public static void Apply(IReadOnlyList<OutputFile> files, PublishPlan plan, PreviousSite previous, string? stage, IFileSystem fileSystem)
    {
        string manifest = ProjectPath.Combine(previous.Folder, OutputFolder.ManifestName);
        fileSystem.WriteBytes(manifest, Manifest.Write(plan.Hashes.Concat(previous.Hashes.Where(entry => !plan.Hashes.ContainsKey(entry.Key)))));
        string temporary = ProjectPath.Combine(previous.Folder, TemporaryName);

        // The list of an output that came from elsewhere may name files outside of it.
        foreach (string path in plan.Removed.Where(previous.Files.ContainsKey))
        {
            fileSystem.DeleteFile(ProjectPath.Combine(previous.Folder, path));
            DeleteEmptyFolders(ProjectPath.Parent(path), previous.Folder, fileSystem);
        }

        for (int i = 0; i < files.Count; i++)
        {
            if (!plan.IsUnchanged[i])
            {
                string target = ProjectPath.Combine(previous.Folder, files[i].Path);
                fileSystem.CreateFolder(ProjectPath.Parent(target));
                fileSystem.WriteBytes(temporary, files[i].Stored is null ? files[i].Content.Span : fileSystem.ReadBytes(ProjectPath.Combine(stage!, files[i].Path)));
                fileSystem.Move(temporary, target);
            }
        }

        fileSystem.WriteBytes(temporary, plan.ManifestBytes);
        fileSystem.Move(temporary, manifest);
    }

    private static void DeleteEmptyFolders(string path, string root, IFileSystem fileSystem)
    {
        for (; path.Length > 0 && fileSystem.List(ProjectPath.Combine(root, path)).IsEmpty; path = ProjectPath.Parent(path))
        {
            fileSystem.DeleteFolder(ProjectPath.Combine(root, path));
        }
    }
}
