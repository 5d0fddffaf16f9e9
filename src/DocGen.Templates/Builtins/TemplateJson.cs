using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using DocGen.Templates.Evaluation;
using DocGen.Templates.Syntax;
using DocGen.Templates.Values;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Json;

namespace DocGen.Templates.Builtins;

/// <summary>JSON to template values and back.</summary>
public static class TemplateJson
{
    private const int MaximumDepth = 100;

    private static readonly DataRules Rules = new(TemplateRules.Data, TemplateRules.Data, TemplateRules.Data, TemplateRules.Data);

    /// <summary>Reads a file of variables: one JSON object.</summary>
    public static Diagnosed<ITemplateObject> ReadVariables(SourceText source)
    {
        Diagnosed<DataNode?> data = JsonReader.Read(source, Rules);
        DiagnosticBag diagnostics = new();
        switch (diagnostics.Take(data))
        {
            case DataMapping mapping:
                return diagnostics.Diagnose(ToValue(mapping).AsObject());
            case DataNode node:
                diagnostics.Report(TemplateRules.Data, node.Location, $"The data is {node.KindName} and not an object");
                break;
        }

        return diagnostics.Diagnose<ITemplateObject>(new TemplateObject());
    }

    /// <summary>The value of a node of a YAML or JSON file. Mappings become objects that a template can change.</summary>
    public static TemplateValue ToValue(DataNode node)
    {
        switch (node)
        {
            case DataMapping mapping:
                TemplateObject result = new();
                foreach (DataEntry entry in mapping.Entries)
                {
                    result.Set(entry.Key, ToValue(entry.Value));
                }

                return TemplateValue.FromObject(result);
            case DataSequence sequence:
                TemplateArray array = new(sequence.Items.Length);
                foreach (DataNode item in sequence.Items)
                {
                    array.Add(ToValue(item));
                }

                return TemplateValue.FromList(array);
            case DataScalar scalar:
                return scalar.Kind switch
                {
                    ScalarKind.Text => scalar.Value,
                    ScalarKind.Number => ToNumber(scalar.Value),
                    ScalarKind.Boolean => scalar.Value == "true",
                    _ => TemplateValue.Null,
                };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    internal static TemplateValue Parse(TemplateCall call)
    {
        Diagnosed<DataNode?> data = JsonReader.Read(new SourceText("(JSON)", call.Text(0)), Rules);
        return data.HasErrors || data.Value is null
            ? throw call.FailAt(0, $"the text is no JSON: {data.Diagnostics[0].Message}")
            : ToValue(data.Value);
    }

    /// <summary>Characters that mean something in HTML are escaped, so that the result can stand in a script element.</summary>
    internal static string Write(TemplateCall call)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(writer, call, call[0], 0);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static TemplateValue ToNumber(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            return integer;
        }

        return text.Length < 1000 && text.AsSpan().IndexOfAny(".eE") < 0 && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger big)
            ? TemplateValue.FromBigInteger(big)
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static void Write(Utf8JsonWriter writer, TemplateCall call, TemplateValue value, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw call.FailAt(0, $"the value is nested more than {MaximumDepth} levels deep");
        }

        call.Renderer.CountSteps(1);
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Function:
                writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Text:
                writer.WriteStringValue(value.AsText());
                break;
            case ValueKind.Date:
                writer.WriteStringValue(value.AsDate());
                break;
            case ValueKind.TimeSpan:
                writer.WriteStringValue(value.AsTimeSpan().ToString("c", CultureInfo.InvariantCulture));
                break;
            case ValueKind.List:
                writer.WriteStartArray();
                for (int i = 0; i < value.AsList().Count; i++)
                {
                    Write(writer, call, value.AsList()[i], depth + 1);
                }

                writer.WriteEndArray();
                break;
            case ValueKind.Object:
                writer.WriteStartObject();
                foreach (string member in value.AsObject().Members)
                {
                    value.AsObject().TryGet(member, out TemplateValue item);
                    writer.WritePropertyName(member);
                    Write(writer, call, item, depth + 1);
                }

                writer.WriteEndObject();
                break;
            default:
                WriteNumber(writer, call, value);
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, TemplateCall call, TemplateValue value)
    {
        if (value.Kind is ValueKind.Double or ValueKind.Single && !double.IsFinite(Arithmetic.ToDouble(value)))
        {
            throw call.FailAt(0, $"JSON has no number for '{call.Renderer.ToText(value)}'");
        }

        writer.WriteRawValue(call.Renderer.ToText(value), skipInputValidation: true);
    }
}
