using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocGen.Diagrams.Reading.Formats;

/// <summary>Writes the formats as JSON Schema, draft 2020-12, with which editors complete keys and check files while they are written.</summary>
/// <remarks>Made from the tables that the reader checks with, so both always agree. What refers to something else is any text here.</remarks>
public static class ModelSchema
{
    private const string LanguagePattern = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$";

    /// <summary>The schema of model files.</summary>
    public static string WriteModel() => Write(ModelFormat.File);

    /// <summary>The schema of overlays.</summary>
    public static string WriteOverlay() => Write(ModelFormat.Overlay);

    /// <returns>JSON, indented, lines end with <c>\n</c>.</returns>
    public static string Write(Format format)
    {
        ArgumentNullException.ThrowIfNull(format);
        using MemoryStream stream = new();
        JsonWriterOptions options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter writer = new(stream, options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("$id", $"urn:docgen:schema:{format.Name}:1");
            writer.WriteString("title", format.Title);
            WriteObject(writer, format.Root);
            writer.WriteStartObject("$defs");
            foreach (FormatObject item in format.Objects.Skip(1))
            {
                writer.WriteStartObject(item.Name);
                WriteObject(writer, item);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteObject(Utf8JsonWriter writer, FormatObject item)
    {
        writer.WriteString("description", item.Description);
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (FormatKey key in item.Keys)
        {
            writer.WriteStartObject(key.Name);
            writer.WriteString("description", key.Description);
            WriteType(writer, key.Type);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        ImmutableArray<FormatKey> required = [.. item.Keys.Where(static k => k.IsRequired)];
        if (!required.IsEmpty)
        {
            writer.WriteStartArray("required");
            foreach (FormatKey key in required)
            {
                writer.WriteStringValue(key.Name);
            }

            writer.WriteEndArray();
        }

        writer.WriteBoolean("additionalProperties", false);
    }

    private static void WriteType(Utf8JsonWriter writer, FormatType type)
    {
        switch (type)
        {
            case FormatType.Text:
                WriteScalar(writer, null);
                break;
            case FormatType.Constant constant:
                writer.WriteString("const", constant.Value);
                break;
            case FormatType.Id id:
                WriteScalar(writer, id.IsFileName ? ScalarForms.FileIdPattern : ScalarForms.IdPattern);
                break;
            case FormatType.Language:
                writer.WriteString("type", "string");
                writer.WriteString("pattern", LanguagePattern);
                break;
            case FormatType.Boolean:
                writer.WriteString("type", "boolean");
                break;
            case FormatType.WholeNumber number:
                writer.WriteString("type", "integer");
                writer.WriteNumber("minimum", number.Minimum);
                break;
            case FormatType.Choice choice:
                writer.WriteStartArray("enum");
                foreach (string value in choice.Values)
                {
                    writer.WriteStringValue(value);
                }

                writer.WriteEndArray();
                break;
            case FormatType.Texts:
                WriteAlternatives(writer, static w => WriteScalar(w, null), static w => WriteArray(w, static inner => WriteScalar(inner, null)));
                break;
            case FormatType.Dashes:
                WriteScalar(writer, ScalarForms.DashPattern);
                break;
            case FormatType.Point:
                WriteArray(writer, static w => w.WriteString("type", "number"));
                writer.WriteNumber("minItems", 2);
                writer.WriteNumber("maxItems", 2);
                break;
            case FormatType.List list:
                WriteArray(writer, w => WriteType(w, list.Item));
                break;
            case FormatType.Map map:
                WriteMap(writer, map);
                break;
            case FormatType.Nested nested:
                WriteReference(writer, nested.Name);
                break;
            case FormatType.TextOr textOr:
                WriteAlternatives(writer, static w => WriteScalar(w, null), w => WriteReference(w, textOr.Name));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>In YAML <c>1.10</c> and <c>no</c> are texts here, but an editor takes them for a number and a truth value.</summary>
    private static void WriteScalar(Utf8JsonWriter writer, string? pattern)
    {
        writer.WriteStartArray("type");
        writer.WriteStringValue("string");
        writer.WriteStringValue("number");
        writer.WriteStringValue("boolean");
        writer.WriteEndArray();
        if (pattern is not null)
        {
            writer.WriteString("pattern", pattern);
        }
    }

    private static void WriteArray(Utf8JsonWriter writer, Action<Utf8JsonWriter> writeItem)
    {
        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        writeItem(writer);
        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, FormatType.Map map)
    {
        writer.WriteString("type", "object");
        if (map.Keys is { } keys)
        {
            writer.WriteStartObject("propertyNames");
            writer.WriteString("pattern", keys.IsFileName ? ScalarForms.FileIdPattern : ScalarForms.IdPattern);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("additionalProperties");
        WriteType(writer, map.Value);
        writer.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter writer, string name) => writer.WriteString("$ref", $"#/$defs/{name}");

    private static void WriteAlternatives(Utf8JsonWriter writer, params ReadOnlySpan<Action<Utf8JsonWriter>> alternatives)
    {
        writer.WriteStartArray("anyOf");
        foreach (Action<Utf8JsonWriter> write in alternatives)
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
