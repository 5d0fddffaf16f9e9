namespace DocGen.Diagrams.Routing;

/// <summary>What is to be known of a point of the routing grid.</summary>
[Flags]
public enum GridFlags : byte
{
    None = 0,

    /// <summary>No level line may run here.</summary>
    NoLevel = 1,

    /// <summary>No upright line may run here.</summary>
    NoUpright = 2,

    /// <summary>A box or a title stands here.</summary>
    Blocked = NoLevel | NoUpright,

    /// <summary>There is no reason for a level line here.</summary>
    UselessLevel = 4,

    /// <summary>There is no reason for an upright line here.</summary>
    UselessUpright = 8,

    /// <summary>The present search may end here.</summary>
    Goal = 16,
}

/// <summary>A point of the routing grid; axis 0 is level, axis 1 upright.</summary>
/// <param name="region">The innermost container around it; -1: none.</param>
public struct GridPoint(int region, GridFlags flags)
{
    private const GridFlags LevelBars = GridFlags.NoLevel | GridFlags.UselessLevel;
    private const GridFlags UprightBars = GridFlags.NoUpright | GridFlags.UselessUpright;
    private ushort _level;
    private ushort _upright;

    public int Region { get; set; } = region;

    public GridFlags Flags { get; set; } = flags;

    /// <summary>Whether a line may run along an axis; near a parallel container border it may not.</summary>
    public readonly bool MayRun(int axis) => (Flags & (axis == 0 ? LevelBars : UprightBars)) == GridFlags.None;

    /// <summary>Whether a line that arrives along an axis can only go on: no reason to turn, no end.</summary>
    public readonly bool IsPassedBy(int axis) => !MayRun(1 - axis) && (Flags & GridFlags.Goal) == GridFlags.None;

    /// <summary>How many routes run straight through along an axis.</summary>
    public readonly int Passes(int axis) => axis == 0 ? _level : _upright;

    /// <summary>Notes that a route runs straight through along an axis, or with -1 that it no longer does.</summary>
    public void AddPass(int axis, int change)
    {
        if (axis == 0)
        {
            _level = (ushort)(_level + change);
        }
        else
        {
            _upright = (ushort)(_upright + change);
        }
    }
}
