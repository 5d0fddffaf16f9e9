using System.Collections.Immutable;

namespace DocGen.Site.Drafts;

/// <summary>The nesting of a page's headings without gaps: <c>##### a</c>, <c>##### b</c> are sections of the page, whatever their level.</summary>
/// <param name="Depths">0 for the sections of the page; parallel to the headings.</param>
internal readonly record struct HeadingOutline(ImmutableArray<int> Depths)
{
    public static HeadingOutline Of(IEnumerable<int> levels)
    {
        Stack<int> open = new();
        ImmutableArray<int>.Builder depths = ImmutableArray.CreateBuilder<int>();
        foreach (int heading in levels)
        {
            while (open.TryPeek(out int level) && level >= heading)
            {
                open.Pop();
            }

            depths.Add(open.Count);
            open.Push(heading);
        }

        return new HeadingOutline(depths.ToImmutable());
    }
}
