using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Measuring;

/// <summary>Turns an author's wishes, which name components, into wishes about nodes.</summary>
internal static class LayoutHintsResolver
{
    /// <summary>
    /// What is not drawn, or stands in another container than the first of its row, has been reported with the view and is left out; an empty row
    /// goes with its last component.
    /// </summary>
    public static LayoutHints Resolve(ViewGraph graph)
    {
        ViewLayout layout = graph.View.Layout;
        var indices = graph.Nodes.ToDictionary(static node => node.Component.FullId, static node => node.Index, StringComparer.Ordinal);
        return new LayoutHints(
            Side(layout.Direction, graph.Model.SourceLanguage.IsRightToLeft),
            Lists(layout.Rows, graph, indices),
            Lists(layout.Columns, graph, indices),
            Table(layout.Grid, indices),
            Table(layout.Outside, indices),
            Table(layout.Pins, indices),
            Location: layout.Location)
        {
            FreeSide = layout.Direction is null ? 0 : LayoutHints.PageSide,
            Places = layout.Places.Where(place => indices.ContainsKey(place.Key.FullId)).ToImmutableDictionary(place => (place.Key.Key, indices[place.Key.FullId]), static place => place.Value),
        };
    }

    private static Side? Side(FlowDirection? direction, bool isRightToLeft) => direction switch
    {
        null => null,
        FlowDirection.Down => Geometry.Side.Bottom,
        FlowDirection.Right => Geometry.Side.Right,
        FlowDirection.Up => Geometry.Side.Top,
        FlowDirection.Left => Geometry.Side.Left,
        FlowDirection.Start => isRightToLeft ? Geometry.Side.Right : Geometry.Side.Left,
        FlowDirection.End => isRightToLeft ? Geometry.Side.Left : Geometry.Side.Right,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "not a direction"),
    };

    private static ImmutableArray<ImmutableArray<int>> Lists(ImmutableArray<ImmutableArray<string>> lists, ViewGraph graph, Dictionary<string, int> indices)
    {
        ImmutableArray<ImmutableArray<int>>.Builder drawn = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (ImmutableArray<string> list in lists)
        {
            ImmutableArray<int> nodes = [.. list.Where(indices.ContainsKey).Select(id => indices[id])];
            if (!nodes.IsEmpty)
            {
                drawn.Add([.. nodes.Where(node => graph.Nodes[node].Parent == graph.Nodes[nodes[0]].Parent)]);
            }
        }

        return drawn.ToImmutable();
    }

    private static ImmutableSortedDictionary<int, T> Table<T>(ImmutableDictionary<string, T> table, Dictionary<string, int> indices) =>
        table.Where(pair => indices.ContainsKey(pair.Key)).ToImmutableSortedDictionary(pair => indices[pair.Key], static pair => pair.Value);
}
