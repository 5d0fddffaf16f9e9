namespace DocGen.Diagrams.Layout;

/// <summary>Orders in which the ordering of layers begins: by a depth-first walk, which keeps trees free of crossings.</summary>
public static class LayerStart
{
    private const int Plain = 4;

    /// <param name="start">Starts differ in the order of roots and branches; the first few follow the author's order.</param>
    public static int[][] Create(LayerGraph graph, LayerLinks above, LayerLinks below, int start)
    {
        int count = graph.Nodes.Length;
        var sizes = new int[graph.LayerCount];
        foreach (LayerNode node in graph.Nodes)
        {
            sizes[node.Layer]++;
        }

        int[][] layers = [.. sizes.Select(static size => new int[size])];
        Array.Clear(sizes);
        var isSeen = new bool[count];
        var stack = new Stack<int>();
        var branches = new List<ulong>();
        foreach (int root in Roots(graph, start))
        {
            stack.Push(root);
            while (stack.TryPop(out int node))
            {
                if (isSeen[node])
                {
                    continue;
                }

                isSeen[node] = true;
                int layer = graph.Nodes[node].Layer;
                layers[layer][sizes[layer]++] = node;
                AddBranches(branches, above.Of(node), below.Of(node), start);
                foreach (ulong branch in branches)
                {
                    stack.Push((int)(uint)branch);
                }
            }
        }

        return layers;
    }

    private static void AddBranches(List<ulong> branches, ReadOnlySpan<LayerLink> above, ReadOnlySpan<LayerLink> below, int start)
    {
        branches.Clear();
        foreach (LayerLink link in above)
        {
            branches.Add(Key(link.Node, start));
        }

        foreach (LayerLink link in below)
        {
            branches.Add(Key(link.Node, start));
        }

        if (start >= Plain)
        {
            branches.Sort();
        }
        else if (start < 2)
        {
            branches.Reverse();
        }
    }

    private static int[] Roots(LayerGraph graph, int start)
    {
        var keys = new ulong[graph.Nodes.Length];
        for (int node = 0; node < keys.Length; node++)
        {
            int layer = graph.Nodes[node].Layer;
            keys[node] = start >= Plain ? Key(node, start) : ((ulong)(start % 2 == 0 ? layer : graph.LayerCount - layer) << 32) | (uint)node;
        }

        Array.Sort(keys);
        return [.. keys.Select(static key => (int)(uint)key)];
    }

    /// <summary>A number that looks like chance and is always the same, then the node itself.</summary>
    private static ulong Key(int node, int start)
    {
        uint value = (((uint)node * 2654435761u) ^ ((uint)start * 2246822519u)) + 374761393u;
        value ^= value >> 15;
        value *= 2246822519u;
        value ^= value >> 13;
        value *= 3266489917u;
        return ((ulong)(value ^ (value >> 16)) << 32) | (uint)node;
    }
}
