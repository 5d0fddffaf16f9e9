using System.Collections.Immutable;
using System.Security.Cryptography;
using DocGen.Files;
using DocGen.Site.Html;
using DocGen.Text;

namespace DocGen.Publishing;

/// <summary>What has to be done to get from the previous site to the new one.</summary>
/// <param name="Hashes">Of every file of the new site.</param>
/// <param name="HasKnownStamps">Whether the stamps of an earlier build told that nothing was edited, so that they need not be kept again.</param>
/// <param name="IsUnchanged">Whether a file is there already; parallel to the files.</param>
internal sealed record PublishPlan(
    IReadOnlyDictionary<string, string> Hashes,
    byte[] ManifestBytes,
    ImmutableArray<bool> IsUnchanged,
    ImmutableArray<string> Added,
    ImmutableArray<string> Changed,
    ImmutableArray<string> Removed,
    ImmutableArray<string> Foreign,
    bool HasKnownStamps)
{
    // As many foreign files as are named in a refusal.
    private const int MaximumNamed = 5;

    /// <summary>Whether the output is already what it should be. A site of no files still has to be made.</summary>
    public bool IsNothing => Added.IsEmpty && Changed.IsEmpty && Removed.IsEmpty && Hashes.Count > 0;

    /// <summary>Hashes every new file once and compares it with what is there; parallel, O(total size).</summary>
    public static PublishPlan Create(IReadOnlyList<OutputFile> files, PreviousSite previous, int jobs, IFileSystem fileSystem, CancellationToken cancellationToken)
    {
        string[] hashes = new string[files.Count];
        bool[] isUnchanged = new bool[files.Count];
        ParallelOptions options = new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Batches.Run(files.Count, options, i =>
        {
            if (files[i].Stored is StagedContent staged)
            {
                (hashes[i], isUnchanged[i]) = (staged.Hash, staged.IsUnchanged);
                return;
            }

            hashes[i] = Convert.ToHexStringLower(SHA256.HashData(files[i].Content.Span));
            isUnchanged[i] = previous.Has(files[i].Path, hashes[i], files[i].Content.Length, fileSystem);
        });
        List<string> added = [];
        List<string> changed = [];
        for (int i = 0; i < files.Count; i++)
        {
            if (!isUnchanged[i])
            {
                (previous.Files.ContainsKey(files[i].Path) ? changed : added).Add(files[i].Path);
            }
        }

        Dictionary<string, string> byPath = files.Select((file, i) => KeyValuePair.Create(file.Path, hashes[i])).ToDictionary(StringComparer.Ordinal);
        ImmutableArray<string> foreign = [.. previous.Foreign.Where(path => !byPath.ContainsKey(path) && path != OutputFolder.ManifestName)];
        return new PublishPlan(
            byPath,
            Manifest.Write(byPath),
            [.. isUnchanged],
            [.. added.Order(StringComparer.Ordinal)],
            [.. changed.Order(StringComparer.Ordinal)],
            [.. previous.Hashes.Keys.Where(path => !byPath.ContainsKey(path)).Order(StringComparer.Ordinal)],
            foreign,
            previous.KnownStamps.Count >= byPath.Count);
    }

    /// <summary>Why the output may not be replaced; null if it may.</summary>
    public ImmutableArray<Diagnostic>? Refuse(PreviousSite previous, bool forces)
    {
        if (!previous.IsOurs && !previous.IsEmpty && !forces)
        {
            return
            [
                Diagnostic.Create(
                    PublishingRules.NotOurs,
                    null,
                    $"output folder '{previous.Folder}' is not empty and was not written by DocGen",
                    DiagnosticNote.Note($"it holds {Name([.. previous.Foreign])}"),
                    DiagnosticNote.Help("name another folder, or use --force to keep those files and write the site beside them")),
            ];
        }

        DiagnosticBag diagnostics = new();
        foreach (string path in previous.Foreign.Where(path => !forces && (Hashes.ContainsKey(path) || path == OutputFolder.ManifestName)))
        {
            diagnostics.Report(PublishingRules.WouldReplace, null, $"'{path}' in the output folder was not written by DocGen and would be replaced", DiagnosticNote.Help("move it to 'static/', delete it, or use --force"));
        }

        // A foreign file where the site needs a folder, or below what is a file of the site, cannot be kept whatever is forced.
        HashSet<string> folders = [.. Hashes.Keys.SelectMany(FoldersOf)];
        foreach (string path in Foreign.Where(path => folders.Contains(path) || FoldersOf(path).Any(Hashes.ContainsKey)))
        {
            diagnostics.Report(PublishingRules.WouldReplace, null, $"'{path}' in the output folder was not written by DocGen and stands in the way of the site", DiagnosticNote.Help("move it away"));
        }

        return diagnostics.Count == 0 ? null : diagnostics.ToImmutable();
    }

    public PublishResult ToResult(bool isWhole) => new(Added, Changed, Removed, Foreign, isWhole);

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (string folder = ProjectPath.Parent(path); folder.Length > 0; folder = ProjectPath.Parent(folder))
        {
            yield return folder;
        }
    }

    private static string Name(ImmutableArray<string> paths) =>
        string.Join(", ", paths.Take(MaximumNamed).Select(static path => $"'{path}'")) + (paths.Length > MaximumNamed ? $" and {paths.Length - MaximumNamed} more files" : "");
}
