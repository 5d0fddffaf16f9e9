using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using DocGen.Diagrams.Exchange;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;
using DocGen.Text;

namespace DocGen.Diagrams.Rendering;

/// <summary>Writes a view as a graph in the ELK JSON format, before or after its layout.</summary>
internal static class LaidOutJson
{
    /// <param name="layout">Null: the graph as a layout engine gets it.</param>
    /// <param name="language">Of the texts in the labels.</param>
    /// <returns>UTF-8 with a newline at its end. All edges are declared at the root, so their coordinates are absolute.</returns>
    public static byte[] Write(MeasuredView view, RoutedGraph? layout, LanguageTag language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ElkJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("id", $"{view.Graph.Model.Id}/{view.Graph.View.Id}");
            if (layout is null)
            {
                WriteOptions(writer, view.Layout.Hints);
            }
            else
            {
                ElkJson.WritePoint(writer, default);
                ElkJson.WriteSize(writer, layout.Placed.Size);
            }

            ILookup<int, int> children = Enumerable.Range(0, view.Layout.Nodes.Length).ToLookup(node => view.Layout.Nodes[node].Parent);
            int text = view.IndexOf(language);
            WriteChildren(writer, view, layout, children, -1, default, text);
            WriteEdges(writer, view, layout, text);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteOptions(Utf8JsonWriter writer, LayoutHints hints)
    {
        writer.WriteStartObject("layoutOptions");
        writer.WriteString("elk.algorithm", "layered");
        writer.WriteString("elk.hierarchyHandling", "INCLUDE_CHILDREN");
        writer.WriteString("elk.edgeRouting", "ORTHOGONAL");
        if (hints.Direction is { } direction)
        {
            writer.WriteString("elk.direction", direction switch
            {
                Side.Top => "UP",
                Side.Right => "RIGHT",
                Side.Bottom => "DOWN",
                Side.Left => "LEFT",
                _ => throw new ArgumentOutOfRangeException(nameof(hints), direction, "not a side"),
            });
        }

        writer.WriteEndObject();
    }

    private static void WriteChildren(
        Utf8JsonWriter writer, MeasuredView view, RoutedGraph? layout, ILookup<int, int> children, int parent, Point origin, int text)
    {
        if (!children.Contains(parent))
        {
            return;
        }

        writer.WriteStartArray("children");
        foreach (int node in children[parent])
        {
            MeasuredNode measured = view.Layout.Nodes[node];
            Point place = layout?.Placed.Nodes[node].Origin ?? default;
            writer.WriteStartObject();
            writer.WriteString("id", measured.Id);
            if (layout is not null)
            {
                ElkJson.WritePoint(writer, place - origin);
            }

            ElkJson.WriteSize(writer, layout?.Placed.Nodes[node].Size ?? measured.Size);
            Size title = measured.IsContainer ? measured.Title : measured.Size;
            WriteLabel(writer, view.Nodes[node].Texts[text].Lines, title, layout is null || !measured.IsContainer ? null : layout.Placed.Titles[node].Origin - place, measured.IsContainer);
            WriteChildren(writer, view, layout, children, node, place, text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLabel(Utf8JsonWriter writer, ImmutableArray<PlacedLine> lines, Size size, Point? place, bool isContainer)
    {
        writer.WriteStartArray("labels");
        writer.WriteStartObject();
        writer.WriteString("text", string.Join('\n', lines.Select(static line => line.Text)));
        if (place is { } corner)
        {
            ElkJson.WritePoint(writer, corner);
        }

        ElkJson.WriteSize(writer, size);
        if (isContainer)
        {
            WriteOption(writer, "elk.nodeLabels.placement", "INSIDE V_TOP H_LEFT");
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteEdges(Utf8JsonWriter writer, MeasuredView view, RoutedGraph? layout, int text)
    {
        writer.WriteStartArray("edges");
        for (int i = 0; i < view.Layout.Edges.Length; i++)
        {
            MeasuredEdge edge = view.Layout.Edges[i];
            writer.WriteStartObject();
            writer.WriteString("id", edge.Id);
            WriteEnds(writer, "sources", view.Layout.Nodes[edge.Source].Id);
            WriteEnds(writer, "targets", view.Layout.Nodes[edge.Target].Id);
            if (layout is not null)
            {
                ElkJson.WriteSections(writer, edge.Id, layout.Edges[i].Points, default);
            }

            writer.WriteStartArray("labels");
            for (int label = 0; label < edge.Labels.Length; label++)
            {
                writer.WriteStartObject();
                writer.WriteString("text", string.Join('\n', view.Edges[i].Labels[label].Texts[text].Lines.Select(static line => line.Text)));
                if (layout is not null)
                {
                    ElkJson.WritePoint(writer, layout.Edges[i].Labels[label].Origin);
                }

                ElkJson.WriteSize(writer, edge.Labels[label].Size);
                WriteOption(writer, "elk.edgeLabels.placement", edge.Labels[label].Placement switch
                {
                    LabelPlacement.Middle => "CENTER",
                    LabelPlacement.Source => "TAIL",
                    LabelPlacement.Target => "HEAD",
                    _ => throw new ArgumentOutOfRangeException(nameof(view), edge.Labels[label].Placement, "not a placement"),
                });
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOption(Utf8JsonWriter writer, string key, string value)
    {
        writer.WriteStartObject("layoutOptions");
        writer.WriteString(key, value);
        writer.WriteEndObject();
    }

    private static void WriteEnds(Utf8JsonWriter writer, string name, string id)
    {
        writer.WriteStartArray(name);
        writer.WriteStringValue(id);
        writer.WriteEndArray();
    }
}
