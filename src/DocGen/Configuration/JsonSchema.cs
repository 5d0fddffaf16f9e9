using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocGen.Configuration;

/// <summary>What a value may be, as far as an editor has to know.</summary>
public abstract record SchemaType
{
    public sealed record Text(string? Pattern = null) : SchemaType;

    public sealed record Boolean : SchemaType;

    public sealed record Integer(int? Minimum = null, int? Maximum = null) : SchemaType;

    public sealed record Choice(params ImmutableArray<string> Values) : SchemaType;

    public sealed record List(SchemaType Item) : SchemaType;

    /// <summary>Any keys, all values of one type.</summary>
    public sealed record Dictionary(SchemaType Value) : SchemaType;

    /// <summary>Fixed keys.</summary>
    /// <param name="IsOpen">Whether other keys are allowed beside them.</param>
    public sealed record Mapping(ImmutableArray<SchemaKey> Keys, ImmutableArray<string> Required, bool IsOpen = false) : SchemaType;

    public sealed record Either(params ImmutableArray<SchemaType> Types) : SchemaType;

    /// <summary>A type that is described once and used again, also inside itself.</summary>
    public sealed record Reference(string Name) : SchemaType;
}

/// <param name="Description">One sentence for the editor's tooltip.</param>
public sealed record SchemaKey(string Name, string Description, SchemaType Type);

/// <summary>Writes JSON Schema, draft 2020-12.</summary>
public static class JsonSchema
{
    public static string Write(string title, SchemaType.Mapping root, params ReadOnlySpan<(string Name, SchemaType Type)> definitions)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
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
                if (text.Pattern is not null)
                {
                    writer.WriteString("pattern", text.Pattern);
                }

                break;
            case SchemaType.Boolean:
                writer.WriteString("type", "boolean");
                break;
            case SchemaType.Integer integer:
                writer.WriteString("type", "integer");
                if (integer.Minimum is { } minimum)
                {
                    writer.WriteNumber("minimum", minimum);
                }

                if (integer.Maximum is { } maximum)
                {
                    writer.WriteNumber("maximum", maximum);
                }

                break;
            case SchemaType.Choice choice:
                WriteTexts(writer, "enum", choice.Values);
                break;
            case SchemaType.List list:
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                WriteMembers(writer, list.Item);
                writer.WriteEndObject();
                break;
            case SchemaType.Dictionary dictionary:
                writer.WriteString("type", "object");
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
