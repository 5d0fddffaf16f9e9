using System.Collections.Frozen;
using System.Collections.Immutable;
using DocGen.Site.Localization;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Navigation;

/// <summary>Builds the navigation of every language: from configuration, else from <c>SUMMARY.md</c>, else from folders. O(pages).</summary>
public static class NavigationBuilder
{
    public static Diagnosed<FrozenDictionary<LanguageTag, NavigationTree>> Build(SiteModel model)
    {
        DiagnosticBag diagnostics = new();
        Dictionary<LanguageTag, NavigationTree> trees = [];
        HashSet<SourceLocation> reported = [];
        PageParents parents = PageParents.Find(model, diagnostics);
        foreach (SiteLanguage language in model.Options.Languages)
        {
            ImmutableArray<NavigationNode> roots =
                !model.Options.Navigation.IsEmpty ? new ConfiguredNavigation(model, language, reported, diagnostics).Build()
                : SummaryNavigation.Find(model, language) is { } summary ? new SummaryNavigation(model, language, summary, reported, diagnostics).Build()
                : FolderNavigation.Build(model, language, parents);
            trees.Add(language.Tag, new NavigationTree(roots, FindPlaces(roots)));
        }

        return diagnostics.Diagnose(trees.ToFrozenDictionary());
    }

    private static FrozenDictionary<PageKey, NavigationPlace> FindPlaces(ImmutableArray<NavigationNode> roots)
    {
        List<(Page Page, ImmutableArray<NavigationNode> Ancestors, int Root)> order = [];
        HashSet<PageKey> seen = [];
        for (int i = 0; i < roots.Length; i++)
        {
            Visit(roots[i], [], i);
        }

        Dictionary<PageKey, NavigationPlace> places = new(order.Count);
        for (int i = 0; i < order.Count; i++)
        {
            places.Add(order[i].Page.Key, new NavigationPlace(
                order[i].Ancestors, order[i].Root, i > 0 ? order[i - 1].Page : null, i + 1 < order.Count ? order[i + 1].Page : null));
        }

        return places.ToFrozenDictionary();

        void Visit(NavigationNode node, ImmutableArray<NavigationNode> ancestors, int root)
        {
            // A page that is listed twice stands where it is listed first.
            if (node.Page is { } page && seen.Add(page.Key))
            {
                order.Add((page, ancestors, root));
            }

            if (!node.Children.IsEmpty)
            {
                ImmutableArray<NavigationNode> inner = ancestors.Add(node);
                foreach (NavigationNode child in node.Children)
                {
                    Visit(child, inner, root);
                }
            }
        }
    }
}
