using System.Collections.Immutable;
using DocGen.Site.Pages;

namespace DocGen.Site.Html;

/// <summary>Real translations of a page. Every page of a group gets the same list, so that the links are reciprocal by construction.</summary>
internal static class Alternates
{
    /// <returns>Empty for pages that are no translation, for groups of one, and without a base URL.</returns>
    public static ImmutableArray<Alternate> Of(SiteModel site, Page page)
    {
        if (page.Kind != PageKind.Own || site.Options.BaseUrl is null ||
            !site.Groups.TryGetValue(page.Key.Ref, out LogicalPage? group) || group.Translations.Length < 2)
        {
            return [];
        }

        ImmutableArray<Alternate>.Builder alternates = ImmutableArray.CreateBuilder<Alternate>(group.Translations.Length + 1);
        Page? byDefault = null;
        foreach (Page translation in group.Translations)
        {
            alternates.Add(new Alternate(translation.Key.Language.Value, Url(site, translation)));
            byDefault = translation.Key.Language == site.Options.DefaultLanguage ? translation : byDefault;
        }

        alternates.Add(new Alternate("x-default", Url(site, byDefault ?? group.Translations[0])));
        return alternates.DrainToImmutable();
    }

    private static string Url(SiteModel site, Page page) => PageUrls.Absolute(site.Options, page.Address.Path)!;
}
