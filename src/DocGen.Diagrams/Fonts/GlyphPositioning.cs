using System.Globalization;
using System.Numerics;
using System.Text;

namespace DocGen.Diagrams.Fonts;

/// <summary>The table GPOS: single and pair adjustment, and marks on bases, ligatures and other marks (types 1, 2, 4, 5 and 6).</summary>
/// <remarks>Source: the OpenType specification 1.9, chapter GPOS.</remarks>
internal sealed class GlyphPositioning(LayoutTable table)
{
    private static readonly string[] Features = ["kern", "dist", "abvm", "blwm", "mark", "mkmk"];

    /// <summary>Advances must be set before.</summary>
    public void Apply(ShapingRun run)
    {
        foreach (int index in table.FindLookups(run.Script, Features))
        {
            LayoutLookup lookup = table.GetLookup(index);
            for (int at = 0; at < run.Glyphs.Count; at++)
            {
                if (!run.IsSkipped(at, lookup))
                {
                    ApplyAt(run, lookup, at);
                }
            }
        }
    }

    /// <summary>For a font that says nothing of its marks: over or under the middle of their letters. Advances must be set before.</summary>
    public static void PlaceUntold(ShapingRun run)
    {
        for (int at = 1; at < run.Glyphs.Count; at++)
        {
            ShapingGlyph mark = run.Glyphs[at];
            int under = mark.Base is null && Rune.GetUnicodeCategory(mark.Character) is UnicodeCategory.NonSpacingMark ? FindBase(run, at) : -1;
            if (under < 0 || !Measure(run, mark.Glyph, out MarkBox own) || !Measure(run, run.Glyphs[under].Glyph, out MarkBox letter))
            {
                continue;
            }

            mark.Base = run.Glyphs[under];
            mark.OffsetX = ((letter.Left + letter.Right) / 2) - ((own.Left + own.Right) / 2);

            // Drawn for small letters: above capitals it goes up by as much as they are taller.
            int gap = run.Font.UnitsPerEm / 16;
            mark.OffsetY = own.Bottom > 0 ? Math.Max(0, letter.Top + gap - own.Bottom) : 0;
        }
    }

    private static bool Measure(ShapingRun run, int glyph, out MarkBox box)
    {
        GlyphOutline outline = run.Font.GetOutline(glyph);
        box = new MarkBox(int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        foreach (GlyphPoint point in outline.Points)
        {
            box = new MarkBox(Math.Min(box.Left, (int)point.X), Math.Max(box.Right, (int)point.X), Math.Min(box.Bottom, (int)point.Y), Math.Max(box.Top, (int)point.Y));
        }

        return outline.Points.Length > 0;
    }

    private readonly record struct MarkBox(int Left, int Right, int Bottom, int Top);

    private static void ApplyAt(ShapingRun run, LayoutLookup lookup, int at)
    {
        foreach (FontData subtable in lookup.Subtables)
        {
            bool isDone = lookup.Type switch
            {
                1 => ApplySingle(run, subtable, at),
                2 => ApplyPair(run, lookup, subtable, at),
                4 => ApplyMark(run, subtable, at, FindBase(run, at)),
                5 => ApplyToLigature(run, subtable, at),
                6 => ApplyToMark(run, lookup, subtable, at),
                _ => false,
            };
            if (isDone)
            {
                return;
            }
        }
    }

    private static bool ApplySingle(ShapingRun run, FontData subtable, int at)
    {
        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), run.Glyphs[at].Glyph);
        int format = subtable.ReadUInt16(4);
        if (coverage >= 0)
        {
            Adjust(run.Glyphs[at], subtable, subtable.ReadUInt16(0) == 1 ? 6 : 8 + (coverage * Size(format)), format);
        }

