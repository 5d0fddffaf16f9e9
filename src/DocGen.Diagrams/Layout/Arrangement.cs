using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>Where the boxes of one sibling graph stand, relative to the corner of what they cover, in flow coordinates.</summary>
/// <param name="Places">Top left corners, parallel to the boxes.</param>
/// <param name="Size">Of the least rectangle around all.</param>
/// <param name="Rows">Groups of boxes whose middles lie on one line across the flow.</param>
/// <param name="Columns">Groups of boxes whose middles lie on one line along the flow.</param>
public sealed record Arrangement(
    ImmutableArray<Point> Places,
    Size Size,
    ImmutableArray<ImmutableArray<int>> Rows,
    ImmutableArray<ImmutableArray<int>> Columns)
{
    /// <summary>The same with left and right exchanged.</summary>
    public Arrangement Mirror(SiblingGraph graph) => this with
    {
        Places = [.. Places.Select((place, i) => new Point(Size.Width - place.X - graph.Boxes[i].Size.Width, place.Y))],
    };

    public static Arrangement Empty { get; } = new([], default, [], []);
}
