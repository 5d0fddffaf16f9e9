using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Text;

namespace DocGen.Reporting;

/// <summary>One object on each line: <c>severity</c>, <c>rule</c>, <c>message</c>, place and <c>notes</c>.</summary>
internal static class JsonFormat
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(DiagnosticReport report, TextWriter output)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer, Options);
        foreach (Diagnostic diagnostic in report.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("severity", Words.Of(diagnostic.Severity));
            writer.WriteString("rule", diagnostic.Rule.Id);
            writer.WriteString("message", diagnostic.Message);
            WritePlace(writer, diagnostic.Location);
            writer.WriteStartArray("notes");
            foreach (DiagnosticNote note in diagnostic.Notes)
            {
                writer.WriteStartObject();
                writer.WriteString("kind", Words.Of(note.Kind));
                writer.WriteString("text", note.Text);
                WritePlace(writer, note.Location);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.Flush();
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            output.Write('\n');
            buffer.ResetWrittenCount();
            writer.Reset();
        }
    }

    private static void WritePlace(Utf8JsonWriter writer, SourceLocation? location)
    {
        if (location is null)
        {
            return;
        }

        writer.WriteString("path", location.Path);
        if (Words.HasPlace(location))
        {
            writer.WriteNumber("line", location.Start.Line);
            writer.WriteNumber("column", location.Start.Column);
            writer.WriteNumber("endLine", location.End.Line);
            writer.WriteNumber("endColumn", location.End.Column);
        }
    }
}
