namespace DocGen.Diagrams.Routing;

/// <summary>One draft on its way through the rounds of refinement. Mutable; owned by one search.</summary>
public sealed class LayoutRunner(LayoutCandidate draft)
{
    private readonly HashSet<(int Faults, double Score)> _known = [(draft.Faults, draft.Score.Total)];

    public LayoutCandidate Best { get; private set; } = draft;

    /// <summary>Where the next round starts; not always the best.</summary>
    public LayoutCandidate Current { get; private set; } = draft;

    /// <summary>Rounds since the last gain.</summary>
    public int Idle { get; private set; }

    /// <summary>Whether another round can lead anywhere.</summary>
    public bool IsMoving { get; private set; } = true;

    /// <summary>Goes on from the result of a round; who is back where it was before would only go round in a circle, unless faults drive it on.</summary>
    public void Take(LayoutCandidate next)
    {
        Current = next;
        Idle++;
        if (next.IsBetterThan(Best))
        {
            Best = next;
            Idle = 0;
        }

        IsMoving = _known.Add((next.Faults, next.Score.Total)) || !next.IsClean;
    }

    /// <summary>Notes that a round changed nothing; with faults the next one tries harder.</summary>
    public void Stay()
    {
        Idle++;
        IsMoving = !Current.IsClean;
    }
}
