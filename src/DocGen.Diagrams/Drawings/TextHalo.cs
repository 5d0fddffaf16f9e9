namespace DocGen.Diagrams.Drawings;

/// <summary>The outline behind a text that keeps it readable over lines.</summary>
public static class TextHalo
{
    /// <summary>Stroke width in px; half of it lies outside the letters.</summary>
    public const double Width = 4;
}
