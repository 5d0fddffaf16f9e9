using System.Text;
using static DocGen.Diagrams.Unicode.LineBreakClass;

namespace DocGen.Diagrams.Unicode;

/// <summary>Where the Unicode line breaking algorithm lets a line end.</summary>
/// <remarks>
/// Source: Unicode Standard Annex 14, revision 49 (Unicode 15.0), with the treatment of numbers of its example 7; names of rules as there.
/// Small kana and the like count as NS: the strict form of Japanese line breaking. O(n).
/// </remarks>
public static class LineBreaker
{
    /// <returns>For each code unit whether a line may end before it; false at the start. Longer by one than the text: the last is the end.</returns>
    public static bool[] FindOpportunities(ReadOnlySpan<char> text)
    {
        var mayBreak = new bool[text.Length + 1];
        mayBreak[^1] = text.Length > 0;
        List<Unit> units = FindUnits(text);
        int regionals = 0;
        for (int i = 1; i < units.Count; i++)
        {
            regionals = units[i - 1].Class == RI ? regionals + 1 : 0;
            mayBreak[units[i].Start] = MayBreak(units, i, regionals);
        }

        return mayBreak;
    }

    /// <summary>LB9 and LB10: marks join the character before them; alone they are letters.</summary>
    private static List<Unit> FindUnits(ReadOnlySpan<char> text)
    {
        var units = new List<Unit>(text.Length);
        int at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            LineBreakClass type = CharacterProperties.GetLineBreakClass(rune.Value);
            if (type is CM or ZWJ)
            {
                if (units.Count > 0 && units[^1].Class is not (BK or CR or LF or NL or SP or ZW))
                {
                    units[^1] = units[^1] with { EndsWithJoiner = type == ZWJ };
                }
                else
                {
                    units.Add(new Unit(at, AL, EndsWithJoiner: type == ZWJ));
                }
            }
            else
            {
                units.Add(new Unit(at, type == SA ? AL : type, EndsWithJoiner: false));
            }

            at += rune.Utf16SequenceLength;
        }

        return units;
    }

    private static bool MayBreak(List<Unit> units, int index, int regionals)
    {
        LineBreakClass before = units[index - 1].Class;
        LineBreakClass after = units[index].Class;

        // LB4 to LB8.
        if (before is BK or LF or NL || (before == CR && after != LF))
        {
            return true;
        }

        if (after is BK or CR or LF or NL or SP or ZW)
        {
            return false;
        }

        int solid = index - 1;
        while (solid >= 0 && units[solid].Class == SP)
        {
            solid--;
        }

        LineBreakClass beforeSpaces = solid >= 0 ? units[solid].Class : SP;
        if (beforeSpaces == ZW)
        {
            return true;
        }

        // LB8a to LB17: what holds across spaces, and what glues.
        if (units[index - 1].EndsWithJoiner || after == WJ || before is WJ or GL || (after == GL && before is not (SP or BA or HY)) ||
            after is CL or CP or CPW or EX or IS or SY || beforeSpaces is OP or OPW)
        {
            return false;
        }

        if ((beforeSpaces == QU && after is (OP or OPW)) || (beforeSpaces is CL or CP or CPW && after == NS) || (beforeSpaces == B2 && after == B2))
        {
            return false;
        }

        // LB18 to LB20.
        if (before == SP)
        {
            return true;
        }

        if (before == QU || after == QU)
        {
            return false;
        }

        if (before == CB || after == CB)
        {
            return true;
        }

        return !IsKeptTogether(units, index) && !(before == RI && after == RI && (regionals & 1) == 1);
    }

    /// <summary>LB21 to LB30 and LB30b: neighbours that stay together.</summary>
    private static bool IsKeptTogether(List<Unit> units, int index)
    {
        LineBreakClass before = units[index - 1].Class;
        LineBreakClass after = units[index].Class;
        bool isLetterBefore = before is AL or HL;
        bool isLetterAfter = after is AL or HL;
        bool isHangulBefore = before is JL or JV or JT or H2 or H3;
        bool isHangulAfter = after is JL or JV or JT or H2 or H3;
        return after is BA or HY or NS or IN || before == BB
            || (before is HY or BA && index > 1 && units[index - 2].Class == HL)
            || (before == SY && after == HL)
            || (isLetterBefore && after == NU) || (before == NU && isLetterAfter)
            || (before == PR && after is (ID or IDX or EB or EM)) || (before is ID or IDX or EB or EM && after == PO)
            || (before is PR or PO && isLetterAfter) || (isLetterBefore && after is (PR or PO))
            || IsNumber(units, index)
            || (before == JL && after is (JL or JV or H2 or H3))
            || (before is JV or H2 && after is JV or JT) || (before is JT or H3 && after == JT)
            || (isHangulBefore && after == PO) || (before == PR && isHangulAfter)
            || (isLetterBefore && isLetterAfter)
            || (before == IS && isLetterAfter)
            || ((isLetterBefore || before == NU) && after == OP) || (before == CP && (isLetterAfter || after == NU))
            || (before is EB or IDX && after == EM);
    }

    /// <summary>LB25 as in example 7: a number with its signs, separators and brackets.</summary>
    private static bool IsNumber(List<Unit> units, int index)
    {
        LineBreakClass before = units[index - 1].Class;
        LineBreakClass after = units[index].Class;
        if (after is (OP or OPW or HY) && before is (PR or PO))
        {
            return index + 1 < units.Count && units[index + 1].Class == NU;
        }

        if (after == NU && before is (PR or PO or OP or OPW or HY))
        {
            return true;
        }

        if (after is not (NU or PO or PR))
        {
            return false;
        }

        int at = index - 1;
        if (after != NU && units[at].Class is (CL or CP or CPW))
        {
            at--;
        }

        while (at >= 0 && units[at].Class is SY or IS)
        {
            at--;
        }

        return at >= 0 && units[at].Class == NU;
    }

    /// <param name="Class">Class of its base.</param>
    /// <param name="EndsWithJoiner">Whether its last character is a zero width joiner.</param>
    private readonly record struct Unit(int Start, LineBreakClass Class, bool EndsWithJoiner);
}
