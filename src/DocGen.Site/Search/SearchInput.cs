using System.Collections.Immutable;
using DocGen.Site.Figures;
using DocGen.Site.Localization;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Text;

namespace DocGen.Site.Search;

/// <summary>A language whose pages are searched together.</summary>
/// <param name="Strings">Holds the words of the search dialog.</param>
/// <param name="Pages">Without those that search leaves out; of two pages that fit equally well the first one comes first.</param>
public sealed record SearchLanguage(SiteLanguage Language, ThemeStrings Strings, ImmutableArray<SearchPage> Pages);

/// <param name="Trail">Titles of the sections around the page, outermost first, each in its own language; may be empty.</param>
/// <param name="Figures">The drawings on the page, in order of first use.</param>
public sealed record SearchPage(Page Page, MixedText Trail, ImmutableArray<Figure> Figures);
