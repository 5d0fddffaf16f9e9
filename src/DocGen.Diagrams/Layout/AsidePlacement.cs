using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Layout;

/// <summary>Places what is not arranged among its siblings: notes beside their hosts, pinned boxes, and those that stand outside of everything else.</summary>
public sealed class AsidePlacement(HintPlan hints, PlacementVariant variant, LayoutOptions options, BoxPlaces places)
{
    private double NoteGap => (options.NodeSpacing + 8) * variant.Stretch;

    /// <summary>The room each child needs with its notes.</summary>
    public Dictionary<int, Size> ComposeWithNotes(ImmutableArray<int> children)
    {
        var boxes = new Dictionary<int, Size>();
        foreach (int child in children)
        {
            boxes[child] = places.Sizes[child + 1];
        }

        foreach (IGrouping<int, int> notes in NotesByHost(children))
        {
            double width = boxes[notes.Key].Width + NoteGap + notes.Max(note => places.Sizes[note + 1].Width);
            double height = notes.Sum(note => places.Sizes[note + 1].Height + NoteGap) - NoteGap;
            boxes[notes.Key] = new Size(width, Math.Max(boxes[notes.Key].Height, height));
        }

        return boxes;
    }

    /// <summary>Before: the hosts have their places.</summary>
    public void PlaceNotes(ImmutableArray<int> children)
    {
        foreach (IGrouping<int, int> notes in NotesByHost(children))
        {
            double y = places.Places[notes.Key].Y;
            foreach (int note in notes)
            {
                places.Places[note] = new Point(places.Places[notes.Key].X + places.Sizes[notes.Key + 1].Width + NoteGap, y);
                y += places.Sizes[note + 1].Height + NoteGap;
            }
        }
    }

    /// <summary>Sets pinned boxes to their places, and the others beside or below them where they would be in the way.</summary>
    public void PlacePinned(ImmutableArray<int> children)
    {
        if (hints.Pins.IsEmpty)
        {
            return;
        }

        int[] pinned = [.. children.Where(hints.Pins.ContainsKey)];
        int[] others = [.. children.Where(child => !hints.Pins.ContainsKey(child) && !hints.Outside.ContainsKey(child))];
        foreach (int child in pinned)
        {
            places.Places[child] = hints.Pins[child];
        }

        double gap = (options.NodeSpacing + 14) * variant.Stretch;
        if (!pinned.Any(pin => others.Any(other => places.Bounds(other).Overlaps(places.Bounds(pin).Inflate(gap)))))
        {
            return;
        }

        double right = pinned.Max(pin => places.Bounds(pin).Right) + gap;
        double bottom = pinned.Max(pin => places.Bounds(pin).Bottom) + gap;
        var extent = new Size(others.Max(other => places.Bounds(other).Right), others.Max(other => places.Bounds(other).Bottom));
        double beside = GridPacking.Cost(new Size(right + extent.Width, Math.Max(bottom, extent.Height)), variant.Aspect);
        double below = GridPacking.Cost(new Size(Math.Max(right, extent.Width), bottom + extent.Height), variant.Aspect);
        foreach (int other in others)
        {
            places.Places[other] += beside <= below ? new Point(right, 0) : new Point(0, bottom);
        }
    }

    /// <summary>Places strips along the sides. Before: all other children have their places.</summary>
    /// <param name="boxes">Size of each child, with the notes beside it.</param>
    /// <param name="rows">The strips above and below are added here.</param>
    /// <param name="columns">Those on the left and right.</param>
    public void PlaceOutside(
        ImmutableArray<int> children,
        IReadOnlyDictionary<int, Size> boxes,
        List<ImmutableArray<int>> rows,
        List<ImmutableArray<int>> columns)
    {
        if (hints.Outside.IsEmpty)
        {
            return;
        }

        int[] inner = [.. children.Where(child => !hints.Outside.ContainsKey(child))];
        double gap = (options.NodeSpacing + 24) * variant.Stretch;
        double right = inner.Select(child => places.Places[child].X + places.Sizes[child + 1].Width).DefaultIfEmpty(0).Max();
        double bottom = inner.Select(child => places.Places[child].Y + places.Sizes[child + 1].Height).DefaultIfEmpty(0).Max();
        foreach (Side side in new[] { Side.Left, Side.Right, Side.Top, Side.Bottom })
        {
            int[] strip = [.. children.Where(child => hints.Outside.TryGetValue(child, out Side wanted) && wanted == side)];
            if (strip.Length == 0)
            {
                continue;
            }

            bool isUpright = side is Side.Left or Side.Right;
            double length = strip.Sum(child => (isUpright ? boxes[child].Height : boxes[child].Width) + gap) - gap;
            double thickness = strip.Max(child => isUpright ? boxes[child].Width : boxes[child].Height);
            double at = ((isUpright ? bottom : right) - length) / 2;
            foreach (int child in strip.OrderBy(child => isUpright ? places.Pulls[child].Y : places.Pulls[child].X))
            {
                Size size = boxes[child];
                places.Places[child] = side switch
                {
                    Side.Left => new Point(-gap - ((thickness + size.Width) / 2), at),
                    Side.Right => new Point(right + gap + ((thickness - size.Width) / 2), at),
                    Side.Top => new Point(at, -gap - ((thickness + size.Height) / 2)),
                    _ => new Point(at, bottom + gap + ((thickness - size.Height) / 2)),
                };
                at += (isUpright ? size.Height : size.Width) + gap;
            }

            (isUpright ? columns : rows).Add([.. strip]);
        }
    }

    private IEnumerable<IGrouping<int, int>> NotesByHost(ImmutableArray<int> children) =>
        children.Where(child => hints.Host[child] >= 0).GroupBy(child => hints.Host[child]);
}
