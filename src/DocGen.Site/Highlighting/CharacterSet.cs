namespace DocGen.Site.Highlighting;

/// <summary>A set of characters: any of ASCII, and of the others only all letters and digits, all spaces, or all the rest.</summary>
internal readonly record struct CharacterSet(UInt128 Ascii, byte Others)
{
    /// <summary>ASCII, then the three groups of other characters.</summary>
    public const int SymbolCount = 131;

    private const byte AllOthers = 7;

    public static CharacterSet Digits { get; } = Range('0', '9');

    public static CharacterSet HexDigits { get; } = Range('0', '9') | Range('a', 'f') | Range('A', 'F');

    public static CharacterSet Letters { get; } = Range('a', 'z') | Range('A', 'Z') | Of('_') | new CharacterSet(0, 1);

    public static CharacterSet WordCharacters { get; } = Letters | Digits;

    /// <summary>White space inside a line.</summary>
    public static CharacterSet Spaces { get; } = Of(' ') | Of('\t') | Of('\r') | Of('\f') | new CharacterSet(0, 2);

    public static CharacterSet Any { get; } = new(UInt128.MaxValue, AllOthers);

    public static CharacterSet LineEnd { get; } = Of('\n');

    public static CharacterSet operator |(CharacterSet left, CharacterSet right) => new(left.Ascii | right.Ascii, (byte)(left.Others | right.Others));

    public static CharacterSet operator ~(CharacterSet set) => new(~set.Ascii, (byte)(~set.Others & AllOthers));

    public static CharacterSet Of(char c) => new(UInt128.One << c, 0);

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

    public bool Has(int symbol) => symbol < 128 ? ((Ascii >> symbol) & 1) != 0 : ((Others >> (symbol - 128)) & 1) != 0;

    /// <summary>With each ASCII letter also in the other case.</summary>
    public CharacterSet IgnoringCase()
    {
        UInt128 upper = Ascii & (Range('A', 'Z').Ascii);
        UInt128 lower = Ascii & (Range('a', 'z').Ascii);
        return new CharacterSet(Ascii | (upper << 32) | (lower >> 32), Others);
    }
}
