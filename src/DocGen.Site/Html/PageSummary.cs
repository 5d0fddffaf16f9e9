using DocGen.Site.Content;
using DocGen.Site.Pages;
using DocGen.Site.Themes;
using DocGen.Templates.Values;

namespace DocGen.Site.Html;

/// <summary>A page as another page's template sees it.</summary>
internal sealed class PageSummary(DocumentObject document, Page page) : ITemplateObject
{
    private static readonly string[] Names =
        ["ref", "title", "nav_title", "url", "path", "description", "date", "updated", "tags", "categories", "extra", "section", "is_fallback", "language", "attributes"];

    public IEnumerable<string> Members => Names;

    public bool TryGet(string member, out TemplateValue value)
    {
        if (member is "description" or "date" or "updated" or "tags" or "categories" or "extra")
        {
            document.Site.Observer?.See(page);
        }

        FrontMatter frontMatter = page.Content?.FrontMatter ?? FrontMatter.None;
        (bool isKnown, value) = member switch
        {
            "ref" => (true, (TemplateValue)page.Key.Ref),
            "title" => (true, page.Title),
            "nav_title" => (true, page.NavigationTitle),
            "url" => (true, document.Urls.To(page)),
            "path" => (true, page.Address.Path),
            "description" => (true, Values.OrNull(page.Description)),
            "date" => (true, IsoDate.Normalize(frontMatter.Date)),
            "updated" => (true, IsoDate.Normalize(frontMatter.Updated)),
            "tags" => (true, Values.Texts(frontMatter.Tags)),
            "categories" => (true, Values.Texts(frontMatter.Categories)),
            "extra" => (true, DataValues.FromMapping(frontMatter.Extra)),
            "section" => (true, Values.OrNull(page.Folder.Split('/')[0])),
            "is_fallback" => (true, page.Kind == PageKind.Fallback),
            "language" => (true, page.Kind == PageKind.Fallback ? page.ContentLanguage.Value : default(TemplateValue)),
            "attributes" => (true, LanguageMarks.Attributes(page.ContentLanguage, page.Key.Language)),
            _ => (false, default),
        };
        return isKnown;
    }
}
