using System.Collections.Immutable;

namespace DocGen.Diagrams.Unicode;

/// <summary>The Unicode bidirectional algorithm for a paragraph that is one line.</summary>
/// <remarks>Source: Unicode Standard Annex 9, revision 46 (Unicode 15.0); names of rules as there.</remarks>
public static class BidiAlgorithm
{
    /// <param name="isRightToLeft">Direction of the paragraph; null: that of its first letter (P2, P3).</param>
    public static BidiLine Resolve(ReadOnlySpan<int> codePoints, bool? isRightToLeft)
    {
        var classes = new BidiClass[codePoints.Length];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = CharacterProperties.GetBidiClass(codePoints[i]);
        }

        return Resolve(codePoints, classes, isRightToLeft);
    }

    /// <param name="codePoints">Looked at for brackets only.</param>
    /// <param name="isRightToLeft">Direction of the paragraph; null: that of its first letter.</param>
    internal static BidiLine Resolve(ReadOnlySpan<int> codePoints, BidiClass[] classes, bool? isRightToLeft)
    {
        int[] matches = BidiExplicitLevels.MatchIsolates(classes);
        int paragraph = isRightToLeft is { } known ? (known ? 1 : 0) : BidiExplicitLevels.FindParagraphLevel(classes, matches, 0, classes.Length);
        var types = (BidiClass[])classes.Clone();
        byte[] levels = BidiExplicitLevels.Resolve(classes, types, matches, paragraph);
        foreach (BidiSequence sequence in BidiSequence.FindAll(classes, levels, matches, paragraph))
        {
            BidiWeakTypes.Resolve(sequence, types);
            BidiNeutralTypes.Resolve(sequence, codePoints, classes, types);
            foreach (int i in sequence.Indices)
            {
                levels[i] += (types[i], levels[i] & 1) switch
                {
                    (BidiClass.R, 0) => 1,
                    (BidiClass.AN or BidiClass.EN, 0) => 2,
                    (BidiClass.L or BidiClass.AN or BidiClass.EN, 1) => 1,
                    _ => 0,
                };
            }
        }

        ResetWhiteSpace(classes, levels, paragraph);
        return new BidiLine(paragraph, ImmutableArray.Create(levels));
    }

    /// <summary>L1: separators, and white space before them or at the end of the line, are at the paragraph's level.</summary>
    private static void ResetWhiteSpace(BidiClass[] classes, byte[] levels, int paragraph)
    {
        bool isEnd = true;
        for (int i = classes.Length - 1; i >= 0; i--)
        {
            switch (classes[i])
            {
                case BidiClass.B or BidiClass.S:
                    levels[i] = (byte)paragraph;
                    isEnd = true;
                    break;
                case BidiClass.WS or BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI:
                    levels[i] = isEnd ? (byte)paragraph : levels[i];
                    break;
                default:
                    isEnd &= levels[i] == BidiLine.Removed;
                    break;
            }
        }
    }
}
