using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Routing;

/// <summary>Turns a finished sketch into the immutable result.</summary>
public static class SketchResult
{
    public static RoutedGraph Finish(Sketch sketch)
    {
        ImmutableArray<Rectangle> nodes = [.. Enumerable.Range(0, sketch.Tree.Count).Select(sketch.Bounds)];
        ImmutableArray<Rectangle> titles =
            [.. nodes.Select((bounds, node) => ContainerFrame.TitleBounds(sketch.Graph.Nodes[node], bounds, sketch.Options))];
        ImmutableArray<RoutedEdge> edges = [.. sketch.Routes.Select(route =>
            new RoutedEdge(Simplify(sketch.Points(route)), [.. route.Labels.Select(spot => Sketch.LabelBounds(route, spot))]))];
        double right = 0;
        double bottom = 0;
        foreach (Rectangle bounds in nodes.Concat(edges.SelectMany(static edge => edge.Labels)))
        {
            right = Math.Max(right, bounds.Right);
            bottom = Math.Max(bottom, bounds.Bottom);
        }

        foreach (Point point in edges.SelectMany(static edge => edge.Points))
        {
            right = Math.Max(right, point.X);
            bottom = Math.Max(bottom, point.Y);
        }

        var size = new Size(right + sketch.Options.Margin, bottom + sketch.Options.Margin);
        return new RoutedGraph(new PlacedGraph(sketch.Graph, size, nodes, titles), edges);
    }

    /// <summary>Drops corners that are none; keeps both ends.</summary>
    private static ImmutableArray<Point> Simplify(ImmutableArray<Point> points)
    {
        var kept = new List<Point>();
        foreach (Point point in points)
        {
            if (kept.Count > 0 && Math.Abs(kept[^1].X - point.X) < 0.01 && Math.Abs(kept[^1].Y - point.Y) < 0.01)
            {
                continue;
            }

            while (kept.Count > 1 && IsBetween(kept[^2], kept[^1], point))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(point);
        }

        if (kept.Count == 1)
        {
            kept.Add(kept[0]);
        }

        return [.. kept];
    }

    private static bool IsBetween(Point first, Point middle, Point last) =>
        (Math.Abs(first.X - middle.X) < 0.01 && Math.Abs(middle.X - last.X) < 0.01 && (middle.Y - first.Y) * (last.Y - middle.Y) > 0) ||
        (Math.Abs(first.Y - middle.Y) < 0.01 && Math.Abs(middle.Y - last.Y) < 0.01 && (middle.X - first.X) * (last.X - middle.X) > 0);
}
