using System.Collections.Immutable;

namespace DocGen.Diagrams.Fonts;

/// <summary>The tables glyf and loca: outlines of glyphs.</summary>
internal sealed class GlyphTable(FontData glyf, FontData loca, int glyphCount, bool isLong)
{
    /// <summary>More nesting or more parts than any real font has: a damaged composite must not run forever.</summary>
    private const int MaximalDepth = 8;
    private const int MaximalPoints = 20_000;
    private const int MaximalParts = 2_000;

    private const int HasWordArguments = 0x0001;
    private const int HasOffsets = 0x0002;
    private const int HasScale = 0x0008;
    private const int HasMore = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    /// <summary>The record of a glyph; empty if it has no ink or is out of range.</summary>
    public FontData GetData(int glyph)
    {
        if ((uint)glyph >= (uint)glyphCount)
        {
            return default;
        }

        long start = isLong ? loca.ReadUInt32(4 * glyph) : 2L * loca.ReadUInt16(2 * glyph);
        long end = isLong ? loca.ReadUInt32((4 * glyph) + 4) : 2L * loca.ReadUInt16((2 * glyph) + 2);
        return glyf.Slice(start, end - start);
    }

    public GlyphOutline ReadOutline(int glyph)
    {
        ImmutableArray<GlyphPoint>.Builder points = ImmutableArray.CreateBuilder<GlyphPoint>();
        ImmutableArray<int>.Builder ends = ImmutableArray.CreateBuilder<int>();
        int parts = MaximalParts;
        AddOutline(glyph, Matrix.Identity, points, ends, 0, ref parts);
        return points.Count == 0 ? GlyphOutline.Empty : new GlyphOutline(points.ToImmutable(), ends.ToImmutable());
    }

    /// <summary>The flags, the glyph and the offset of the next part of each part of a composite, in order.</summary>
    /// <returns>Offsets of the parts in the record; empty if it is no composite.</returns>
    public static ImmutableArray<int> FindParts(FontData record)
    {
        if (record.Length < 10 || record.ReadInt16(0) >= 0)
        {
            return [];
        }

        ImmutableArray<int>.Builder parts = ImmutableArray.CreateBuilder<int>();
        int offset = 10;
        int flags = HasMore;
        while ((flags & HasMore) != 0 && offset + 4 <= record.Length)
        {
            parts.Add(offset);
            flags = record.ReadUInt16(offset);
            offset += 4 + ((flags & HasWordArguments) != 0 ? 4 : 2);
            offset += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }

        return parts.ToImmutable();
    }

    private void AddOutline(int glyph, Matrix matrix, ImmutableArray<GlyphPoint>.Builder points, ImmutableArray<int>.Builder ends, int depth, ref int parts)
    {
        FontData record = GetData(glyph);
        int contourCount = record.ReadInt16(0);
        if (record.Length < 10 || depth > MaximalDepth || points.Count > MaximalPoints || --parts < 0)
        {
            return;
        }

        if (contourCount >= 0)
        {
            AddSimple(record, contourCount, matrix, points, ends);
            return;
        }

        foreach (int part in FindParts(record))
        {
            AddOutline(record.ReadUInt16(part + 2), ReadMatrix(record, part).Then(matrix), points, ends, depth + 1, ref parts);
        }
    }

    // Parts that are attached by point numbers instead of offsets are placed at the origin: no font that we ship has any.
    private static Matrix ReadMatrix(FontData record, int part)
    {
        int flags = record.ReadUInt16(part);
        int offset = part + 4;
        double dx = 0;
        double dy = 0;
        bool isWords = (flags & HasWordArguments) != 0;
        if ((flags & HasOffsets) != 0)
        {
            dx = isWords ? record.ReadInt16(offset) : record.ReadSByte(offset);
            dy = isWords ? record.ReadInt16(offset + 2) : record.ReadSByte(offset + 1);
        }

        offset += isWords ? 4 : 2;
        double Fraction(int at) => record.ReadInt16(at) / 16384.0;
        if ((flags & HasScale) != 0)
        {
            return new Matrix(Fraction(offset), 0, 0, Fraction(offset), dx, dy);
        }

        if ((flags & HasTwoScales) != 0)
        {
            return new Matrix(Fraction(offset), 0, 0, Fraction(offset + 2), dx, dy);
        }

        return (flags & HasMatrix) != 0
            ? new Matrix(Fraction(offset), Fraction(offset + 2), Fraction(offset + 4), Fraction(offset + 6), dx, dy)
            : new Matrix(1, 0, 0, 1, dx, dy);
    }

    private static void AddSimple(FontData record, int contourCount, Matrix matrix, ImmutableArray<GlyphPoint>.Builder points, ImmutableArray<int>.Builder ends)
    {
        int count = contourCount == 0 ? 0 : record.ReadUInt16(8 + (2 * contourCount)) + 1;
        int offset = 10 + (2 * contourCount);
        offset += 2 + record.ReadUInt16(offset);
        if (count == 0 || count > MaximalPoints || offset >= record.Length)
        {
            return;
        }

        var flags = new byte[count];
        for (int i = 0; i < count; i++)
        {
            byte flag = record.ReadByte(offset++);
            flags[i] = flag;
            if ((flag & 8) != 0)
            {
                for (int repeats = record.ReadByte(offset++); repeats > 0 && i + 1 < count; repeats--)
                {
                    flags[++i] = flag;
                }
            }
        }

        int[] xs = ReadCoordinates(record, flags, ref offset, shortBit: 2, sameBit: 16);
        int[] ys = ReadCoordinates(record, flags, ref offset, shortBit: 4, sameBit: 32);
        int first = points.Count;
        for (int i = 0; i < count; i++)
        {
            points.Add(matrix.Apply(xs[i], ys[i], (flags[i] & 1) != 0));
        }

        int previous = -1;
        for (int i = 0; i < contourCount; i++)
        {
            int end = record.ReadUInt16(10 + (2 * i));
            if (end <= previous || end >= count)
            {
                break;
            }

            ends.Add(first + end);
            previous = end;
        }
    }

    private static int[] ReadCoordinates(FontData record, byte[] flags, ref int offset, int shortBit, int sameBit)
    {
        var values = new int[flags.Length];
        int value = 0;
        for (int i = 0; i < flags.Length; i++)
        {
            bool isSame = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0)
            {
                int delta = record.ReadByte(offset++);
                value += isSame ? delta : -delta;
            }
            else if (!isSame)
            {
                value += record.ReadInt16(offset);
                offset += 2;
            }

            values[i] = value;
        }

        return values;
    }

    private readonly record struct Matrix(double XX, double XY, double YX, double YY, double DX, double DY)
    {
        public static Matrix Identity => new(1, 0, 0, 1, 0, 0);

        public GlyphPoint Apply(double x, double y, bool isOnCurve) =>
            new((XX * x) + (YX * y) + DX, (XY * x) + (YY * y) + DY, isOnCurve);

        public Matrix Then(Matrix outer) => new(
            (XX * outer.XX) + (XY * outer.YX),
            (XX * outer.XY) + (XY * outer.YY),
            (YX * outer.XX) + (YY * outer.YX),
            (YX * outer.XY) + (YY * outer.YY),
            (DX * outer.XX) + (DY * outer.YX) + outer.DX,
            (DX * outer.XY) + (DY * outer.YY) + outer.DY);
    }
}
