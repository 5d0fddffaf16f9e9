namespace DocGen.Site.Highlighting;

/// <summary>A set of characters: any of ASCII, and of the others only all letters and digits, all spaces, or all the rest.</summary>
/// <param name="Low">The first half of ASCII, a bit each. No single number of 128 bits: what holds one cannot be compiled ahead of time.</param>
/// <param name="High">The second half.</param>
/// <param name="Others">Letters and digits, spaces, the rest.</param>
internal readonly record struct CharacterSet(ulong Low, ulong High, byte Others)
{
    /// <summary>ASCII, then the three groups of other characters.</summary>
    public const int SymbolCount = 131;

    private const byte AllOthers = 7;

    public static CharacterSet Digits { get; } = Range('0', '9');

    public static CharacterSet HexDigits { get; } = Range('0', '9') | Range('a', 'f') | Range('A', 'F');

    public static CharacterSet Letters { get; } = Range('a', 'z') | Range('A', 'Z') | Of('_') | new CharacterSet(0, 0, 1);

    public static CharacterSet WordCharacters { get; } = Letters | Digits;

    /// <summary>White space inside a line.</summary>
    public static CharacterSet Spaces { get; } = Of(' ') | Of('\t') | Of('\r') | Of('\f') | new CharacterSet(0, 0, 2);

    public static CharacterSet Any { get; } = new(ulong.MaxValue, ulong.MaxValue, AllOthers);

    public static CharacterSet LineEnd { get; } = Of('\n');

    public static CharacterSet operator |(CharacterSet left, CharacterSet right) => new(left.Low | right.Low, left.High | right.High, (byte)(left.Others | right.Others));

    public static CharacterSet operator ~(CharacterSet set) => new(~set.Low, ~set.High, (byte)(~set.Others & AllOthers));

    public static CharacterSet Of(char c) => (c & 64) == 0 ? new(1UL << c, 0, 0) : new(0, 1UL << c, 0);

    public static CharacterSet Range(char from, char to)
    {
        CharacterSet set = default;
        for (char c = from; c <= to; c++)
        {
            set |= Of(c);
        }

        return set;
    }

    /// <summary>The number of a character among the <see cref="SymbolCount"/> that patterns can tell apart.</summary>
    public static int SymbolOf(char c) => c < 128 ? c : char.IsLetterOrDigit(c) ? 128 : char.IsWhiteSpace(c) ? 129 : 130;

    public bool Has(int symbol) => ((symbol < 64 ? Low >> symbol : symbol < 128 ? High >> (symbol - 64) : (ulong)(Others >> (symbol - 128))) & 1) != 0;

    /// <summary>With each ASCII letter also in the other case.</summary>
    public CharacterSet IgnoringCase()
    {
        ulong upper = High & Range('A', 'Z').High;
        ulong lower = High & Range('a', 'z').High;
        return this with { High = High | (upper << 32) | (lower >> 32) };
    }
}
