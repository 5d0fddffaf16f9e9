using DocGen.Site.Content;
using DocGen.Site.Markup;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>Titles of pages: from front matter, from the text, else from the file's or folder's name.</summary>
internal static class PageTitles
{
    public static string Of(PageSource page, SiteOptions options)
    {
        string? title = page.FrontMatter.Title?.Value is { Length: > 0 } given ? given : page.Page.Title;
        return title is { Length: > 0 } ? title : OfFolder(page.Place.Key, page.Language, options);
    }

    /// <summary>The title of a page that has only a place: the site's title at the top, else the last name as words.</summary>
    public static string OfFolder(string path, LanguageTag language, SiteOptions options) =>
        path.Length == 0 ? SiteTitle(options, language) : Words(ProjectPath.NameOf(path));

    public static string SiteTitle(SiteOptions options, LanguageTag language) =>
        options.Titles.TryGetValue(language.Value, out string? title) ? title : options.Titles.GetValueOrDefault(options.DefaultLanguage.Value, "");

    /// <summary><c>getting-started</c> becomes <c>Getting started</c>.</summary>
    private static string Words(string name)
    {
        string words = name.Replace('-', ' ').Replace('_', ' ').Trim(' ', '.');
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
