using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Layout;

namespace DocGen.Diagrams.Keeping;

/// <summary>Finds places for a new box among boxes that stay: near what it is related to, with little to push aside.</summary>
/// <param name="bounds">By node; valid where <paramref name="isPlaced"/> says so. Read whenever a place is looked for.</param>
/// <param name="flow">The side of a box at which its successor is expected.</param>
/// <param name="gap">Distance from neighbours in px.</param>
public sealed class FreeSpot(LayoutTree tree, Rectangle[] bounds, bool[] isPlaced, Side flow, double gap)
{
    /// <summary>Places are tried at this many siblings, those nearest to what the box is related to.</summary>
    private const int MostTried = 14;
    private const double BackwardCost = 120;
    private const double BlockedCost = 45;
    private const double PushCost = 3;
    private const double GrowthCost = 1.2;
    private readonly ILookup<int, (int Other, bool IsSource)> _ends = tree.Graph.Edges
        .Where(static edge => edge.Source != edge.Target)
        .SelectMany(static edge => new[] { (edge.Source, (edge.Target, true)), (edge.Target, (edge.Source, false)) })
        .ToLookup(static end => end.Item1, static end => end.Item2);

    /// <param name="others">Siblings that have a place.</param>
    /// <returns>Top left corners and what each costs in px, cheapest first, none near a cheaper one; at least one. O(t² · n) for the t siblings that are tried.</returns>
    public ImmutableArray<(Point Corner, double Cost)> Find(int node, Size size, int container, int[] others)
    {
        (Rectangle Bounds, bool LeadsThere)[] targets = [.. Targets(node)];
        if (others.Length == 0)
        {
            Rectangle frame = container < 0 ? default : bounds[container];
            return [(frame.Origin + new Point(gap, gap), 0)];
        }

        Point wanted = targets.Length == 0
            ? new Point(others.Max(other => bounds[other].Right), others.Max(other => bounds[other].Bottom))
            : new Point(targets.Average(static target => target.Bounds.Center.X), targets.Average(static target => target.Bounds.Center.Y));
        int[] near = [.. others.OrderBy(other => Distance(bounds[other].Center, wanted)).Take(MostTried)];
        Rectangle around = others.Select(other => bounds[other]).Aggregate(static (all, box) => all.Union(box));
        var spots = new List<(Point Corner, double Cost)>();
        foreach ((Point Corner, double Cost) spot in Candidates(near, size)
            .Select(corner => (Corner: corner, Cost: Cost(new Rectangle(corner, size), targets, others, around)))
            .OrderBy(static spot => spot.Cost))
        {
            if (spots.TrueForAll(other => Distance(other.Corner, spot.Corner) >= gap))
            {
                spots.Add(spot);
            }
        }

        return [.. spots];
    }

    /// <summary>The other ends of relations of a box or of what is inside it, as far as they have a place.</summary>
    private IEnumerable<(Rectangle Bounds, bool LeadsThere)> Targets(int node)
    {
        var inside = new List<int> { node };
        for (int i = 0; i < inside.Count; i++)
        {
            inside.AddRange(tree.Children(inside[i]));
        }

        foreach (int end in inside)
        {
            foreach ((int other, bool isSource) in _ends[end])
            {
                int at = other;
                while (at >= 0 && !isPlaced[at])
                {
                    at = tree.Parent(at);
                }

                if (at >= 0 && at != node && !tree.Holds(at, node))
                {
                    yield return (bounds[at], isSource);
                }
            }
        }
    }

    private IEnumerable<Point> Candidates(int[] near, Size size)
    {
        foreach (int sibling in near)
        {
            Rectangle box = bounds[sibling];
            double x = box.Center.X - (size.Width / 2);
            double y = box.Center.Y - (size.Height / 2);
            yield return new Point(box.Right + gap, y);
            yield return new Point(x, box.Bottom + gap);
            yield return new Point(box.Left - gap - size.Width, y);
            yield return new Point(x, box.Top - gap - size.Height);
            foreach (int other in near)
            {
                yield return new Point(x, bounds[other].Center.Y - (size.Height / 2));
            }
        }
    }

    private double Cost(Rectangle place, (Rectangle Bounds, bool LeadsThere)[] targets, int[] others, Rectangle around)
    {
        double cost = 0;
        foreach ((Rectangle target, bool leadsThere) in targets)
        {
            Point way = leadsThere ? target.Center - place.Center : place.Center - target.Center;
            bool isBackward = flow switch
            {
                Side.Top => way.Y > -1,
                Side.Right => way.X < 1,
                Side.Bottom => way.Y < 1,
                _ => way.X > -1,
            };
            cost += Distance(place.Center, target.Center) + (isBackward ? BackwardCost : 0);
            var between = Rectangle.FromBounds(
                Math.Min(place.Center.X, target.Center.X),
                Math.Min(place.Center.Y, target.Center.Y),
                Math.Max(place.Center.X, target.Center.X),
                Math.Max(place.Center.Y, target.Center.Y));
            cost += BlockedCost * others.Count(other => bounds[other] != target && bounds[other].Overlaps(between.Inflate(1)) && !bounds[other].Contains(target));
        }

        foreach (int other in others)
        {
            Rectangle box = bounds[other].Inflate(gap - 1);
            if (box.Overlaps(place))
            {
                double x = Math.Min(box.Right - place.Left, place.Right - box.Left);
                double y = Math.Min(box.Bottom - place.Top, place.Bottom - box.Top);
                cost += (PushCost * Math.Min(x, y)) + BlockedCost;
            }
        }

        Rectangle grown = around.Union(place);
        return cost + (GrowthCost * (grown.Width - around.Width + grown.Height - around.Height));
    }

    private static double Distance(Point a, Point b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);
}
