namespace DocGen.Diagrams.Layout;

/// <summary>A segment as seen from one of its ends.</summary>
/// <param name="Node">The other end.</param>
/// <param name="Shift">Where on the other end it sits, in halves of that node's extent from its middle.</param>
/// <param name="OwnShift">The same of this end.</param>
public readonly record struct LayerLink(int Node, double Shift, double OwnShift, int Weight);

/// <summary>The segments between layers, by node, in one direction. Flat, as the ordering reads them over and over.</summary>
public sealed class LayerLinks
{
    private readonly int[] _start;
    private readonly LayerLink[] _links;

    /// <param name="isDown">Whether segments are filed under their upper ends.</param>
    public LayerLinks(LayerGraph graph, bool isDown)
    {
        int count = graph.Nodes.Length;
        _start = new int[count + 1];
        foreach (LayerSegment segment in graph.Segments)
        {
            if (IsBetween(graph, segment))
            {
                _start[(isDown ? segment.From : segment.To) + 1]++;
            }
        }

        for (int node = 0; node < count; node++)
        {
            _start[node + 1] += _start[node];
        }

        _links = new LayerLink[_start[count]];
        int[] next = [.. _start];
        foreach (LayerSegment segment in graph.Segments)
        {
            if (IsBetween(graph, segment))
            {
                double upper = Shift(graph, segment.From, segment.FromOffset);
                double lower = Shift(graph, segment.To, segment.ToOffset);
                _links[next[isDown ? segment.From : segment.To]++] = isDown
                    ? new LayerLink(segment.To, lower, upper, segment.Weight)
                    : new LayerLink(segment.From, upper, lower, segment.Weight);
            }
        }
    }

    public int Count => _links.Length;

    /// <summary>In the order of the segments.</summary>
    public ReadOnlySpan<LayerLink> Of(int node) => _links.AsSpan(_start[node], _start[node + 1] - _start[node]);

    private static bool IsBetween(LayerGraph graph, LayerSegment segment) => graph.Nodes[segment.From].Layer < graph.Nodes[segment.To].Layer;

    private static double Shift(LayerGraph graph, int node, double offset) => offset / (2 * Math.Max(1, graph.Nodes[node].Size.Width));
}
