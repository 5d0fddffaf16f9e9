using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>
/// A page that nobody wrote: a drawing that another one opens, so that readers who go into a component keep the site around them. It stands at
/// <c>diagrams/model/view/</c>, outside the navigation; a page of the author's at that address takes its place.
/// </summary>
/// <param name="Key">Model and view: <c>shop/orders</c>.</param>
/// <param name="TitleLanguage">The language that its title is in: the model's where it is not translated.</param>
/// <param name="Content">Its front matter names the drawing; there is no text.</param>
public sealed record ViewPage(string Key, LanguageTag Language, LanguageTag TitleLanguage, MarkdownPage Content)
{
    /// <summary>The ref that such a page has in all languages. Links name views so too.</summary>
    public static string RefOf(string key) => "diagram:" + key;
}
