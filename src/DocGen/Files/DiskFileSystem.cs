using System.Collections.Immutable;
using System.IO.Enumeration;

namespace DocGen.Files;

/// <summary>The disks of this machine.</summary>
public sealed class DiskFileSystem : IFileSystem
{
    // Links to links: as many as Linux follows before it gives up.
    private const int MaximumLinks = 40;

    private static readonly EnumerationOptions ListOptions = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    public static DiskFileSystem Instance { get; } = new();

    // Windows and macOS fold case unless told otherwise for one folder; two names that differ in case collide on somebody's disk anyway.
    public bool IsCaseSensitive { get; } = !OperatingSystem.IsWindows() && !OperatingSystem.IsMacOS();

    public ImmutableArray<string> FontFolders { get; } = [.. FindFontFolders()];

    public string GetFullPath(string path)
    {
        string full = Path.GetFullPath(path);
        full = OperatingSystem.IsWindows() ? full.Replace('\\', '/') : full;
        return full.Length > 1 && full.EndsWith('/') && !full.EndsWith(":/", StringComparison.Ordinal) ? full[..^1] : full;
    }

    public EntryKind GetKind(string path) => File.Exists(path) ? EntryKind.File : Directory.Exists(path) ? EntryKind.Folder : EntryKind.Missing;

    public FileStamp? GetStamp(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            return null;
        }

        if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
        {
            file = target;
        }

        return new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks);
    }

    public ImmutableArray<FileSystemEntry> List(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        FileSystemEnumerable<FileSystemEntry> entries = new(
            folder,
            static (ref System.IO.Enumeration.FileSystemEntry entry) => new FileSystemEntry(
                entry.FileName.ToString(),
                entry.IsDirectory ? EntryKind.Folder : EntryKind.File,
                entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            ListOptions);
        return
        [
            .. entries
                .Select(entry => entry.IsLink ? entry with { Kind = GetKind(folder + "/" + entry.Name) } : entry)
                .OrderBy(static entry => entry.Name, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<(string Path, FileStamp Stamp)> ListFiles(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        int prefix = folder.Length + (folder.EndsWith('/') ? 0 : 1);
        FileSystemEnumerable<(string Path, FileStamp Stamp)> files = new(
            folder,
            (ref System.IO.Enumeration.FileSystemEntry entry) => (
                entry.ToFullPath()[prefix..].Replace('\\', '/'),
                new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcTicks)),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = static (ref System.IO.Enumeration.FileSystemEntry entry) => !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldRecursePredicate = static (ref System.IO.Enumeration.FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return [.. files];
    }

    public string ResolveLinks(string path)
    {
        for (int links = 0; links < MaximumLinks; links++)
        {
            string? resolved = ResolveFirstLink(path);
            if (resolved is null)
            {
                return path;
            }

            path = resolved;
        }

        throw new IOException($"Too many symbolic links on the way to '{path}'.");
    }

    // What has no length is empty, or a pipe, for which opening would wait until somebody writes to it. The pipes of a shell stand in /dev.
    public byte[] ReadBytes(string path) => !path.StartsWith("/dev/", StringComparison.Ordinal) && new FileInfo(path) is { Exists: true, Length: 0 } ? [] : File.ReadAllBytes(path);

    public void WriteBytes(string path, ReadOnlySpan<byte> content)
    {
        if (NativeFiles.TryWrite(path, content))
        {
            return;
        }

        // Without FileStream: no buffer, one open, one write, one close.
        using Microsoft.Win32.SafeHandles.SafeFileHandle handle =
            File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read, FileOptions.None);
        RandomAccess.Write(handle, content, 0);
    }

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void DeleteFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // The folder is missing, so the file is too.
        }
    }

    public void DeleteFolder(string path)
    {
        DirectoryInfo folder = new(path);
        if (folder.LinkTarget is not null)
        {
            folder.Delete();
        }
        else if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }

    public void Move(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to, overwrite: true);
        }
    }

    public bool TryExchange(string left, string right) => NativeFiles.TryExchange(left, right);

    public bool TryHardLink(string existing, string added) => NativeFiles.TryHardLink(existing, added);

    public void CopyFile(string from, string to)
    {
        File.Copy(from, to);
        File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(from));
    }

    public IDisposable? TryLock(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }

        if (OperatingSystem.IsWindows() || IsStillThere(file, path))
        {
            return file;
        }

        file.Dispose();
        return null;
    }

    // Where open files can be deleted, the lock may be on a file that its last holder has just deleted, and someone else's stands there now.
    // A time that nobody else gives shows whether the path leads to the file that we hold: it can be asked for by name, while opening the file
    // again would meet our own lock, and a length as a token would meet limits on the size of files.
    private static bool IsStillThere(FileStream file, string path)
    {
        long moment = System.Diagnostics.Stopwatch.GetTimestamp() + Environment.ProcessId;
        File.SetLastWriteTimeUtc(file.SafeFileHandle, DateTime.UnixEpoch.AddTicks(moment % (TimeSpan.TicksPerDay * 365)));
        FileInfo there = new(path);
        return there.Exists && there.LastWriteTimeUtc == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }

    private string? ResolveFirstLink(string path)
    {
        int end = 0;
        while (end < path.Length)
        {
            end = path.IndexOf('/', end + 1) is int slash and >= 0 ? slash : path.Length;
            string part = path[..end];
            FileSystemInfo entry = new DirectoryInfo(part);
            if (part.Length > 0 && entry.LinkTarget is { } target)
            {
                string parent = ProjectPath.Parent(part);
                return GetFullPath(Path.Combine(parent.Length == 0 ? "/" : parent, target)) + path[end..];
            }
        }

        return null;
    }

    private static IEnumerable<string> FindFontFolders()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).Replace('\\', '/');
        return OperatingSystem.IsWindows()
            ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts).Replace('\\', '/'), $"{home}/AppData/Local/Microsoft/Windows/Fonts"]
            : OperatingSystem.IsMacOS()
                ? ["/System/Library/Fonts", "/Library/Fonts", $"{home}/Library/Fonts"]
                : ["/usr/share/fonts", "/usr/local/share/fonts", $"{home}/.local/share/fonts", $"{home}/.fonts"];
    }
}
