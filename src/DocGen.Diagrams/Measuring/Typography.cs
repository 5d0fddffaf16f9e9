namespace DocGen.Diagrams.Measuring;

/// <summary>How a role is set.</summary>
/// <param name="Size">Em size in px.</param>
/// <param name="Weight">400, 600 or 700.</param>
/// <param name="LineHeight">Distance between baselines in px; whole, so that lines keep the same place in the pixel grid.</param>
public readonly record struct TypeStyle(double Size, int Weight, double LineHeight, bool IsItalic = false);

/// <summary>The type scale of drawings: one family, few sizes, weight for rank.</summary>
public static class Typography
{
    public static TypeStyle Of(TextRole role) => role switch
    {
        TextRole.Name => new TypeStyle(14, 600, 18),
        TextRole.ContainerName => new TypeStyle(14, 700, 18),
        TextRole.Stereotype => new TypeStyle(11, 400, 14),
        TextRole.Summary => new TypeStyle(12, 400, 16),
        TextRole.Technology => new TypeStyle(11.5, 400, 15),
        TextRole.Marker => new TypeStyle(11, 400, 14, IsItalic: true),
        TextRole.Hint => new TypeStyle(12, 400, 16, IsItalic: true),
        TextRole.Member => new TypeStyle(12, 400, 17),
        TextRole.AbstractMember => new TypeStyle(12, 400, 17, IsItalic: true),
        TextRole.StaticMember => new TypeStyle(12, 400, 17),
        TextRole.EdgeLabel => new TypeStyle(12, 400, 15),
        TextRole.Multiplicity => new TypeStyle(11.5, 600, 14),
        TextRole.Note => new TypeStyle(12, 400, 16),
        TextRole.Legend => new TypeStyle(12, 400, 16),
        TextRole.Emoji => new TypeStyle(18, 400, 22),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "not a text role"),
    };
}
