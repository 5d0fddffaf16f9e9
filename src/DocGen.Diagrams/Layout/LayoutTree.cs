using System.Collections.Immutable;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Layout;

/// <summary>The containment tree of a measured graph with the questions a layout asks of it. -1 is the root everywhere.</summary>
public sealed class LayoutTree
{
    private readonly ImmutableArray<ImmutableArray<int>> _children;
    private readonly ImmutableArray<int> _depths;

    /// <summary>O(nodes).</summary>
    public LayoutTree(MeasuredGraph graph)
    {
        Graph = graph;
        int count = graph.Nodes.Length;
        var children = new List<int>[count + 1];
        var depths = new int[count];
        children[0] = [];
        for (int node = 0; node < count; node++)
        {
            int parent = graph.Nodes[node].Parent;
            children[node + 1] = [];
            children[parent + 1].Add(node);
            depths[node] = parent < 0 ? 0 : depths[parent] + 1;
        }

        _children = [.. children.Select(static list => list.ToImmutableArray())];
        _depths = [.. depths];
    }

    public MeasuredGraph Graph { get; }

    public int Count => _depths.Length;

    public ImmutableArray<int> Children(int container) => _children[container + 1];

    public int Parent(int node) => Graph.Nodes[node].Parent;

    /// <summary>0 for nodes at the root.</summary>
    public int Depth(int node) => node < 0 ? -1 : _depths[node];

    /// <summary>Whether nothing is drawn inside; empty containers are leaves too.</summary>
    public bool IsLeaf(int node) => _children[node + 1].IsEmpty;

    /// <summary>Whether <paramref name="container"/> holds <paramref name="node"/> at any depth; no node holds itself, the root holds all.</summary>
    public bool Holds(int container, int node)
    {
        if (container < 0)
        {
            return true;
        }

        int at = node;
        while (_depths[at] > _depths[container])
        {
            at = Parent(at);
            if (at == container)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The innermost container that holds both; neither node is its own holder.</summary>
    public int MeetingContainer(int first, int second)
    {
        int a = Parent(first);
        int b = Parent(second);
        while (a != b)
        {
            if (Depth(a) >= Depth(b))
            {
                a = Parent(a);
            }
            else
            {
                b = Parent(b);
            }
        }

        return a;
    }

    /// <summary>The child of <paramref name="container"/> that is <paramref name="node"/> or holds it.</summary>
    public int ChildToward(int container, int node)
    {
        int at = node;
        while (Parent(at) != container)
        {
            at = Parent(at);
        }

        return at;
    }
}
