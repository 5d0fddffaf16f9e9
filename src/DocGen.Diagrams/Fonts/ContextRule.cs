using System.Collections.Immutable;

namespace DocGen.Diagrams.Fonts;

/// <summary>One rule of a contextual lookup: glyphs before, at and after a place, and the lookups that apply there.</summary>
/// <param name="FitsInput">Whether a glyph may stand at a position of the input; the first always fits.</param>
/// <param name="Actions">Position in the input and number of the lookup.</param>
internal sealed record ContextRule(
    int BacktrackCount,
    Func<int, int, bool> FitsBacktrack,
    int InputCount,
    Func<int, int, bool> FitsInput,
    int LookaheadCount,
    Func<int, int, bool> FitsLookahead,
    ImmutableArray<(int Position, int Lookup)> Actions)
{
    /// <summary>Longer rules are in no real font.</summary>
    private const int MaximalLength = 64;

    /// <summary>The rules of a subtable that begin with a glyph, in their order.</summary>
    public static IEnumerable<ContextRule> Find(FontData subtable, bool isChained, int glyph)
    {
        int format = subtable.ReadUInt16(0);
        if (format == 3)
        {
            if (ReadCoverages(subtable, isChained) is { } only && only.FitsInput(0, glyph))
            {
                yield return only;
            }

            yield break;
        }

        int coverage = GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(2)), glyph);
        if (coverage < 0 || format is not (1 or 2))
        {
            yield break;
        }

        FontData Classes(int at) => format == 2 ? subtable.Slice(subtable.ReadUInt16(at)) : default;
        FontData before = isChained ? Classes(4) : default;
        FontData input = Classes(isChained ? 6 : 4);
        FontData after = isChained ? Classes(8) : default;
        int index = format == 1 ? coverage : GlyphClasses.FindClass(input, glyph);
        int setsAt = format == 1 ? 4 : isChained ? 10 : 6;
        if (index >= subtable.ReadUInt16(setsAt) || subtable.ReadUInt16(setsAt + 2 + (2 * index)) is not (> 0 and var offset))
        {
            yield break;
        }

        FontData set = subtable.Slice(offset);
        int count = Math.Min(set.ReadUInt16(0), set.Length / 2);
        for (int i = 0; i < count; i++)
        {
            FontData rule = set.Slice(set.ReadUInt16(2 + (2 * i)));
            if (Read(rule, isChained, format, before, input, after) is { } read)
            {
                yield return read;
            }
        }
    }

    private static ContextRule? Read(FontData rule, bool isChained, int format, FontData before, FontData input, FontData after)
    {
        // The first glyph is that of the coverage or class that led here.
        if (RuleParts.Read(rule, 0, isChained, impliedInputs: 1) is not { } parts)
        {
            return null;
        }

        bool Fits(FontData classes, int place, int glyph) => rule.ReadUInt16(place) == (format == 1 ? glyph : GlyphClasses.FindClass(classes, glyph));
        return new ContextRule(
            parts.Backtrack,
            (k, glyph) => Fits(before, parts.BacktrackAt + (2 * k), glyph),
            parts.Inputs,
            (k, glyph) => k == 0 || Fits(input, parts.InputAt + (2 * (k - 1)), glyph),
            parts.Lookahead,
            (k, glyph) => Fits(after, parts.LookaheadAt + (2 * k), glyph),
            ReadActions(rule, parts.ActionsAt, parts.Actions));
    }

    /// <summary>Where the parts of a rule stand: glyphs before, the input, glyphs behind, actions.</summary>
    private readonly record struct RuleParts(int Backtrack, int BacktrackAt, int Inputs, int InputAt, int Lookahead, int LookaheadAt, int Actions, int ActionsAt)
    {
        /// <param name="impliedInputs">Glyphs of the input that are counted but not stored.</param>
        /// <returns>Null for a rule of nothing, and for one longer than any that is meant.</returns>
        public static RuleParts? Read(FontData data, int start, bool isChained, int impliedInputs)
        {
            int backtrack = isChained ? data.ReadUInt16(start) : 0;
            int backtrackAt = start + 2;
            int at = isChained ? backtrackAt + (2 * backtrack) : start;
            int inputs = data.ReadUInt16(at);

            // An unchained rule has the number of its actions before its glyphs.
            int inputAt = at + (isChained ? 2 : 4);
            int actions = data.ReadUInt16(at + 2);
            at = inputAt + (2 * (inputs - impliedInputs));
            int lookahead = 0;
            int lookaheadAt = 0;
            if (isChained)
            {
                lookahead = data.ReadUInt16(at);
                lookaheadAt = at + 2;
                at = lookaheadAt + (2 * lookahead);
                actions = data.ReadUInt16(at);
                at += 2;
            }

            return inputs == 0 || backtrack > MaximalLength || inputs > MaximalLength || lookahead > MaximalLength || actions > MaximalLength
                ? null
                : new RuleParts(backtrack, backtrackAt, inputs, inputAt, lookahead, lookaheadAt, actions, at);
        }
    }

    private static ContextRule? ReadCoverages(FontData subtable, bool isChained)
    {
        if (RuleParts.Read(subtable, 2, isChained, impliedInputs: 0) is not { } parts)
        {
            return null;
        }

        bool Fits(int place, int glyph) => GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(place)), glyph) >= 0;
        return new ContextRule(
            parts.Backtrack,
            (k, glyph) => Fits(parts.BacktrackAt + (2 * k), glyph),
            parts.Inputs,
            (k, glyph) => Fits(parts.InputAt + (2 * k), glyph),
            parts.Lookahead,
            (k, glyph) => Fits(parts.LookaheadAt + (2 * k), glyph),
            ReadActions(subtable, parts.ActionsAt, parts.Actions));
    }

    private static ImmutableArray<(int Position, int Lookup)> ReadActions(FontData data, int at, int count)
    {
        var actions = ImmutableArray.CreateBuilder<(int Position, int Lookup)>(count);
        for (int i = 0; i < count; i++)
        {
            actions.Add((data.ReadUInt16(at + (4 * i)), data.ReadUInt16(at + (4 * i) + 2)));
        }

        return actions.MoveToImmutable();
    }
}
