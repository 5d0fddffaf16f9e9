using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Files;

namespace DocGen.Publishing;

/// <summary>The list of what a build has written: <c>manifest.json</c> in the output.</summary>
/// <param name="Hashes">SHA-256 in lower-case hexadecimal by path; without the list itself.</param>
public sealed record Manifest(IReadOnlyDictionary<string, string> Hashes)
{
    public static Manifest Empty { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The bytes of the file: same entries, same bytes.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> hashes)
    {
        ArrayBufferWriter<byte> buffer = new(1 << 16);
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            // The first member is what a folder of ours is known by: see OutputFolder.Marker.
            writer.WriteStartObject();
            writer.WriteString("generator", "docgen");
            writer.WriteNumber("schema", 1);
            writer.WriteStartObject("files");
            foreach (KeyValuePair<string, string> entry in hashes.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            {
                writer.WriteString(entry.Key, entry.Value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what an earlier build has written.</summary>
    /// <returns>Null if it is not a list of ours or is damaged.</returns>
    public static Manifest? Read(ReadOnlySpan<byte> bytes)
    {
        if (!OutputFolder.IsOurs(bytes))
        {
            return null;
        }

        try
        {
            Dictionary<string, string> hashes = new(StringComparer.Ordinal);
            Utf8JsonReader reader = new(bytes);
            bool isInFiles = false;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    isInFiles = reader.ValueTextEquals("files"u8);
                }
                else if (isInFiles && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string path = reader.GetString()!;
                    if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                    {
                        return null;
                    }

                    hashes[path] = reader.GetString()!;
                }
            }

            return new Manifest(hashes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
