using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Routing;

namespace DocGen.Diagrams.Painting;

/// <summary>Turns a layout around its vertical axis, for readers who read from right to left.</summary>
public static class Mirroring
{
    public static RoutedGraph Mirror(RoutedGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        double width = graph.Placed.Size.Width;
        PlacedGraph placed = graph.Placed with
        {
            Nodes = [.. graph.Placed.Nodes.Select(Turn)],
            Titles = [.. graph.Placed.Titles.Select(title => title.Size.IsEmpty ? title : Turn(title))],
        };
        return new RoutedGraph(placed, [.. graph.Edges.Select(edge => new RoutedEdge([.. edge.Points.Select(TurnPoint)], [.. edge.Labels.Select(Turn)]))]);

        Rectangle Turn(Rectangle bounds) => bounds with { X = width - bounds.Right };

        Point TurnPoint(Point point) => point with { X = width - point.X };
    }
}
