using DocGen.Site.Content;
using DocGen.Site.Markdown;
using DocGen.Text;

namespace DocGen.Site.Pages;

/// <summary>A parsed page that knows its language and its ref.</summary>
/// <param name="HasOwnRef">Whether the ref stands in its front matter.</param>
internal sealed record PageSource(MarkdownPage Page, ContentPlace Place, LanguageTag Language, string Ref, bool HasOwnRef)
{
    public FrontMatter FrontMatter => Page.FrontMatter;

    /// <summary>Where a diagnostic about the page as a whole points: its ref, else its title, else its first character.</summary>
    public SourceLocation Location => FrontMatter.Ref?.Location ?? FrontMatter.Title?.Location ?? Page.Source.GetLocation(new TextSpan(0, 0));
}
