namespace DocGen.Diagrams.Routing;

/// <summary>One draft on its way through the rounds of refinement. Mutable; owned by one search.</summary>
public sealed class LayoutRunner(LayoutCandidate draft)
{
    public LayoutCandidate Best { get; set; } = draft;

    /// <summary>Where the next round starts; not always the best.</summary>
    public LayoutCandidate Current { get; set; } = draft;

    /// <summary>Rounds since the last gain.</summary>
    public int Idle { get; set; }

    /// <summary>Whether the last round changed a route.</summary>
    public bool IsMoving { get; set; } = true;
}
