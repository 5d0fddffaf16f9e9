using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DocGen.Diagrams.Layout;

/// <summary>What the variants of one search have in common: the layers of each sibling graph, and what became of each order of them.</summary>
/// <remarks>Twenty variants differ in the order from which they start, and often end with the same one. Not thread-safe.</remarks>
public sealed class LayerMemory
{
    private readonly Dictionary<int, List<LayeredGraph>> _known = [];

    /// <summary>The layered graph of an arrangement, made when it is asked for first.</summary>
    /// <param name="folding">The aspect for which layers are folded; null: they are not.</param>
    public LayeredGraph Get(SiblingGraph graph, double? folding, double spacing, Func<LayerGraph> create)
    {
        ref List<LayeredGraph>? alike = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, (graph.Boxes.Length << 16) ^ graph.Links.Length, out _);
        alike ??= [];
        foreach (LayeredGraph known in alike)
        {
            if (known.Folding == folding && known.Spacing == spacing && known.Siblings.HasContentOf(graph))
            {
                return known;
            }
        }

        var made = new LayeredGraph(graph, folding, spacing, create());
        alike.Add(made);
        return made;
    }
}

/// <summary>A sibling graph with its layers, and the arrangements that were made of it.</summary>
public sealed class LayeredGraph(SiblingGraph siblings, double? folding, double spacing, LayerGraph layers)
{
    private readonly List<(ImmutableArray<ImmutableArray<int>> Order, Arrangement Arrangement)> _arrangements = [];

    public SiblingGraph Siblings => siblings;

    public double? Folding => folding;

    public double Spacing => spacing;

    public LayerGraph Layers => layers;

    /// <summary>The arrangement that belongs to an order of the layers, made when it is asked for first.</summary>
    public Arrangement Arrange(ImmutableArray<ImmutableArray<int>> order, Func<Arrangement> create)
    {
        foreach ((ImmutableArray<ImmutableArray<int>> known, Arrangement arrangement) in _arrangements)
        {
            if (AreEqual(known, order))
            {
                return arrangement;
            }
        }

        Arrangement made = create();
        _arrangements.Add((order, made));
        return made;
    }

    private static bool AreEqual(ImmutableArray<ImmutableArray<int>> first, ImmutableArray<ImmutableArray<int>> second)
    {
        for (int layer = 0; layer < first.Length; layer++)
        {
            if (!first[layer].AsSpan().SequenceEqual(second[layer].AsSpan()))
            {
                return false;
            }
        }

        return true;
    }
}
