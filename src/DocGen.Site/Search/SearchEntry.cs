using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Site.Search;

/// <summary>Writes the file from which a browser begins: where the terms and pages stand, how words change, and the words of the dialog.</summary>
internal static class SearchEntry
{
    /// <summary>Keys of the theme's words that the dialog shows; its name, <c>search</c>, stands on the pages already.</summary>
    public static readonly ImmutableArray<string> Words = ["search_empty", "search_none", "search_count", "search_failed", "close"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="termHashes">Eight digits for each shard of terms.</param>
    /// <param name="firstPages">Number of the first page of each shard of pages.</param>
    /// <param name="pageHashes">Eight digits for each of them; empty where <paramref name="directories"/> has those of the files that hold them.</param>
    public static void Write(
        HtmlBuffer buffer,
        SearchLanguage language,
        ImmutableArray<SearchDocument> documents,
        ImmutableArray<string> firstTerms,
        string termHashes,
        ImmutableArray<int> firstPages,
        string pageHashes,
        string directories)
    {
        LanguageTag own = language.Language.Tag;
        ImmutableArray<LanguageTag> tags = [own, .. documents.Select(static document => document.Page.Page.ContentLanguage).Distinct().Where(tag => tag != own).Order()];
        using Utf8JsonWriter json = new(buffer, Options);
        json.WriteStartObject();
        json.WriteNumber("pages", documents.Length);
        json.WriteString("terms", string.Join(' ', firstTerms));
        json.WriteString("termHashes", termHashes);
        json.WriteStartArray("firsts");
        int previous = 0;
        foreach (int first in firstPages)
        {
            json.WriteNumberValue(first - previous);
            previous = first;
        }

        json.WriteEndArray();
        json.WriteString("pageHashes", pageHashes);
        json.WriteString("directories", directories);
        WriteForms(json, [.. tags.Select(WordForms.Find).OfType<WordForms>().Distinct()]);
        json.WriteStartObject("languages");
        foreach (LanguageTag tag in tags.Where(tag => tag != own))
        {
            json.WriteString(tag.Value, LanguageNames.Find(tag));
        }

        json.WriteEndObject();
        WriteWords(json, language.Strings);
        json.WriteEndObject();
    }

    private static void WriteForms(Utf8JsonWriter json, ImmutableArray<WordForms> forms)
    {
        json.WriteStartArray("stems");
        foreach (WordForms form in forms)
        {
            json.WriteStartArray();
            json.WriteStringValue(form.Doubles);
            foreach (WordForms.Step step in form.Steps)
            {
                json.WriteNumberValue(step.Least);
                json.WriteStringValue(string.Join(' ', step.Endings));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("digraphs", string.Join(' ', forms.SelectMany(static form => form.Digraphs)));
        json.WriteString("prefixes", string.Join(' ', forms.SelectMany(static form => form.Prefixes)));
    }

    private static void WriteWords(Utf8JsonWriter json, ThemeStrings strings)
    {
        json.WriteStartObject("words");
        foreach (string key in Words)
        {
            if (strings.Entries.GetValueOrDefault(key) is ThemeString.Plural plural)
            {
                json.WriteStartObject(key);
                foreach ((string category, string text) in plural.Forms)
                {
                    json.WriteString(category, text);
                }

                json.WriteEndObject();
            }
            else
            {
                json.WriteString(key, strings[key]);
            }
        }

        json.WriteEndObject();
    }
}
