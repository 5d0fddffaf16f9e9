using DocGen.Files;
using DocGen.Site.Html;

namespace DocGen.Publishing;

/// <summary>Puts the new site together in a folder of its own.</summary>
internal static class SiteStaging
{
    /// <summary>Unchanged and foreign files become second names of those in the previous site, or copies where the disk knows no second names.</summary>
    public static void Fill(string folder, IReadOnlyList<OutputFile> files, PublishPlan plan, PreviousSite previous, int jobs, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        fileSystem.CreateFolder(folder);
        foreach (string path in Folders(files.Select(static file => file.Path).Concat(plan.Foreign)))
        {
            fileSystem.CreateFolder(ProjectPath.Combine(folder, path));
        }

        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Batches.Run(files.Count, options, i =>
        {
            string target = ProjectPath.Combine(folder, files[i].Path);
            if (!plan.IsUnchanged[i] || !fileSystem.TryHardLink(ProjectPath.Combine(previous.Folder, files[i].Path), target))
            {
                fileSystem.WriteBytes(target, files[i].Content.Span);
            }
        });
        foreach (string path in plan.Foreign)
        {
            string source = ProjectPath.Combine(previous.Folder, path);
            string target = ProjectPath.Combine(folder, path);
            if (!fileSystem.TryHardLink(source, target))
            {
                fileSystem.CopyFile(source, target);
            }
        }

        fileSystem.WriteBytes(ProjectPath.Combine(folder, OutputFolder.ManifestName), plan.ManifestBytes);
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
