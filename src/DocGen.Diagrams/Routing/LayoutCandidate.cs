using System.Collections.Immutable;

namespace DocGen.Diagrams.Routing;

/// <summary>One finished layout among several.</summary>
/// <param name="Sketch">From which further variants may start.</param>
/// <param name="Findings">Faults; empty if clean.</param>
/// <param name="Rounds">How often labels were set until all, or most, had room.</param>
/// <param name="Unmet">Hints that are not honoured, as sentences for a warning.</param>
public sealed record LayoutCandidate(Sketch Sketch, RoutedGraph Routed, ImmutableArray<LayoutFinding> Findings, ImmutableArray<string> Unmet, LayoutScore Score, int Rounds = 1)
{
    public bool IsClean => Findings.IsEmpty && Unmet.IsEmpty;

    /// <summary>Faults and broken hints together.</summary>
    public int Faults => Findings.Length + Unmet.Length;

    /// <summary>Fewer faults always win.</summary>
    public bool IsBetterThan(LayoutCandidate? other) => other is null ||
        (Faults != other.Faults ? Faults < other.Faults : Score.Total < other.Score.Total);
}
