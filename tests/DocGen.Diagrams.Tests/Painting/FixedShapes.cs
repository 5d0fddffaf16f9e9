using System.Collections.Immutable;
using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Tests.Painting;

/// <summary>What of a drawing stands still from language to language: all but the legend and what goes with the title of a container, its tab and its mark.</summary>
internal static class FixedShapes
{
    public static Drawing Of(Drawing drawing) => drawing with { Items = Keep(drawing.Items) };

    private static ImmutableArray<DrawingItem> Keep(ImmutableArray<DrawingItem> items) =>
        [.. items.Where(static item => item is not DrawingItem.Group { ClassName: "dg-legend" }).Select(static item => item is DrawingItem.Group group ? Keep(group) : item)];

    /// <summary>The first item of a container is its frame.</summary>
    private static DrawingItem.Group Keep(DrawingItem.Group group) => group.ClassName?.Contains("dg-container", StringComparison.Ordinal) == true
        ? group with { Items = group.Items[..1] }
        : group with { Items = Keep(group.Items) };
}
