using System.Collections.Immutable;
using System.Numerics;

namespace DocGen.Diagrams.Fonts;

/// <summary>Pair kerning from the table GPOS: the lookups of the feature <c>kern</c> for the default script, of type 2 (formats 1 and 2) or 9 around it.</summary>
internal sealed class PairKerning
{
    private const uint KernTag = 0x6B65726E;
    private const uint DefaultScriptTag = 0x44464C54;
    private const uint LatinTag = 0x6C61746E;
    private const int AdvanceBit = 4;

    private readonly ImmutableArray<ImmutableArray<FontData>> _lookups;

    private PairKerning(ImmutableArray<ImmutableArray<FontData>> lookups) => _lookups = lookups;

    public static PairKerning Read(FontData table)
    {
        FontData scripts = table.Slice(table.ReadUInt16(4));
        FontData features = table.Slice(table.ReadUInt16(6));
        FontData lookupList = table.Slice(table.ReadUInt16(8));
        if (table.IsEmpty)
        {
            return new PairKerning([]);
        }

        // Lookups apply in the order of the lookup list, whatever the order in the feature.
        var indices = new SortedSet<int>();
        FontData language = FindLanguage(scripts);
        int featureCount = language.ReadUInt16(4);
        for (int i = 0; i < featureCount; i++)
        {
            int record = 2 + (6 * language.ReadUInt16(6 + (2 * i)));
            if (features.ReadUInt32(record) == KernTag)
            {
                FontData feature = features.Slice(features.ReadUInt16(record + 4));
                int lookupCount = feature.ReadUInt16(2);
                for (int j = 0; j < lookupCount; j++)
                {
                    indices.Add(feature.ReadUInt16(4 + (2 * j)));
                }
            }
        }

        ImmutableArray<ImmutableArray<FontData>>.Builder lookups = ImmutableArray.CreateBuilder<ImmutableArray<FontData>>();
        foreach (int index in indices)
        {
            lookups.Add(ReadLookup(lookupList.Slice(lookupList.ReadUInt16(2 + (2 * index)))));
        }

        return new PairKerning(lookups.ToImmutable());
    }

    /// <summary>The change of the left glyph's advance in font units: in each lookup the first subtable that knows the pair counts.</summary>
    public int Find(int left, int right)
    {
        int sum = 0;
        foreach (ImmutableArray<FontData> lookup in _lookups)
        {
            foreach (FontData subtable in lookup)
            {
                if (TryFind(subtable, left, right, out int value))
                {
                    sum += value;
                    break;
                }
            }
        }

        return sum;
    }

    private static FontData FindLanguage(FontData scripts)
    {
        FontData chosen = default;
        int count = scripts.ReadUInt16(0);
        for (int i = 0; i < count; i++)
        {
            uint tag = scripts.ReadUInt32(2 + (6 * i));
            if (tag == LatinTag || (tag == DefaultScriptTag && chosen.IsEmpty))
            {
                chosen = scripts.Slice(scripts.ReadUInt16(6 + (6 * i)));
            }
        }

        int offset = chosen.ReadUInt16(0);
        return offset > 0 ? chosen.Slice(offset) : default;
    }

    private static ImmutableArray<FontData> ReadLookup(FontData lookup)
    {
        ImmutableArray<FontData>.Builder subtables = ImmutableArray.CreateBuilder<FontData>();
        int type = lookup.ReadUInt16(0);
        int count = lookup.ReadUInt16(4);
        for (int i = 0; i < count; i++)
        {
            FontData subtable = lookup.Slice(lookup.ReadUInt16(6 + (2 * i)));
            int innerType = type == 9 ? subtable.ReadUInt16(2) : type;
            FontData inner = type == 9 ? subtable.Slice(subtable.ReadUInt32(4)) : subtable;
            if (innerType == 2 && inner.ReadUInt16(0) is 1 or 2)
            {
                subtables.Add(inner);
            }
        }

        return subtables.ToImmutable();
    }

    private static bool TryFind(FontData subtable, int left, int right, out int value)
    {
        value = 0;
        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), left);
        if (coverage < 0)
        {
            return false;
        }

        int format1 = subtable.ReadUInt16(4);
        int advanceAt = (format1 & AdvanceBit) != 0 ? 2 * BitOperations.PopCount((uint)(format1 & (AdvanceBit - 1))) : -1;
        int record = FindRecord(subtable, coverage, left, right);
        if (record < 0)
        {
            return false;
        }

        value = advanceAt < 0 ? 0 : subtable.ReadInt16(record + advanceAt);
        return true;
    }

    /// <summary>Where in a subtable of type 2 the values of a pair stand; -1 if it does not know the pair.</summary>
    public static int FindRecord(FontData subtable, int coverage, int left, int right)
    {
        int size = 2 * (BitOperations.PopCount((uint)subtable.ReadUInt16(4)) + BitOperations.PopCount((uint)subtable.ReadUInt16(6)));
        return subtable.ReadUInt16(0) == 1 ? FindPair(subtable, coverage, right, size) : FindClassPair(subtable, left, right, size);
    }

    private static int FindPair(FontData subtable, int coverage, int right, int size)
    {
        if (coverage >= subtable.ReadUInt16(8))
        {
            return -1;
        }

        int set = subtable.ReadUInt16(10 + (2 * coverage));
        int low = 0;
        int high = subtable.ReadUInt16(set);
        while (low < high)
        {
            int middle = (low + high) / 2;
            int record = set + 2 + (middle * (2 + size));
            int glyph = subtable.ReadUInt16(record);
            if (glyph == right)
            {
                return record + 2;
            }

            (low, high) = glyph < right ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }

    private static int FindClassPair(FontData subtable, int left, int right, int size)
    {
        int leftClass = GlyphClasses.FindClass(subtable.Slice(subtable.ReadUInt16(8)), left);
        int rightClass = GlyphClasses.FindClass(subtable.Slice(subtable.ReadUInt16(10)), right);
        int leftCount = subtable.ReadUInt16(12);
        int rightCount = subtable.ReadUInt16(14);
        return leftClass < leftCount && rightClass < rightCount ? 16 + (size * ((leftClass * rightCount) + rightClass)) : -1;
    }
}
