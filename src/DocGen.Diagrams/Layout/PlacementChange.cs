using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>Siblings that stand elsewhere, each with everything inside it.</summary>
/// <param name="Moves">By how much, by sibling.</param>
/// <param name="Exchanged">The two that changed places and so take each other's place in rows and columns; null where all were mirrored.</param>
public sealed record PlacementChange(ImmutableArray<(int Node, Point By)> Moves, (int First, int Second)? Exchanged)
{
    /// <summary>The placement after the change. O(nodes).</summary>
    public Placement Apply(Placement placement, LayoutTree tree)
    {
        var offsets = new Point[tree.Count];
        foreach ((int node, Point by) in Moves)
        {
            offsets[node] = by;
        }

        Rectangle[] nodes = [.. placement.Graph.Nodes];
        Rectangle[] titles = [.. placement.Graph.Titles];
        for (int node = 0; node < tree.Count; node++)
        {
            int parent = tree.Parent(node);
            offsets[node] += parent < 0 ? default : offsets[parent];
            nodes[node] = nodes[node].Offset(offsets[node].X, offsets[node].Y);
            titles[node] = titles[node].Offset(offsets[node].X, offsets[node].Y);
        }

        PlacedGraph moved = placement.Graph with { Nodes = [.. nodes], Titles = [.. titles] };
        return new Placement(moved, Exchange(placement.Rows), Exchange(placement.Columns));
    }

    private ImmutableArray<ImmutableArray<int>> Exchange(ImmutableArray<ImmutableArray<int>> groups) => Exchanged is not { } pair
        ? groups
        : [.. groups.Select(group => group.Select(node => node == pair.First ? pair.Second : node == pair.Second ? pair.First : node).ToImmutableArray())];
}
