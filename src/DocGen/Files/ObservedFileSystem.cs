using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace DocGen.Files;

/// <summary>
/// A file system that remembers every answer, so that a second build reads nothing again, and that can say which answers are no longer true.
/// Everything that a build depends on is thereby known, whatever folder it lies in.
/// </summary>
/// <remarks>Builds and <see cref="Refresh(IEnumerable{string})"/> must not run at the same time; answers are given to any thread.</remarks>
public sealed class ObservedFileSystem(IFileSystem inner) : IFileSystem
{
    private readonly ConcurrentDictionary<string, EntryKind> _kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileStamp?> _stamps = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<FileSystemEntry>> _lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ReadFile> _files = new(StringComparer.Ordinal);

    public bool IsCaseSensitive => inner.IsCaseSensitive;

    public ImmutableArray<string> FontFolders => inner.FontFolders;

    /// <summary>Full paths of everything that was asked for.</summary>
    public IEnumerable<string> Paths => _kinds.Keys.Concat(_stamps.Keys).Concat(_lists.Keys).Concat(_links.Keys).Concat(_files.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>Full paths of the folders whose entries were asked for.</summary>
    public IEnumerable<string> Folders => _lists.Keys;

    public string GetFullPath(string path) => inner.GetFullPath(path);

    public EntryKind GetKind(string path) => _kinds.GetOrAdd(path, inner.GetKind);

    public FileStamp? GetStamp(string path) => _stamps.GetOrAdd(path, inner.GetStamp);

    public ImmutableArray<FileSystemEntry> List(string folder) => _lists.GetOrAdd(folder, inner.List);

    public string ResolveLinks(string path) => _links.GetOrAdd(path, inner.ResolveLinks);

    public IReadOnlyList<(string Path, FileStamp Stamp)> ListFiles(string folder) => inner.ListFiles(folder);

    public byte[] ReadBytes(string path)
    {
        if (_files.TryGetValue(path, out ReadFile? known) && known.Bytes is not null)
        {
            return known.Bytes;
        }

        // The time before the content: what is written in between is found by the next look.
        FileStamp? stamp = null;
        try
        {
            stamp = inner.GetStamp(path);
            byte[] bytes = inner.ReadBytes(path);
            _files[path] = new ReadFile(stamp, bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _files[path] = new ReadFile(stamp, null);
            throw;
        }
    }

    /// <summary>Looks at everything again; one look at the disk for each answer.</summary>
    /// <returns>Full paths of what has changed, in ordinal order; what the next build asks of them is asked anew.</returns>
    public ImmutableArray<string> Refresh() => Refresh(named: null, static _ => true, static _ => false);

    /// <summary>Looks again at paths that are said to have changed, at the folders above and at everything below them.</summary>
    /// <param name="paths">Full paths; those that nobody asked for are no matter.</param>
    public ImmutableArray<string> Refresh(IEnumerable<string> paths)
    {
        HashSet<string> named = new(paths, StringComparer.Ordinal);
        HashSet<string> looked = new(named, StringComparer.Ordinal);
        foreach (string path in named)
        {
            // All folders above: of a new file in a new folder, sometimes the file alone is told.
            for (string folder = ProjectPath.Parent(path); folder.Length > 1 && looked.Add(folder); folder = ProjectPath.Parent(folder))
            {
            }
        }

        // Few of the paths are folders, and only below those has anything to be searched.
        string[] folders = [.. named.Where(path => _lists.ContainsKey(path) || _kinds.GetValueOrDefault(path) == EntryKind.Folder || inner.GetKind(path) != EntryKind.File)];
        return folders.Length == 0
            ? Refresh(looked, static _ => true, named.Contains)
            : Refresh(named: null, path => looked.Contains(path) || folders.Any(folder => ProjectPath.IsInside(folder, path)), named.Contains);
    }

    public void WriteBytes(string path, ReadOnlySpan<byte> content) => inner.WriteBytes(path, content);

    public void CreateFolder(string path) => inner.CreateFolder(path);

    public void DeleteFile(string path) => inner.DeleteFile(path);

    public void DeleteFolder(string path) => inner.DeleteFolder(path);

    public void Move(string from, string to) => inner.Move(from, to);

    public bool TryExchange(string left, string right) => inner.TryExchange(left, right);

    public bool TryHardLink(string existing, string added) => inner.TryHardLink(existing, added);

    public void CopyFile(string from, string to) => inner.CopyFile(from, to);

    public IDisposable? TryLock(string path) => inner.TryLock(path);

    /// <param name="named">Where not null, no other paths are looked at, however many are known.</param>
    /// <param name="isLooked">Which paths to look at.</param>
    /// <param name="isRead">Which of those to read whatever their time says: two writes within one tick of the disk's clock have one time.</param>
    private ImmutableArray<string> Refresh(HashSet<string>? named, Func<string, bool> isLooked, Func<string, bool> isRead)
    {
        SortedSet<string> changed = new(StringComparer.Ordinal);
        Forget(_kinds, named, isLooked, changed, path => inner.GetKind(path));
        Forget(_stamps, named, isLooked, changed, path => inner.GetStamp(path));
        Forget(_links, named, isLooked, changed, path => inner.ResolveLinks(path));
        foreach ((string folder, ImmutableArray<FileSystemEntry> entries) in Known(_lists, named))
        {
            if (isLooked(folder) && !IsSameList(folder, entries))
            {
                _lists.TryRemove(folder, out _);
                changed.Add(folder);
            }
        }

        foreach ((string path, ReadFile file) in Known(_files, named))
        {
            if (isLooked(path) && (isRead(path) || Try(() => inner.GetStamp(path), null) != file.Stamp) && !IsSameFile(path, file))
            {
                _files.TryRemove(path, out _);
                changed.Add(path);
            }
        }

        return [.. changed];
    }

    private bool IsSameList(string folder, ImmutableArray<FileSystemEntry> entries) => Try(() => inner.List(folder), default) is { IsDefault: false } now && now.AsSpan().SequenceEqual(entries.AsSpan());

    private bool IsSameFile(string path, ReadFile file)
    {
        FileStamp? stamp = Try(() => inner.GetStamp(path), null);
        byte[]? bytes = stamp is null ? null : Try(() => inner.ReadBytes(path), null);
        if (bytes is null || file.Bytes is null || !bytes.AsSpan().SequenceEqual(file.Bytes))
        {
            return bytes is null && file.Bytes is null && stamp is null && file.Stamp is null;
        }

        // Touched and not changed: the array stays, and with it everything that was made of it.
        _files[path] = file with { Stamp = stamp };
        return true;
    }

    private static IEnumerable<KeyValuePair<string, T>> Known<T>(ConcurrentDictionary<string, T> answers, HashSet<string>? named) =>
        named is null ? answers : named.Where(answers.ContainsKey).Select(path => KeyValuePair.Create(path, answers[path]));

    private static void Forget<T>(ConcurrentDictionary<string, T> answers, HashSet<string>? named, Func<string, bool> isLooked, SortedSet<string> changed, Func<string, T> ask)
    {
        foreach ((string path, T answer) in Known(answers, named))
        {
            if (isLooked(path) && !EqualityComparer<T>.Default.Equals(Try(() => ask(path), default!), answer))
            {
                answers.TryRemove(path, out _);
                changed.Add(path);
            }
        }
    }

    // A disk that does not answer now may answer the build, which reports it if not.
    private static T Try<T>(Func<T> ask, T otherwise)
    {
        try
        {
            return ask();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return otherwise;
        }
    }

    /// <param name="Bytes">Null: it could not be read.</param>
    private sealed record ReadFile(FileStamp? Stamp, byte[]? Bytes);
}
