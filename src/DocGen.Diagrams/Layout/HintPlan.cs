using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>The author's wishes after contradictions are settled; every wish in here can be honoured.</summary>
/// <param name="Row">Layer among the siblings by node, -1 where none: rows, or columns where <paramref name="Flow"/> of the container leads sideways.</param>
/// <param name="Rank">Place within the row by node, -1 where none.</param>
/// <param name="Flow">Main direction by container index + 1 where rows or columns fix it.</param>
/// <param name="Grid">Number of columns by container index.</param>
/// <param name="Outside">Side of everything else, by root node.</param>
/// <param name="Pins">Corner in the content area, by node.</param>
/// <param name="Host">Sibling beside which a note stands, by node; -1: none.</param>
public sealed record HintPlan(
    ImmutableArray<int> Row,
    ImmutableArray<int> Rank,
    ImmutableArray<Side?> Flow,
    ImmutableSortedDictionary<int, int> Grid,
    ImmutableSortedDictionary<int, Side> Outside,
    ImmutableSortedDictionary<int, Point> Pins,
    ImmutableArray<int> Host);
