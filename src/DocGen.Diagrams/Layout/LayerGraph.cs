using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>What is ordered and placed after layering: boxes, and a bend of no width for each layer that a link passes.</summary>
/// <param name="Nodes">Boxes first, in the order of the sibling graph, then bends.</param>
/// <param name="Segments">Pieces of links; each leads from one layer to the next or stays within one.</param>
/// <param name="LayerCount">At least 1 if there are nodes.</param>
public sealed record LayerGraph(ImmutableArray<LayerNode> Nodes, ImmutableArray<LayerSegment> Segments, int LayerCount)
{
    /// <summary>Splits links that span several layers. O(sum of spans). After: every segment between layers joins neighbours, upper end first.</summary>
    public static LayerGraph Create(SiblingGraph graph, ImmutableArray<int> layers, double bendWidth)
    {
        ImmutableArray<LayerNode>.Builder nodes = ImmutableArray.CreateBuilder<LayerNode>();
        ImmutableArray<LayerSegment>.Builder segments = ImmutableArray.CreateBuilder<LayerSegment>();
        for (int i = 0; i < graph.Boxes.Length; i++)
        {
            nodes.Add(new LayerNode(layers[i], graph.Boxes[i].Size, i, graph.Boxes[i].PullX));
        }

        foreach (SiblingLink link in graph.Links)
        {
            bool isDown = layers[link.From] <= layers[link.To];
            int upper = isDown ? link.From : link.To;
            int lower = isDown ? link.To : link.From;
            double offset = isDown ? link.FromOffset : link.ToOffset;
            double lastOffset = isDown ? link.ToOffset : link.FromOffset;
            int at = upper;
            int labelLayer = (layers[upper] + layers[lower]) / 2;
            for (int layer = layers[upper] + 1; layer < layers[lower]; layer++)
            {
                double width = layer == labelLayer ? Math.Max(bendWidth, link.LabelSize.Width) : bendWidth;
                nodes.Add(new LayerNode(layer, new Size(width, layer == labelLayer ? link.LabelSize.Height : 0), -1, 0));
                segments.Add(new LayerSegment(at, nodes.Count - 1, offset, 0, link.Weight, default));
                at = nodes.Count - 1;
                offset = 0;
            }

            segments.Add(new LayerSegment(at, lower, offset, lastOffset, link.Weight, at == upper ? link.LabelSize : default));
        }

        int count = nodes.Count == 0 ? 0 : nodes.Max(static node => node.Layer) + 1;
        return new LayerGraph(nodes.ToImmutable(), segments.ToImmutable(), count);
    }
}

/// <param name="Box">Index of the box; -1 for the bend of a long link.</param>
/// <param name="Pull">Where relations to the outside lead, across the flow.</param>
public sealed record LayerNode(int Layer, Size Size, int Box, double Pull);

/// <param name="FromOffset">Distance from the middle of the upper node, across the flow.</param>
/// <param name="LabelSize">Label that stands between the two layers; empty if none.</param>
public sealed record LayerSegment(int From, int To, double FromOffset, double ToOffset, int Weight, Size LabelSize);
