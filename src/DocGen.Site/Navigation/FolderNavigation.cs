using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Site.Markup;
using DocGen.Site.Pages;

namespace DocGen.Site.Navigation;

/// <summary>Navigation as the folders lie: a folder's page above the pages in it; <c>parent</c> moves a page below another.</summary>
internal static class FolderNavigation
{
    private static readonly Comparer<Page> Siblings = Comparer<Page>.Create(Compare);

    public static ImmutableArray<NavigationNode> Build(SiteModel model, SiteLanguage language, PageParents parents)
    {
        List<Page> top = [];
        Dictionary<PageKey, List<Page>> children = [];
        Page? home = model.ByFolder.GetValueOrDefault(new PageFolder(language.Tag, ""));
        foreach (Page page in model.Pages)
        {
            if (page.Key.Language != language.Tag || page == home || page.Kind is PageKind.Listing or PageKind.View)
            {
                continue;
            }

            Page? parent = ParentOf(model, page, parents);
            if (parent is null || parent == home || IsBelow(model, parent, page, parents))
            {
                top.Add(page);
                continue;
            }

            if (!children.TryGetValue(parent.Key, out List<Page>? siblings))
            {
                children.Add(parent.Key, siblings = []);
            }

            siblings.Add(page);
        }

        ImmutableArray<NavigationNode> nodes = Nodes(top);
        return home is null ? nodes : nodes.Insert(0, new NavigationNode(home.MarkedNavigationTitle, home, null, []));

        ImmutableArray<NavigationNode> Nodes(List<Page> pages)
        {
            pages.Sort(Siblings);
            return [.. pages.Select(page => new NavigationNode(page.MarkedNavigationTitle, page, null, children.TryGetValue(page.Key, out List<Page>? inner) ? Nodes(inner) : []))];
        }
    }

    private static Page? ParentOf(SiteModel model, Page page, PageParents parents)
    {
        if (parents.Of(page) is { } reference && model.ByKey.GetValueOrDefault(new PageKey(reference, page.Key.Language)) is { } named && named != page)
        {
            return named;
        }

        Page? folder = page.IsIndex ? null : model.ByFolder.GetValueOrDefault(new PageFolder(page.Key.Language, page.Folder));

        // A page beside its folder can be the folder's page: then it lies in the folder above.
        return folder == page || folder is null
            ? page.Folder.Length == 0 ? null : model.ByFolder.GetValueOrDefault(new PageFolder(page.Key.Language, ProjectPath.FolderOf(page.Folder)))
            : folder;
    }

    /// <summary>Whether following the parents of <paramref name="page"/> leads back to <paramref name="ancestor"/>: a named parent below the page itself.</summary>
    private static bool IsBelow(SiteModel model, Page page, Page ancestor, PageParents parents)
    {
        Page? current = page;
        for (int steps = 0; current is not null && steps < 100; steps++)
        {
            if (current == ancestor)
            {
                return true;
            }

            current = ParentOf(model, current, parents);
        }

        return current is not null;
    }

    private static int Compare(Page? left, Page? right)
    {
        int order = OrderOf(left!).CompareTo(OrderOf(right!));
        order = order != 0 ? order : string.Compare(left!.NavigationTitle, right!.NavigationTitle, StringComparison.OrdinalIgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(left!.Address.Path, right!.Address.Path);
    }

    private static int OrderOf(Page page) => page.Content?.FrontMatter.NavigationOrder?.Value ?? int.MaxValue;
}
