using System.Collections.Immutable;

namespace DocGen.Diagrams.Layout;

/// <summary>Demands value(head) - value(tail) ≥ length, and charges weight times that difference.</summary>
/// <param name="Length">May be negative.</param>
/// <param name="Weight">Not negative.</param>
public readonly record struct DifferenceArc(int Tail, int Head, int Length, int Weight);

/// <param name="Values">Values that satisfy every arc; where the system has none, what the search held when it found out.</param>
/// <param name="Conflict">Indices of arcs on a cycle of positive length; empty if the system is feasible.</param>
public sealed record DifferenceSolution(int[] Values, ImmutableArray<int> Conflict);
