using System.Collections.Immutable;
using System.Numerics;

namespace DocGen.Diagrams.Fonts;

/// <summary>Pair kerning from the table GPOS: the lookups of the feature <c>kern</c> for the default script, of type 2 (formats 1 and 2) or 9 around it.</summary>
internal sealed class PairKerning
{
    private const int PairAdjustment = 2;
    private const int AdvanceBit = 4;

    private readonly ImmutableArray<ImmutableArray<FontData>> _lookups;

    private PairKerning(ImmutableArray<ImmutableArray<FontData>> lookups) => _lookups = lookups;

    public static PairKerning Read(LayoutTable table)
    {
        ImmutableArray<ImmutableArray<FontData>>.Builder lookups = ImmutableArray.CreateBuilder<ImmutableArray<FontData>>();
        foreach (int index in table.FindLookups("Latn", "kern"))
        {
            LayoutLookup lookup = table.GetLookup(index);
            if (lookup.Type == PairAdjustment)
            {
                lookups.Add([.. lookup.Subtables.Where(static subtable => subtable.ReadUInt16(0) is 1 or 2)]);
            }
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
