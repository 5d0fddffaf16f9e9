using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>All changes of a placement in one thing: two siblings change places, or the content of a container is mirrored.</summary>
/// <remarks>What an author asked for stays: containers with rows, columns, a grid, pins, notes or boxes outside are left alone.</remarks>
public static class PlacementChanges
{
    /// <param name="isWorthMoving">By node; of two that change places one has to be, and a mirrored container holds one.</param>
    /// <param name="spacing">Least distance between siblings after the change, px.</param>
    public static IEnumerable<PlacementChange> Of(PlacedGraph placed, LayoutTree tree, HintPlan hints, bool[] isWorthMoving, double spacing)
    {
        for (int container = -1; container < tree.Count; container++)
        {
            ImmutableArray<int> children = tree.Children(container);
            if (children.Length < 2 || !children.Any(child => isWorthMoving[child]) || !IsFree(tree, hints, container))
            {
                continue;
            }

            var siblings = new Siblings(placed.Nodes, children, spacing);
            yield return siblings.Mirror(isUpright: false);
            yield return siblings.Mirror(isUpright: true);
            for (int i = 0; i < children.Length; i++)
            {
                for (int k = 0; k < i; k++)
                {
                    if ((isWorthMoving[children[i]] || isWorthMoving[children[k]]) && siblings.Exchange(children[k], children[i]) is { } exchange)
                    {
                        yield return exchange;
                    }
                }
            }
        }
    }

    private static bool IsFree(LayoutTree tree, HintPlan hints, int container) =>
        hints.Flow[container + 1] is null && !hints.Grid.ContainsKey(container) && tree.Children(container).All(child =>
            hints.Row[child] < 0 && hints.Host[child] < 0 && !hints.Pins.ContainsKey(child) && !hints.Outside.ContainsKey(child));

    private sealed class Siblings(ImmutableArray<Rectangle> nodes, ImmutableArray<int> children, double spacing)
    {
        private readonly Rectangle _content = children.Select(child => nodes[child]).Aggregate(static (a, b) => a.Union(b));

        public PlacementChange Mirror(bool isUpright) => new(
            [
                .. children.Select(child => (child, isUpright
                    ? new Point(0, _content.Top + _content.Bottom - nodes[child].Top - nodes[child].Bottom)
                    : new Point(_content.Left + _content.Right - nodes[child].Left - nodes[child].Right, 0))),
            ],
            null);

        /// <returns>Null where one has no room at the place of the other.</returns>
        public PlacementChange? Exchange(int first, int second)
        {
            Rectangle a = nodes[first];
            Rectangle b = nodes[second];
            (Rectangle newA, Rectangle newB) = (MoveMiddle(a, b.Center), MoveMiddle(b, a.Center));
            if (!Fits(first, newA, second, newB))
            {
                // Neighbours of different size change places within what both cover.
                (newA, newB) = (Pass(a, b), Pass(b, a));
                if (!Fits(first, newA, second, newB))
                {
                    return null;
                }
            }

            return new PlacementChange([(first, newA.Origin - a.Origin), (second, newB.Origin - b.Origin)], (first, second));
        }

        private static Rectangle MoveMiddle(Rectangle box, Point to) => box.Offset(to.X - box.Center.X, to.Y - box.Center.Y);

        /// <summary>A box that passed another, as far as both covered before.</summary>
        private static Rectangle Pass(Rectangle box, Rectangle other)
        {
            bool isBeside = box.Right <= other.Left || other.Right <= box.Left;
            return isBeside
                ? box.Offset(box.Left < other.Left ? other.Right - box.Right : other.Left - box.Left, 0)
                : box.Offset(0, box.Top < other.Top ? other.Bottom - box.Bottom : other.Top - box.Top);
        }

        private bool Fits(int first, Rectangle one, int second, Rectangle other)
        {
            if (!_content.Inflate(0.5).Contains(one) || !_content.Inflate(0.5).Contains(other) || one.Inflate(spacing).Overlaps(other))
            {
                return false;
            }

            Rectangle around = one.Inflate(spacing);
            Rectangle aroundOther = other.Inflate(spacing);
            foreach (int child in children)
            {
                if (child != first && child != second && (around.Overlaps(nodes[child]) || aroundOther.Overlaps(nodes[child])))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
