using System.Collections.Immutable;
using DocGen.Site.Markdown;

namespace DocGen.Site.Articles;

/// <summary>The nesting of a page's headings without gaps: <c>##### a</c>, <c>##### b</c> are sections of the page, whatever their level.</summary>
/// <param name="Depths">0 for the sections of the page; parallel to the headings.</param>
internal readonly record struct HeadingOutline(ImmutableArray<int> Depths)
{
    public static HeadingOutline Of(ImmutableArray<PageHeading> headings)
    {
        Stack<int> open = new();
        ImmutableArray<int>.Builder depths = ImmutableArray.CreateBuilder<int>(headings.Length);
        foreach (PageHeading heading in headings)
        {
            while (open.TryPeek(out int level) && level >= heading.Level)
            {
                open.Pop();
            }

            depths.Add(open.Count);
            open.Push(heading.Level);
        }

        return new HeadingOutline(depths.MoveToImmutable());
    }
}
