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
                    if (LanguagesReader.ReadKnown(entry, languages, diagnostics) is { } tag && reader.AsText(entry.Key, entry.Value) is { } text)
                    {
                        texts[tag] = text.Value;
                    }
                }

                return texts.ToImmutable();
            case { } node:
                reader.WrongType(key, node, "text, or a mapping from languages to texts");
                return none;
        }
    }
}
