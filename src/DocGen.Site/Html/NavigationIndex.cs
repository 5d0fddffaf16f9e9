using System.Collections.Immutable;
using DocGen.Site.Navigation;
using DocGen.Site.Pages;

namespace DocGen.Site.Html;

/// <summary>The navigation tree of one language in reading order, so that parents, neighbours and subtrees are found without searching.</summary>
internal sealed class NavigationIndex
{
    private readonly List<NavigationNode> _nodes = [];
    private readonly List<int> _parents = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _places = [];
    private readonly List<int> _pageNodes = [];
    private readonly Dictionary<PageKey, int> _byPage = [];

    public NavigationIndex(ImmutableArray<NavigationNode> roots)
    {
        Roots = roots;
        Add(roots, -1);
    }

    public ImmutableArray<NavigationNode> Roots { get; }

    public int Count => _nodes.Count;

    public NavigationNode this[int node] => _nodes[node];

    /// <summary>The node around a node; -1 at the root.</summary>
    public int Parent(int node) => _parents[node];

    /// <summary>The first node behind the subtree of a node.</summary>
    public int End(int node) => _ends[node];

    /// <summary>The place of a node among its siblings.</summary>
    public int Place(int node) => _places[node];

    /// <summary>The first node that leads to a page; -1 if the page is not in the navigation.</summary>
    public int Find(Page page) => _byPage.GetValueOrDefault(page.Key, -1);

    /// <summary>Pages before and behind a page in reading order.</summary>
    public (Page? Previous, Page? Next) Neighbours(int node)
    {
        int at = node < 0 ? -1 : _pageNodes.BinarySearch(node);
        return at < 0 ? (null, null) : (at > 0 ? _nodes[_pageNodes[at - 1]].Page : null, at + 1 < _pageNodes.Count ? _nodes[_pageNodes[at + 1]].Page : null);
    }

    /// <summary>The children of a node, or the roots for -1, in order.</summary>
    public IEnumerable<int> Children(int node)
    {
        int end = node < 0 ? Count : _ends[node];
        for (int child = node + 1; child < end; child = _ends[child])
        {
            yield return child;
        }
    }

    /// <summary>The nodes around a node, outermost first, without the node itself.</summary>
    public ImmutableArray<int> Ancestors(int node)
    {
        ImmutableArray<int>.Builder ancestors = ImmutableArray.CreateBuilder<int>();
        for (int at = node < 0 ? -1 : _parents[node]; at >= 0; at = _parents[at])
        {
            ancestors.Add(at);
        }

        ancestors.Reverse();
        return ancestors.ToImmutable();
    }

    /// <summary>The first page in a subtree: where a group leads that has no page of its own. Null if there is none.</summary>
    public Page? FirstPage(int node)
    {
        for (int at = node; at < _ends[node]; at++)
        {
            if (_nodes[at].Page is { } page)
            {
                return page;
            }
        }

        return null;
    }

    /// <summary>Pages below a node, without its own.</summary>
    public int CountPages(int node)
    {
        int first = _pageNodes.BinarySearch(node + 1);
        int end = _pageNodes.BinarySearch(_ends[node]);
        return (end < 0 ? ~end : end) - (first < 0 ? ~first : first);
    }

    private void Add(ImmutableArray<NavigationNode> nodes, int parent)
    {
        for (int place = 0; place < nodes.Length; place++)
        {
            int index = _nodes.Count;
            NavigationNode node = nodes[place];
            _nodes.Add(node);
            _parents.Add(parent);
            _places.Add(place);
            _ends.Add(0);

            // A page that stands twice has its first place; reading on from there visits each page once.
            if (node.Page is { } page && _byPage.TryAdd(page.Key, index))
            {
                _pageNodes.Add(index);
            }

            Add(node.Children, index);
            _ends[index] = _nodes.Count;
        }
    }
}
