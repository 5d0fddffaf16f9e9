using DocGen.Files;
using DocGen.Site.Html;

namespace DocGen.Publishing;

/// <summary>Puts the new site together in a folder of its own.</summary>
internal static class SiteStaging
{
    /// <summary>Unchanged and foreign files become second names of those in the previous site, or copies where the disk knows no second names.</summary>
    /// <param name="stage">Has written some of the files already.</param>
    public static void Fill(string folder, IReadOnlyList<OutputFile> files, PublishPlan plan, PreviousSite previous, SiteStage? stage, int jobs, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        fileSystem.CreateFolder(folder);
        DeleteRejected(folder, files, stage, fileSystem);
        foreach (string path in Folders(files.Where(static file => !IsStaged(file)).Select(static file => file.Path).Concat(plan.Foreign)))
        {
            fileSystem.CreateFolder(ProjectPath.Combine(folder, path));
        }

        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Batches.Run(files.Count, options, i =>
        {
            if (IsStaged(files[i]))
            {
                return;
            }

            string target = ProjectPath.Combine(folder, files[i].Path);
            if (files[i].Stored is not null)
            {
                Link(ProjectPath.Combine(previous.Folder, files[i].Path), target, fileSystem);
            }
            else if (!plan.IsUnchanged[i] || !fileSystem.TryHardLink(ProjectPath.Combine(previous.Folder, files[i].Path), target))
            {
                fileSystem.WriteBytes(target, files[i].Content.Span);
            }
        });
        foreach (string path in plan.Foreign)
        {
            Link(ProjectPath.Combine(previous.Folder, path), ProjectPath.Combine(folder, path), fileSystem);
        }

        fileSystem.WriteBytes(ProjectPath.Combine(folder, OutputFolder.ManifestName), plan.ManifestBytes);
    }

    private static bool IsStaged(OutputFile file) => file.Stored is StagedContent { IsUnchanged: false };

    private static void Link(string source, string target, IFileSystem fileSystem)
    {
        if (!fileSystem.TryHardLink(source, target))
        {
            fileSystem.CopyFile(source, target);
        }
    }

    // Of two files with one path the site has one, and the stage may have taken the other.
    private static void DeleteRejected(string folder, IReadOnlyList<OutputFile> files, SiteStage? stage, IFileSystem fileSystem)
    {
        if (stage is null)
        {
            return;
        }

        HashSet<string> staged = [.. files.Where(IsStaged).Select(static file => file.Path)];
        foreach (string path in stage.Written.Where(path => !staged.Contains(path)))
        {
            fileSystem.DeleteFile(ProjectPath.Combine(folder, path));
        }
    }

    // The folder of each file, once; making it makes those above it.
    private static List<string> Folders(IEnumerable<string> paths)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { "" };
        List<string> leaves = [];
        string last = "";
        foreach (string path in paths)
        {
            string parent = ProjectPath.Parent(path);
            if (parent != last && seen.Add(parent))
            {
                leaves.Add(parent);
            }

            last = parent;
        }

        return leaves;
    }
}
