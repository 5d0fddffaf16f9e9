using System.Collections.Immutable;
using DocGen.Site.Content;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Configuration;

/// <summary>Reads <c>languages</c> and checks that the fallbacks of the list end.</summary>
internal static class LanguagesReader
{
    public static LanguageSettings Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Map("languages") is not { } mapping)
        {
            return LanguageSettings.None;
        }

        MappingReader languages = new(mapping, ConfigurationRules.Data, diagnostics);
        Located<LanguageTag>? main = TagOf(languages, "default", diagnostics);
        ImmutableArray<LanguageSetting> list = ReadList(languages, diagnostics);
        bool prefixesDefault = languages.Boolean("prefixDefault") ?? false;
        languages.RejectUnknownKeys();
        CheckDefault(main, list, diagnostics);
        CheckFallbacks(list, diagnostics);
        return new LanguageSettings(main, list, prefixesDefault);
    }

    /// <summary>A tag from an author's text; null, and an error, if it is none.</summary>
    internal static LanguageTag? ReadTag(string text, SourceLocation location, DiagnosticBag diagnostics)
    {
        if (!LanguageTag.TryParse(text, out LanguageTag tag))
        {
            diagnostics.Report(ConfigurationRules.InvalidLanguage, location, $"'{text}' is not a language tag", DiagnosticNote.Help("a tag looks like 'en', 'pt-BR' or 'zh-Hans'"));
            return null;
        }

        if (LanguageNames.MeantBy(tag) is { } meant)
        {
            string name = LanguageNames.Of(LanguageTag.Parse(meant));
            diagnostics.Report(ConfigurationRules.InvalidLanguage, location, $"'{text}' is not a language", DiagnosticNote.Help($"did you mean '{meant}' ({name})?"));
            return null;
        }

        return tag;
    }

    private static Located<LanguageTag>? TagOf(MappingReader reader, string key, DiagnosticBag diagnostics) =>
        reader.TextNode(key) is { } scalar && ReadTag(scalar.Value, scalar.Location, diagnostics) is { } tag ? new Located<LanguageTag>(tag, scalar.Location) : null;

    private static ImmutableArray<LanguageSetting> ReadList(MappingReader languages, DiagnosticBag diagnostics)
    {
        if (languages.List("list") is not { } sequence)
        {
            return [];
        }

        List<LanguageSetting> list = [];
        foreach (DataNode item in sequence.Items)
        {
            LanguageSetting? setting = item switch
            {
                DataScalar { Kind: ScalarKind.Text } scalar when ReadTag(scalar.Value, scalar.Location, diagnostics) is { } tag =>
                    new LanguageSetting(tag, null, null, null, scalar.Location),
                DataScalar { Kind: ScalarKind.Text } => null,
                DataMapping mapping => ReadSetting(mapping, diagnostics),
                _ => Refuse(languages, item),
            };
            if (setting is null)
            {
                continue;
            }

            if (list.Find(other => other.Tag == setting.Tag) is { } first)
            {
                diagnostics.Report(ConfigurationRules.DuplicateLanguage, setting.Location, $"language '{setting.Tag}' is listed twice", DiagnosticNote.Note("first listed here", first.Location));
            }
            else
            {
                list.Add(setting);
            }
        }

        if (sequence.Items.IsEmpty)
        {
            diagnostics.Report(ConfigurationRules.WrongType, sequence.Location, "'list' takes at least one language", DiagnosticNote.Help("without 'list' the languages are those found in the content"));
        }

        return [.. list];
    }

    private static LanguageSetting? Refuse(MappingReader reader, DataNode item)
    {
        reader.WrongType("list", item, "language tags and mappings with 'tag'");
        return null;
    }

    private static LanguageSetting? ReadSetting(DataMapping mapping, DiagnosticBag diagnostics)
    {
        MappingReader reader = new(mapping, ConfigurationRules.Data, diagnostics);
        DataEntry? entry = reader.Entry("tag");
        Located<LanguageTag>? tag = TagOf(reader, "tag", diagnostics);
        string? name = reader.Text("name");
        bool? isRightToLeft = reader.Choice("direction", "ltr", "rtl") switch { "rtl" => true, "ltr" => false, _ => null };
        Located<LanguageTag>? fallback = TagOf(reader, "fallback", diagnostics);
        reader.RejectUnknownKeys();
        if (entry is null)
        {
            diagnostics.Report(ConfigurationRules.WrongType, mapping.Location with { Span = new TextSpan(mapping.Location.Span.Start, 1) }, "the language has no 'tag'");
        }

        return tag is null ? null : new LanguageSetting(tag.Value, name, isRightToLeft, fallback, tag.Location);
    }

    private static void CheckDefault(Located<LanguageTag>? main, ImmutableArray<LanguageSetting> list, DiagnosticBag diagnostics)
    {
        if (main is not null && !list.IsEmpty && !list.Any(setting => setting.Tag == main.Value))
        {
            diagnostics.Report(
                ConfigurationRules.DefaultLanguageNotListed,
                main.Location,
                $"default language '{main.Value}' is not in the list",
                DiagnosticNote.Help($"the list has: {string.Join(", ", list.Select(static setting => setting.Tag.Value))}"));
        }
    }

    private static void CheckFallbacks(ImmutableArray<LanguageSetting> list, DiagnosticBag diagnostics)
    {
        HashSet<LanguageTag> reported = [];
        foreach (LanguageSetting setting in list)
        {
            if (setting.Fallback is { } fallback && !list.Any(other => other.Tag == fallback.Value))
            {
                string[] known = [.. list.Select(static other => other.Tag.Value)];
                diagnostics.Report(ConfigurationRules.UnknownFallback, fallback.Location, $"fallback '{fallback.Value}' is not in the list of languages", Suggestion.Notes(fallback.Value.Value, known));
                continue;
            }

            List<LanguageTag> chain = [setting.Tag];
            LanguageSetting? at = setting;
            while (at?.Fallback is { } next && !chain.Contains(next.Value))
            {
                chain.Add(next.Value);
                at = list.FirstOrDefault(other => other.Tag == next.Value);
            }

            // Only a chain that comes back to its own start is this language's fault, and each cycle is told once.
            if (at?.Fallback is { } last && last.Value == setting.Tag && !chain.Exists(reported.Contains))
            {
                reported.UnionWith(chain);
                chain.Add(setting.Tag);
                diagnostics.Report(ConfigurationRules.FallbackCycle, setting.Fallback!.Location, $"fallbacks form a cycle: {string.Join(" -> ", chain)}");
            }
        }
    }
}
