using System.Collections.Immutable;

namespace DocGen.Files;

/// <summary>
/// The only door to disks. All paths are full paths as <see cref="GetFullPath"/> makes them: <c>/</c> between the parts on every system, no
/// <c>.</c> and <c>..</c>, no slash at the end. Thread-safe.
/// </summary>
/// <remarks>Methods throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>, and nothing else, when the disk refuses.</remarks>
public interface IFileSystem
{
    /// <summary>Whether names that differ only in case are two files here.</summary>
    bool IsCaseSensitive { get; }

    /// <summary>Folders in which this machine keeps fonts, whether they exist or not.</summary>
    ImmutableArray<string> FontFolders { get; }

    /// <summary>A path as the user typed it, against the working folder; separators of the system become <c>/</c>.</summary>
    string GetFullPath(string path);

    /// <summary>What stands at the path, links followed; a link to nothing is missing.</summary>
    EntryKind GetKind(string path);

    /// <summary>Size and time of a file, links followed; null if it is missing.</summary>
    FileStamp? GetStamp(string path);

    /// <summary>The entries of a folder in ordinal order of their names; empty for a folder that does not exist.</summary>
    ImmutableArray<FileSystemEntry> List(string folder);

    /// <summary>Every file below a folder, links not followed, with paths relative to the folder, in no order; empty for a folder that does not exist.</summary>
    IReadOnlyList<(string Path, FileStamp Stamp)> ListFiles(string folder);

    /// <summary>The path with every symbolic link on the way resolved; the path itself where nothing exists.</summary>
    string ResolveLinks(string path);

    byte[] ReadBytes(string path);

    /// <summary>Writes a whole file; its folder must exist. What was there is overwritten in place.</summary>
    void WriteBytes(string path, ReadOnlySpan<byte> content);

    /// <summary>Makes the folder and those above it; one that exists is fine.</summary>
    void CreateFolder(string path);

    /// <summary>Deletes a file or a link; a missing one is fine.</summary>
    void DeleteFile(string path);

    /// <summary>Deletes a folder with everything in it, not following links; a missing one is fine.</summary>
    void DeleteFolder(string path);

    /// <summary>Renames a file or folder on the same disk; fails if the target exists, unless both are files.</summary>
    void Move(string from, string to);

    /// <summary>Swaps two folders in one step that no crash can divide.</summary>
    /// <returns>False where the system or the disk has no such step; then nothing has changed.</returns>
    bool TryExchange(string left, string right);

    /// <summary>Gives the file a second name.</summary>
    /// <returns>False where the disk cannot; then nothing has changed.</returns>
    bool TryHardLink(string existing, string added);

    /// <summary>Copies a file with its time; the target must not exist.</summary>
    void CopyFile(string from, string to);

    /// <summary>Takes an exclusive lock that the system gives back when the process ends in whatever way.</summary>
    /// <returns>Null if another process holds it.</returns>
    IDisposable? TryLock(string path);
}

public enum EntryKind
{
    Missing,
    File,
    Folder,
}

/// <param name="Kind">Of the target, for a link; <see cref="EntryKind.Missing"/> for a link to nothing.</param>
public sealed record FileSystemEntry(string Name, EntryKind Kind, bool IsLink);

/// <param name="ModifiedTicks">Time of the last change in UTC, in units of 100 ns; only ever compared for equality.</param>
public readonly record struct FileStamp(long Length, long ModifiedTicks);
