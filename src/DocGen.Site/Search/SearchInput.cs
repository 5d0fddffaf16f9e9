using System.Collections.Immutable;
using DocGen.Site.Figures;
using DocGen.Site.Localization;
using DocGen.Site.Pages;
using DocGen.Site.Themes;

namespace DocGen.Site.Search;

/// <summary>A language whose pages are searched together.</summary>
/// <param name="Strings">Holds the words of the search dialog.</param>
/// <param name="Pages">Without those that search leaves out; of two pages that fit equally well the first one comes first.</param>
public sealed record SearchLanguage(SiteLanguage Language, ThemeStrings Strings, ImmutableArray<SearchPage> Pages);

/// <param name="Trail">Titles of the sections around the page, outermost first; may be empty.</param>
/// <param name="Figures">The drawings on the page, in order of first use.</param>
public sealed record SearchPage(Page Page, string Trail, ImmutableArray<Figure> Figures);
