namespace DocGen.Diagrams.Fonts;

/// <summary>A list of byte strings as the table CFF stores it.</summary>
/// <param name="End">Offset of what follows, in the table.</param>
internal readonly record struct CompactIndex(FontData Offsets, FontData Data, int Count, int OffsetSize, int End)
{
    /// <summary>An entry's bytes; empty if there is no such entry.</summary>
    public FontData this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                return default;
            }

            long start = ReadOffset(index);
            return Data.Slice(start - 1, ReadOffset(index + 1) - start);
        }
    }

    public static CompactIndex Read(FontData table, int offset)
    {
        int count = table.ReadUInt16(offset);
        int size = table.ReadByte(offset + 2);
        if (count == 0 || size is < 1 or > 4)
        {
            return new CompactIndex(default, default, 0, 1, offset + 2);
        }

        FontData offsets = table.Slice((long)offset + 3, (count + 1L) * size);
        long start = offset + 3L + ((count + 1L) * size);
        var index = new CompactIndex(offsets, table.Slice(start), count, size, 0);
        return index with { End = (int)Math.Min(start + index.ReadOffset(count) - 1, int.MaxValue) };
    }

    private long ReadOffset(int index)
    {
        long value = 0;
        for (int i = 0; i < OffsetSize; i++)
        {
            value = (value << 8) | Offsets.ReadByte((index * OffsetSize) + i);
        }

        return value;
    }
}
