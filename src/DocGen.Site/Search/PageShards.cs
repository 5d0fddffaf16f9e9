using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Site.Content;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;

namespace DocGen.Site.Search;

/// <summary>Writes what a result shows: title, address and text of each page, several pages to a file.</summary>
internal static class PageShards
{
    /// <summary>Characters of a file before compression; about 5 KB after it.</summary>
    private const int ShardLength = 14_000;

    /// <summary>Of a longer section the rest is not shown around a word; it is found all the same.</summary>
    private const int MaximumSection = 8_000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Cuts the pages into files: numbers of the first page of each.</summary>
    public static ImmutableArray<int> Cut(ImmutableArray<SearchDocument> documents)
    {
        ImmutableArray<int>.Builder firsts = ImmutableArray.CreateBuilder<int>();
        int length = ShardLength;
        for (int page = 0; page < documents.Length; page++)
        {
            if (length >= ShardLength)
            {
                firsts.Add(page);
                length = 0;
            }

            length += 200 + documents[page].Sections.Sum(static section => Math.Min(section.Length, MaximumSection)) + documents[page].Components.Sum(static place => place.Text.Length + 40);
        }

        return firsts.ToImmutable();
    }

    /// <summary>One array for each page: address, title, language or 0, trail, sections, components; the last two as runs of id, name, text.</summary>
    public static void Write(HtmlBuffer buffer, ReadOnlySpan<SearchDocument> documents, UrlStyle style)
    {
        using Utf8JsonWriter json = new(buffer, Options);
        json.WriteStartArray();
        foreach (SearchDocument document in documents)
        {
            Page page = document.Page.Page;
            json.WriteStartArray();
            json.WriteStringValue(style == UrlStyle.File ? page.Address.OutputPath : page.Address.Path);
            json.WriteStringValue(page.Title);
            if (page.ContentLanguage == page.Language.Tag)
            {
                json.WriteNumberValue(0);
            }
            else
            {
                json.WriteStringValue(page.ContentLanguage.Value);
            }

            json.WriteStringValue(document.Page.Trail);
            json.WriteStartArray();
            WriteSection(json, "", "", document.Sections[0]);
            ImmutableArray<PageHeading> headings = page.Content!.Headings;
            for (int i = 0; i < headings.Length; i++)
            {
                WriteSection(json, page.Anchors[i].Id, headings[i].Text, document.Sections[i + 1]);
            }

            json.WriteEndArray();
            json.WriteStartArray();
            foreach (SearchPlace place in document.Components)
            {
                WriteSection(json, place.Id, place.Name, place.Text);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteSection(Utf8JsonWriter json, string id, string name, string text)
    {
        json.WriteStringValue(id);
        json.WriteStringValue(name);
        int length = Math.Min(text.Length, MaximumSection);
        json.WriteStringValue(text.AsSpan(0, length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length));
    }
}
