using System.Globalization;
using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>Writes a table CFF of some glyphs: each outline as one plain program without hints and subroutines, so that nothing of the original's structure is needed.</summary>
internal static class CompactFontWriter
{
    /// <summary>String numbers below this are standard names.</summary>
    private const int StandardStrings = 391;

    /// <param name="isDrawn">Parallel to <paramref name="glyphs"/>; the programs of others are empty.</param>
    public static byte[] Write(OpenTypeFont font, List<int> glyphs, Func<int, bool> isDrawn)
    {
        var programs = new List<byte[]>(glyphs.Count);
        foreach (int glyph in glyphs)
        {
            programs.Add(isDrawn(glyph) ? WriteProgram(font.GetOutline(glyph), font.GetAdvance(glyph)) : WriteProgram(GlyphOutline.Empty, 0));
        }

        var names = new List<byte[]>(glyphs.Count);
        for (int i = 1; i < glyphs.Count; i++)
        {
            names.Add(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"g{i}")));
        }

        // All operands are five bytes long, so that the offsets do not move what they point to.
        byte[] head = [1, 0, 4, 4];
        byte[] nameIndex = WriteIndex([Encoding.ASCII.GetBytes("Subset")]);
        byte[] stringIndex = WriteIndex(names);
        byte[] globalIndex = WriteIndex([]);
        int topLength = WriteIndex([WriteTop(0, 0, 0)]).Length;
        int charset = head.Length + nameIndex.Length + topLength + stringIndex.Length + globalIndex.Length;
        byte[] charsetBytes = glyphs.Count > 1
            ? new FontWriter().Write([2]).WriteUInt16(StandardStrings).WriteUInt16(glyphs.Count - 2).ToArray()
            : [0];
        byte[] programIndex = WriteIndex(programs);
        int programsAt = charset + charsetBytes.Length;
        var writer = new FontWriter();
        writer.Write(head).Write(nameIndex).Write(WriteIndex([WriteTop(charset, programsAt, programsAt + programIndex.Length)]));
        return writer.Write(stringIndex).Write(globalIndex).Write(charsetBytes).Write(programIndex).ToArray();
    }

    /// <summary>Charset, CharStrings and an empty Private dictionary.</summary>
    private static byte[] WriteTop(int charset, int programs, int end)
    {
        var writer = new FontWriter();
        Integer(charset).Write([15]);
        Integer(programs).Write([17]);
        Integer(0);
        Integer(end).Write([18]);
        return writer.ToArray();

        FontWriter Integer(int value) => writer.Write([29]).WriteUInt32((uint)value);
    }

    private static byte[] WriteIndex(List<byte[]> entries)
    {
        var writer = new FontWriter();
        writer.WriteUInt16(entries.Count);
        if (entries.Count == 0)
        {
            return writer.ToArray();
        }

        writer.Write([4]);
        uint offset = 1;
        writer.WriteUInt32(offset);
        foreach (byte[] entry in entries)
        {
            offset += (uint)entry.Length;
            writer.WriteUInt32(offset);
        }

        entries.ForEach(entry => writer.Write(entry));
        return writer.ToArray();
    }

    private static byte[] WriteProgram(GlyphOutline outline, int advance)
    {
        var writer = new FontWriter();
        double x = 0;
        double y = 0;
        int first = 0;

        // The width goes before the first operands; nominal and default widths are 0.
        Number(advance);
        foreach (int last in outline.ContourEnds)
        {
            Step(outline.Points[first]);
            writer.Write([21]);
            for (int i = first + 1; i <= last;)
            {
                if (outline.Points[i].IsOnCurve || i + 1 > last)
                {
                    Step(outline.Points[i++]);
                    writer.Write([5]);
                    continue;
                }

                // The last curve may end where the contour starts.
                Step(outline.Points[i]);
                Step(outline.Points[i + 1]);
                Step(i + 2 <= last ? outline.Points[i + 2] : outline.Points[first]);
                writer.Write([8]);
                i += 3;
            }

            first = last + 1;
        }

        return writer.Write([14]).ToArray();

        void Step(GlyphPoint point)
        {
            double dx = Math.Round((point.X - x) * 65536) / 65536;
            double dy = Math.Round((point.Y - y) * 65536) / 65536;
            Number(dx);
            Number(dy);
            (x, y) = (x + dx, y + dy);
        }

        void Number(double value)
        {
            int whole = (int)Math.Round(value);
            if (whole != value || Math.Abs(whole) > short.MaxValue)
            {
                writer.Write([255]).WriteUInt32((uint)(int)Math.Clamp(value * 65536, int.MinValue, int.MaxValue));
            }
            else if (Math.Abs(whole) <= 107)
            {
                writer.Write([(byte)(whole + 139)]);
            }
            else if (Math.Abs(whole) <= 1131)
            {
                int rest = Math.Abs(whole) - 108;
                writer.Write([(byte)((whole > 0 ? 247 : 251) + (rest >> 8)), (byte)rest]);
            }
            else
            {
                writer.Write([28]).WriteUInt16(whole);
            }
        }
    }
}
