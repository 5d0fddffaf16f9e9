namespace DocGen.Reporting;

/// <summary>One line on a terminal that shows how far a phase is. Says nothing in phases shorter than 300 ms. Thread-safe.</summary>
/// <param name="output">Null: nothing is ever shown, as when the output is not a terminal.</param>
public sealed class ProgressBar(TextWriter? output, TimeProvider time) : IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(80);

    private readonly Lock _lock = new();
    private string _phase = "";
    private long _phaseStart;
    private long _lastDrawn;
    private bool _isShown;

    /// <param name="phase">What is being done.</param>
    /// <param name="fraction">0 to 1.</param>
    public void Report(string phase, double fraction)
    {
        if (output is null)
        {
            return;
        }

        lock (_lock)
        {
            long now = time.GetTimestamp();
            if (!string.Equals(phase, _phase, StringComparison.Ordinal))
            {
                _phase = phase;
                _phaseStart = now;
                _lastDrawn = 0;
            }

            if (time.GetElapsedTime(_phaseStart, now) < Patience || (_lastDrawn != 0 && time.GetElapsedTime(_lastDrawn, now) < Interval))
            {
                return;
            }

            int filled = (int)Math.Round(Math.Clamp(fraction, 0, 1) * BarWidth);
            output.Write($"{Ansi.ClearLine}{new string('█', filled)}{new string('░', BarWidth - filled)} {phase}");
            output.Flush();
            _lastDrawn = now;
            _isShown = true;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isShown)
            {
                output!.Write(Ansi.ClearLine);
                output.Flush();
                _isShown = false;
            }
        }
    }
}
