using System.Buffers;
using System.Text;
using System.Text.Json;
using DocGen.Text;

namespace DocGen.Reporting;

/// <summary>A SARIF 2.1.0 log with one run, for code scanning services.</summary>
/// <remarks>Source: OASIS Standard, Static Analysis Results Interchange Format Version 2.1.0.</remarks>
internal static class SarifFormat
{
    public static void Write(DiagnosticReport report, string pathPrefix, string toolVersion, TextWriter output)
    {
        Rule[] rules = [.. report.Items.Select(static diagnostic => diagnostic.Rule).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, JsonFormat.Options with { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            writer.WriteString("version", "2.1.0");
            writer.WriteStartArray("runs");
            writer.WriteStartObject();
            WriteTool(writer, rules, toolVersion);
            writer.WriteString("columnKind", "utf16CodeUnits");
            writer.WriteStartArray("results");
            foreach (Diagnostic diagnostic in report.Items)
            {
                WriteResult(writer, diagnostic, Array.FindIndex(rules, rule => rule.Id == diagnostic.Rule.Id), pathPrefix);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteTool(Utf8JsonWriter writer, Rule[] rules, string toolVersion)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "DocGen");
        writer.WriteString("semanticVersion", toolVersion);
        writer.WriteStartArray("rules");
        foreach (Rule rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            WriteMessage(writer, "shortDescription", rule.Title);
            WriteMessage(writer, "fullDescription", rule.Why);
            WriteMessage(writer, "help", rule.Fix);
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", LevelOf(rule.DefaultSeverity));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Diagnostic diagnostic, int ruleIndex, string pathPrefix)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", diagnostic.Rule.Id);
        writer.WriteNumber("ruleIndex", ruleIndex);
        writer.WriteString("level", LevelOf(diagnostic.Severity));
        WriteMessage(writer, "message", diagnostic.Message + string.Concat(diagnostic.Notes.Where(static note => note.Location is null).Select(static note => $"\n{Words.Of(note.Kind)}: {note.Text}")));
        if (diagnostic.Location is { } location)
        {
            writer.WriteStartArray("locations");
            WriteLocation(writer, location, null, pathPrefix);
            writer.WriteEndArray();
        }

        DiagnosticNote[] related = [.. diagnostic.Notes.Where(static note => note.Location is not null)];
        if (related.Length > 0)
        {
            writer.WriteStartArray("relatedLocations");
            foreach (DiagnosticNote note in related)
            {
                WriteLocation(writer, note.Location!, $"{Words.Of(note.Kind)}: {note.Text}", pathPrefix);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, SourceLocation location, string? message, string pathPrefix)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", string.Join('/', (pathPrefix + location.Path).Split('/').Select(Uri.EscapeDataString)));
        writer.WriteEndObject();
        if (Words.HasPlace(location))
        {
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", location.Start.Line);
            writer.WriteNumber("startColumn", location.Start.Column);
            writer.WriteNumber("endLine", location.End.Line);
            writer.WriteNumber("endColumn", location.End.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (message is not null)
        {
            WriteMessage(writer, "message", message);
        }

        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
