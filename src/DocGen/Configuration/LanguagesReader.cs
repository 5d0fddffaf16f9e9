using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads <c>languages</c>; whether tags and fallbacks are right is checked where the languages of a site are made.</summary>
internal static class LanguagesReader
{
    public static LanguageSettings Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("languages") is not { } mapping)
        {
            return LanguageSettings.None;
        }

        MappingReader languages = new(mapping, ConfigurationRules.Data, diagnostics);
        DataScalar? main = languages.TextNode("default");
        ImmutableArray<LanguageOption> list = ReadList(languages, diagnostics);
        LanguageSettings settings = new(main?.Value, main?.Location, list, languages.Boolean("prefixDefault") ?? false);
        languages.RejectUnknownKeys();
        if (!list.IsEmpty || main is not null)
        {
            // Made once more when the pages are known; here for what there is to report.
            diagnostics.AddRange(settings.Create(list).Diagnostics);
        }

        return settings;
    }

    /// <summary>The canonical tag of a text that names a language of the site; null, and an error, if it names none.</summary>
    internal static string? ReadKnown(DataEntry entry, LanguageSettings settings, DiagnosticBag diagnostics)
    {
        if (!LanguageTag.TryParse(entry.Key, out LanguageTag tag) || !LanguageNames.IsKnown(tag))
        {
            DiagnosticNote[] notes = LanguageNames.FromCountry(entry.Key) is { } meant ? [DiagnosticNote.Help($"did you mean '{meant}'?")] : [];
            diagnostics.Report(TranslationRules.InvalidLanguageTag, entry.KeyLocation, $"'{entry.Key}' is not a language tag", notes);
            return null;
        }

        string[] known = [.. settings.List.Select(static option => LanguageTag.TryParse(option.Tag, out LanguageTag listed) ? listed.Value : option.Tag)];
        if (known.Length > 0 && !known.Contains(tag.Value))
        {
            diagnostics.Report(
                TranslationRules.UnknownLanguage,
                entry.KeyLocation,
                $"'{entry.Key}' is not a language of the site",
                DiagnosticNote.Help($"the languages are: {string.Join(", ", known)}"));
            return null;
        }

        return tag.Value;
    }

    private static ImmutableArray<LanguageOption> ReadList(MappingReader languages, DiagnosticBag diagnostics)
    {
        if (languages.List("list") is not { } sequence)
        {
            return [];
        }

        List<LanguageOption> list = [];
        foreach (DataNode item in sequence.Items)
        {
            switch (item)
            {
                case DataScalar { Kind: ScalarKind.Text } scalar:
                    list.Add(new LanguageOption(scalar.Value, null, null, null, scalar.Location, null));
                    break;
                case DataMapping mapping:
                    if (ReadOption(mapping, diagnostics) is { } option)
                    {
                        list.Add(option);
                    }

                    break;
                default:
                    languages.WrongType("list", item, "language tags and mappings with 'tag'");
                    break;
            }
        }

        if (sequence.Items.IsEmpty)
        {
            diagnostics.Report(ConfigurationRules.WrongType, sequence.Location, "'list' takes at least one language", DiagnosticNote.Help("without 'list' the languages are those found in the content"));
        }

        return [.. list];
    }

    private static LanguageOption? ReadOption(DataMapping mapping, DiagnosticBag diagnostics)
    {
        MappingReader reader = new(mapping, ConfigurationRules.Data, diagnostics);
        bool hasTag = reader.Entry("tag") is not null;
        DataScalar? tag = reader.TextNode("tag");
        string? name = reader.Text("name");
        bool? isRightToLeft = reader.Choice("direction", "ltr", "rtl") switch { "rtl" => true, "ltr" => false, _ => null };
        DataScalar? fallback = reader.TextNode("fallback");
        reader.RejectUnknownKeys();
        if (!hasTag)
        {
            diagnostics.Report(ConfigurationRules.WrongType, mapping.Location with { Span = new TextSpan(mapping.Location.Span.Start, 1) }, "the language has no 'tag'");
        }

        return tag is null ? null : new LanguageOption(tag.Value, name, isRightToLeft, fallback?.Value, tag.Location, fallback?.Location);
    }
}
