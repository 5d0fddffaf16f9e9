using System.Runtime.CompilerServices;

namespace DocGen.Diagrams.Routing;

/// <summary>A number for each of the four directions in which a point is reached.</summary>
[InlineArray(4)]
public struct FourNumbers
{
    private int _first;
}

/// <summary>What a search knows of one grid point; together, as a search that reads one of it needs the rest soon.</summary>
public struct SearchPoint
{
    private FourNumbers _costs;
    private FourNumbers _links;

    /// <summary>Number of the search that wrote the rest; others take the point as unknown.</summary>
    public int Stamp { get; private set; }

    /// <summary>The least cost at which the search has arrived from anywhere, followed up or not.</summary>
    public int Best { get; set; }

    /// <summary>Of the cheapest way here that was found, by direction of travel; the largest number if none was.</summary>
    public readonly int Cost(int direction) => _costs[direction];

    /// <summary>The state before; -1: a start.</summary>
    public readonly int Parent(int direction) => _links[direction] >> 1;

    /// <summary>Whether the search has been on from here, by the cheapest way that is known.</summary>
    public readonly bool IsExpanded(int direction) => (_links[direction] & 1) != 0;

    public void Expand(int direction) => _links[direction] |= 1;

    /// <summary>Notes a cheaper way, from which the search has not been on.</summary>
    public void Arrive(int direction, int cost, int parent)
    {
        _costs[direction] = cost;
        _links[direction] = parent << 1;
    }

    /// <summary>Forgets what another search wrote.</summary>
    public void Begin(int stamp)
    {
        Stamp = stamp;
        Best = int.MaxValue;
        for (int direction = 0; direction < 4; direction++)
        {
            _costs[direction] = int.MaxValue;
            _links[direction] = 0;
        }
    }
}

/// <summary>Memory of path searches, kept from one grid to the next. Owned by one run of the layout; not thread-safe.</summary>
public sealed class SearchMemory
{
    private const int MostKept = 500_000;

    [ThreadStatic]
    private static SearchMemory? _kept;

    private int _stamp;
    private GridPoint[] _points = [];
    private SearchPoint[] _known = [];

    /// <summary>By grid point.</summary>
    public SearchPoint[] Known => _known;

    public BucketQueue Queue { get; } = new();

    /// <summary>Takes the memory that the last layout on this thread gave back, which saves clearing it; the caller owns it.</summary>
    public static SearchMemory Take()
    {
        SearchMemory memory = _kept is { _stamp: < int.MaxValue / 2 } kept ? kept : new SearchMemory();
        _kept = null;
        return memory;
    }

    /// <summary>Keeps the memory for the next layout on this thread, unless it is very large.</summary>
    public void GiveBack() => _kept = _known.Length <= MostKept ? this : null;

    /// <summary>At least <paramref name="count"/> grid points, with anything in them, and room for what a search knows of each.</summary>
    public GridPoint[] Points(int count)
    {
        if (_points.Length < count)
        {
            _points = new GridPoint[Math.Max(count, _points.Length * 3 / 2)];
            _known = new SearchPoint[_points.Length];
        }

        return _points;
    }

    /// <summary>A number that no point bears yet.</summary>
    public int NextStamp() => ++_stamp;
}
