using System.Collections.Immutable;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Html;

/// <summary>The way from the start page to a page.</summary>
internal static class Breadcrumbs
{
    /// <summary>The start page, then the sections around the page; empty on the start page and where there is nothing between.</summary>
    /// <param name="node">The page's place in the navigation; -1 if it has none.</param>
    public static ImmutableArray<Breadcrumb> Of(DocumentObject document, Page page, int node)
    {
        Page? home = document.Language.Home;
        if (home?.Key == page.Key)
        {
            return [];
        }

        ImmutableArray<Breadcrumb>.Builder crumbs = ImmutableArray.CreateBuilder<Breadcrumb>();
        if (home is not null)
        {
            crumbs.Add(new Breadcrumb(home.MarkedNavigationTitle, home));
        }

        TermIndex terms = document.Site.Site.Terms;
        if (terms.OfPage(page) is { } term && terms.IndexOf(page.Key.Language, term.Kind) is { } index)
        {
            crumbs.Add(new Breadcrumb(TermValues.TitleOf(document, index) ?? index.MarkedNavigationTitle, index));
        }

        NavigationIndex navigation = document.Language.Navigation;
        foreach (int ancestor in navigation.Ancestors(node))
        {
            Page? section = navigation[ancestor].Page;
            if (section is null || section.Key != home?.Key)
            {
                crumbs.Add(new Breadcrumb(navigation[ancestor].Title, section));
            }
        }

        return crumbs.ToImmutable();
    }
}

/// <param name="Page">Null for a section without a page.</param>
internal sealed record Breadcrumb(MarkedText Title, Page? Page);
