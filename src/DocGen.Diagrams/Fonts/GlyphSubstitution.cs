namespace DocGen.Diagrams.Fonts;

/// <summary>
/// The table GSUB: composition, joined forms, syllables and required ligatures; lookups of types 1 to 6. Ligatures and alternates of taste are left out, as
/// drawings switch them off in browsers too.
/// </summary>
/// <remarks>Source: the OpenType specification 1.9, chapter GSUB. A line may grow to a bounded length only.</remarks>
internal sealed class GlyphSubstitution(LayoutTable table)
{
    private const int MaximalDepth = 6;
    private const int MaximalGrowth = 4;

    /// <summary>Contexts that call contexts: a damaged font must not keep a line busy forever.</summary>
    private const int StepsPerGlyph = 500;

    private static readonly string[][] Stages = [["locl", "ccmp"], ["isol"], ["fina"], ["medi"], ["init"], ["rlig", "rclt"]];
    private static readonly string[] Forms = ["isol", "fina", "medi", "init"];

    public void Apply(ShapingRun run)
    {
        if (run.Script == DevanagariShaper.Script)
        {
            DevanagariShaper.Apply(run, this);
            return;
        }

        foreach (string[] stage in Stages)
        {
            string? form = Array.IndexOf(Forms, stage[0]) >= 0 ? stage[0] : null;
            Apply(run, stage, form is null ? null : glyph => glyph.Form == form);
        }
    }

    /// <summary>One pass with the lookups of some features.</summary>
    /// <param name="isMeant">At which glyphs they apply; null: at all.</param>
    public void Apply(ShapingRun run, ReadOnlySpan<string> features, Func<ShapingGlyph, bool>? isMeant)
    {
        int limit = (run.Glyphs.Count * MaximalGrowth) + 16;
        int steps = limit * StepsPerGlyph;
        foreach (int index in table.FindLookups(run.Script, features))
        {
            LayoutLookup lookup = table.GetLookup(index);
            for (int at = 0; at < run.Glyphs.Count && run.Glyphs.Count <= limit;)
            {
                bool applies = (isMeant is null || isMeant(run.Glyphs[at])) && !run.IsSkipped(at, lookup);
                at = applies && ApplyAt(run, lookup, at, 0, ref steps) is int next and >= 0 ? next : at + 1;
            }
        }
    }

    /// <returns>The place behind what was replaced; -1 if the lookup does not apply.</returns>
    private int ApplyAt(ShapingRun run, LayoutLookup lookup, int at, int depth, ref int steps)
    {
        foreach (FontData subtable in lookup.Subtables)
        {
            if (--steps < 0)
            {
                return -1;
            }

            int next = lookup.Type switch
            {
                1 => ApplySingle(run, subtable, at),
                2 => ApplyMultiple(run, subtable, at),
                3 => ApplyAlternate(run, subtable, at),
                4 => ApplyLigature(run, lookup, subtable, at),
                5 or 6 when depth < MaximalDepth => ApplyContext(run, lookup, subtable, at, depth, ref steps),
                _ => -1,
            };
            if (next >= 0)
            {
                return next;
            }
        }

        return -1;
    }

