using System.Collections.Concurrent;
using System.Security.Cryptography;
using DocGen.Files;
using DocGen.Site.Html;

namespace DocGen.Publishing;

/// <summary>
/// The site in the making while its pages are still being rendered: each goes to the disk as it is finished. Until it is published nothing can be
/// seen of it; given up, it leaves nothing behind.
/// </summary>
/// <remarks>What it cannot take, for whatever reason, stays in memory: the publication meets the same reason and tells it.</remarks>
public sealed class SiteStage : IOutputStore, IDisposable
{
    private readonly IFileSystem _fileSystem;
    private readonly ConcurrentDictionary<string, StagedContent> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private WorkFolder? _work;

    private SiteStage(IFileSystem fileSystem, WorkFolder work, PreviousSite previous)
    {
        _fileSystem = fileSystem;
        _work = work;
        Folder = work.New;
        Previous = previous;
    }

    internal PreviousSite Previous { get; }

    /// <summary>Full path of what is staged.</summary>
    internal string Folder { get; }

    /// <summary>Paths of what was written, below <see cref="Folder"/>.</summary>
    internal IEnumerable<string> Written => _files.Where(static file => !file.Value.IsUnchanged).Select(static file => file.Key);

    /// <summary>Takes the lock of the output.</summary>
    /// <returns>Null where that cannot be done; a publication without a stage says why.</returns>
    public static SiteStage? TryOpen(PublishRequest request, IFileSystem fileSystem)
    {
        WorkFolder? work = null;
        try
        {
            request = request with { Output = fileSystem.ResolveLinks(request.Output) };
            if (fileSystem.GetKind(request.Output) == EntryKind.File)
            {
                return null;
            }

            fileSystem.CreateFolder(ProjectPath.Parent(request.Output));
            work = WorkFolder.TryOpen(fileSystem, request.Output);
            if (work is null)
            {
                return null;
            }

            SiteStage stage = new(fileSystem, work, PreviousSite.Read(fileSystem, request));
            fileSystem.CreateFolder(stage.Folder);
            work = null;
            return stage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            work?.CloseQuietly();
        }
    }

    public OutputFile Keep(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!ProjectPath.TryNormalize(path, out string normalized) || normalized != path || path.Length == 0)
        {
            return new OutputFile(path, content.ToArray());
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(content));
        try
        {
            StagedContent staged = new(hash, Previous.Has(path, hash, content.Length, _fileSystem));
            if (!_files.TryAdd(path, staged))
            {
                return new OutputFile(path, content.ToArray());
            }

            if (!staged.IsUnchanged)
            {
                MakeFolder(ProjectPath.Parent(path));
                _fileSystem.WriteBytes(ProjectPath.Combine(Folder, path), content);
            }

            return new OutputFile(path, default) { Stored = staged };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It may be there in part: the publication writes it again or tells why it cannot.
            return new OutputFile(path, content.ToArray());
        }
    }

    /// <summary>Makes a folder below <see cref="Folder"/> unless it was made already.</summary>
    internal void MakeFolder(string path)
    {
        if (_folders.ContainsKey(path))
        {
            return;
        }

        _fileSystem.CreateFolder(ProjectPath.Combine(Folder, path));
        _folders[path] = true;
    }

    /// <summary>Hands the work folder over; from then on the publication closes it.</summary>
    internal WorkFolder Take()
    {
        WorkFolder work = _work ?? throw new InvalidOperationException("the stage is closed");
        _work = null;
        return work;
    }

    public void Dispose()
    {
        _work?.CloseQuietly();
        _work?.Dispose();
        _work = null;
    }
}

/// <param name="IsUnchanged">Whether the previous site has it already, so that nothing was written.</param>
internal sealed record StagedContent(string Hash, bool IsUnchanged) : StoredContent
{
    public override bool IsSameAs(ReadOnlySpan<byte> content) => Hash == Convert.ToHexStringLower(SHA256.HashData(content));
}
