using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Tests.Reading;

namespace DocGen.Diagrams.Tests.Layout;

/// <summary>What a generated graph is made of.</summary>
public sealed record SampleShape(
    int Leaves,
    int Containers,
    int Edges,
    double LabelShare = 0,
    double ContainerEndShare = 0,
    bool HasLoops = false,
    bool HasDescendantEnds = false,
    bool HasParallels = false,
    bool HasExtremeSizes = false,
    bool HasNotes = false,
    SamplePattern Pattern = SamplePattern.Random);

/// <summary>Which boxes the edges of a generated graph join.</summary>
public enum SamplePattern
{
    /// <summary>Any two.</summary>
    Random,

    /// <summary>One and one of the next few, as in processing chains.</summary>
    Flow,

    /// <summary>One and a child of it, as in call trees.</summary>
    Tree,

    /// <summary>One of a few and any other, as with queues, gateways and databases.</summary>
    Hubs,
}

/// <summary>Graphs of many shapes from a seed, the same in every run.</summary>
public static class SampleGraphs
{
    private static readonly SampleShape[] Shapes =
    [
        new(6, 0, 6),
        new(14, 0, 18),
        new(10, 0, 25),
        new(12, 3, 14),
        new(20, 6, 20, LabelShare: 0.3),
        new(9, 4, 12, LabelShare: 1),
        new(12, 5, 16, ContainerEndShare: 0.3),
        new(12, 5, 14, LabelShare: 0.5, ContainerEndShare: 0.3, HasDescendantEnds: true),
        new(8, 2, 10, HasLoops: true, HasParallels: true),
        new(8, 2, 12, LabelShare: 0.6, HasLoops: true, HasParallels: true),
        new(10, 3, 10, LabelShare: 0.3, HasExtremeSizes: true),
        new(10, 3, 8, HasNotes: true),
        new(30, 12, 30, LabelShare: 0.4, ContainerEndShare: 0.1),
        new(25, 0, 60),
    ];

    /// <summary>The kinds of graphs that people lay out: models of signals, views of systems with texts on most lines, composed services, clusters.</summary>
    private static readonly SampleShape[] Families =
    [
        new(18, 0, 22, Pattern: SamplePattern.Flow),
        new(35, 0, 45, Pattern: SamplePattern.Flow),
        new(24, 5, 30, Pattern: SamplePattern.Flow),
        new(14, 5, 18, LabelShare: 0.9, ContainerEndShare: 0.1, Pattern: SamplePattern.Flow),
        new(8, 2, 14, LabelShare: 1),
        new(10, 0, 10, LabelShare: 0.8, Pattern: SamplePattern.Tree),
        new(22, 6, 21, LabelShare: 0.2, Pattern: SamplePattern.Tree),
        new(12, 0, 24, Pattern: SamplePattern.Hubs),
        new(20, 4, 26, LabelShare: 0.5, ContainerEndShare: 0.1, Pattern: SamplePattern.Hubs),
        new(16, 9, 12, LabelShare: 0.4, ContainerEndShare: 0.4),
        new(7, 3, 12, LabelShare: 0.7, HasParallels: true, Pattern: SamplePattern.Flow),
    ];

    /// <summary>Graphs of the families of real ones, of which one in two leads to the right.</summary>
    public static IEnumerable<(int Seed, MeasuredGraph Graph)> OfFamilies(int first, int count)
    {
        for (int seed = first; seed < first + count; seed++)
        {
            MeasuredGraph graph = Create(seed, Families[seed % Families.Length]);
            yield return (seed, graph with { Hints = graph.Hints with { Direction = seed % 2 == 0 ? Side.Right : Side.Bottom } });
        }
    }

    /// <summary>Seeds and shapes of the graphs of the sample.</summary>
    public static IEnumerable<(int Seed, MeasuredGraph Graph)> Many(int count)
    {
        for (int seed = 1; seed <= count; seed++)
        {
            yield return (seed, Create(seed, Shapes[seed % Shapes.Length]));
        }
    }

