using DocGen.Site.Content;
using DocGen.Site.Links;
using DocGen.Site.Pages;
using DocGen.Text;

namespace DocGen.Site.Navigation;

/// <summary>Parents that pages name in front matter, by ref, so that they hold in every language.</summary>
internal sealed class PageParents
{
    private readonly Dictionary<PageKey, string> _parents = [];

    /// <summary>The ref of the parent that the content of a page names; null if it names none.</summary>
    public string? Of(Page page) => _parents.GetValueOrDefault(new PageKey(page.Key.Ref, page.ContentLanguage));

    public static PageParents Find(SiteModel model, DiagnosticBag diagnostics)
    {
        PageParents result = new();
        Dictionary<(LanguageTag, string), string> refsByTitle = [];
        foreach (Page page in model.Pages)
        {
            if (page.Kind == PageKind.Own)
            {
                refsByTitle.TryAdd((page.Key.Language, page.Title), page.Key.Ref);
            }
        }

        foreach (Page page in model.Pages)
        {
            if (page is not { Kind: PageKind.Own, Content.FrontMatter.Parent: { Value.Length: > 0 } parent })
            {
                continue;
            }

            if (model.Groups.ContainsKey(parent.Value) || model.ByKey.ContainsKey(new PageKey(parent.Value, page.Key.Language)))
            {
                result._parents.Add(page.Key, parent.Value);
            }
            else if (refsByTitle.TryGetValue((page.Key.Language, parent.Value), out string? reference))
            {
                result._parents.Add(page.Key, reference);
            }
            else
            {
                IEnumerable<string> candidates = model.Groups.Keys.Concat(refsByTitle.Keys.Where(key => key.Item1 == page.Key.Language).Select(static key => key.Item2));
                diagnostics.Report(LinkRules.UnknownParent, parent.Location, $"parent '{parent.Value}' does not exist", Suggestion.Notes(parent.Value, candidates));
            }
        }

        result.RemoveCycles(model, diagnostics);
        return result;
    }

    private void RemoveCycles(SiteModel model, DiagnosticBag diagnostics)
    {
        foreach (PageKey start in _parents.Keys.OrderBy(static key => key.Ref, StringComparer.Ordinal).ThenBy(static key => key.Language).ToList())
        {
            List<string> path = [start.Ref];
            string? current = start.Ref;
            while ((current = _parents.GetValueOrDefault(new PageKey(current!, start.Language))) is not null)
            {
                path.Add(current);
                if (current == start.Ref)
                {
                    Located<string> parent = model.ByKey[start].Content!.FrontMatter.Parent!;
                    diagnostics.Report(LinkRules.ParentCycle, parent.Location, $"parents go round in a circle: {string.Join(" → ", path)}");
                    _parents.Remove(start);
                    break;
                }

                if (path.Count > _parents.Count + 1)
                {
                    break;
                }
            }
        }
    }
}
