using System.Collections.Immutable;
using DocGen.Site.Pages;
using DocGen.Templates.Values;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>Pages and sections of the navigation as a document lists them.</summary>
internal static class ChildValues
{
    /// <summary>What the top of the navigation offers besides the start page.</summary>
    public static TemplateValue Top(DocumentObject document)
    {
        NavigationIndex navigation = document.Language.Navigation;
        return List(document, navigation.Children(-1).Where(node => navigation[node].Page is not { } page || page.Key != document.Language.Home?.Key));
    }

    /// <summary>Of these nodes, those that lead somewhere.</summary>
    public static TemplateValue List(DocumentObject document, IEnumerable<int> nodes)
    {
        NavigationIndex navigation = document.Language.Navigation;
        ImmutableArray<int> leading = [.. nodes.Where(node => navigation[node].Url is not null || navigation.FirstPage(node) is not null)];
        return Values.List(leading, node => Child(document, node));
    }

    private static TemplateValue Child(DocumentObject document, int node)
    {
        NavigationIndex navigation = document.Language.Navigation;
        MarkedText title = navigation[node].Title;
        LanguageTag around = document.Language.Language.Tag;
        Page? page = navigation[node].Page;
        Page? target = page ?? navigation.FirstPage(node);
        if (page is not null)
        {
            document.Site.Observer?.See(page);
        }

        return FixedObject.Create(
            ("title", title.Text),
            ("url", target is null ? navigation[node].Url : document.Urls.To(target)),
            ("description", Values.OrNull(page?.Description)),
            ("description_attributes", page is null ? default : LanguageMarks.Attributes(page.ContentLanguage, around)),
            ("count", navigation.CountPages(node)),
            ("language", LanguageMarks.Tag(title.Language, around)),
            ("attributes", LanguageMarks.Attributes(title, around)));
    }
}
