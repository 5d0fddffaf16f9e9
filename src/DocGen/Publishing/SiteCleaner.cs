using System.Collections.Immutable;
using DocGen.Files;
using DocGen.Text;

namespace DocGen.Publishing;

/// <summary>Deletes what builds have written, and only that.</summary>
public static class SiteCleaner
{
    /// <summary>Deletes the files of the site, the cache folder, and what killed builds have left beside the output.</summary>
    public static Diagnosed<CleanResult> Clean(PublishRequest request, IFileSystem fileSystem)
    {
        try
        {
            string output = fileSystem.ResolveLinks(request.Output);
            if (fileSystem.GetKind(ProjectPath.Parent(output)) != EntryKind.Folder)
            {
                return new Diagnosed<CleanResult>(DeleteCache(request, fileSystem, new CleanResult(0, [])), []);
            }

            if (WorkFolder.TryOpen(fileSystem, output) is not { } work)
            {
                return Fail(PublishingRules.AnotherBuild, $"another build is writing '{request.Output}'", DiagnosticNote.Help("wait until it has ended"));
            }

            using (work)
            {
                PreviousSite site = PreviousSite.Read(fileSystem, request with { Output = output });
                if (!site.IsOurs && !site.IsEmpty)
                {
                    work.Close();
                    return Fail(PublishingRules.NotOurs, $"output folder '{request.Output}' was not written by DocGen", DiagnosticNote.Help("nothing was deleted"));
                }

                CleanResult result = DeleteSite(site, fileSystem);
                work.Close();
                return new Diagnosed<CleanResult>(DeleteCache(request, fileSystem, result), []);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(PublishingRules.WriteFailed, $"output '{request.Output}' cannot be deleted", DiagnosticNote.Note(exception.Message.TrimEnd('.')));
        }
    }

    private static CleanResult DeleteSite(PreviousSite site, IFileSystem fileSystem)
    {
        ImmutableArray<string> foreign = [.. site.Foreign];
        int deleted = site.Files.Count - foreign.Length;
        if (foreign.IsEmpty)
        {
            fileSystem.DeleteFolder(site.Folder);
            return new CleanResult(deleted, []);
        }

        foreach (string path in site.Hashes.Keys.Where(site.Files.ContainsKey).Append(OutputFolder.ManifestName).OrderDescending(StringComparer.Ordinal))
        {
            fileSystem.DeleteFile(ProjectPath.Combine(site.Folder, path));
            for (string folder = ProjectPath.Parent(path); folder.Length > 0 && fileSystem.List(ProjectPath.Combine(site.Folder, folder)).IsEmpty; folder = ProjectPath.Parent(folder))
            {
                fileSystem.DeleteFolder(ProjectPath.Combine(site.Folder, folder));
            }
        }

        return new CleanResult(deleted, foreign);
    }

    private static CleanResult DeleteCache(PublishRequest request, IFileSystem fileSystem, CleanResult result)
    {
        if (request.CacheFolder is not null)
        {
            fileSystem.DeleteFolder(request.CacheFolder);
        }

        return result;
    }

    private static Diagnosed<CleanResult> Fail(Rule rule, string message, DiagnosticNote note) =>
        new(new CleanResult(0, []), [Diagnostic.Create(rule, null, message, note)]);
}

/// <param name="Deleted">Files of the site that were deleted.</param>
/// <param name="Kept">Foreign files that stay.</param>
public sealed record CleanResult(int Deleted, ImmutableArray<string> Kept);
