namespace DocGen.Diagrams.Routing;

/// <summary>What a search knows of one state.</summary>
public struct SearchNode
{
    /// <summary>Number of the search that wrote the rest; others take the node as unknown.</summary>
    public int Stamp { get; set; }

    /// <summary>Of the cheapest way here that was found.</summary>
    public int Cost { get; set; }

    /// <summary>From here to the box, if this is a goal; else the largest number.</summary>
    public int GoalCost { get; set; }

    /// <summary>Whether a greedy search has been on from here; it does not come back for a cheaper way.</summary>
    public bool IsDone { get; set; }

    /// <summary>The state before; -1: a start.</summary>
    public int Parent { get; set; }
}

/// <summary>Memory of path searches, kept from one grid to the next. Owned by one run of the layout; not thread-safe.</summary>
public sealed class SearchMemory
{
    private int _stamp;
    private (int Stamp, int Cost)[] _best = [];

    /// <summary>By state.</summary>
    public SearchNode[] Nodes { get; private set; } = [];

    public MinimumHeap Heap { get; } = new();

    /// <summary>Makes room for <paramref name="count"/> states.</summary>
    public void Require(int count)
    {
        if (Nodes.Length < count)
        {
            Nodes = new SearchNode[Math.Max(count, Nodes.Length * 3 / 2)];
            _best = new (int, int)[(Nodes.Length + 3) / 4];
        }
    }

    /// <summary>The least cost at which a search has reached a point in any direction, <paramref name="cost"/> included.</summary>
    public int Best(int point, int cost, int stamp)
    {
        ref (int Stamp, int Cost) best = ref _best[point];
        if (best.Stamp != stamp || cost < best.Cost)
        {
            best = (stamp, cost);
        }

        return best.Cost;
    }

    /// <summary>A number that no node bears yet.</summary>
    public int NextStamp() => ++_stamp;
}
