using System.Collections.Immutable;
using DocGen.Site.Markdown;
using DocGen.Site.Syntax;

namespace DocGen.Site.Pages;

/// <summary>Gives the headings of a translation the ids of the source page, so that a link to a section works in every language.</summary>
/// <remarks>
/// Headings match by order and level: as a whole where the outlines are equal, else section by section where a section has as many
/// parts of one level in both. What does not match keeps its own slug. O(headings).
/// </remarks>
internal static class HeadingAnchors
{
    public static ImmutableArray<HeadingAnchor> Share(MarkdownPage page, MarkdownPage source)
    {
        if (ReferenceEquals(page, source))
        {
            return [.. page.Headings.Select(static heading => new HeadingAnchor(heading.Id, null))];
        }

        int[] matches = new int[page.Headings.Length];
        Array.Fill(matches, -1);
        Match(page.Headings, 0, page.Headings.Length, source.Headings, 0, source.Headings.Length, matches);

        HashSet<string> used = new(StringComparer.Ordinal);
        Slugs slugs = new();
        foreach (int match in matches)
        {
            if (match >= 0)
            {
                slugs.Reserve(source.Headings[match].Id);
                used.Add(source.Headings[match].Id);
            }
        }

        string[] ids = new string[matches.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = matches[i] >= 0 ? source.Headings[matches[i]].Id : slugs.Unique(page.Headings[i].Id);
            used.Add(ids[i]);
        }

        return [.. ids.Select((id, i) => new HeadingAnchor(id, used.Add(page.Headings[i].Id) ? page.Headings[i].Id : null))];
    }

    private static void Match(
        ImmutableArray<PageHeading> own, int ownStart, int ownEnd,
        ImmutableArray<PageHeading> source, int sourceStart, int sourceEnd, int[] matches)
    {
        List<int> ownTop = Top(own, ownStart, ownEnd);
        List<int> sourceTop = Top(source, sourceStart, sourceEnd);
        if (ownTop.Count == 0 || ownTop.Count != sourceTop.Count || own[ownTop[0]].Level != source[sourceTop[0]].Level)
        {
            return;
        }

        for (int i = 0; i < ownTop.Count; i++)
        {
            matches[ownTop[i]] = sourceTop[i];
            Match(
                own, ownTop[i] + 1, i + 1 < ownTop.Count ? ownTop[i + 1] : ownEnd,
                source, sourceTop[i] + 1, i + 1 < sourceTop.Count ? sourceTop[i + 1] : sourceEnd, matches);
        }
    }

    /// <summary>Indexes of the headings of the shallowest level in a range.</summary>
    private static List<int> Top(ImmutableArray<PageHeading> headings, int start, int end)
    {
        List<int> top = [];
        int level = 7;
        for (int i = start; i < end; i++)
        {
            if (headings[i].Level < level)
            {
                level = headings[i].Level;
                top.Clear();
            }

            if (headings[i].Level == level)
            {
                top.Add(i);
            }
        }

        return top;
    }
}
