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
    ImmutableArray<int> Host)
{
    /// <summary>The children of a container that are placed among each other: no notes, nothing pinned or outside.</summary>
    public IEnumerable<int> Members(LayoutTree tree, int container)
    {
        foreach (int child in tree.Children(container))
        {
            if (Host[child] < 0 && !Outside.ContainsKey(child) && !Pins.ContainsKey(child))
            {
                yield return child;
            }
        }
    }

    /// <summary>The children of a container that were asked to stand in one row or column, first row first, each in its order; empty if none.</summary>
    public ImmutableArray<ImmutableArray<int>> Lines(LayoutTree tree, int container) =>
    [
        .. tree.Children(container)
            .Where(child => Row[child] >= 0)
            .GroupBy(child => Row[child])
            .OrderBy(static line => line.Key)
            .Select(line => line.OrderBy(child => Rank[child]).ToImmutableArray()),
    ];

    /// <summary>The rows of the grid that was asked for in a container; empty if none.</summary>
    public ImmutableArray<ImmutableArray<int>> GridRows(LayoutTree tree, int container) => Grid.TryGetValue(container, out int columns)
        ? [.. Members(tree, container).Chunk(columns).Select(static row => row.ToImmutableArray())]
        : [];
}
