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
        int at = 0;
        int backtrack = isChained ? rule.ReadUInt16(at) : 0;
        int backtrackAt = at + 2;
        at = isChained ? backtrackAt + (2 * backtrack) : 0;
        int inputs = rule.ReadUInt16(at);

        // An unchained rule has the number of its actions before its glyphs.
        int inputAt = at + (isChained ? 2 : 4);
        int lookahead = 0;
        int lookaheadAt = 0;
        int actions = rule.ReadUInt16(at + 2);
        at = inputAt + (2 * (inputs - 1));
        if (isChained)
        {
            lookahead = rule.ReadUInt16(at);
            lookaheadAt = at + 2;
            at = lookaheadAt + (2 * lookahead);
            actions = rule.ReadUInt16(at);
            at += 2;
        }

        if (inputs == 0 || backtrack > MaximalLength || inputs > MaximalLength || lookahead > MaximalLength || actions > MaximalLength)
        {
            return null;
        }

        bool Fits(FontData classes, int place, int glyph) => rule.ReadUInt16(place) == (format == 1 ? glyph : GlyphClasses.FindClass(classes, glyph));
        return new ContextRule(
            backtrack,
            (k, glyph) => Fits(before, backtrackAt + (2 * k), glyph),
            inputs,
            (k, glyph) => k == 0 || Fits(input, inputAt + (2 * (k - 1)), glyph),
            lookahead,
            (k, glyph) => Fits(after, lookaheadAt + (2 * k), glyph),
            ReadActions(rule, at, actions));
    }

    private static ContextRule? ReadCoverages(FontData subtable, bool isChained)
    {
        int at = 2;
        int backtrack = isChained ? subtable.ReadUInt16(at) : 0;
        int backtrackAt = at + 2;
        at = isChained ? backtrackAt + (2 * backtrack) : 2;
        int inputs = subtable.ReadUInt16(at);
        int inputAt = at + (isChained ? 2 : 4);
        int actions = subtable.ReadUInt16(at + 2);
        at = inputAt + (2 * inputs);
        int lookahead = 0;
        int lookaheadAt = 0;
        if (isChained)
        {
            lookahead = subtable.ReadUInt16(at);
            lookaheadAt = at + 2;
            at = lookaheadAt + (2 * lookahead);
            actions = subtable.ReadUInt16(at);
            at += 2;
        }

        if (inputs == 0 || backtrack > MaximalLength || inputs > MaximalLength || lookahead > MaximalLength || actions > MaximalLength)
        {
            return null;
        }

        bool Fits(int place, int glyph) => GlyphClasses.FindCoverage(subtable.Slice(subtable.ReadUInt16(place)), glyph) >= 0;
        return new ContextRule(
            backtrack,
            (k, glyph) => Fits(backtrackAt + (2 * k), glyph),
            inputs,
            (k, glyph) => Fits(inputAt + (2 * k), glyph),
            lookahead,
            (k, glyph) => Fits(lookaheadAt + (2 * k), glyph),
            ReadActions(subtable, at, actions));
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
