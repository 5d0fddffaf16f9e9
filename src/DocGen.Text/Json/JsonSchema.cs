using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocGen.Text.Json;

/// <summary>Writes JSON Schema, draft 2020-12.</summary>
public static class JsonSchema
{
    /// <returns>JSON, indented, lines end with <c>\n</c>.</returns>
    public static string Write(string title, SchemaType.Mapping root, params ReadOnlySpan<(string Name, SchemaType Type)> definitions) => Write(null, title, root, definitions);

    /// <param name="id">URI that names the schema; null: none.</param>
    /// <inheritdoc cref="Write(string, SchemaType.Mapping, ReadOnlySpan{ValueTuple{string, SchemaType}})"/>
    public static string Write(string? id, string title, SchemaType.Mapping root, ReadOnlySpan<(string Name, SchemaType Type)> definitions)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            WriteIfAny(writer, "$id", id);
            writer.WriteString("title", title);
            WriteMembers(writer, root);
            if (definitions.Length > 0)
            {
                writer.WriteStartObject("$defs");
                foreach ((string name, SchemaType type) in definitions)
                {
                    writer.WriteStartObject(name);
                    WriteMembers(writer, type);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteMembers(Utf8JsonWriter writer, SchemaType type)
    {
        switch (type)
        {
            case SchemaType.Text text:
                writer.WriteString("type", "string");
                WriteIfAny(writer, "pattern", text.Pattern);
                break;
            case SchemaType.Scalar scalar:
                WriteTexts(writer, "type", ["string", "number", "boolean"]);
                WriteIfAny(writer, "pattern", scalar.Pattern);
                break;
            case SchemaType.Constant constant:
                writer.WriteString("const", constant.Value);
                break;
            case SchemaType.Boolean:
                writer.WriteString("type", "boolean");
                break;
            case SchemaType.Integer integer:
                writer.WriteString("type", "integer");
                WriteIfAny(writer, "minimum", integer.Minimum);
                WriteIfAny(writer, "maximum", integer.Maximum);
                break;
            case SchemaType.Number:
                writer.WriteString("type", "number");
                break;
            case SchemaType.Choice choice:
                WriteTexts(writer, "enum", choice.Values);
                break;
            case SchemaType.List list:
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                WriteMembers(writer, list.Item);
                writer.WriteEndObject();
                WriteIfAny(writer, "minItems", list.Length);
                WriteIfAny(writer, "maxItems", list.Length);
                break;
            case SchemaType.Dictionary dictionary:
                writer.WriteString("type", "object");
                if (dictionary.KeyPattern is not null)
                {
                    writer.WriteStartObject("propertyNames");
                    writer.WriteString("pattern", dictionary.KeyPattern);
                    writer.WriteEndObject();
                }

                writer.WriteStartObject("additionalProperties");
                WriteMembers(writer, dictionary.Value);
                writer.WriteEndObject();
                break;
            case SchemaType.Mapping mapping:
                WriteMapping(writer, mapping);
                break;
            case SchemaType.Either either:
                writer.WriteStartArray("anyOf");
                foreach (SchemaType one in either.Types)
                {
                    writer.WriteStartObject();
                    WriteMembers(writer, one);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                break;
            case SchemaType.Reference reference:
                writer.WriteString("$ref", $"#/$defs/{reference.Name}");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteMapping(Utf8JsonWriter writer, SchemaType.Mapping mapping)
    {
        WriteIfAny(writer, "description", mapping.Description);
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (SchemaKey key in mapping.Keys)
        {
            writer.WriteStartObject(key.Name);
            writer.WriteString("description", key.Description);
            WriteMembers(writer, key.Type);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (!mapping.Required.IsEmpty)
        {
            WriteTexts(writer, "required", mapping.Required);
        }

        if (!mapping.IsOpen)
        {
            writer.WriteBoolean("additionalProperties", false);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
