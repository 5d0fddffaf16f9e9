using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Keeping;

/// <summary>Places boxes where they stood before and finds places for new ones; what stands in the way of a new or larger box moves right or down.</summary>
/// <remarks>
/// The mental map of a reader is the order of boxes on both axes, so that is what holds. After: as every placement; boxes that were there before
/// keep their order wherever hints and sizes allow it. Source of the aim: Misue, Eades, Lai and Sugiyama, Journal of Visual Languages and
/// Computing 6(2), 1995 (orthogonal ordering).
/// </remarks>
public static class KeptPlacement
{
    /// <summary>Above this many children of one container every pair of them would cost too much.</summary>
    private const int MostSiblings = 600;

    /// <param name="fresh">A placement that knows nothing of the earlier one: sizes, and the inside of containers that are new.</param>
    /// <param name="flow">Main direction, for the side of a box at which its successor is placed.</param>
    /// <param name="stretch">Factor on the distances around new boxes, at least 1.</param>
    /// <param name="ranks">By new box, which of the spots found for it is taken; the best one where it says nothing.</param>
    /// <returns>Null if too much stands in one container.</returns>
    public static KeptDraft? Place(
        LayoutTree tree, HintPlan hints, KeptOrder order, PlacedGraph fresh, Side flow, double stretch, ImmutableSortedDictionary<int, int> ranks, LayoutOptions options)
    {
        for (int container = -1; container < tree.Count; container++)
        {
            if (tree.Children(container).Length > MostSiblings)
            {
                return null;
            }
        }

        var bounds = new Rectangle[tree.Count];
        var isPlaced = new bool[tree.Count];
        double gap = (options.NodeSpacing + 14) * stretch;
        var spots = new FreeSpot(tree, bounds, isPlaced, flow, gap);
        ImmutableArray<(int, int)>.Builder choices = ImmutableArray.CreateBuilder<(int, int)>();
        double cost = 0;
        PlaceKnown(tree, hints, fresh, bounds, isPlaced, -1, options);
        for (int container = -1; container < tree.Count; container++)
        {
            foreach (int child in tree.Children(container))
            {
                if (!isPlaced[child])
                {
                    Size size = fresh.Nodes[child].Size;
                    int[] others = [.. tree.Children(container).Where(other => isPlaced[other])];
                    bounds[child] = new Rectangle(Demanded(tree, hints, fresh, bounds, isPlaced, child, size, others, gap) ?? Choose(child, size, container, others), size);
                    PlaceInside(tree, fresh, bounds, isPlaced, child);
                }
            }
        }

        Placement placement = Finish(tree, RoomMaking.Settle(tree, hints, order, bounds, stretch, options), options);
        return new KeptDraft(placement, choices.ToImmutable(), cost, order.Compare(placement.Graph.Nodes));

        Point Choose(int child, Size size, int container, int[] others)
        {
            ImmutableArray<(Point Corner, double Cost)> found = spots.Find(child, size, container, others);
            (Point corner, double price) = found[Math.Min(ranks.GetValueOrDefault(child), found.Length - 1)];
            choices.Add((child, found.Length));
            cost += price;
            return corner;
        }
    }

    /// <summary>The placement that was there before, to the px. Before: every box is known in its size.</summary>
    public static Placement Repeat(LayoutTree tree, KeptOrder order, LayoutOptions options) =>
        Finish(tree, [.. Enumerable.Range(0, tree.Count).Select(order.PlaceOf)], options);

    private static Placement Finish(LayoutTree tree, Rectangle[] settled, LayoutOptions options)
    {
        double right = settled.Select(static box => box.Right).DefaultIfEmpty(0).Max();
        double bottom = settled.Select(static box => box.Bottom).DefaultIfEmpty(0).Max();
        ImmutableArray<Rectangle> titles =
            [.. settled.Select((box, node) => ContainerFrame.TitleBounds(tree.Graph.Nodes[node], box, options))];
        return new Placement(
            new PlacedGraph(tree.Graph, new Size(right + options.Margin, bottom + options.Margin), [.. settled], titles),
            FindLines(tree, settled, axis: 1),
            FindLines(tree, settled, axis: 0));
    }

    /// <summary>Places all children of a container that stood in it before, from the outside in.</summary>
    private static void PlaceKnown(LayoutTree tree, HintPlan hints, PlacedGraph fresh, Rectangle[] bounds, bool[] isPlaced, int container, LayoutOptions options)
    {
        foreach (int child in tree.Children(container))
        {
            if (!tree.Graph.Previous.TryGetValue(child, out Rectangle before) || (container >= 0 && !tree.Graph.Previous.ContainsKey(container)))
            {
                continue;
            }

            Point corner = container < 0 ? default : bounds[container].Origin;
            Point origin = container < 0 ? before.Origin : before.Origin - tree.Graph.Previous[container].Origin + corner;
            if (hints.Grid.ContainsKey(container))
            {
                origin = InGrid(fresh, bounds, child, container);
            }
            else if (hints.Pins.TryGetValue(child, out Point pin))
            {
                origin = pin + (container < 0
                    ? new Point(options.Margin, options.Margin)
                    : corner + new Point(options.Padding, ContainerFrame.Top(tree.Graph.Nodes[container], options)));
            }

            Size size = fresh.Nodes[child].Size;
            if (tree.IsLeaf(child))
            {
                // A box with another text keeps its middle.
                bounds[child] = new Rectangle(origin + new Point((before.Width - size.Width) / 2, (before.Height - size.Height) / 2), size);
            }
            else
            {
                bounds[child] = new Rectangle(origin, before.Size);
            }

            isPlaced[child] = true;
            PlaceKnown(tree, hints, fresh, bounds, isPlaced, child, options);
        }
    }

