using System.Collections.Immutable;
using DocGen.Diagrams.Measuring;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Exchange;

/// <summary>A graph read from ELK JSON: what the layout needs, and the document in which the result is written back.</summary>
/// <param name="Document">The whole file; null where its syntax is broken, then the graph is empty.</param>
/// <param name="NodeOf">Index of the node that each JSON object stands for.</param>
/// <param name="EdgeOf">Index of the edge that each JSON object stands for.</param>
public sealed record ElkGraph(
    DataMapping? Document,
    MeasuredGraph Graph,
    ImmutableDictionary<DataMapping, int> NodeOf,
    ImmutableDictionary<DataMapping, int> EdgeOf)
{
    public int ContainerCount => Graph.Nodes.Count(static node => node.IsContainer);

    public int LeafCount => Graph.Nodes.Length - ContainerCount;

    public int EdgeCount => Graph.Edges.Length;

    public int LabelCount => Graph.Edges.Sum(static edge => edge.Labels.Length);
}
