using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocGen.Files;

namespace DocGen.Tests.Files;

/// <summary>A disk in memory: with or without case, in the paths of either system, with links, and with a plug that can be pulled at any step.</summary>
internal sealed class MemoryFileSystem(bool isCaseSensitive = true, bool isWindows = false, bool exchanges = true, bool hardLinks = true) : IFileSystem
{
    // Sites are written by several threads.
    private readonly ConcurrentDictionary<string, Node> _nodes = new(isCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase) { [isWindows ? "C:" : ""] = new Node(NodeKind.Folder, "", null) };
    private readonly HashSet<string> _locks = [];
    private long _time = 1000;

    private enum NodeKind
    {
        File,
        Folder,
        Link,
    }

    public bool IsCaseSensitive => isCaseSensitive;

    public ImmutableArray<string> FontFolders { get; set; } = [];

    public string WorkingFolder { get; set; } = isWindows ? "C:/work" : "/work";

    /// <summary>Called before each step that changes the disk; what it throws is what happens then.</summary>
    public Action<string>? BeforeStep { get; set; }

    /// <summary>Called before each file is read.</summary>
    public Action<string>? BeforeRead { get; set; }

    /// <summary>Folders that take no new entries.</summary>
    public HashSet<string> Closed { get; } = [];

