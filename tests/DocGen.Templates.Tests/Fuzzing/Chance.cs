namespace DocGen.Templates.Tests.Fuzzing;

/// <summary>A xorshift generator: the same numbers on every machine and in every version.</summary>
internal sealed class Chance(uint seed)
{
    private uint _state = seed;

    /// <summary>A number from 0 to below the limit.</summary>
    public int Next(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)limit);
    }
}
