using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;

namespace DocGen.Diagrams.Tests.Painting;

/// <summary>A layout that is easy to foresee: everything one below the other; lines leave to the right, run down and come back.</summary>
internal static class StackedLayout
{
    private const double Gap = 40;
    private const double Inset = 8;

    public static RoutedGraph Arrange(MeasuredGraph graph)
    {
        var bounds = new Rectangle[graph.Nodes.Length];
        var titles = new Rectangle[graph.Nodes.Length];
        double bottom = Place(graph, -1, new Point(20, 20), bounds, titles).Height + 40;
        double right = bounds.Length == 0 ? 40 : bounds.Max(static b => b.Right);
        var edges = new List<RoutedEdge>();
        for (int i = 0; i < graph.Edges.Length; i++)
        {
            MeasuredEdge edge = graph.Edges[i];
            (Rectangle source, Rectangle target) = (bounds[edge.Source], bounds[edge.Target]);
            double x = right + 30 + (i * 160);
            Point[] points =
            [
                new Point(source.Right, source.Center.Y + (2 * i) + 4),
                new Point(x, source.Center.Y + (2 * i) + 4),
                new Point(x, target.Center.Y - (2 * i) - 4),
                new Point(target.Right, target.Center.Y - (2 * i) - 4),
            ];
            edges.Add(new RoutedEdge([.. points], [.. edge.Labels.Select((label, n) => new Rectangle(new Point(x + 6, ((points[1].Y + points[2].Y) / 2) + (n * 30)), label.Size))]));
        }

        double width = Math.Max(right + 20, edges.SelectMany(static edge => edge.Labels).Select(static label => label.Right).DefaultIfEmpty(0).Max() + 20);
        width = Math.Max(width, edges.SelectMany(static edge => edge.Points).Select(static point => point.X).DefaultIfEmpty(0).Max() + 20);
        return new RoutedGraph(new PlacedGraph(graph, new Size(width, bottom), [.. bounds], [.. titles]), [.. edges]);
    }

    private static Size Place(MeasuredGraph graph, int parent, Point origin, Rectangle[] bounds, Rectangle[] titles)
    {
        double width = 0;
        double y = origin.Y;
        for (int i = 0; i < graph.Nodes.Length; i++)
        {
            MeasuredNode node = graph.Nodes[i];
            if (node.Parent != parent)
            {
                continue;
            }

            Size size = node.Size;
            if (node.IsContainer)
            {
                titles[i] = new Rectangle(new Point(origin.X + Inset, y + Inset), node.Title);
                Size inside = Place(graph, i, new Point(origin.X + 20, y + node.Title.Height + 20), bounds, titles);
                size = new Size(Math.Max(size.Width + (2 * Inset), inside.Width + 40), inside.Height + node.Title.Height + 40);
            }

            bounds[i] = new Rectangle(new Point(origin.X, y), size);
            y += size.Height + Gap;
            width = Math.Max(width, size.Width);
        }

        return new Size(width, Math.Max(0, y - origin.Y - Gap));
    }
}
