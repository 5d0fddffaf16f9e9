using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Fonts;

/// <summary>Gives letters of joined scripts the form that their neighbours ask for.</summary>
/// <remarks>Source: The Unicode Standard 15.0, section 9.2, rules R1 to R7.</remarks>
internal static class ArabicJoining
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <param name="glyphs">A whole line or run in the order of reading, joiners included.</param>
    public static void SetForms(List<ShapingGlyph> glyphs)
    {
        ShapingGlyph? before = null;
        bool joinsNext = false;
        foreach (ShapingGlyph glyph in glyphs)
        {
            int codePoint = glyph.Character.Value;
            JoiningType type = codePoint == ZeroWidthJoiner ? JoiningType.JoinCausing : CharacterProperties.GetJoiningType(codePoint);
            if (type == JoiningType.Transparent)
            {
                continue;
            }

            bool joins = joinsNext && type is (JoiningType.Dual or JoiningType.Right or JoiningType.JoinCausing);
            if (joins && before is not null)
            {
                before.Form = before.Form switch
                {
                    "isol" => "init",
                    "fina" => "medi",
                    _ => before.Form,
                };
            }

            glyph.Form = type is JoiningType.Dual or JoiningType.Right or JoiningType.Left ? (joins ? "fina" : "isol") : null;
            before = glyph;
            joinsNext = type is JoiningType.Dual or JoiningType.Left or JoiningType.JoinCausing;
        }
    }
}
