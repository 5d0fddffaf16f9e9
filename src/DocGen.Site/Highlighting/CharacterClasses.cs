namespace DocGen.Site.Highlighting;

/// <summary>Characters that no pattern of a language tells apart are one class, so that the automata's tables are small.</summary>
internal sealed class CharacterClasses
{
    private readonly byte[] _classOfSymbol = new byte[CharacterSet.SymbolCount];
    private readonly List<int> _sampleOfClass = [];

    public CharacterClasses(IEnumerable<CharacterSet> sets)
    {
        // Every set splits the classes so far into those inside and those outside.
        foreach (CharacterSet set in sets.Distinct())
        {
            Dictionary<(byte, bool), byte> split = [];
            for (int symbol = 0; symbol < CharacterSet.SymbolCount; symbol++)
            {
                (byte, bool) key = (_classOfSymbol[symbol], set.Has(symbol));
                if (!split.TryGetValue(key, out byte number))
                {
                    split.Add(key, number = (byte)split.Count);
                }

                _classOfSymbol[symbol] = number;
            }
        }

        for (int symbol = 0; symbol < CharacterSet.SymbolCount; symbol++)
        {
            if (_classOfSymbol[symbol] == _sampleOfClass.Count)
            {
                _sampleOfClass.Add(symbol);
            }
        }
    }

    public int Count => _sampleOfClass.Count;

    public int this[char c] => _classOfSymbol[c < 128 ? c : CharacterSet.SymbolOf(c)];

    /// <summary>A symbol of the class; as good as any other of it.</summary>
    public int SampleOf(int characterClass) => _sampleOfClass[characterClass];
}
