using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>Places boxes with relations among them in layers along the flow: the four phases of the layered method, one after the other.</summary>
public static class LayeredArrangement
{
    /// <param name="rows">Row the author asked for by box, -1 where none.</param>
    /// <param name="ranks">Place within the row, parallel to <paramref name="rows"/>.</param>
    /// <param name="variant">Which starting order is used; 0 is the author's.</param>
    /// <param name="aspect">Wanted width divided by height, for which layers are folded; null: as the links ask.</param>
    /// <param name="layerSpacing">Distance between layers that no label needs more of.</param>
    /// <param name="memory">Of one container tree with one set of rows and layer spacings.</param>
    public static Arrangement Arrange(
        SiblingGraph graph,
        IReadOnlyList<int> rows,
        IReadOnlyList<int> ranks,
        int variant,
        double? aspect,
        double spacing,
        double layerSpacing,
        LayerMemory memory)
    {
        // Rows are not part of what the memory compares.
        LayeredGraph layered = rows.Any(static row => row >= 0)
            ? new LayeredGraph(graph, aspect, spacing, Create())
            : memory.Get(graph, aspect, spacing, Create);
        LayerGraph layers = layered.Layers;
        int rounds = layers.Nodes.Length > 1500 ? 6 : 16;
        ImmutableArray<ImmutableArray<int>> order = LayerOrdering.Order(layers, variant, layers.Nodes.Length > 300 ? 1 : 6, rounds, ranks);
        return layered.Arrange(order, () => Place(graph, layers, order, spacing, layerSpacing));

        LayerGraph Create() => LayerGraph.Create(graph, AssignLayers(graph, rows, aspect, spacing, layerSpacing), bendWidth: 10);
    }

    /// <summary>The phases 1 and 2: the layer of each box.</summary>
    private static ImmutableArray<int> AssignLayers(SiblingGraph graph, IReadOnlyList<int> rows, double? aspect, double spacing, double layerSpacing)
    {
        ImmutableArray<bool> reversed = CycleBreaking.FindReversed(graph.Boxes.Length, graph.Links);
        var links = new List<(int From, int To, int Weight)>(graph.Links.Length);
        for (int i = 0; i < graph.Links.Length; i++)
        {
            SiblingLink link = graph.Links[i];
            bool isReversed = rows[link.From] >= 0 && rows[link.To] >= 0 ? rows[link.From] > rows[link.To] : reversed[i];
            links.Add(isReversed ? (link.To, link.From, link.Weight) : (link.From, link.To, link.Weight));
        }

        ImmutableArray<int> layers = LayerAssignment.Assign(graph.Boxes.Length, links, rows);
        return aspect is { } wanted ? LayerFolding.Fold(graph, layers, rows, wanted, spacing, layerSpacing) : layers;
    }

    private static Arrangement Place(
        SiblingGraph graph,
        LayerGraph layers,
        ImmutableArray<ImmutableArray<int>> order,
        double spacing,
        double layerSpacing)
    {
        ImmutableArray<double> lefts = CoordinateAssignment.Assign(layers, order, spacing);
        double[] tops = PlaceLayers(layers, order, layerSpacing, out double height);
        var places = new Point[graph.Boxes.Length];
        double left = double.MaxValue;
        double right = 0;
        for (int i = 0; i < places.Length; i++)
        {
            left = Math.Min(left, lefts[i]);
            right = Math.Max(right, lefts[i] + graph.Boxes[i].Size.Width);
        }

        for (int i = 0; i < places.Length; i++)
        {
            places[i] = new Point(lefts[i] - left, tops[i]);
        }

        return new Arrangement(
            [.. places],
            new Size(right - left, height),
            [.. order.Select(layer => layer.Where(node => layers.Nodes[node].Box >= 0).ToImmutableArray())],
            []);
    }

    private static double[] PlaceLayers(LayerGraph graph, ImmutableArray<ImmutableArray<int>> order, double layerSpacing, out double height)
    {
        var labels = new double[Math.Max(1, order.Length)];
        foreach (LayerSegment segment in graph.Segments)
        {
            if (graph.Nodes[segment.From].Layer < graph.Nodes[segment.To].Layer)
            {
                int layer = graph.Nodes[segment.From].Layer;
                labels[layer] = Math.Max(labels[layer], segment.LabelSize.Height);
            }
        }

        var tops = new double[graph.Nodes.Length];
        double y = 0;
        for (int layer = 0; layer < order.Length; layer++)
        {
            double thickness = order[layer].Max(node => graph.Nodes[node].Size.Height);
            foreach (int node in order[layer])
            {
                tops[node] = y + ((thickness - graph.Nodes[node].Size.Height) / 2);
            }

            y += thickness + (layer + 1 < order.Length ? layerSpacing + labels[layer] : 0);
        }

        height = y;
        return tops;
    }
}
