using System.Collections.Immutable;
using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Routing;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Painting;

/// <summary>What all painters of one drawing share.</summary>
internal sealed class PaintContext
{
    private readonly ImmutableArray<Rectangle> _bounds;

    public PaintContext(MeasuredView view, RoutedGraph layout, PaintRequest request)
    {
        View = view;
        Request = request;
        LanguageIndex = view.IndexOf(request.Language);
        IsRightToLeft = request.Language.IsRightToLeft;
        IsMirrored = IsRightToLeft && view.Graph.View.IsMirrored;
        Layout = IsMirrored ? Mirroring.Mirror(layout) : layout;
        _bounds = [.. Layout.Placed.Nodes.Select(Snapping.Whole)];
        Depths = FindDepths(view.Graph);
        Looks = [.. view.Graph.Nodes.Select(node => Look.OfNode(view.Graph, node, Depths[node.Index]))];
        Ids = new ElementIds(view.Graph);
        Sentences = ViewDescription.WriteSentences(view.Graph, request.Language, DescriptionLanguages.For(request.Language));
    }

    public MeasuredView View { get; }

    public ViewGraph Graph => View.Graph;

    public PaintRequest Request { get; }

    /// <summary>The layout as it is drawn: mirrored where the language and the view ask for it.</summary>
    public RoutedGraph Layout { get; }

    public int LanguageIndex { get; }

    public bool IsRightToLeft { get; }

    /// <summary>Whether the drawing as a whole reads from right to left, not only its texts.</summary>
    public bool IsMirrored { get; }

    /// <summary>Number of containers around each node.</summary>
    public ImmutableArray<int> Depths { get; }

    public ImmutableArray<Look> Looks { get; }

    public ElementIds Ids { get; }

    /// <summary>What each line says, parallel to the graph's edges.</summary>
    public ImmutableArray<MixedText> Sentences { get; }

    public Rectangle BoundsOf(int node) => _bounds[node];

    public NodeShape ShapeOf(int node) => node < Graph.Nodes.Length ? Graph.Nodes[node].Kind?.Shape ?? NodeShape.Box : NodeShape.Box;

    public ImmutableArray<PlacedLine> LinesOf(ImmutableArray<BoxText> texts) => texts[LanguageIndex].Lines;

    /// <summary>The text that the reader gets.</summary>
    public MarkedText Choose(LocalizedText text) => text.For(Request.Language, Graph.Model.SourceLanguage);

    /// <summary>A place relative to a box as a place in the drawing; turned around inside the box where the language reads from right to left.</summary>
    public Rectangle PlaceIn(Rectangle box, Rectangle part) =>
        (IsRightToLeft ? part with { X = box.Width - part.Right } : part).Offset(box.X, box.Y);

    /// <summary>The opaque colour behind a place: that of the smallest container around it that is filled.</summary>
    public ColorToken BackgroundAt(Point place)
    {
        ColorToken color = ColorToken.Canvas;
        foreach (ViewNode node in Graph.Nodes)
        {
            if (node.IsContainer && Looks[node.Index].Fill is { Opacity: 1 } fill && Contains(BoundsOf(node.Index), place))
            {
                color = fill.Color;
            }
        }

        return color;
    }

    private static bool Contains(Rectangle bounds, Point place) =>
        place.X >= bounds.Left && place.X <= bounds.Right && place.Y >= bounds.Top && place.Y <= bounds.Bottom;

    private static ImmutableArray<int> FindDepths(ViewGraph graph)
    {
        var depths = new int[graph.Nodes.Length];
        foreach (ViewNode node in graph.Nodes)
        {
            depths[node.Index] = node.Parent < 0 ? 0 : depths[node.Parent] + 1;
        }

        return [.. depths];
    }
}
