using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Svg;

/// <summary>Writes lines of text so that they take the room they were measured for, whatever font the reader has.</summary>
internal static class SvgTextWriter
{
    public static void Write(StringBuilder builder, DrawingItem.Text text, Drawing drawing, FontSet fonts, SvgPaints paints)
    {
        SvgGradients gradients = paints.Define(text.Fill, null);
        builder.Append("<text").AppendAttribute("x", text.Origin.X).AppendAttribute("y", text.Origin.Y).AppendAttribute("font-size", text.Style.Size);
        if (text.Style.Weight != 400)
        {
            builder.Append(" font-weight=\"").Append(text.Style.Weight).Append('"');
        }

        if (text.Style.IsItalic)
        {
            builder.Append(" font-style=\"italic\"");
        }

        // Start and end mean the drawing's reading direction; SVG means the text's own, so they change places where the two differ.
        bool isRightToLeft = text.Language?.IsRightToLeft ?? drawing.IsRightToLeft;
        TextAnchor anchor = isRightToLeft == drawing.IsRightToLeft ? text.Anchor : text.Anchor switch
        {
            TextAnchor.Start => TextAnchor.End,
            TextAnchor.End => TextAnchor.Start,
            _ => TextAnchor.Middle,
        };
        if (anchor != TextAnchor.Start)
        {
            builder.AppendAttribute("text-anchor", anchor == TextAnchor.Middle ? "middle" : "end");
        }

        if (isRightToLeft != drawing.IsRightToLeft)
        {
            builder.AppendAttribute("direction", isRightToLeft ? "rtl" : "ltr");
        }

        if (text.Language is { } language && language != drawing.Language)
        {
            builder.AppendAttribute("lang", language.Value);
        }

        // With another font than ours the text still keeps to its room. Where we only guess the width, the browser's own is better.
        if (text.Width > 0 && IsFullyMeasured(text, fonts.ForLanguage(text.Language ?? drawing.Language)))
        {
            builder.AppendAttribute("textLength", text.Width).Append(" lengthAdjust=\"spacingAndGlyphs\"");
        }

        if (text.Halo is { } halo)
        {
            builder.Append(" paint-order=\"stroke\"");
            paints.Append(text.Fill, new Stroke(halo, TextHalo.Width, []), FamilyClass(text.Style.Family), gradients);
        }
        else
        {
            paints.Append(text.Fill, null, FamilyClass(text.Style.Family), gradients);
        }

        // Without white space between them, the lines of a box would be one word for search, copies and screen readers.
        builder.Append('>').AppendEscaped(KeepSpaces(Compose(fonts.ForLanguage(text.Language ?? drawing.Language), text.Style.Weight, text.Style.Family == TextFamily.Monospace, text.Content))).Append("</text>\n");
    }

    private static bool IsFullyMeasured(DrawingItem.Text text, FontSet own)
    {
        // Emoji that are joined are one sign where the reader's font has it, and several side by side in ours.
        if (text.Content.Contains('\u200D', StringComparison.Ordinal) && text.Content.EnumerateRunes().Any(static rune => rune.Value >= 0x1F000))
        {
            return false;
        }

        FontFace face = own.GetFace(text.Style.Weight, text.Style.Family == TextFamily.Monospace);
        foreach (Rune rune in text.Content.EnumerateRunes())
        {
            if (!MissingGlyph.IsInvisible(rune) && !MissingGlyph.IsSkinTone(rune) && own.FindFace(face, rune.Value, out _) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Letters and marks that the font has as one character are written as one: the embedded subset has that one, and not all steps to it.</summary>
    public static string Compose(FontSet fonts, int weight, bool isMonospaced, string text) => TextShaper.IsPlain(text)
        ? text
        : string.Concat(ClusterFaces.Compose(fonts, fonts.GetFace(weight, isMonospaced), text).Select(static rune => rune.ToString()));

    private static string FamilyClass(TextFamily family) => family == TextFamily.Monospace ? "dg-m" : "dg-t";

    // SVG folds white space as HTML does.
    private static string KeepSpaces(string text) =>
        text.StartsWith(' ') || text.EndsWith(' ') || text.Contains("  ", StringComparison.Ordinal) ? text.Replace(' ', '\u00A0') : text;
}
