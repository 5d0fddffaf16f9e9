using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Text;

namespace DocGen.Configuration;

/// <summary>Makes the languages of a site from what configuration says about them.</summary>
public static class SiteLanguages
{
    /// <param name="defaultTag">As written; null: the first of the list.</param>
    /// <param name="defaultLocation">Where the default language stands, for reports.</param>
    /// <param name="prefixesDefault">Whether the default language has a prefix too.</param>
    /// <returns>In the order given, at least one (<c>en</c>), with complete fallback chains. The default language is the one whose chain is empty.</returns>
    public static Diagnosed<SiteLanguageSet> Create(
        ImmutableArray<LanguageOption> options,
        string? defaultTag,
        SourceLocation? defaultLocation,
        bool prefixesDefault)
    {
        DiagnosticBag diagnostics = new();
        List<(LanguageTag Tag, LanguageOption Option)> languages = [];
        foreach (LanguageOption option in options)
        {
            if (Parse(option.Tag, option.Location, diagnostics) is not { } tag)
            {
                continue;
            }

            if (languages.FindIndex(language => language.Tag == tag) is int first and >= 0)
            {
                DiagnosticNote[] notes = languages[first].Option.Location is { } place ? [DiagnosticNote.Note("first written here", place)] : [];
                diagnostics.Report(ConfigurationRules.DuplicateLanguage, option.Location, $"language '{option.Tag}' is listed twice", notes);
                continue;
            }

            languages.Add((tag, option));
        }

        LanguageTag defaultLanguage = defaultTag is null || Parse(defaultTag, defaultLocation, diagnostics) is not { } parsed
            ? languages.Count > 0 ? languages[0].Tag : LanguageTag.English
            : parsed;
        if (!languages.Exists(language => language.Tag == defaultLanguage))
        {
            if (languages.Count > 0)
            {
                diagnostics.Report(
                    ConfigurationRules.DefaultLanguageNotListed,
                    defaultLocation,
                    $"default language '{defaultLanguage}' is not in the list of languages",
                    Suggestion.Notes(defaultLanguage.Value, languages.Select(static language => language.Tag.Value)));
            }

            languages.Insert(0, (defaultLanguage, new LanguageOption(defaultLanguage.Value, null, null, null, null, null)));
        }

        Dictionary<LanguageTag, LanguageTag> next = FindFallbacks(languages, defaultLanguage, diagnostics);
        ImmutableArray<SiteLanguage> result =
        [
            .. languages.Select(language => new SiteLanguage(
                language.Tag,
                language.Option.Name ?? LanguageNames.Find(language.Tag),
                language.Option.IsRightToLeft ?? language.Tag.IsRightToLeft,
                Chain(language.Tag, defaultLanguage, next),
                language.Tag == defaultLanguage && !prefixesDefault ? "" : language.Tag.Value + "/")),
        ];
        return diagnostics.Diagnose(new SiteLanguageSet(result, defaultLanguage));
    }

    private static LanguageTag? Parse(string text, SourceLocation? location, DiagnosticBag diagnostics)
    {
        if (!LanguageTag.TryParse(text, out LanguageTag tag))
        {
            diagnostics.Report(
                TranslationRules.InvalidLanguageTag,
                location,
                $"'{text}' is not a language tag",
                DiagnosticNote.Help("a tag is a language such as 'en' or 'da', with a script or region where it matters: 'zh-Hans', 'pt-BR'"));
            return null;
        }

        if (!LanguageNames.IsKnown(tag) && LanguageNames.FromCountry(text) is { } meant)
        {
            diagnostics.Report(TranslationRules.InvalidLanguageTag, location, $"'{text}' is a country, not a language", DiagnosticNote.Help($"did you mean '{meant}'?"));
            return null;
        }

        if (tag.Value != text)
        {
            diagnostics.Report(TranslationRules.NonCanonicalTag, location, $"language tag '{text}' is written '{tag}'");
        }

        return tag;
    }

    private static Dictionary<LanguageTag, LanguageTag> FindFallbacks(
        List<(LanguageTag Tag, LanguageOption Option)> languages,
        LanguageTag defaultLanguage,
        DiagnosticBag diagnostics)
    {
        Dictionary<LanguageTag, LanguageTag> next = [];
        foreach ((LanguageTag tag, LanguageOption option) in languages)
        {
            if (option.Fallback is null)
            {
                // A regional form falls back to its own language before the default one: pt-BR to pt.
                LanguageTag general = LanguageTag.Parse(tag.Primary);
                next[tag] = general != tag && languages.Exists(language => language.Tag == general) ? general : defaultLanguage;
            }
            else if (LanguageTag.TryParse(option.Fallback, out LanguageTag fallback) && languages.Exists(language => language.Tag == fallback))
            {
                next[tag] = fallback;
            }
            else
            {
                next[tag] = defaultLanguage;
                diagnostics.Report(
                    ConfigurationRules.UnknownFallback,
                    option.FallbackLocation ?? option.Location,
                    $"fallback '{option.Fallback}' of '{tag}' is not a language of the site",
                    Suggestion.Notes(option.Fallback, languages.Select(static language => language.Tag).Where(other => other != tag).Select(static other => other.Value)));
            }
        }

        HashSet<LanguageTag> reported = [];
        foreach ((LanguageTag tag, LanguageOption option) in languages)
        {
            List<LanguageTag> path = [tag];
            LanguageTag current = tag;
            while (current != defaultLanguage)
            {
                current = next[current];
                int start = path.IndexOf(current);
                path.Add(current);
                if (start < 0)
                {
                    continue;
                }

                if (reported.Add(tag) && start == 0 && path.TrueForAll(member => member == tag || reported.Add(member)))
                {
                    diagnostics.Report(
                        ConfigurationRules.FallbackCycle,
                        option.FallbackLocation ?? option.Location,
                        $"the fallbacks of '{tag}' go round in a circle: {string.Join(" → ", path)}");
                }

                break;
            }
        }

        return next;
    }

    /// <summary>The languages after <paramref name="tag"/>; a circle is cut where it closes.</summary>
    private static ImmutableArray<LanguageTag> Chain(LanguageTag tag, LanguageTag defaultLanguage, Dictionary<LanguageTag, LanguageTag> next)
    {
        if (tag == defaultLanguage)
        {
            return [];
        }

        ImmutableArray<LanguageTag>.Builder chain = ImmutableArray.CreateBuilder<LanguageTag>();
        for (LanguageTag current = next[tag]; current != defaultLanguage && current != tag && !chain.Contains(current); current = next[current])
        {
            chain.Add(current);
        }

        chain.Add(defaultLanguage);
        return chain.ToImmutable();
    }
}

/// <param name="Default">One of <paramref name="Languages"/>.</param>
public sealed record SiteLanguageSet(ImmutableArray<SiteLanguage> Languages, LanguageTag Default);
