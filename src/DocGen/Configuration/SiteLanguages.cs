using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Text;

namespace DocGen.Configuration;

/// <summary>From what is configured and what is found in the pages to the languages of the site.</summary>
public static class SiteLanguages
{
    /// <summary>
    /// With a list: exactly the list, in its order. Without: the default language, then those found, by tag. The default is the one named,
    /// else the first of the list, else <c>en</c> if it is found or nothing is, else the first found.
    /// </summary>
    public static ResolvedLanguages Resolve(LanguageSettings settings, IEnumerable<LanguageTag> found)
    {
        LanguageTag[] tags = [.. found.Distinct().Order()];
        LanguageTag fallback = tags.Length == 0 || tags.Contains(LanguageTag.English) ? LanguageTag.English : tags[0];
        LanguageTag main = settings.Default?.Value ?? (settings.List.IsEmpty ? fallback : settings.List[0].Tag);
        ImmutableArray<LanguageSetting> list = settings.List.IsEmpty
            ? [.. tags.Where(tag => tag != main).Prepend(main).Select(static tag => new LanguageSetting(tag, null, null, null, new SourceText("", "").GetLocation(default)))]
            : settings.List;
        return new ResolvedLanguages(
            main,
            [
                .. list.Select(setting => new SiteLanguage(
                    setting.Tag,
                    setting.Name ?? LanguageNames.Of(setting.Tag),
                    setting.IsRightToLeft ?? setting.Tag.IsRightToLeft,
                    FallbacksOf(setting, list, main),
                    setting.Tag == main && !settings.PrefixesDefault ? "" : setting.Tag.Value + "/")),
            ]);
    }

    private static ImmutableArray<LanguageTag> FallbacksOf(LanguageSetting setting, ImmutableArray<LanguageSetting> list, LanguageTag main)
    {
        ImmutableArray<LanguageTag>.Builder fallbacks = ImmutableArray.CreateBuilder<LanguageTag>();
        HashSet<LanguageTag> seen = [setting.Tag];
        for (LanguageSetting? at = setting; at?.Fallback is { } next && seen.Add(next.Value);)
        {
            fallbacks.Add(next.Value);
            at = list.FirstOrDefault(other => other.Tag == next.Value);
        }

        if (seen.Add(main))
        {
            fallbacks.Add(main);
        }

        return fallbacks.ToImmutable();
    }
}

public sealed record ResolvedLanguages(LanguageTag Default, ImmutableArray<SiteLanguage> List);
