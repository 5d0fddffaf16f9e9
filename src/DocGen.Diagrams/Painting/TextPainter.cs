using System.Collections.Immutable;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Unicode;

namespace DocGen.Diagrams.Painting;

/// <summary>Turns placed lines into items of a drawing.</summary>
internal static class TextPainter
{
    /// <param name="box">Where the lines' box stands.</param>
    /// <param name="color">Colour by role.</param>
    /// <param name="halo">Outline behind the letters; null: none.</param>
    public static IEnumerable<DrawingItem> Paint(
        PaintContext context, Rectangle box, ImmutableArray<PlacedLine> lines, Func<TextRole, ColorToken> color, Paint? halo = null)
    {
        foreach (PlacedLine line in lines)
        {
            TypeStyle style = Typography.Of(line.Role);
            double x = context.IsRightToLeft ? box.Width - line.Origin.X : line.Origin.X;
            var origin = new Point(Snapping.Grain(box.X + x), Snapping.Grain(box.Y + line.Origin.Y));
            double width = Snapping.Grain(line.Width);
            var paint = new Paint(color(line.Role));
            yield return new DrawingItem.Text(
                origin,
                line.Text,
                new TextStyle(TextFamily.Sans, style.Size, style.Weight, style.IsItalic && (line.Role is TextRole.AbstractMember || HasItalics(line.Text))),
                line.IsCentred ? TextAnchor.Middle : TextAnchor.Start,
                paint,
                width,
                line.Language,
                halo);
            if (line.Role is TextRole.StaticMember)
            {
                double left = context.IsRightToLeft ? origin.X - width : origin.X;
                yield return new DrawingItem.Box(new Rectangle(left, origin.Y + 2, width, 1), 0, paint, null);
            }
        }
    }

    /// <summary>Whether slanted letters are usual in all scripts of a text. Elsewhere they look broken, so only an abstract member, which nothing else marks, keeps them.</summary>
    private static bool HasItalics(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (CharacterProperties.GetScript(rune.Value) is not ("Latn" or "Grek" or "Cyrl" or "Armn" or "Zyyy" or "Zinh"))
            {
                return false;
            }
        }

        return true;
    }
}
