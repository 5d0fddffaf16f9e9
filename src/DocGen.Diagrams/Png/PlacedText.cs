using System.Diagnostics;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;

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

    /// <summary>A hollow box says that there is a character which no font has.</summary>
    /// <returns>Its line's middle and width; null for what is not seen.</returns>
    public (Rectangle Box, double Line)? FindMissingBox(PlacedGlyph glyph)
    {
        if (glyph.Face is not null || glyph.Advance <= 0 || Rune.IsWhiteSpace(glyph.Character))
        {
            return null;
        }

        double line = Math.Max(Size / 14, 1);
        var box = new Rectangle(Start + ((glyph.X + 0.1) * Size), Baseline - (0.7 * Size), (glyph.Advance - 0.2) * Size, 0.72 * Size);
        return (box.Inflate(-line / 2), line);
    }
}
