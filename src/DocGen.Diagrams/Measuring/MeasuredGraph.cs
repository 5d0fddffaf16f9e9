using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Measuring;

/// <summary>What a layout needs to know and no more: a tree of boxes with sizes, edges, labels with sizes, hints. It has no texts and no languages.</summary>
/// <param name="Nodes">Parents before children; indices into this array name nodes everywhere else.</param>
public sealed record MeasuredGraph(ImmutableArray<MeasuredNode> Nodes, ImmutableArray<MeasuredEdge> Edges, LayoutHints Hints)
{
    /// <summary>Absolute bounds in an earlier layout whose order is to be kept, by node index; empty: laid out afresh.</summary>
    public ImmutableSortedDictionary<int, Rectangle> Previous { get; init; } = ImmutableSortedDictionary<int, Rectangle>.Empty;
}

/// <param name="Id">For messages and ties; unique.</param>
/// <param name="Parent">Index of the container; -1 at the root. Less than the node's own index.</param>
/// <param name="Size">Final size of a leaf; least size of a container.</param>
/// <param name="Title">Room that a container's title block takes at its top; empty if it has none or is a leaf. No line or box may lie over it.</param>
/// <param name="IsContainer">Whether it may hold others; an empty container is laid out as a leaf of its least size.</param>
/// <param name="AttachedTo">Index of the node beside which it is to stand (notes); -1: anywhere.</param>
public sealed record MeasuredNode(string Id, int Parent, Size Size, Size Title, bool IsContainer, int AttachedTo = -1);

/// <param name="Source">Index of the node it starts at; may be a container, may equal <paramref name="Target"/>.</param>
/// <param name="Target">Index of the node it ends at.</param>
/// <param name="Labels">Room for texts on the line.</param>
/// <param name="Bundle">Edges with the same number may share a trunk; -1: none.</param>
/// <param name="SourceClearance">Length in px of the mark at the source end; the last straight piece there is at least this long.</param>
/// <param name="TargetClearance">Length in px of the mark at the target end.</param>
/// <param name="IsDirected">Whether it leads from its source to its target for a reader; without, it may run against the flow.</param>
public sealed record MeasuredEdge(
    string Id,
    int Source,
    int Target,
    ImmutableArray<MeasuredLabel> Labels,
    int Bundle = -1,
    double SourceClearance = 0,
    double TargetClearance = 0,
    bool IsDirected = true)
{
    /// <summary>Whether both have an end at one node, so that they may share a way.</summary>
    public bool SharesEndWith(MeasuredEdge other) =>
        Source == other.Source || Target == other.Target || Source == other.Target || Target == other.Source;
}

public sealed record MeasuredLabel(LabelPlacement Placement, Size Size);

/// <summary>Where on its line a label stands: in the middle, or near an end (multiplicities).</summary>
public enum LabelPlacement
{
    Middle,
    Source,
    Target,
}

/// <summary>The wishes of the author, in node indices.</summary>
/// <param name="Direction">Main direction; null: whatever comes nearest to <paramref name="Aspect"/>.</param>
/// <param name="Rows">Siblings in rows from top to bottom, each from left to right.</param>
/// <param name="Columns">Siblings in columns from left to right, each from top to bottom.</param>
/// <param name="Grid">Number of columns by container index (-1: the root).</param>
/// <param name="Outside">Side of everything else at which a root node stands, by node index.</param>
/// <param name="Pins">Fixed top left corner, relative to the content area of the container, by node index.</param>
/// <param name="Aspect">Wanted width divided by height.</param>
/// <param name="Location">Where the hints stand, for warnings about those that cannot be honoured.</param>
public sealed record LayoutHints(
    Side? Direction,
    ImmutableArray<ImmutableArray<int>> Rows,
    ImmutableArray<ImmutableArray<int>> Columns,
    ImmutableSortedDictionary<int, int> Grid,
    ImmutableSortedDictionary<int, Side> Outside,
    ImmutableSortedDictionary<int, Point> Pins,
    double Aspect = 1.6,
    SourceLocation? Location = null)
{
    /// <summary>The longer side, in px, of what most pages show at full size and at one look.</summary>
    public const double PageSide = 720;

    /// <summary>Where each wish about a node stands, by its key in the model (<c>pins</c>) and the index of the node.</summary>
    public ImmutableDictionary<(string Key, int Node), SourceLocation> Places { get; init; } = ImmutableDictionary<(string Key, int Node), SourceLocation>.Empty;

    /// <summary>Up to which length of its longer side, in px, a drawing may have any aspect for the sake of the direction, as it fits a page all the same.</summary>
    public double FreeSide { get; init; }

    public static LayoutHints None { get; } = new(
        null,
        [],
        [],
        ImmutableSortedDictionary<int, int>.Empty,
        ImmutableSortedDictionary<int, Side>.Empty,
        ImmutableSortedDictionary<int, Point>.Empty);
}