        return coverage >= 0;
    }

    private static bool ApplyPair(ShapingRun run, LayoutLookup lookup, FontData subtable, int at)
    {
        int next = run.Next(at, lookup);
        if (next < 0)
        {
            return false;
        }

        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), run.Glyphs[at].Glyph);
        int record = coverage < 0 ? -1 : PairKerning.FindRecord(subtable, coverage, run.Glyphs[at].Glyph, run.Glyphs[next].Glyph);
        if (record < 0)
        {
            return false;
        }

        Adjust(run.Glyphs[at], subtable, record, subtable.ReadUInt16(4));
        Adjust(run.Glyphs[next], subtable, record + Size(subtable.ReadUInt16(4)), subtable.ReadUInt16(6));
        return true;
    }

    /// <summary>A value record: only the fields that its format names are there.</summary>
    private static void Adjust(ShapingGlyph glyph, FontData subtable, int at, int format)
    {
        if ((format & 1) != 0)
        {
            glyph.OffsetX += subtable.ReadInt16(at);
            at += 2;
        }

        if ((format & 2) != 0)
        {
            glyph.OffsetY += subtable.ReadInt16(at);
            at += 2;
        }

        if ((format & 4) != 0)
        {
            glyph.Advance += subtable.ReadInt16(at);
        }
    }

    private static int Size(int format) => 2 * BitOperations.PopCount((uint)format);

    private static int FindBase(ShapingRun run, int at)
    {
        do
        {
            at--;
        }
        while (at >= 0 && run.IsMark(at));

        return at;
    }

    private static bool ApplyToLigature(ShapingRun run, FontData subtable, int at)
    {
        int under = FindBase(run, at);
        int coverage = under < 0 ? -1 : GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(4)), run.Glyphs[under].Glyph);
        if (coverage < 0)
        {
            return false;
        }

        FontData array = subtable.Slice(subtable.ReadUInt16(10));
        FontData ligature = array.Slice(array.ReadUInt16(2 + (2 * coverage)));
        int components = ligature.ReadUInt16(0);
        int component = run.Glyphs[at].Component is int known and >= 0 ? Math.Min(known, components - 1) : components - 1;
        return Attach(run, subtable, at, under, markClass => component < 0 ? default : Anchor(ligature, 2 + (2 * ((component * subtable.ReadUInt16(6)) + markClass))));
    }

    private static bool ApplyToMark(ShapingRun run, LayoutLookup lookup, FontData subtable, int at)
    {
        int before = run.Next(at, lookup, -1);
        return before >= 0 && run.IsMark(before) && run.Glyphs[before].Component == run.Glyphs[at].Component && ApplyMark(run, subtable, at, before);
    }

    private static bool ApplyMark(ShapingRun run, FontData subtable, int at, int under)
    {
        int coverage = under < 0 ? -1 : GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(4)), run.Glyphs[under].Glyph);
        FontData array = subtable.Slice(subtable.ReadUInt16(10));
        return coverage >= 0 && coverage < array.ReadUInt16(0) &&
            Attach(run, subtable, at, under, markClass => Anchor(array, 2 + (2 * ((coverage * subtable.ReadUInt16(6)) + markClass))));
    }

    private static bool Attach(ShapingRun run, FontData subtable, int at, int under, Func<int, FontData> findAnchor)
    {
        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), run.Glyphs[at].Glyph);
        FontData marks = subtable.Slice(subtable.ReadUInt16(8));
        if (coverage < 0 || coverage >= marks.ReadUInt16(0))
        {
            return false;
        }

        int markClass = marks.ReadUInt16(2 + (4 * coverage));
        FontData own = Anchor(marks, 4 + (4 * coverage));
        FontData other = findAnchor(markClass);
        if (markClass >= subtable.ReadUInt16(6) || own.IsEmpty || other.IsEmpty)
        {
            return false;
        }

        ShapingGlyph mark = run.Glyphs[at];
        mark.Base = run.Glyphs[under];
        mark.OffsetX = other.ReadInt16(2) - own.ReadInt16(2);
        mark.OffsetY = other.ReadInt16(4) - own.ReadInt16(4);
        return true;
    }

    private static FontData Anchor(FontData table, int at) => table.ReadUInt16(at) is > 0 and var offset ? table.Slice(offset) : default;
}
