namespace DocGen.Serving;

/// <summary>What is shown at one moment.</summary>
/// <param name="Site">The last site without errors; null if there was none yet.</param>
/// <param name="Report">What is wrong with the project as it is now, as the terminal says it; empty if nothing is.</param>
/// <param name="Number">One more with every change of either.</param>
internal sealed record PreviewView(ServedSite? Site, string Report, int Number);

/// <summary>The view that is served now, and a way to wait for the next one. Thread-safe.</summary>
internal sealed class PreviewState
{
    private readonly Lock _lock = new();
    private PreviewView _view = new(null, "", 0);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Tells this run of the server from earlier ones: versions begin anew.</summary>
    public required string Run { get; init; }

    public PreviewView View
    {
        get
        {
            lock (_lock)
            {
                return _view;
            }
        }
    }

    public void Show(ServedSite? site, string report)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            _view = new PreviewView(site, report, _view.Number + 1);
            waiting = _next;
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }

    /// <summary>The first view behind a number.</summary>
    public async Task<PreviewView> WaitAsync(int number, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (_view.Number > number)
                {
                    return _view;
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
