using System.Collections.Immutable;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads a text that is one for all languages or one for each.</summary>
internal static class LocalizedTextReader
{
    /// <returns>Texts by language tag; under the empty key the one text for all. Empty if the key is missing.</returns>
    public static ImmutableSortedDictionary<string, string> Read(MappingReader reader, string key, LanguageSettings languages, DiagnosticBag diagnostics)
    {
        ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        switch (reader.Node(key))
        {
            case null:
                return none;
            case DataScalar { Kind: ScalarKind.Text } scalar:
                return none.Add("", scalar.Value);
            case DataMapping mapping:
                ImmutableSortedDictionary<string, string>.Builder texts = none.ToBuilder();
                foreach (DataEntry entry in mapping.Entries)
                {
                    LanguageTag? tag = LanguagesReader.ReadTag(entry.Key, entry.KeyLocation, diagnostics);
                    if (tag is { } valid && !languages.List.IsEmpty && !languages.List.Any(setting => setting.Tag == valid))
                    {
                        string[] known = [.. languages.List.Select(static setting => setting.Tag.Value)];
                        diagnostics.Report(
                            ConfigurationRules.InvalidLanguage,
                            entry.KeyLocation,
                            $"'{entry.Key}' is not a language of the site",
                            [.. Suggestion.Notes(entry.Key, known), DiagnosticNote.Help($"the languages are: {string.Join(", ", known)}")]);
                    }
                    else if (tag is { } listed && reader.AsText(entry.Key, entry.Value) is { } text)
                    {
                        texts[listed.Value] = text.Value;
                    }
                }

                return texts.ToImmutable();
            case { } node:
                reader.WrongType(key, node, "text, or a mapping from languages to texts");
                return none;
        }
    }
}
