using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DocGen.Site.Html;

/// <summary>Breadcrumbs as search engines read them.</summary>
/// <remarks>Source: schema.org BreadcrumbList.</remarks>
internal static class BreadcrumbJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <returns>JSON that may stand in a <c>script</c> element: the writer escapes <c>&lt;</c>.</returns>
    public static string Write(IEnumerable<(string Title, string Url)> crumbs)
    {
        // A writer asks for four kilobytes at a time, so it is made once for each thread.
        ArrayBufferWriter<byte> buffer = _buffer ??= new ArrayBufferWriter<byte>(8 * 1024);
        Utf8JsonWriter json = _writer ??= new Utf8JsonWriter(buffer);
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        int position = 0;
        foreach ((string title, string url) in crumbs)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WriteString("name", title);
            json.WriteString("item", url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