    /// <summary>Whole files below a folder, as text, by path.</summary>
    public SortedDictionary<string, string> Snapshot(string folder) => new(
        _nodes.Where(pair => pair.Value.Kind == NodeKind.File && pair.Key.StartsWith(folder + "/", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[(folder.Length + 1)..], pair => System.Text.Encoding.UTF8.GetString(pair.Value.File!.Content)),
        StringComparer.Ordinal);

    public MemoryFileSystem With(string path, string content = "")
    {
        string full = GetFullPath(path);
        MakeFolder(ProjectPath.Parent(full));
        _nodes[full] = new Node(NodeKind.File, "", new FileData(System.Text.Encoding.UTF8.GetBytes(content), Interlocked.Increment(ref _time)));
        return this;
    }

    public MemoryFileSystem WithBytes(string path, params byte[] content)
    {
        With(path);
        _nodes[GetFullPath(path)].File!.Content = content;
        return this;
    }

    public MemoryFileSystem WithFolder(string path)
    {
        MakeFolder(GetFullPath(path));
        return this;
    }

    public MemoryFileSystem WithLink(string path, string target)
    {
        string full = GetFullPath(path);
        MakeFolder(ProjectPath.Parent(full));
        _nodes[full] = new Node(NodeKind.Link, target, null);
        return this;
    }

    /// <summary>Changes a file without changing its size or its time.</summary>
    public void Tamper(string path, string content, bool keepsTime)
    {
        FileData file = _nodes[path].File!;
        file.Content = System.Text.Encoding.UTF8.GetBytes(content);
        file.Time = keepsTime ? file.Time : Interlocked.Increment(ref _time);
    }

    /// <summary>What the end of the process does: locks are gone, everything else stays.</summary>
    public void EndProcess()
    {
        _locks.Clear();
        BeforeStep = null;
    }

    public string GetFullPath(string path)
    {
        string text = isWindows ? path.Replace('\\', '/') : path;
        bool isFull = isWindows ? text.Length > 1 && text[1] == ':' : text.StartsWith('/');
        List<string> parts = [];
        foreach (string part in (isFull ? text : WorkingFolder + "/" + text).Split('/'))
        {
            if (part == ".." && parts.Count > 1)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or "..") && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return parts.Count == 1 && !isWindows ? "/" : string.Join('/', parts);
    }

    public EntryKind GetKind(string path) => Find(path) switch
    {
        { Kind: NodeKind.File } => EntryKind.File,
        { Kind: NodeKind.Folder } => EntryKind.Folder,
        _ => EntryKind.Missing,
    };

    public FileStamp? GetStamp(string path) => Find(path)?.File is { } file ? new FileStamp(file.Content.Length, file.Time) : null;

    public ImmutableArray<FileSystemEntry> List(string folder)
    {
        string real = Key(ResolveLinks(folder));
        return
        [
            .. _nodes.Keys.Where(path => path.Length > real.Length && Key(ProjectPath.Parent(path)).Equals(real, Comparison))
                .Select(path => new FileSystemEntry(ProjectPath.Name(path), GetKind(path), _nodes[path].Kind == NodeKind.Link))
                .OrderBy(static entry => entry.Name, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<(string Path, FileStamp Stamp)> ListFiles(string folder) =>
    [
        .. _nodes.Where(pair => pair.Value.Kind != NodeKind.Folder && pair.Key.StartsWith(folder + "/", Comparison))
            .Select(pair => (pair.Key[(folder.Length + 1)..], new FileStamp(pair.Value.File?.Content.Length ?? 0, pair.Value.File?.Time ?? 0))),
    ];

    public string ResolveLinks(string path)
    {
        for (int links = 0; links < 40; links++)
        {
            string? link = Prefixes(path).FirstOrDefault(prefix => _nodes.TryGetValue(Key(prefix), out Node? node) && node.Kind == NodeKind.Link);
            if (link is null)
            {
                return path;
            }

            string target = _nodes[link].Target;
            path = GetFullPath(target.StartsWith('/') ? target : ProjectPath.Parent(link) + "/" + target) + path[link.Length..];
        }

        throw new IOException("too many links");
    }

    public byte[] ReadBytes(string path)
    {
        BeforeRead?.Invoke(path);
        return Find(path)?.File?.Content.ToArray() ?? throw new FileNotFoundException($"no file {path}");
    }

    public void WriteBytes(string path, ReadOnlySpan<byte> content)
    {
        Step("write " + path);
        string real = ResolveLinks(path);
        RequireParent(real);
        if (_nodes.TryGetValue(real, out Node? node))
        {
            // In place, as a disk does it: second names see it too.
            node.File!.Content = content.ToArray();
            node.File.Time = Interlocked.Increment(ref _time);
        }
        else
        {
            _nodes[real] = new Node(NodeKind.File, "", new FileData(content.ToArray(), Interlocked.Increment(ref _time)));
        }
    }

    public void CreateFolder(string path)
    {
        if (GetKind(path) != EntryKind.Folder)
        {
            Step("mkdir " + path);
            MakeFolder(path);
        }
    }

    public void DeleteFile(string path)
    {
        if (_nodes.ContainsKey(path))
        {
            Step("delete " + path);
            _nodes.TryRemove(path, out _);
        }
    }

    public void DeleteFolder(string path)
    {
        // File by file, as a disk does it, so that a crash can come in between.
        foreach (string inside in _nodes.Keys.Where(key => key.StartsWith(path + "/", Comparison)).OrderByDescending(static key => key.Length).ToArray())
        {
            Step("delete " + inside);
            _nodes.TryRemove(inside, out _);
            _locks.Remove(inside);
        }

        if (_nodes.ContainsKey(path))
        {
            Step("delete " + path);
            _nodes.TryRemove(path, out _);
        }
    }

    public void Move(string from, string to)
    {
        Step($"move {from} {to}");
        RequireParent(to);
        if (_nodes.TryGetValue(to, out Node? existing) && !(existing.Kind == NodeKind.File && _nodes[from].Kind == NodeKind.File))
        {
            throw new IOException($"{to} exists");
        }

        Rename(from, to);
    }

    public bool TryExchange(string left, string right)
    {
        if (!exchanges)
        {
            return false;
        }

        Step($"exchange {left} {right}");
        Rename(left, "/exchange");
        Rename(right, left);
        Rename("/exchange", right);
        return true;
    }

    public bool TryHardLink(string existing, string added)
    {
        if (!hardLinks)
        {
            return false;
        }

        Step("link " + added);
        RequireParent(added);
        Add(added, new Node(NodeKind.File, "", _nodes[existing].File));
        return true;
    }

    public void CopyFile(string from, string to)
    {
        Step("copy " + to);
        RequireParent(to);
        Add(to, new Node(NodeKind.File, "", new FileData(_nodes[from].File!.Content, _nodes[from].File!.Time)));
    }

    public IDisposable? TryLock(string path)
    {
        if (_locks.Contains(path))
        {
            return null;
        }

        // First the file, as on a disk: where it cannot be made, nobody holds the lock.
        if (!_nodes.ContainsKey(path))
        {
            WriteBytes(path, []);
        }

        _locks.Add(path);
        return new Lock(() => _locks.Remove(path));
    }

    private StringComparison Comparison => isCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private static string Key(string path) => path == "/" ? "" : path;

    private static IEnumerable<string> Prefixes(string path)
    {
        for (int slash = path.IndexOf('/', 1); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }

        yield return path;
    }

    private void Add(string path, Node node)
    {
        if (!_nodes.TryAdd(path, node))
        {
            throw new ArgumentException($"'{path}' exists already", nameof(path));
        }
    }

    private Node? Find(string path) => _nodes.GetValueOrDefault(Key(ResolveLinks(path)));

    private void Step(string what)
    {
        if (BeforeStep is { } before)
        {
            before(what);
        }
    }

    private void RequireParent(string path)
    {
        string parent = ProjectPath.Parent(path);
        if (Closed.Contains(parent))
        {
            throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.");
        }

        if (GetKind(parent) != EntryKind.Folder)
        {
            throw new DirectoryNotFoundException($"no folder {parent}");
        }
    }

    private void MakeFolder(string path)
    {
        foreach (string prefix in Prefixes(path))
        {
            if (!_nodes.ContainsKey(Key(prefix)))
            {
                if (Closed.Contains(ProjectPath.Parent(prefix)))
                {
                    throw new UnauthorizedAccessException($"Access to the path '{prefix}' is denied.");
                }

                _nodes[prefix] = new Node(NodeKind.Folder, "", null);
            }
        }
    }

    private void Rename(string from, string to)
    {
        foreach (string path in _nodes.Keys.Where(key => key.Equals(from, Comparison) || key.StartsWith(from + "/", Comparison)).ToArray())
        {
            Node node = _nodes[path];
            _nodes.TryRemove(path, out _);
            _nodes[to + path[from.Length..]] = node;
        }
    }

    private sealed class FileData(byte[] content, long time)
    {
        public byte[] Content { get; set; } = content;

        public long Time { get; set; } = time;
    }

    private sealed record Node(NodeKind Kind, string Target, FileData? File);

    private sealed class Lock(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
