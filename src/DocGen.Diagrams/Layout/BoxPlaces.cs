using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Layout;

/// <summary>Where all boxes stand and how large they are, as far as that is known. Mutable; owned by one placement.</summary>
public sealed class BoxPlaces(LayoutTree tree)
{
    /// <summary>By node: its top left corner in its parent.</summary>
    public Point[] Places { get; } = new Point[tree.Count];

    /// <summary>By node index + 1; the first is that of the whole drawing.</summary>
    public Size[] Sizes { get; } = new Size[tree.Count + 1];

    /// <summary>By node: its top left corner in the drawing; as of the last round.</summary>
    public Point[] Corners { get; } = new Point[tree.Count];

    /// <summary>By node: the mean direction in which relations leave its container, each part between -1 and 1; as of the last round.</summary>
    public Point[] Pulls { get; } = new Point[tree.Count];

    /// <summary>The box of a node in its parent.</summary>
    public Rectangle Bounds(int node) => new(Places[node], Sizes[node + 1]);

    /// <summary>After a round: finds corners and pulls from places and sizes.</summary>
    public void Complete()
    {
        for (int node = 0; node < tree.Count; node++)
        {
            int parent = tree.Parent(node);
            Corners[node] = (parent < 0 ? default : Corners[parent]) + Places[node];
        }

        FindPulls();
    }

    private void FindPulls()
    {
        var counts = new int[tree.Count];
        Array.Clear(Pulls);
        foreach (MeasuredEdge edge in tree.Graph.Edges)
        {
            if (edge.Source == edge.Target)
            {
                continue;
            }

            int meeting = tree.MeetingContainer(edge.Source, edge.Target);
            AddPulls(edge.Source, edge.Target, meeting, counts);
            AddPulls(edge.Target, edge.Source, meeting, counts);
        }

        for (int i = 0; i < counts.Length; i++)
        {
            Pulls[i] = counts[i] == 0 ? default : new Point(Pulls[i].X / counts[i], Pulls[i].Y / counts[i]);
        }
    }

    private void AddPulls(int end, int other, int meeting, int[] counts)
    {
        Point target = new Rectangle(Corners[other], Sizes[other + 1]).Center;
        for (int at = end; tree.Parent(at) != meeting; at = tree.Parent(at))
        {
            int container = tree.Parent(at);
            var frame = new Rectangle(Corners[container], Sizes[container + 1]);
            Pulls[at] += new Point(
                Math.Clamp((target.X - frame.Center.X) / Math.Max(1, frame.Width / 2), -1, 1),
                Math.Clamp((target.Y - frame.Center.Y) / Math.Max(1, frame.Height / 2), -1, 1));
            counts[at]++;
        }
    }
}