    public static MeasuredGraph Create(int seed, SampleShape shape)
    {
        var random = new XorShift(((uint)seed * 2654435761u) | 1u);
        var nodes = new List<MeasuredNode>();
        var containers = new List<int>();
        for (int i = 0; i < shape.Containers; i++)
        {
            int parent = containers.Count > 0 && Chance(random, 0.5) ? containers[random.Below(containers.Count)] : -1;
            containers.Add(nodes.Count);
            Size title = Chance(random, 0.85) ? new Size(24 + (8 * random.Below(18)), 20) : default;
            nodes.Add(new MeasuredNode($"c{i}", parent, default, title, IsContainer: true));
        }

        int firstLeaf = nodes.Count;
        for (int i = 0; i < shape.Leaves; i++)
        {
            int parent = containers.Count > 0 && Chance(random, 0.8) ? containers[random.Below(containers.Count)] : -1;
            Size size = shape.HasExtremeSizes && Chance(random, 0.3)
                ? new Size(random.Below(3) * 400, random.Below(3) * 150)
                : new Size(60 + random.Below(140), 30 + random.Below(50));
            int host = shape.HasNotes && i > 0 && Chance(random, 0.3) ? firstLeaf + random.Below(i) : -1;
            parent = host >= 0 ? nodes[host].Parent : parent;
            nodes.Add(new MeasuredNode($"n{i}", parent, size, default, IsContainer: false, host));
        }

        return new MeasuredGraph([.. nodes], [.. CreateEdges(random, shape, nodes, firstLeaf)], LayoutHints.None with { Direction = Side.Bottom });
    }

    private static List<MeasuredEdge> CreateEdges(XorShift random, SampleShape shape, List<MeasuredNode> nodes, int firstLeaf)
    {
        var edges = new List<MeasuredEdge>();
        for (int attempt = 0; attempt < shape.Edges * 4 && edges.Count < shape.Edges; attempt++)
        {
            int source = End(random, shape, nodes, firstLeaf);
            int target = OtherEnd(random, shape, nodes, firstLeaf, source);
            bool isParallel = edges.Exists(edge => (edge.Source == source && edge.Target == target) || (edge.Source == target && edge.Target == source));
            if ((source == target && !(shape.HasLoops && Chance(random, 0.5))) ||
                (isParallel && !shape.HasParallels) ||
                (!shape.HasDescendantEnds && source != target && (Holds(nodes, source, target) || Holds(nodes, target, source))))
            {
                continue;
            }

            ImmutableArray<MeasuredLabel> labels = Chance(random, shape.LabelShare)
                ? [new MeasuredLabel(LabelPlacement.Middle, new Size(40 + random.Below(120), 16 * (1 + random.Below(2))))]
                : [];
            edges.Add(new MeasuredEdge($"e{edges.Count}", source, target, labels, -1, random.Below(2) * 8, 8));
        }

        return edges;
    }

    private static bool Chance(XorShift random, double share) => random.Below(1000) < share * 1000;

    private static int End(XorShift random, SampleShape shape, List<MeasuredNode> nodes, int firstLeaf) =>
        firstLeaf > 0 && Chance(random, shape.ContainerEndShare) ? random.Below(firstLeaf) : firstLeaf + random.Below(nodes.Count - firstLeaf);

    private static int OtherEnd(XorShift random, SampleShape shape, List<MeasuredNode> nodes, int firstLeaf, int source)
    {
        int leaves = nodes.Count - firstLeaf;
        int place = source - firstLeaf;
        return shape.Pattern switch
        {
            SamplePattern.Flow when place >= 0 && !Chance(random, 0.1) => Math.Min(nodes.Count - 1, source + 1 + random.Below(4)),
            SamplePattern.Tree when place > 0 => firstLeaf + ((place - 1) / 3),
            SamplePattern.Hubs when !Chance(random, 0.2) => firstLeaf + random.Below(Math.Min(3, leaves)),
            _ => End(random, shape, nodes, firstLeaf),
        };
    }

    private static bool Holds(List<MeasuredNode> nodes, int container, int node)
    {
        for (int at = nodes[node].Parent; at >= 0; at = nodes[at].Parent)
        {
            if (at == container)
            {
                return true;
            }
        }

        return false;
    }
}
