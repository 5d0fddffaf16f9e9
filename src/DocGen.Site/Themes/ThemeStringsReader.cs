using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Text;
using DocGen.Text.Data;
using DocGen.Text.Yaml;

namespace DocGen.Site.Themes;

/// <summary>Reads <c>strings/&lt;language&gt;.yaml</c> of all layers.</summary>
internal static class ThemeStringsReader
{
    /// <summary>The strings of each language; languages without a file of their own are reported once.</summary>
    public static Diagnosed<FrozenDictionary<LanguageTag, ThemeStrings>> Read(ThemeLayers layers, IEnumerable<SiteLanguage> languages)
    {
        DiagnosticBag diagnostics = new();
        Dictionary<string, Dictionary<string, ThemeString>> files = new(StringComparer.Ordinal);
        Dictionary<string, ThemeString> english = ReadFile(layers, "en", null, files, diagnostics);
        Dictionary<LanguageTag, ThemeStrings> result = [];
        foreach (SiteLanguage language in languages)
        {
            ImmutableArray<string> chain = Chain(language);
            if (!chain.Any(tag => HasFile(layers, tag)))
            {
                diagnostics.Report(
                    ThemeRules.LanguageWithoutStrings,
                    null,
                    $"the theme has no strings in '{language.Tag}'",
                    DiagnosticNote.Help($"they are shown in another language until theme/strings/{language.Tag}.yaml exists"));
            }

            Dictionary<string, ThemeString> merged = new(english, StringComparer.Ordinal);
            ImmutableArray<string> sources = [.. language.Fallbacks.SelectMany(static tag => Chain(tag)).Reverse(), .. chain.Reverse()];
            foreach (string tag in sources)
            {
                foreach ((string key, ThemeString value) in ReadFile(layers, tag, english, files, diagnostics))
                {
                    merged[key] = value;
                }
            }

            result[language.Tag] = new ThemeStrings(language.Tag, merged.ToFrozenDictionary(StringComparer.Ordinal));
        }

        return diagnostics.Diagnose(result.ToFrozenDictionary());
    }

    private static ImmutableArray<string> Chain(SiteLanguage language) => Chain(language.Tag);

    // pt-BR, then pt; zh-CN and zh alone are written in simplified characters.
    private static ImmutableArray<string> Chain(LanguageTag tag) => tag.Value switch
    {
        "zh" or "zh-CN" or "zh-SG" => [tag.Value, "zh-Hans"],
        "no" => ["no", "nb"],
        _ when tag.Value.LastIndexOf('-') is int dash and > 0 => [tag.Value, .. Chain(LanguageTag.Parse(tag.Value[..dash]))],
        _ => [tag.Value],
    };

    private static bool HasFile(ThemeLayers layers, string tag) => layers.Find(PathOf(tag)) is not null;

    private static string PathOf(string tag) => $"strings/{tag}.yaml";

    /// <param name="english">The keys that exist; null while they are read.</param>
    private static Dictionary<string, ThemeString> ReadFile(
        ThemeLayers layers,
        string tag,
        Dictionary<string, ThemeString>? english,
        Dictionary<string, Dictionary<string, ThemeString>> files,
        DiagnosticBag diagnostics)
    {
        if (files.TryGetValue(tag, out Dictionary<string, ThemeString>? known))
        {
            return known;
        }

        Dictionary<string, ThemeString> strings = new(StringComparer.Ordinal);
        files.Add(tag, strings);
        foreach (ThemeFile file in layers.FindAll(PathOf(tag)))
        {
            if (diagnostics.Take(YamlReader.Read(ThemeText.Decode(file, diagnostics), ThemeRules.Strings)) is not { } root)
            {
                continue;
            }

            if (root is not DataMapping mapping)
            {
                diagnostics.Report(ThemeRules.StringsWrongType, root.Location, $"strings are a mapping from keys to texts, not {root.KindName}");
                continue;
            }

            foreach (DataEntry entry in mapping.Entries)
            {
                if (english is not null && !english.ContainsKey(entry.Key))
                {
                    diagnostics.Report(ThemeRules.StringsUnknownKey, entry.KeyLocation, $"no template uses the string '{entry.Key}'", Suggestion.Notes(entry.Key, english.Keys));
                }
                else if (ReadValue(entry, diagnostics) is { } value)
                {
                    strings[entry.Key] = value;
                }
            }
        }

        return strings;
    }

    private static ThemeString? ReadValue(DataEntry entry, DiagnosticBag diagnostics)
    {
        switch (entry.Value)
        {
            case DataScalar scalar:
                return new ThemeString.Plain(scalar.Value);
            case DataSequence sequence when sequence.Items.All(static item => item is DataScalar):
                return new ThemeString.Names([.. sequence.Items.Select(static item => ((DataScalar)item).Value)]);
            case DataMapping mapping:
                return ReadPlural(entry, mapping, diagnostics);
            default:
                diagnostics.Report(ThemeRules.StringsWrongType, entry.Value.Location, $"'{entry.Key}' takes text, not {entry.Value.KindName}");
                return null;
        }
    }

    private static ThemeString.Plural? ReadPlural(DataEntry entry, DataMapping mapping, DiagnosticBag diagnostics)
    {
        ImmutableSortedDictionary<string, string>.Builder forms = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (DataEntry form in mapping.Entries)
        {
            if (!PluralRules.Categories.Contains(form.Key, StringComparer.Ordinal))
            {
                diagnostics.Report(ThemeRules.StringsWrongType, form.KeyLocation, $"'{form.Key}' is no plural category", Suggestion.Notes(form.Key, PluralRules.Categories));
            }
            else if (form.Value is DataScalar scalar)
            {
                forms[form.Key] = scalar.Value;
            }
            else
            {
                diagnostics.Report(ThemeRules.StringsWrongType, form.Value.Location, $"'{form.Key}' takes text, not {form.Value.KindName}");
            }
        }

        if (forms.ContainsKey("other"))
        {
            return new ThemeString.Plural(forms.ToImmutable());
        }

        diagnostics.Report(ThemeRules.StringsWrongType, entry.KeyLocation, $"'{entry.Key}' has no form for 'other'");
        return null;
    }
}
