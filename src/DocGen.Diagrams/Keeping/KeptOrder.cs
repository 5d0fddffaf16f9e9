using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Keeping;

/// <summary>In which order boxes stood from left to right and from top to bottom, for those that were there before.</summary>
/// <remarks>The order of their middles and that of their left and top borders: a reader sees both. Boxes whose places differed by less than a px count as level; nothing is asked of them.</remarks>
public sealed class KeptOrder
{
    private const double Level = 1;
    private readonly ImmutableSortedDictionary<int, Rectangle> _previous;
    private readonly LayoutTree _tree;

    /// <summary>O(n log n).</summary>
    public KeptOrder(LayoutTree tree)
    {
        _tree = tree;
        _previous = tree.Graph.Previous;
        Middles = [Group(0, usesMiddles: true), Group(1, usesMiddles: true)];
        Borders = [Group(0, usesMiddles: false), Group(1, usesMiddles: false)];
        ContainerMiddles = [FindContainerMiddles(0), FindContainerMiddles(1)];
    }

    /// <summary>By axis (0: x, 1: y), leaves in groups of one middle, in the order of these.</summary>
    public ImmutableArray<ImmutableArray<int>>[] Middles { get; }

    /// <summary>By axis, boxes in groups of one low border, in the order of these.</summary>
    public ImmutableArray<ImmutableArray<int>>[] Borders { get; }

    /// <summary>By axis, pairs of which the first had the lower middle, and one or both are containers: each with its neighbours in this order.</summary>
    public ImmutableArray<(int First, int Second)>[] ContainerMiddles { get; }

    /// <summary>Whether every box was there before, in the size that it has now.</summary>
    public bool IsComplete => _previous.Count == _tree.Count &&
        _previous.All(pair => !_tree.IsLeaf(pair.Key) || (HasSameExtent(pair.Key, pair.Value, 0) && HasSameExtent(pair.Key, pair.Value, 1)));

    /// <summary>Whether all boxes stand where they stood, to the px.</summary>
    public bool AreInPlace(ImmutableArray<Rectangle> now) => CountDisplaced(now) == 0;

    /// <summary>How many boxes do not stand where they stood, to the px.</summary>
    public int CountDisplaced(ImmutableArray<Rectangle> now) =>
        _previous.Count(pair => Math.Abs(now[pair.Key].Left - pair.Value.Left) > Level || Math.Abs(now[pair.Key].Top - pair.Value.Top) > Level);

    /// <summary>Where a box stood.</summary>
    public Rectangle PlaceOf(int node) => _previous[node];

    /// <summary>How many pairs of boxes stand the other way round now; no box makes a pair with one that holds it. O(n²).</summary>
    public OrderChange Compare(ImmutableArray<Rectangle> now)
    {
        (int Node, Rectangle Before, Rectangle Now)[] boxes = [.. _previous.Select(pair => (pair.Key, pair.Value, now[pair.Key]))];
        int pairs = 0;
        int reversed = 0;
        int reversedX = 0;
        int reversedY = 0;
        int reversedMiddles = 0;
        for (int i = 0; i < boxes.Length; i++)
        {
            (int node, Rectangle before, Rectangle after) = boxes[i];
            for (int j = i + 1; j < boxes.Length; j++)
            {
                (int other, Rectangle otherBefore, Rectangle otherAfter) = boxes[j];
                if (_tree.Holds(node, other) || _tree.Holds(other, node))
                {
                    continue;
                }

                Point middleBefore = otherBefore.Center - before.Center;
                Point middleAfter = otherAfter.Center - after.Center;
                Point cornerBefore = otherBefore.Origin - before.Origin;
                Point cornerAfter = otherAfter.Origin - after.Origin;
                bool areMiddlesX = IsReversed(middleBefore.X, middleAfter.X);
                bool areMiddlesY = IsReversed(middleBefore.Y, middleAfter.Y);
                bool isReversedX = areMiddlesX || IsReversed(cornerBefore.X, cornerAfter.X);
                bool isReversedY = areMiddlesY || IsReversed(cornerBefore.Y, cornerAfter.Y);
                pairs++;
                reversedMiddles += areMiddlesX || areMiddlesY ? 1 : 0;
                reversed += isReversedX || isReversedY ? 1 : 0;
                reversedX += isReversedX ? 1 : 0;
                reversedY += isReversedY ? 1 : 0;
            }
        }

        return new OrderChange(pairs, reversed, reversedX, reversedY, reversedMiddles);
    }

