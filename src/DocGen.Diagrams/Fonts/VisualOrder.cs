using System.Text;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Fonts;

/// <summary>The order on screen of one line of text.</summary>
internal static class VisualOrder
{
    /// <summary>Characters from left to right, mirrored where they are read from right to left; those that only direct are gone.</summary>
    public static List<Rune> Arrange(string text, bool isRightToLeft)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        BidiLine line = BidiAlgorithm.Resolve([.. runes.Select(static rune => rune.Value)], isRightToLeft);
        return [.. line.FindVisualOrder().Select(i => (line.Levels[i] & 1) != 0 ? new Rune(CharacterProperties.GetMirrored(runes[i].Value)) : runes[i])];
    }
}
