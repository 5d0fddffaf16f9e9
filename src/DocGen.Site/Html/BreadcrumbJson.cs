using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DocGen.Site.Html;

/// <summary>Breadcrumbs as search engines read them.</summary>
/// <remarks>Source: schema.org BreadcrumbList.</remarks>
internal static class BreadcrumbJson
{
    /// <returns>JSON that may stand in a <c>script</c> element: the writer escapes <c>&lt;</c>.</returns>
    public static string Write(IEnumerable<(string Title, string Url)> crumbs)
    {
        ArrayBufferWriter<byte> buffer = new(512);
        using (Utf8JsonWriter json = new(buffer))
        {
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
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
