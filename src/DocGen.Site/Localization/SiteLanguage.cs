using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Site.Localization;

/// <summary>A language of the site.</summary>
/// <param name="Name">What its speakers call it.</param>
/// <param name="IsRightToLeft">Direction of its pages.</param>
/// <param name="Fallbacks">Languages in which a reader gets a page that does not exist in this one, in order; ends with the default language.</param>
/// <param name="Prefix">First part of its addresses with a slash at the end (<c>da/</c>); empty for the default language unless it is prefixed too.</param>
public sealed record SiteLanguage(LanguageTag Tag, string Name, bool IsRightToLeft, ImmutableArray<LanguageTag> Fallbacks, string Prefix);
