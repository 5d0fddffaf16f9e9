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

    /// <summary>Whether the search has been on from here, by the cheapest way that is known.</summary>
    public bool IsExpanded { get; set; }

    /// <summary>The state before; -1: a start.</summary>
    public int Parent { get; set; }
}

/// <summary>Memory of path searches, kept from one grid to the next. Owned by one run of the layout; not thread-safe.</summary>
public sealed class SearchMemory
{
    private const int MostKept = 2_000_000;

    [ThreadStatic]
    private static SearchMemory? _kept;

    private int _stamp;
    private (int Stamp, int Cost)[] _best = [];
    private GridPoint[] _points = [];

    /// <summary>By state.</summary>
    public SearchNode[] Nodes { get; private set; } = [];

    public MinimumHeap Heap { get; } = new();

    /// <summary>Takes the memory that the last layout on this thread gave back, which saves clearing it; the caller owns it.</summary>
    public static SearchMemory Take()
    {
        SearchMemory memory = _kept is { _stamp: < int.MaxValue / 2 } kept ? kept : new SearchMemory();
        _kept = null;
        return memory;
    }

    /// <summary>Keeps the memory for the next layout on this thread, unless it is very large.</summary>
    public void GiveBack() => _kept = Nodes.Length <= MostKept ? this : null;

    /// <summary>At least <paramref name="count"/> grid points, with anything in them.</summary>
    public GridPoint[] Points(int count)
    {
        if (_points.Length < count)
        {
            _points = new GridPoint[Math.Max(count, _points.Length * 3 / 2)];
        }

        return _points;
    }

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
