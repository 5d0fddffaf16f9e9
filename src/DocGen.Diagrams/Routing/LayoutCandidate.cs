using System.Collections.Immutable;

namespace DocGen.Diagrams.Routing;

/// <summary>One finished layout among several.</summary>
/// <param name="Sketch">From which further variants may start.</param>
/// <param name="Findings">Faults; empty if clean.</param>
public sealed record LayoutCandidate(Sketch Sketch, RoutedGraph Routed, ImmutableArray<LayoutFinding> Findings, LayoutScore Score)
{
    public bool IsClean => Findings.IsEmpty;

    /// <summary>Fewer faults always win.</summary>
    public bool IsBetterThan(LayoutCandidate? other) => other is null ||
        (Findings.Length != other.Findings.Length ? Findings.Length < other.Findings.Length : Score.Total < other.Score.Total);
}
