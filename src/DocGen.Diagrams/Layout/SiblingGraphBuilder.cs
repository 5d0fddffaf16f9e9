using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Layout;

/// <summary>Makes the sibling graphs of containers from the relations that meet in them.</summary>
public sealed class SiblingGraphBuilder(LayoutTree tree, HintPlan hints, BoxPlaces places)
{
    private readonly List<int>[] _edges = GroupByMeeting(tree);

    /// <param name="members">Children of the container, in the order of the graph's boxes.</param>
    /// <param name="boxes">Size of each child, with the notes beside it.</param>
    /// <param name="isSideways">Whether the flow leads to the left or right: then x and y are exchanged.</param>
    public SiblingGraph Create(int container, int[] members, Dictionary<int, Size> boxes, bool isSideways)
    {
        var index = new Dictionary<int, int>();
        foreach (int member in members)
        {
            index.Add(member, index.Count);
        }

        var links = new SortedDictionary<(int From, int To), SiblingLink>();
        foreach (int i in _edges[container + 1])
        {
            MeasuredEdge edge = tree.Graph.Edges[i];
            int from = Represent(tree.ChildToward(container, edge.Source));
            int to = Represent(tree.ChildToward(container, edge.Target));
            if (from == to || !index.TryGetValue(from, out int fromIndex) || !index.TryGetValue(to, out int toIndex))
            {
                continue;
            }

            Size label = LabelSize(edge, isSideways);
            double fromOffset = EndOffset(from, edge.Source, boxes[from], isSideways);
            double toOffset = EndOffset(to, edge.Target, boxes[to], isSideways);
            if (links.TryGetValue((fromIndex, toIndex), out SiblingLink? known))
            {
                int weight = known.Weight + 1;
                links[(fromIndex, toIndex)] = known with
                {
                    FromOffset = ((known.FromOffset * known.Weight) + fromOffset) / weight,
                    ToOffset = ((known.ToOffset * known.Weight) + toOffset) / weight,
                    Weight = weight,
                    LabelSize = new Size(Math.Max(known.LabelSize.Width, label.Width), known.LabelSize.Height + label.Height),
                };
            }
            else
            {
                links[(fromIndex, toIndex)] = new SiblingLink(fromIndex, toIndex, fromOffset, toOffset, 1, label);
            }
        }

        ImmutableArray<SiblingBox> siblings = [.. members.Select(member => isSideways
            ? new SiblingBox(Swap(boxes[member]), places.Pulls[member].Y, places.Pulls[member].X)
            : new SiblingBox(boxes[member], places.Pulls[member].X, places.Pulls[member].Y))];
        return new SiblingGraph(siblings, [.. links.Values]);
    }

    /// <summary>Whether a container has children that could stand in one line: no relation meets in it, and most have some to the outside. O(edges · depth).</summary>
    public static bool HasLines(LayoutTree tree)
    {
        List<int>[] meeting = GroupByMeeting(tree);
        var isJoined = new bool[tree.Count];
        foreach (MeasuredEdge edge in tree.Graph.Edges)
        {
            isJoined[edge.Source] = isJoined[edge.Target] = true;
        }

        return Enumerable.Range(0, tree.Count).Any(container =>
            tree.Children(container).Length is > 1 and <= SiblingArrangement.LongestLine && meeting[container + 1].Count == 0
            && tree.Children(container).Count(child => isJoined[child]) * 2 > tree.Children(container).Length);
    }

    private int Represent(int child) => hints.Host[child] >= 0 ? hints.Host[child] : child;

    private double EndOffset(int child, int end, Size box, bool isSideways)
    {
        Size size = places.Sizes[end + 1];
        var middle = new Point(size.Width / 2, size.Height / 2);
        for (int at = end; at != child && at >= 0; at = tree.Parent(at))
        {
            if (hints.Host[at] == child)
            {
                return 0;
            }

            middle += places.Places[at];
        }

        return isSideways ? middle.Y - (box.Height / 2) : middle.X - (box.Width / 2);
    }

    private static Size LabelSize(MeasuredEdge edge, bool isSideways)
    {
        double width = 0;
        double height = 0;
        foreach (MeasuredLabel label in edge.Labels)
        {
            width = Math.Max(width, label.Size.Width);
            height += label.Size.Height + 8;
        }

        // A line that leads sideways carries its label along; only its length counts.
        return isSideways ? new Size(height, width + (width > 0 ? 16 : 0)) : new Size(width, height);
    }

    private static Size Swap(Size size) => new(size.Height, size.Width);

    /// <summary>By container index + 1: the edges between two of its children, or what is in them.</summary>
    private static List<int>[] GroupByMeeting(LayoutTree tree)
    {
        var groups = new List<int>[tree.Count + 1];
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = [];
        }

        ImmutableArray<MeasuredEdge> edges = tree.Graph.Edges;
        for (int i = 0; i < edges.Length; i++)
        {
            if (edges[i].Source != edges[i].Target)
            {
                groups[tree.MeetingContainer(edges[i].Source, edges[i].Target) + 1].Add(i);
            }
        }

        return groups;
    }
}
