using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Routing;
using DocGen.Text;

namespace DocGen.Diagrams.Locks;

/// <summary>Where the boxes of a model's views stood when somebody decided to keep it.</summary>
/// <param name="ModelId">The model whose views these are.</param>
/// <param name="Location">Of the model's id in the file.</param>
/// <param name="Views">By view id.</param>
public sealed record LayoutLock(string ModelId, SourceLocation? Location, ImmutableSortedDictionary<string, ViewLock> Views)
{
    /// <summary>What the name of a lock file ends with; what stands before it is the model's id.</summary>
    public const string FileEnding = ".layout.lock";
}

/// <param name="Location">Of the view's id in the file; null if it comes from none.</param>
/// <param name="Boxes">Place in the container, and size, in whole px by node id; root boxes count from the corner of the drawing.</param>
public sealed record ViewLock(SourceLocation? Location, ImmutableSortedDictionary<string, Rectangle> Boxes)
{
    /// <summary>Records a layout. Rounded, so that the file has no fractions; the order of boxes that differ by less than a px is not kept anyway.</summary>
    public static ViewLock Of(RoutedGraph layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        MeasuredGraph graph = layout.Placed.Graph;
        ImmutableSortedDictionary<string, Rectangle>.Builder boxes = ImmutableSortedDictionary.CreateBuilder<string, Rectangle>(StringComparer.Ordinal);
        for (int node = 0; node < graph.Nodes.Length; node++)
        {
            Rectangle bounds = layout.Placed.Nodes[node];
            Point corner = graph.Nodes[node].Parent < 0 ? default : Round(layout.Placed.Nodes[graph.Nodes[node].Parent].Origin);
            boxes[graph.Nodes[node].Id] = new Rectangle(Round(bounds.Origin) - corner, new Size(Math.Round(bounds.Width), Math.Round(bounds.Height)));
        }

        return new ViewLock(null, boxes.ToImmutable());
    }

    /// <summary>The graph with the places that are known of its nodes; a node whose container is not known has none.</summary>
    public MeasuredGraph ApplyTo(MeasuredGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ImmutableSortedDictionary<int, Rectangle>.Builder previous = ImmutableSortedDictionary.CreateBuilder<int, Rectangle>();
        for (int node = 0; node < graph.Nodes.Length; node++)
        {
            int parent = graph.Nodes[node].Parent;
            if (Boxes.TryGetValue(graph.Nodes[node].Id, out Rectangle box) && (parent < 0 || previous.ContainsKey(parent)))
            {
                previous[node] = parent < 0 ? box : box.Offset(previous[parent].X, previous[parent].Y);
            }
        }

        return graph with { Previous = previous.ToImmutable() };
    }

    /// <summary>Whether it knows exactly the boxes of another, each in its size.</summary>
    public bool Fits(ViewLock other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Boxes.Count == other.Boxes.Count &&
            Boxes.All(box => other.Boxes.TryGetValue(box.Key, out Rectangle its) && Math.Abs(its.Width - box.Value.Width) <= 1 && Math.Abs(its.Height - box.Value.Height) <= 1);
    }

    private static Point Round(Point point) => new(Math.Round(point.X), Math.Round(point.Y));
}
