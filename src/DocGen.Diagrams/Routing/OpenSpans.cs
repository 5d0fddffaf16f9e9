using System.Runtime.InteropServices;

namespace DocGen.Diagrams.Routing;

/// <summary>The parts of a stretch that nothing has covered yet. Mutable; used over and over.</summary>
public sealed class OpenSpans
{
    private readonly List<(double Low, double High)> _spans = [];
    private double _low;
    private double _high;

    public bool IsEmpty => _spans.Count == 0;

    /// <summary>Opens one stretch, and nothing else.</summary>
    public void Begin(double low, double high)
    {
        _spans.Clear();
        _spans.Add((low, high));
        (_low, _high) = (low, high);
    }

    /// <summary>Whether a stretch overlaps an open part.</summary>
    public bool Meet(double low, double high) => low < _high && _low < high && (_spans.Count == 1 || MeetAny(low, high));

    /// <summary>Closes a stretch.</summary>
    public void Cover(double low, double high)
    {
        for (int i = _spans.Count - 1; i >= 0; i--)
        {
            (double openLow, double openHigh) = _spans[i];
            if (low >= openHigh || openLow >= high)
            {
                continue;
            }

            _spans.RemoveAt(i);
            if (openLow < low)
            {
                _spans.Add((openLow, low));
            }

            if (high < openHigh)
            {
                _spans.Add((high, openHigh));
            }
        }

        _low = double.MaxValue;
        _high = double.MinValue;
        foreach ((double openLow, double openHigh) in CollectionsMarshal.AsSpan(_spans))
        {
            _low = Math.Min(_low, openLow);
            _high = Math.Max(_high, openHigh);
        }
    }

    private bool MeetAny(double low, double high)
    {
        foreach ((double openLow, double openHigh) in CollectionsMarshal.AsSpan(_spans))
        {
            if (low < openHigh && openLow < high)
            {
                return true;
            }
        }

        return false;
    }
}