    private static int ApplySingle(ShapingRun run, FontData subtable, int at)
    {
        ShapingGlyph glyph = run.Glyphs[at];
        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), glyph.Glyph);
        if (coverage < 0)
        {
            return -1;
        }

        glyph.Glyph = subtable.ReadUInt16(0) == 1 ? (glyph.Glyph + subtable.ReadUInt16(4)) & 0xFFFF : subtable.ReadUInt16(6 + (2 * coverage));
        return at + 1;
    }

    private static int ApplyMultiple(ShapingRun run, FontData subtable, int at)
    {
        ShapingGlyph glyph = run.Glyphs[at];
        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), glyph.Glyph);
        FontData sequence = coverage < 0 ? default : subtable.Slice(subtable.ReadUInt16(6 + (2 * coverage)));
        int count = sequence.ReadUInt16(0);
        if (count is 0 or > 16)
        {
            return -1;
        }

        glyph.Glyph = sequence.ReadUInt16(2);
        for (int i = 1; i < count; i++)
        {
            run.Glyphs.Insert(at + i, new ShapingGlyph(glyph.Character, sequence.ReadUInt16(2 + (2 * i))) { Form = glyph.Form, Component = glyph.Component, Rank = glyph.Rank });
        }

        return at + count;
    }

    private static int ApplyAlternate(ShapingRun run, FontData subtable, int at)
    {
        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), run.Glyphs[at].Glyph);
        FontData set = coverage < 0 ? default : subtable.Slice(subtable.ReadUInt16(6 + (2 * coverage)));
        if (set.ReadUInt16(0) == 0)
        {
            return -1;
        }

        run.Glyphs[at].Glyph = set.ReadUInt16(2);
        return at + 1;
    }

    private static int ApplyLigature(ShapingRun run, LayoutLookup lookup, FontData subtable, int at)
    {
        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), run.Glyphs[at].Glyph);
        FontData set = coverage < 0 ? default : subtable.Slice(subtable.ReadUInt16(6 + (2 * coverage)));
        int count = Math.Min(set.ReadUInt16(0), set.Length / 2);
        for (int i = 0; i < count; i++)
        {
            FontData ligature = set.Slice(set.ReadUInt16(2 + (2 * i)));
            int components = ligature.ReadUInt16(2);
            if (components is 0 or > 64 || Match(run, lookup, at, components - 1, (k, glyph) => glyph == ligature.ReadUInt16(4 + (2 * k))) is not { } places)
            {
                continue;
            }

            Join(run, at, places, ligature.ReadUInt16(0), components);
            return at + 1;
        }

        return -1;
    }

    private static void Join(ShapingRun run, int at, List<int> places, int glyph, int components)
    {
        run.Glyphs[at].Glyph = glyph;
        run.Glyphs[at].Components = components;

        // Marks between the parts, and behind the last, remember their part.
        int last = places.Count > 0 ? places[^1] : at;
        int component = 0;
        for (int i = at + 1; i < run.Glyphs.Count && (i <= last || run.IsMark(i)); i++)
        {
            if (places.Contains(i))
            {
                component++;
            }
            else
            {
                run.Glyphs[i].Component = component;
            }
        }

        for (int i = places.Count - 1; i >= 0; i--)
        {
            run.Glyphs.RemoveAt(places[i]);
        }
    }

    /// <summary>Places of the glyphs that follow one another and fit, as the lookup sees them; null if they do not.</summary>
    private static List<int>? Match(ShapingRun run, LayoutLookup lookup, int at, int count, Func<int, int, bool> fits, int step = 1)
    {
        var places = new List<int>(count);
        for (int k = 0; k < count; k++)
        {
            at = run.Next(at, lookup, step);
            if (at < 0 || !fits(k, run.Glyphs[at].Glyph))
            {
                return null;
            }

            places.Add(at);
        }

        return places;
    }

    private int ApplyContext(ShapingRun run, LayoutLookup lookup, FontData subtable, int at, int depth, ref int steps)
    {
        foreach (ContextRule rule in ContextRule.Find(subtable, isChained: lookup.Type == 6, run.Glyphs[at].Glyph))
        {
            if (--steps < 0)
            {
                return -1;
            }

            if (Match(run, lookup, at, rule.InputCount - 1, (k, glyph) => rule.FitsInput(k + 1, glyph)) is not { } places ||
                Match(run, lookup, at, rule.BacktrackCount, rule.FitsBacktrack, step: -1) is null ||
                Match(run, lookup, places.Count > 0 ? places[^1] : at, rule.LookaheadCount, rule.FitsLookahead) is null)
            {
                continue;
            }

            places.Insert(0, at);
            int end = places[^1] + 1;
            foreach ((int position, int index) in rule.Actions)
            {
                if (position >= places.Count || places[position] >= run.Glyphs.Count)
                {
                    continue;
                }

                int before = run.Glyphs.Count;
                ApplyAt(run, table.GetLookup(index), places[position], depth + 1, ref steps);
                int growth = run.Glyphs.Count - before;
                end += growth;
                for (int i = position + 1; growth != 0 && i < places.Count; i++)
                {
                    places[i] = Math.Max(places[i] + growth, places[position] + 1);
                }
            }

            return Math.Max(end, at + 1);
        }

        return -1;
    }
}
