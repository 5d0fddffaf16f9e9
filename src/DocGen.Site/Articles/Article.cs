using System.Collections.Immutable;
using DocGen.Site.Figures;

namespace DocGen.Site.Articles;

/// <summary>What a page shows below its title.</summary>
/// <param name="Html">UTF-8, from the first to the last block; lies in the buffer it was rendered into.</param>
/// <param name="TableOfContents">In document order.</param>
/// <param name="Figures">Drawings on the page, each once, in order of first use.</param>
/// <param name="HasTabs">Whether the page's script has tabs to switch.</param>
/// <param name="HasCode">Whether there are code blocks, for copy buttons.</param>
public sealed record Article(
    ReadOnlyMemory<byte> Html,
    ImmutableArray<TableOfContentsEntry> TableOfContents,
    ImmutableArray<Figure> Figures,
    bool HasTabs,
    bool HasCode)
{
    public static Article Empty { get; } = new(default, [], [], false, false);

    /// <summary>Draws more figures on the page after the article; null where there is no article.</summary>
    internal PageFigures? Drawings { get; init; }

    /// <summary>Whether a component of a figure opens a card.</summary>
    public bool HasCards => Figures.Any(static figure => figure.HasCards);
}

/// <param name="Depth">0 for the sections of the page, 1 for theirs …: never a gap.</param>
public sealed record TableOfContentsEntry(int Depth, string Id, string Text);
