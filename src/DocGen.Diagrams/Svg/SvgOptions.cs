using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Svg;

/// <summary>For a drawing inside an HTML page.</summary>
/// <param name="FigurePrefix">Id of the figure, usually the view's id: element ids are <c>prefix--id</c>.</param>
/// <param name="CopyNumber">1 for the first figure of that prefix on a page; <c>-2</c>, <c>-3</c> … end the ids of further ones.</param>
/// <param name="Fonts">What the texts were measured with; null: the default set.</param>
/// <param name="Numbers">Of the notes on components, by full id, as <see cref="SvgNumbers"/> draws them; null: none.</param>
public sealed record SvgPageOptions(string FigurePrefix, int CopyNumber = 1, FontSet? Fonts = null, IReadOnlyDictionary<string, int>? Numbers = null);

/// <summary>For a drawing in a file of its own.</summary>
/// <param name="Palette">Null: the default palette.</param>
/// <param name="Theme">Fixed colours, or those that the reader's system prefers.</param>
/// <param name="HasBackground">Whether the canvas is painted.</param>
/// <param name="HasFonts">Whether the glyphs that are used are embedded.</param>
/// <param name="HasLinks">Whether links are written; off where the file's place is unknown and links are relative.</param>
/// <param name="Fonts">What the texts were measured with; null: the default set.</param>
public sealed record SvgStandaloneOptions(
    Palette? Palette = null,
    SvgTheme Theme = SvgTheme.Auto,
    bool HasBackground = true,
    bool HasFonts = true,
    bool HasLinks = true,
    FontSet? Fonts = null);

public enum SvgTheme
{
    /// <summary>Light and dark by media query.</summary>
    Auto,
    Light,
    Dark,
}
