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

/// <summary>A point of the routing grid; axis 0 is level, axis 1 upright. Packed, as searches read millions of them.</summary>
/// <param name="region">The innermost container around it; -1: none. Less than 2²⁴.</param>
public struct GridPoint(int region, GridFlags flags)
{
    private const int FlagBits = 8;
    private const uint FlagMask = (1u << FlagBits) - 1;

    /// <summary>The region plus one, then the flags.</summary>
    private uint _place = ((uint)(region + 1) << FlagBits) | (uint)flags;
    private ushort _level;
    private ushort _upright;

    public int Region
    {
        readonly get => (int)(_place >> FlagBits) - 1;
        set => _place = ((uint)(value + 1) << FlagBits) | (_place & FlagMask);
    }

    public GridFlags Flags
    {
        readonly get => (GridFlags)(_place & FlagMask);
        set => _place = (_place & ~FlagMask) | (uint)value;
    }

    /// <summary>What keeps lines along an axis away.</summary>
    public static GridFlags Bars(int axis) => axis == 0 ? GridFlags.NoLevel | GridFlags.UselessLevel : GridFlags.NoUpright | GridFlags.UselessUpright;

    /// <summary>Whether a line may run along an axis; near a parallel container border it may not.</summary>
    public readonly bool MayRun(int axis) => (Flags & Bars(axis)) == GridFlags.None;

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
