using System.Collections.Immutable;
using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>A lookup of GSUB or GPOS with its extension resolved.</summary>
/// <param name="Flags">Low byte: what is skipped; high byte: the only class of marks that is not.</param>
/// <param name="MarkSet">Index of the only set of marks that is not skipped; -1: no such set.</param>
internal sealed record LayoutLookup(int Type, int Flags, int MarkSet, ImmutableArray<FontData> Subtables)
{
    public static LayoutLookup None { get; } = new(0, 0, -1, []);
}

/// <summary>What GSUB and GPOS have in common: features by script, lookups by number.</summary>
internal sealed class LayoutTable
{
    /// <summary>Of all lookups together; a damaged font could name more than memory holds.</summary>
    private const int MaximalSubtables = 16_384;
    private const int UsesMarkSet = 0x10;

    private readonly FontData _table;
    private readonly FontData _lookups;
    private readonly int _extensionType;
    private readonly LayoutLookup?[] _read;

    public LayoutTable(FontData table, int extensionType)
    {
        _table = table;
        _extensionType = extensionType;
        _lookups = table.IsEmpty ? default : table.Slice(table.ReadUInt16(8));
        _read = new LayoutLookup?[CountLookups()];
    }

    public int LookupCount => _read.Length;

    public LayoutLookup GetLookup(int index) => (uint)index < (uint)_read.Length ? _read[index] ??= ReadLookup(index) : LayoutLookup.None;

    /// <summary>Numbers of the lookups of some features in a script's default language, in the order in which they apply.</summary>
    /// <param name="script">Four letters of ISO 15924.</param>
    public ImmutableArray<int> FindLookups(string script, params ReadOnlySpan<string> features)
    {
        var indices = new SortedSet<int>();
        FontData language = FindLanguage(script);
        FontData list = _table.IsEmpty ? default : _table.Slice(_table.ReadUInt16(6));
        int count = Math.Min(language.ReadUInt16(4), language.Length / 2);
        var seen = new HashSet<int>();
        for (int i = 0; i < count; i++)
        {
            // A damaged list may name one feature over and over.
            int record = 2 + (6 * language.ReadUInt16(6 + (2 * i)));
            if (!seen.Add(record))
            {
                continue;
            }

            uint tag = list.ReadUInt32(record);
            foreach (string feature in features)
            {
                if (tag == Tag(feature))
                {
                    FontData found = list.Slice(list.ReadUInt16(record + 4));
                    int lookups = Math.Min(found.ReadUInt16(2), LookupCount);
                    for (int j = 0; j < lookups; j++)
                    {
                        indices.Add(found.ReadUInt16(4 + (2 * j)));
                    }
                }
            }
        }

        return [.. indices];
    }

    private int CountLookups()
    {
        int claimed = Math.Min(_lookups.ReadUInt16(0), _lookups.Length / 2);
        int subtables = 0;
        for (int i = 0; i < claimed; i++)
        {
            subtables += CountSubtables(_lookups.Slice(_lookups.ReadUInt16(2 + (2 * i))));
            if (subtables > MaximalSubtables)
            {
                return i;
            }
        }

        return claimed;
    }

    private static int CountSubtables(FontData lookup) => Math.Min(lookup.ReadUInt16(4), lookup.Length / 2);

    private FontData FindLanguage(string script)
    {
        if (_table.IsEmpty)
        {
            return default;
        }

        FontData scripts = _table.Slice(_table.ReadUInt16(4));
        int count = Math.Min(scripts.ReadUInt16(0), scripts.Length / 6);
        foreach (string wanted in (ReadOnlySpan<string>)[TagOf(script), "DFLT", "latn"])
        {
            for (int i = 0; i < count; i++)
            {
                if (scripts.ReadUInt32(2 + (6 * i)) == Tag(wanted))
                {
                    FontData found = scripts.Slice(scripts.ReadUInt16(6 + (6 * i)));
                    int language = found.ReadUInt16(0);
                    return language > 0 ? found.Slice(language) : default;
                }
            }
        }

        return default;
    }

    private static string TagOf(string script) => script switch
    {
        "Deva" => "dev2",
        "Hira" or "Kana" => "kana",
        "Laoo" => "lao ",
        "Nkoo" => "nko ",
        "Vaii" => "vai ",
        "Yiii" => "yi  ",
        _ => script.ToLowerInvariant(),
    };

    private static uint Tag(string name)
    {
        Span<byte> bytes = stackalloc byte[4];
        Encoding.ASCII.GetBytes(name.AsSpan(0, 4), bytes);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private LayoutLookup ReadLookup(int index)
    {
        FontData lookup = _lookups.Slice(_lookups.ReadUInt16(2 + (2 * index)));
        int type = lookup.ReadUInt16(0);
        int flags = lookup.ReadUInt16(2);
        int count = CountSubtables(lookup);
        ImmutableArray<FontData>.Builder subtables = ImmutableArray.CreateBuilder<FontData>(count);
        int innerType = type;
        for (int i = 0; i < count; i++)
        {
            FontData subtable = lookup.Slice(lookup.ReadUInt16(6 + (2 * i)));
            if (type == _extensionType)
            {
                innerType = subtable.ReadUInt16(2);
                subtable = subtable.Slice(subtable.ReadUInt32(4));
            }

            subtables.Add(subtable);
        }

        return new LayoutLookup(innerType, flags, (flags & UsesMarkSet) != 0 ? lookup.ReadUInt16(6 + (2 * count)) : -1, subtables.MoveToImmutable());
    }
}
