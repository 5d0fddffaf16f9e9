using System.Collections.Immutable;

namespace DocGen.Diagrams.Fonts;

/// <summary>The table CFF: outlines as programs for a small machine, with shared subroutines. Both kinds are read, by names and by CIDs.</summary>
/// <remarks>Source: Adobe technical note 5176, the Compact Font Format.</remarks>
internal sealed class CompactFont
{
    private const int CharStringsKey = 17;
    private const int PrivateKey = 18;
    private const int SubroutinesKey = 19;
    private const int FontDictionariesKey = 0x0C00 | 36;
    private const int DictionaryChoiceKey = 0x0C00 | 37;

    private readonly CompactIndex _programs;
    private readonly CompactIndex _globalSubroutines;
    private readonly ImmutableArray<CompactIndex> _localSubroutines;
    private readonly FontData _dictionaryChoice;

    public CompactFont(FontData table)
    {
        CompactIndex names = CompactIndex.Read(table, table.ReadByte(2));
        CompactIndex tops = CompactIndex.Read(table, names.End);
        CompactIndex strings = CompactIndex.Read(table, tops.End);
        _globalSubroutines = CompactIndex.Read(table, strings.End);
        Dictionary<int, ImmutableArray<double>> top = ReadDictionary(tops[0]);
        _programs = CompactIndex.Read(table, Offset(top, CharStringsKey));
        if (Offset(top, FontDictionariesKey) is int dictionaries and > 0)
        {
            CompactIndex fonts = CompactIndex.Read(table, dictionaries);
            ImmutableArray<CompactIndex>.Builder local = ImmutableArray.CreateBuilder<CompactIndex>();
            for (int i = 0; i < Math.Min(fonts.Count, 256); i++)
            {
                local.Add(ReadLocalSubroutines(table, ReadDictionary(fonts[i])));
            }

            _localSubroutines = local.ToImmutable();
            _dictionaryChoice = table.Slice(Offset(top, DictionaryChoiceKey));
        }
        else
        {
            _localSubroutines = [ReadLocalSubroutines(table, top)];
        }
    }

    public int GlyphCount => _programs.Count;

    public GlyphOutline ReadOutline(int glyph)
    {
        if ((uint)glyph >= (uint)_programs.Count)
        {
            return GlyphOutline.Empty;
        }

        int font = FindDictionary(glyph);
        CompactIndex local = font < _localSubroutines.Length ? _localSubroutines[font] : default;
        return new CharStringReader(_globalSubroutines, local).Read(_programs[glyph]);
    }

    private static CompactIndex ReadLocalSubroutines(FontData table, Dictionary<int, ImmutableArray<double>> dictionary)
    {
        if (!dictionary.TryGetValue(PrivateKey, out ImmutableArray<double> place) || place.Length < 2)
        {
            return default;
        }

        int start = ToOffset(place[1]);
        int subroutines = Offset(ReadDictionary(table.Slice(start, ToOffset(place[0]))), SubroutinesKey);
        return subroutines > 0 ? CompactIndex.Read(table, (int)Math.Min((long)start + subroutines, int.MaxValue)) : default;
    }

    private int FindDictionary(int glyph)
    {
        if (_dictionaryChoice.IsEmpty)
        {
            return 0;
        }

        if (_dictionaryChoice.ReadByte(0) == 0)
        {
            return _dictionaryChoice.ReadByte(1 + glyph);
        }

        int low = 0;
        int high = _dictionaryChoice.ReadUInt16(1);
        while (low + 1 < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _dictionaryChoice.ReadUInt16(3 + (3 * middle)) <= glyph ? (middle, high) : (low, middle);
        }

        return _dictionaryChoice.ReadByte(5 + (3 * low));
    }

    /// <summary>Operands by operator; two-byte operators have 0x0C00 added.</summary>
    private static Dictionary<int, ImmutableArray<double>> ReadDictionary(FontData data)
    {
        var entries = new Dictionary<int, ImmutableArray<double>>();
        ImmutableArray<double>.Builder operands = ImmutableArray.CreateBuilder<double>();
        for (int at = 0; at < data.Length;)
        {
            int first = data.ReadByte(at++);
            switch (first)
            {
                case <= 21:
                    entries[first == 12 ? 0x0C00 | data.ReadByte(at++) : first] = operands.ToImmutable();
                    operands.Clear();
                    break;
                case 28:
                    operands.Add(data.ReadInt16(at));
                    at += 2;
                    break;
                case 29:
                    operands.Add((int)data.ReadUInt32(at));
                    at += 4;
                    break;
                case 30:
                    // A decimal number: none of those is needed here.
                    while (at < data.Length && (data.ReadByte(at) & 0x0F) != 0x0F)
                    {
                        at++;
                    }

                    at++;
                    operands.Add(0);
                    break;
                case >= 32 and <= 246:
                    operands.Add(first - 139);
                    break;
                case >= 247 and <= 250:
                    operands.Add(((first - 247) * 256) + data.ReadByte(at++) + 108);
                    break;
                case >= 251 and <= 254:
                    operands.Add((-(first - 251) * 256) - data.ReadByte(at++) - 108);
                    break;
                default:
                    break;
            }
        }

        return entries;
    }

    private static int Offset(Dictionary<int, ImmutableArray<double>> dictionary, int key) =>
        dictionary.TryGetValue(key, out ImmutableArray<double> operands) && operands.Length > 0 ? ToOffset(operands[0]) : 0;

    private static int ToOffset(double value) => (int)Math.Clamp(value, 0, int.MaxValue);
}
