using System.Collections.Immutable;
using System.Threading.Channels;
using DocGen.Files;

namespace DocGen.Serving;

/// <summary>
/// Says when something in a project may have changed. Watches the folders that a build has listed and looks once a second at whatever else it has
/// asked for; where the system cannot watch, looks at everything once a second.
/// </summary>
/// <remarks>What it says are hints. <see cref="ObservedFileSystem"/> finds out what has changed, so that a hint too many costs little and changes nothing.</remarks>
internal sealed class ProjectWatcher : IDisposable
{
    // As long as an editor needs between the two halves of a save; a build may begin earlier and is then done twice.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(12);

    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(250);

    private readonly Channel<string?> _hints = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly TimeSpan _pause;
    private ImmutableArray<string> _unwatched = [];
    private bool _looksAgain;

    /// <param name="watches">Whether the system is asked to tell of changes; off for disks that are none of the system's.</param>
    /// <param name="pause">Between two looks.</param>
    public ProjectWatcher(bool watches, TimeProvider time, TimeSpan? pause = null)
    {
        IsPolling = !watches;
        _time = time;
        _pause = pause ?? TimeSpan.FromSeconds(1);
    }

    /// <summary>Whether everything is looked at again and again.</summary>
    public bool IsPolling { get; private set; }

    /// <summary>Why the system cannot watch; null as long as it can.</summary>
    public string? Failure { get; private set; }

    /// <summary>Watches what the last build has asked for.</summary>
    /// <param name="root">Full path of the project, whose entries are watched, and not what is below them.</param>
    /// <param name="folders">Full paths of the folders that were listed.</param>
    /// <param name="paths">Full paths of everything that was asked for.</param>
    public void Follow(string root, IEnumerable<string> folders, IEnumerable<string> paths)
    {
        if (IsPolling)
        {
            return;
        }

        List<string> tops = [];
        foreach (string folder in folders.Where(folder => folder != root && Directory.Exists(folder)).Order(StringComparer.Ordinal))
        {
            if (!tops.Exists(top => ProjectPath.IsInside(top, folder)))
            {
                tops.Add(folder);
            }
        }

        try
        {
            foreach (string gone in _watchers.Keys.Where(path => path != root && !tops.Contains(path)).ToArray())
            {
                Unwatch(gone);
            }

            Watch(root, isDeep: false);
            foreach (string top in tops)
            {
                Watch(top, isDeep: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Fail(exception);
            return;
        }

        _unwatched = [.. paths.Where(path => ProjectPath.Parent(path) != root && path != root && !tops.Exists(top => ProjectPath.IsInside(top, path)))];
    }

    /// <summary>Waits for the next hint, and then until nothing has happened for a moment.</summary>
    /// <returns>Full paths; null: anything may have changed.</returns>
    public async Task<IReadOnlyCollection<string>?> NextAsync(CancellationToken cancellationToken)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        bool isAnything = false;
        while (paths.Count == 0 && !isAnything)
        {
            if (!await WaitAsync(_pause, cancellationToken).ConfigureAwait(false))
            {
                // A file in a folder that has just been made can be missed, so everything is looked at once when it is calm again.
                if (IsPolling || _looksAgain)
                {
                    _looksAgain = false;
                    return null;
                }

                if (!_unwatched.IsEmpty)
                {
                    return _unwatched;
                }
            }

            Take();
        }

        long start = _time.GetTimestamp();
        while (_time.GetElapsedTime(start) < LongestBurst && await WaitAsync(Quiet, cancellationToken).ConfigureAwait(false))
        {
            Take();
        }

        _looksAgain = true;
        return Renew(paths) || isAnything ? null : paths;

        void Take()
        {
            while (_hints.Reader.TryRead(out string? hint))
            {
                isAnything |= hint is null;
                if (hint is not null)
                {
                    paths.Add(hint);
                }
            }
        }
    }

    /// <summary>Waits a moment.</summary>
    /// <returns>Whether there was no hint.</returns>
    public async Task<bool> IsCalmAsync(CancellationToken cancellationToken) => IsPolling || !await WaitAsync(Calm, cancellationToken).ConfigureAwait(false);

    public void Dispose()
    {
        foreach (string folder in _watchers.Keys.ToArray())
        {
            Unwatch(folder);
        }
    }

    /// <summary>Watches anew what may be another folder of the same name by now: the system goes on watching the one that has been moved away or deleted.</summary>
    /// <param name="hints">What has come or gone. Nothing tells of the root, above which nothing is watched.</param>
    /// <returns>Whether there was one; then anything in it may differ.</returns>
    private bool Renew(HashSet<string> hints)
    {
        string[] replaced = [.. hints.Where(_watchers.ContainsKey)];
        try
        {
            foreach (string folder in replaced)
            {
                bool isDeep = Unwatch(folder);
                if (Directory.Exists(folder))
                {
                    Watch(folder, isDeep);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Fail(exception);
        }

        return replaced.Length > 0;
    }

    private bool Unwatch(string folder)
    {
        _watchers.Remove(folder, out FileSystemWatcher? watcher);
        bool isDeep = watcher!.IncludeSubdirectories;
        watcher.Dispose();
        return isDeep;
    }

    private async Task<bool> WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(pause);
        try
        {
            return await _hints.Reader.WaitToReadAsync(end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Watch(string folder, bool isDeep)
    {
        if (_watchers.ContainsKey(folder))
        {
            return;
        }

        FileSystemWatcher watcher = new(folder)
        {
            IncludeSubdirectories = isDeep,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Hint(change.FullPath);
        watcher.Changed += (_, change) => Hint(change.FullPath);
        watcher.Deleted += (_, change) => Hint(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Hint(change.OldFullPath);
            Hint(change.FullPath);
        };
        watcher.Error += (_, error) =>
        {
            // More changes at once than the system keeps for us, or the folder has gone; or the system has reached a limit of its own.
            if (error.GetException() is not InternalBufferOverflowException && Directory.Exists(folder))
            {
                Fail(error.GetException());
            }

            _hints.Writer.TryWrite(null);
        };
        watcher.EnableRaisingEvents = true;
        _watchers.Add(folder, watcher);
    }

    private void Hint(string path) => _hints.Writer.TryWrite(OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path);

    private void Fail(Exception exception)
    {
        IsPolling = true;
        Failure = exception.Message;
    }
}
