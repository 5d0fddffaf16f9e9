using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Site.Content;
using DocGen.Site.Markdown;
using DocGen.Site.Markup;
using DocGen.Site.Pages;
using DocGen.Text;

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

            length += 200 + documents[page].Sections.Sum(static section => Math.Min(section.Length, MaximumSection)) + documents[page].Components.Sum(static place => place.Text.Parts.Sum(static part => part.Text.Length) + 40);
        }

        return firsts.ToImmutable();
    }

    /// <summary>
    /// One array for each page: address, title, language, trail, sections, components. The language is 0 for the reader's, and alone in an array where only
    /// the title is in it. Sections are runs of id, name, text; components have the languages of name and text as well.
    /// </summary>
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
            LanguageTag reader = page.Language.Tag;
            WriteLanguage(json, page.ContentLanguage, page.TitleLanguage, reader);
            WriteTrail(json, document.Page.Trail, reader);
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
                WriteSection(json, place.Id, place.Name.Text, place.Text.ToString());
                WriteLanguages(json, place, reader);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteLanguage(Utf8JsonWriter json, LanguageTag article, LanguageTag title, LanguageTag reader)
    {
        if (article != reader)
        {
            json.WriteStringValue(article.Value);
        }
        else if (title != reader)
        {
            json.WriteStartArray();
            json.WriteStringValue(title.Value);
            json.WriteEndArray();
        }
        else
        {
            json.WriteNumberValue(0);
        }
    }

    /// <summary>A text; with its foreign parts where it has some.</summary>
    private static void WriteTrail(Utf8JsonWriter json, MixedText trail, LanguageTag reader)
    {
        if (trail.Parts.All(part => part.Language == reader))
        {
            json.WriteStringValue(trail.ToString());
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(trail.ToString());
        WriteParts(json, trail, reader);
        json.WriteEndArray();
    }

    /// <summary>The language of the name, then the foreign parts of the text; 0 where all is in the reader's language.</summary>
    private static void WriteLanguages(Utf8JsonWriter json, SearchPlace place, LanguageTag reader)
    {
        bool isForeign = place.Name.Language != reader;
        if (!isForeign && place.Text.Parts.All(part => part.Language == reader))
        {
            json.WriteNumberValue(0);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(isForeign ? place.Name.Language.Value : "");
        WriteParts(json, place.Text, reader);
        json.WriteEndArray();
    }

    /// <summary>Runs of language, start and end.</summary>
    private static void WriteParts(Utf8JsonWriter json, MixedText text, LanguageTag reader)
    {
        int start = 0;
        foreach (MarkedText part in text.Parts)
        {
            int end = start + part.Text.Length;
            if (part.Language != reader)
            {
                json.WriteStringValue(part.Language.Value);
                json.WriteNumberValue(start);
                json.WriteNumberValue(end);
            }

            start = end;
        }
    }

    private static void WriteSection(Utf8JsonWriter json, string id, string name, string text)
    {
        json.WriteStringValue(id);
        json.WriteStringValue(name);
        int length = Math.Min(text.Length, MaximumSection);
        json.WriteStringValue(text.AsSpan(0, length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length));
    }
}
