using System.Diagnostics;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Png;

/// <summary>A line of text in pixels: every rasterizer sets it here.</summary>
/// <param name="Size">Em size.</param>
/// <param name="Start">Left end of the line.</param>
internal sealed record PlacedText(List<PlacedGlyph> Glyphs, double Size, double Start, double Baseline)
{
    /// <summary>Null if there is nothing to draw.</summary>
    public static PlacedText? Of(DrawingItem.Text text, Drawing drawing, FontSet fonts, double scale)
    {
        bool isRightToLeft = text.Language?.IsRightToLeft ?? drawing.IsRightToLeft;
        (List<PlacedGlyph> glyphs, double widthInEm) = GlyphRun.Place(
            fonts.ForLanguage(text.Language ?? drawing.Language), text.Content, text.Style.Weight, text.Style.Family == TextFamily.Monospace, isRightToLeft);
        if (glyphs.Count == 0)
        {
            return null;
        }

        double size = text.Style.Size * scale;
        double width = widthInEm * size;
        double start = (text.Origin.X * scale) - (text.Anchor switch
        {
            TextAnchor.Middle => width / 2,
            TextAnchor.Start => drawing.IsRightToLeft ? width : 0,
            TextAnchor.End => drawing.IsRightToLeft ? 0 : width,
            _ => throw new UnreachableException(),
        });
        return new PlacedText(glyphs, size, start, text.Origin.Y * scale);
    }
}