    private static bool IsReversed(double before, double now) => Math.Abs(before) >= Level && Math.Abs(now) >= Level && before > 0 != now > 0;

    private ImmutableArray<ImmutableArray<int>> Group(int axis, bool usesMiddles)
    {
        (double At, int Node)[] boxes =
        [
            .. _previous
                .Where(pair => !usesMiddles || _tree.IsLeaf(pair.Key))
                .Select(pair => (Place(pair.Value, axis, usesMiddles), pair.Key))
                .OrderBy(static box => box.Item1)
                .ThenBy(static box => box.Key),
        ];
        ImmutableArray<ImmutableArray<int>>.Builder groups = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (int start = 0; start < boxes.Length;)
        {
            int end = start + 1;
            while (end < boxes.Length && boxes[end].At - boxes[start].At < Level)
            {
                end++;
            }

            groups.Add([.. boxes[start..end].Select(static box => box.Node)]);
            start = end;
        }

        return groups.ToImmutable();
    }

    private ImmutableArray<(int First, int Second)> FindContainerMiddles(int axis)
    {
        var pairs = new SortedSet<(int, int)>();
        foreach ((int container, Rectangle bounds) in _previous.Where(pair => !_tree.IsLeaf(pair.Key)))
        {
            double at = Place(bounds, axis, usesMiddles: true);
            foreach (bool isLeaf in (ReadOnlySpan<bool>)[true, false])
            {
                (int Node, double At)[] others =
                [
                    .. _previous
                        .Where(pair => pair.Key != container && _tree.IsLeaf(pair.Key) == isLeaf && !_tree.Holds(container, pair.Key) && !_tree.Holds(pair.Key, container))
                        .Select(pair => (pair.Key, Place(pair.Value, axis, usesMiddles: true))),
                ];
                double below = others.Where(other => other.At <= at - Level).Select(static other => other.At).DefaultIfEmpty(double.MinValue).Max();
                double above = others.Where(other => other.At >= at + Level).Select(static other => other.At).DefaultIfEmpty(double.MaxValue).Min();
                pairs.UnionWith(others.Where(other => other.At <= below && other.At > below - Level).Select(other => (other.Node, container)));
                pairs.UnionWith(others.Where(other => other.At >= above && other.At < above + Level).Select(other => (container, other.Node)));
            }
        }

        return [.. pairs];
    }

    private bool HasSameExtent(int node, Rectangle previous, int axis)
    {
        Size size = _tree.Graph.Nodes[node].Size;
        return Math.Abs(axis == 0 ? size.Width - previous.Width : size.Height - previous.Height) < Level;
    }

    private static double Place(Rectangle bounds, int axis, bool usesMiddles) => (axis, usesMiddles) switch
    {
        (0, true) => bounds.Center.X,
        (0, false) => bounds.Left,
        (_, true) => bounds.Center.Y,
        _ => bounds.Top,
    };
}

/// <param name="Pairs">Pairs of boxes that were there before.</param>
/// <param name="Reversed">Of these, how many have changed sides on one axis or on both.</param>
/// <param name="ReversedX">How many from left to right.</param>
/// <param name="ReversedY">How many from top to bottom.</param>
/// <param name="ReversedMiddles">Of the reversed pairs, those whose middles have changed sides; of the others only corners have, as where a box got wider.</param>
public readonly record struct OrderChange(int Pairs, int Reversed, int ReversedX, int ReversedY, int ReversedMiddles)
{
    /// <summary>The share of pairs that are reversed, from 0 to 1.</summary>
    public double Share => ShareOf(Reversed);

    /// <summary>The share of pairs whose middles are reversed, from 0 to 1.</summary>
    public double MiddleShare => ShareOf(ReversedMiddles);

    private double ShareOf(int count) => Pairs == 0 ? 0 : (double)count / Pairs;
}
