using DocGen.Files;

namespace DocGen.Publishing;

/// <summary>
/// The folder beside the output in which the next site is put together: on the same disk, so that it can be swapped in by renaming. Laws: at
/// every moment either the output is a whole site, or it is missing and <c>old</c> is one; whoever takes the lock puts that right first.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const int MaximumAttempts = 5;

    private readonly IFileSystem _fileSystem;
    private readonly string _output;
    private readonly string _folder;
    private readonly IDisposable _lock;

    private WorkFolder(IFileSystem fileSystem, string output, string folder, IDisposable @lock)
    {
        _fileSystem = fileSystem;
        _output = output;
        _folder = folder;
        _lock = @lock;
    }

    /// <summary>Full path of the site in the making.</summary>
    public string New => _folder + "/new";

    private string Old => _folder + "/old";

    /// <summary>Whether the output could neither be replaced nor put back; whoever takes the lock next does that.</summary>
    private bool HoldsTheOnlySite => _fileSystem.GetKind(Old) == EntryKind.Folder && _fileSystem.GetKind(_output) == EntryKind.Missing;

    public static string PathFor(string output) => $"{ProjectPath.Parent(output).TrimEnd('/')}/.{ProjectPath.Name(output)}.docgen";

    /// <summary>Makes the folder, takes its lock, and repairs what a killed build has left.</summary>
    /// <returns>Null if another build holds the lock.</returns>
    public static WorkFolder? TryOpen(IFileSystem fileSystem, string output)
    {
        string folder = PathFor(output);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                fileSystem.CreateFolder(folder);
                if (fileSystem.TryLock(folder + "/lock") is not { } @lock)
                {
                    return null;
                }

                WorkFolder work = new(fileSystem, output, folder, @lock);
                work.Recover();
                return work;
            }
            catch (DirectoryNotFoundException) when (attempt < MaximumAttempts)
            {
                // A build that has just ended took its folder away between our two steps.
                continue;
            }
        }
    }

    /// <summary>Puts <see cref="New"/> in the place of the output.</summary>
    /// <returns>False if the output cannot be renamed, as when it is a mount point; then nothing has changed.</returns>
    public bool TrySwap()
    {
        if (_fileSystem.GetKind(_output) == EntryKind.Missing)
        {
            _fileSystem.Move(New, _output);
            return true;
        }

        if (_fileSystem.TryExchange(New, _output))
        {
            return true;
        }

        try
        {
            _fileSystem.Move(_output, Old);
        }
        catch (IOException)
        {
            return false;
        }

        try
        {
            _fileSystem.Move(New, _output);
        }
        catch (IOException)
        {
            _fileSystem.Move(Old, _output);
            return false;
        }

        return true;
    }

    /// <summary>Deletes what is no longer needed and gives the lock back.</summary>
    public void Close()
    {
        if (HoldsTheOnlySite)
        {
            _lock.Dispose();
            return;
        }

        _fileSystem.DeleteFolder(New);
        _fileSystem.DeleteFolder(Old);
        if (!OperatingSystem.IsWindows())
        {
            // Before the lock is given back: afterwards the folder may be another build's.
            _fileSystem.DeleteFolder(_folder);
        }

        _lock.Dispose();
        if (OperatingSystem.IsWindows())
        {
            _fileSystem.DeleteFolder(_folder);
        }
    }

    /// <summary>Closes as far as it goes: where a failure is under way already, that is the one to report, and the next build cleans up.</summary>
    public void CloseQuietly()
    {
        try
        {
            Close();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Dispose();
        }
    }

    public void Dispose() => _lock.Dispose();

    private void Recover()
    {
        if (HoldsTheOnlySite)
        {
            _fileSystem.Move(Old, _output);
        }

        _fileSystem.DeleteFolder(New);
        _fileSystem.DeleteFolder(Old);
    }
}