    /// <summary>The grid decides by itself, so that a box more moves the others on as the author expects.</summary>
    private static Point InGrid(PlacedGraph fresh, Rectangle[] bounds, int child, int container) =>
        container < 0 ? fresh.Nodes[child].Origin : fresh.Nodes[child].Origin - fresh.Nodes[container].Origin + bounds[container].Origin;

    /// <summary>The inside of a container that is new is laid out afresh.</summary>
    private static void PlaceInside(LayoutTree tree, PlacedGraph fresh, Rectangle[] bounds, bool[] isPlaced, int node)
    {
        isPlaced[node] = true;
        foreach (int child in tree.Children(node))
        {
            bounds[child] = new Rectangle(fresh.Nodes[child].Origin - fresh.Nodes[node].Origin + bounds[node].Origin, fresh.Nodes[child].Size);
            PlaceInside(tree, fresh, bounds, isPlaced, child);
        }
    }

    /// <summary>Where hints want a new box; null: they do not say.</summary>
    private static Point? Demanded(
        LayoutTree tree, HintPlan hints, PlacedGraph fresh, Rectangle[] bounds, bool[] isPlaced, int child, Size size, int[] others, double gap)
    {
        int container = tree.Parent(child);
        if (hints.Grid.ContainsKey(container))
        {
            return InGrid(fresh, bounds, child, container);
        }

        if (hints.Host[child] is >= 0 and int host && isPlaced[host])
        {
            return new Point(bounds[host].Right + gap, bounds[host].Top);
        }

        if (hints.Outside.TryGetValue(child, out Side side))
        {
            double right = others.Select(other => bounds[other].Right).DefaultIfEmpty(0).Max();
            double bottom = others.Select(other => bounds[other].Bottom).DefaultIfEmpty(0).Max();
            return side switch
            {
                Side.Left => new Point(-size.Width - gap, (bottom - size.Height) / 2),
                Side.Right => new Point(right + gap, (bottom - size.Height) / 2),
                Side.Top => new Point((right - size.Width) / 2, -size.Height - gap),
                _ => new Point((right - size.Width) / 2, bottom + gap),
            };
        }

        // In a row that the author asked for, a box stands behind the one before it.
        int mate = hints.Row[child] < 0 ? -1 : others.Where(other => hints.Row[other] == hints.Row[child] && hints.Rank[other] < hints.Rank[child])
            .OrderByDescending(other => hints.Rank[other]).FirstOrDefault(-1);
        return mate < 0 ? null
            : hints.Flow[container + 1] is Side.Left or Side.Right ? new Point(bounds[mate].Left, bounds[mate].Bottom + gap)
            : new Point(bounds[mate].Right + gap, bounds[mate].Top);
    }

    /// <summary>Siblings that stood in one line, which they keep where it costs nothing.</summary>
    private static ImmutableArray<ImmutableArray<int>> FindLines(LayoutTree tree, Rectangle[] bounds, int axis)
    {
        ImmutableArray<ImmutableArray<int>>.Builder lines = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (int container = -1; container < tree.Count; container++)
        {
            foreach (IGrouping<(bool, double), int> line in tree.Children(container)
                .OrderBy(child => axis == 1 ? bounds[child].Left : bounds[child].Top)
                .GroupBy(child => (tree.IsLeaf(child), Place(child)))
                .OrderBy(static line => line.Key))
            {
                if (line.Count() > 1)
                {
                    lines.Add([.. line]);
                }
            }
        }

        return lines.ToImmutable();

        double Place(int child) => Math.Round(axis == 1
            ? tree.IsLeaf(child) ? bounds[child].Center.Y : bounds[child].Top
            : bounds[child].Left);
    }
}

/// <summary>One way to place new boxes among those that keep their order.</summary>
/// <param name="Choices">New boxes that could stand elsewhere, and how many spots were found for each.</param>
/// <param name="Cost">Of the spots that were taken.</param>
/// <param name="Change">Pairs of boxes that it cannot keep in order.</param>
public sealed record KeptDraft(Placement Placement, ImmutableArray<(int Node, int Spots)> Choices, double Cost, OrderChange Change)
{
    /// <summary>What one pair in a hundred that is reversed is worth in px of way to what the new box is related to.</summary>
    private const double PercentCost = 100;

    /// <summary>Lower is better.</summary>
    public double Total => Cost + (PercentCost * 100 * Change.Share);
}
