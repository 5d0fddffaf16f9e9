using DocGen.Site.Content;

namespace DocGen.Site.Pages;

/// <summary>Keeps the pages of a site, made from their sources, for the next building of a site that has changed a little. Not for two buildings at once.</summary>
/// <remarks>The pages of a group depend on the group's sources and the options alone; both are compared by identity.</remarks>
public sealed class GroupMemory
{
    private SiteOptions? _options;
    private Dictionary<string, PageGroup> _groups = new(StringComparer.Ordinal);

    internal void Begin(SiteOptions options)
    {
        if (!ReferenceEquals(options, _options))
        {
            _groups.Clear();
            _options = options;
        }
    }

    /// <param name="group">In the order of the languages.</param>
    /// <returns>What was made of the same sources; null if they are others by now.</returns>
    internal PageGroup? Find(string reference, List<PageSource> group)
    {
        if (!_groups.TryGetValue(reference, out PageGroup? known) || known.Sources.Length != group.Count)
        {
            return null;
        }

        for (int i = 0; i < group.Count; i++)
        {
            // The place follows from the path of the page and the languages of the site.
            if (!ReferenceEquals(known.Sources[i].Page, group[i].Page) || known.Sources[i].Language != group[i].Language)
            {
                return null;
            }
        }

        return known;
    }

    /// <param name="groups">All of the site; others are forgotten.</param>
    internal void Complete(PageGroup[] groups)
    {
        Dictionary<string, PageGroup> kept = new(groups.Length, StringComparer.Ordinal);
        foreach (PageGroup group in groups)
        {
            kept.Add(group.Logical.Ref, group);
        }

        _groups = kept;
    }
}
