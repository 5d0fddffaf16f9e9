using System.Text;

namespace DocGen.Diagrams.Tests.Reading;

/// <summary>Chance that is the same in every run. Source: Marsaglia, xorshift, 2003.</summary>
public sealed class XorShift(uint seed)
{
    private const string Signs = "{}[]\"'`~:;<>|*-.()#%&!?,\n\t oaxe1";

    private uint _state = seed;

    public int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)limit);
    }

    /// <summary>Changes, inserts or deletes something at three places.</summary>
    public string Damage(string text)
    {
        StringBuilder damaged = new(text);
        for (int i = 0; i < 3 && damaged.Length > 0; i++)
        {
            int at = Below(damaged.Length);
            switch (Below(3))
            {
                case 0:
                    damaged[at] = Signs[Below(Signs.Length)];
                    break;
                case 1:
                    damaged.Insert(at, Signs[Below(Signs.Length)]);
                    break;
                default:
                    damaged.Remove(at, Math.Min(Below(9), damaged.Length - at));
                    break;
            }
        }

        return damaged.ToString();
    }
}
