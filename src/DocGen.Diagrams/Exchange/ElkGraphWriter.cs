using System.Buffers;
using System.Text.Json;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Routing;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Exchange;

/// <summary>Writes a laid-out graph into the document it was read from: everything that was there stays, coordinates are added or replaced.</summary>
public static class ElkGraphWriter
{
    /// <returns>UTF-8 JSON with a newline at its end. Coordinates of nodes are relative to their parent, those of edges to the node that declares them.</returns>
    public static byte[] Write(ElkGraph graph, RoutedGraph routed)
    {
        DataMapping document = graph.Document ?? throw new ArgumentException("A graph whose document is broken cannot be written back", nameof(graph));
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ElkJson.WriterOptions))
        {
            var run = new Run(graph, routed, writer);
            run.WriteRoot(document);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class Run(ElkGraph graph, RoutedGraph routed, Utf8JsonWriter writer)
    {
        private static readonly string[] NodeKeys = ["x", "y", "width", "height", "children", "edges", "labels", "ports"];
        private static readonly string[] EdgeKeys = ["sections", "labels", "container", "junctionPoints"];

        public void WriteRoot(DataMapping root)
        {
            writer.WriteStartObject();
            WriteOthers(root, NodeKeys);
            writer.WriteNumber("x", 0);
            writer.WriteNumber("y", 0);
            ElkJson.WriteSize(writer, routed.Placed.Size);
            WriteLabels(root, null);
            WriteInside(root, default);
            writer.WriteEndObject();
        }

        private void WriteOthers(DataMapping mapping, string[] written)
        {
            foreach (DataEntry entry in mapping.Entries)
            {
                // Coordinates are relative whatever the input said about its own.
                if (!written.Contains(entry.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(entry.Key);
                    ElkJson.WriteData(writer, entry.Value);
                }
            }
        }

        private void WriteInside(DataMapping mapping, Point origin)
        {
            if (mapping["children"] is DataSequence children)
            {
                writer.WriteStartArray("children");
                foreach (DataMapping child in children.Items.OfType<DataMapping>())
                {
                    if (graph.NodeOf.TryGetValue(child, out int node))
                    {
                        WriteNode(child, node, origin);
                    }
                }

                writer.WriteEndArray();
            }

            if (mapping["edges"] is DataSequence edges)
            {
                writer.WriteStartArray("edges");
                foreach (DataMapping edge in edges.Items.OfType<DataMapping>())
                {
                    if (graph.EdgeOf.TryGetValue(edge, out int index))
                    {
                        WriteEdge(edge, index, origin);
                    }
                }

                writer.WriteEndArray();
            }
        }

        private void WriteNode(DataMapping mapping, int node, Point origin)
        {
            Rectangle bounds = routed.Placed.Nodes[node];
            writer.WriteStartObject();
            WriteOthers(mapping, NodeKeys);
            ElkJson.WritePoint(writer, bounds.Origin - origin);
            ElkJson.WriteSize(writer, bounds.Size);
            Rectangle title = routed.Placed.Titles[node];
            WriteLabels(mapping, title.Size.IsEmpty ? null : title.Origin - bounds.Origin);
            if (mapping["ports"] is { } ports)
            {
                writer.WritePropertyName("ports");
                ElkJson.WriteData(writer, ports);
            }

            WriteInside(mapping, bounds.Origin);
            writer.WriteEndObject();
        }

        private void WriteLabels(DataMapping mapping, Point? first)
        {
            if (mapping["labels"] is not DataSequence labels)
            {
                return;
            }

            writer.WriteStartArray("labels");
            Point? place = first;
            foreach (DataNode label in labels.Items)
            {
                if (label is DataMapping text && place is { } corner)
                {
                    writer.WriteStartObject();
                    WriteOthers(text, ["x", "y"]);
                    ElkJson.WritePoint(writer, corner);
                    writer.WriteEndObject();
                    place = null;
                }
                else
                {
                    ElkJson.WriteData(writer, label);
                }
            }

            writer.WriteEndArray();
        }

        private void WriteEdge(DataMapping mapping, int edge, Point origin)
        {
            RoutedEdge line = routed.Edges[edge];
            writer.WriteStartObject();
            WriteOthers(mapping, EdgeKeys);
            ElkJson.WriteSections(writer, graph.Graph.Edges[edge].Id, line.Points, origin);
            if (mapping["labels"] is DataSequence labels)
            {
                writer.WriteStartArray("labels");
                int next = 0;
                foreach (DataMapping label in labels.Items.OfType<DataMapping>())
                {
                    writer.WriteStartObject();
                    WriteOthers(label, ["x", "y"]);
                    ElkJson.WritePoint(writer, line.Labels[next++].Origin - origin);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }
    }
}
