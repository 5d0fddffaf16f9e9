using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Building;

namespace DocGen.Cli;

/// <summary>What <c>docgen i18n status</c> prints.</summary>
internal static class TranslationReport
{
    /// <param name="isDetailed">Whether everything that is missing is named.</param>
    public static string WriteText(ImmutableArray<TranslationStatus> languages, bool isDetailed)
    {
        StringBuilder text = new();
        string[][] rows =
        [
            ["language", "pages", "words to do", "outdated", "unverified", "other sections", "labels"],
            .. languages.Select(static status => (string[])
            [
                status.Language.Value,
                $"{status.PageCount - status.Missing.Length}/{status.PageCount}",
                Number(status.Missing.Sum(static page => page.Words)),
                Number(status.Outdated.Length),
                Number(status.Unverified.Length),
                Number(status.Differing.Length),
                $"{status.LabelCount - status.MissingLabelCount}/{status.LabelCount}",
            ]),
        ];
        foreach (string[] row in rows)
        {
            text.Append(row[0].PadRight(rows.Max(static line => line[0].Length)));
            for (int column = 1; column < row.Length; column++)
            {
                text.Append("  ").Append(row[column].PadLeft(rows.Max(line => line[column].Length)));
            }

            text.Append('\n');
        }

        foreach (TranslationStatus status in isDetailed ? languages : [])
        {
            List(text, "pages without a translation", status.Missing.Select(static page => $"{page.Source} ({Number(page.Words)} words)"));
            List(text, "pages whose source has changed since they were accepted", status.Outdated);
            List(text, "pages that nobody has accepted", status.Unverified);
            List(text, "pages with other sections or drawings than their source", status.Differing);
            List(text, "labels without a translation", status.Models.SelectMany(static model => model.Paths.Select(path => $"{model.Model}: {path}")));
        }

        return text.ToString();
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> items)
    {
        string[] lines = [.. items];
        if (lines.Length > 0)
        {
            text.Append('\n').Append(title).Append('\n');
            foreach (string line in lines)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string WriteJson(ImmutableArray<TranslationStatus> languages)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (TranslationStatus status in languages)
            {
                writer.WriteStartObject();
                writer.WriteString("language", status.Language.Value);
                writer.WriteNumber("pages", status.PageCount);
                writer.WriteStartArray("missing");
                foreach (MissingPage page in status.Missing)
                {
                    writer.WriteStartObject();
                    writer.WriteString("source", page.Source);
                    writer.WriteNumber("words", page.Words);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                WriteTexts(writer, "outdated", status.Outdated);
                WriteTexts(writer, "unverified", status.Unverified);
                WriteTexts(writer, "sections", status.Differing);
                writer.WriteNumber("labels", status.LabelCount);
                writer.WriteStartObject("missingLabels");
                foreach (MissingLabels model in status.Models)
                {
                    WriteTexts(writer, model.Model, model.Paths);
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
