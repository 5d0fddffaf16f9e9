namespace DocGen.Diagrams.Drawings;

/// <summary>The colours of drawings. Values for light and dark are in <c>Palette</c>.</summary>
public enum ColorToken
{
    /// <summary>What the drawing lies on.</summary>
    Canvas,
    Surface1,
    Surface2,
    Surface3,
    Accent,
    AccentSoft,
    NeutralSoft,
    Muted,
    Strong,
    Success,
    Warning,

    /// <summary>Outline of a plain box.</summary>
    Outline,

    /// <summary>Fill of a plain box.</summary>
    Box,

    /// <summary>Primary text.</summary>
    Text,

    /// <summary>Secondary text.</summary>
    TextMuted,

    /// <summary>Text on <see cref="Accent"/>.</summary>
    TextOnAccent,

    /// <summary>Lines of relations without a style.</summary>
    Line,
    Shadow,
}
