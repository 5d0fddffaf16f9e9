namespace DocGen.Site.Html;

/// <summary>The part of a navigation tree that a page's sidebar shows; pages with equal areas share one sidebar.</summary>
/// <param name="Node">Everything below this node is shown, and the siblings on the way to it; -1 with <paramref name="IsWhole"/>: the whole tree; -1 else: the top level.</param>
/// <param name="Block">Which hundred of the node's children, where it has too many to list.</param>
internal readonly record struct SidebarArea(int Node, int Block, bool IsWhole)
{
    /// <summary>Nodes that an area may have before a smaller one is taken; so pages stay small however large the site is.</summary>
    public const int MaximumNodes = 100;

    /// <summary>Siblings listed together at most; a folder of thousands of pages is shown in blocks.</summary>
    public const int BlockLength = 100;

    public static SidebarArea Whole { get; } = new(-1, 0, IsWhole: true);

    /// <param name="node">The page's node; -1 if it is not in the navigation.</param>
    public static SidebarArea Of(NavigationIndex navigation, int node)
    {
        if (node < 0)
        {
            return new SidebarArea(-1, 0, IsWhole: false);
        }

        int area = node;
        for (int at = node; at >= 0; at = navigation.Parent(at))
        {
            if (navigation.End(at) - at > MaximumNodes)
            {
                break;
            }

            area = at;
        }

        // A leaf shows nothing below itself, so its neighbours share their parent's area.
        return navigation.End(area) == area + 1
            ? new SidebarArea(navigation.Parent(area), navigation.Place(area) / BlockLength, IsWhole: false)
            : new SidebarArea(area, 0, IsWhole: false);
    }
}
