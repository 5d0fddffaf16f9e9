using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Diagrams.Geometry;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Exchange;

/// <summary>The pieces of the ELK JSON format that every writer of it shares. Coordinates are rounded to 1/64 px.</summary>
public static class ElkJson
{
    /// <summary>Indented, with letters of all languages as they are: the output is a file of its own, never part of HTML.</summary>
    public static JsonWriterOptions WriterOptions => new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WritePoint(Utf8JsonWriter writer, Point point)
    {
        writer.WriteNumber("x", Round(point.X));
        writer.WriteNumber("y", Round(point.Y));
    }

    public static void WriteSize(Utf8JsonWriter writer, Size size)
    {
        writer.WriteNumber("width", Round(size.Width));
        writer.WriteNumber("height", Round(size.Height));
    }

    public static void WriteSections(Utf8JsonWriter writer, string edge, ImmutableArray<Point> points, Point origin)
    {
        writer.WriteStartArray("sections");
        writer.WriteStartObject();
        writer.WriteString("id", edge + "_s0");
        WriteNamedPoint(writer, "startPoint", points[0] - origin);
        if (points.Length > 2)
        {
            writer.WriteStartArray("bendPoints");
            foreach (Point point in points.AsSpan(1, points.Length - 2))
            {
                writer.WriteStartObject();
                WritePoint(writer, point - origin);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        WriteNamedPoint(writer, "endPoint", points[^1] - origin);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <summary>Writes a value as it was read.</summary>
    public static void WriteData(Utf8JsonWriter writer, DataNode node)
    {
        switch (node)
        {
            case DataScalar { Kind: ScalarKind.Text } scalar:
                writer.WriteStringValue(scalar.Value);
                break;
            case DataScalar scalar:
                writer.WriteRawValue(scalar.Value);
                break;
            case DataSequence sequence:
                writer.WriteStartArray();
                foreach (DataNode item in sequence.Items)
                {
                    WriteData(writer, item);
                }

                writer.WriteEndArray();
                break;
            case DataMapping mapping:
                writer.WriteStartObject();
                foreach (DataEntry entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    WriteData(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteNamedPoint(Utf8JsonWriter writer, string name, Point point)
    {
        writer.WriteStartObject(name);
        WritePoint(writer, point);
        writer.WriteEndObject();
    }

    private static double Round(double value) => Math.Round(value * 64) / 64;
}
