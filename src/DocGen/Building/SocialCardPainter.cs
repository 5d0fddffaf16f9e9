using System.Collections.Immutable;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Png;
using DocGen.Site.Html;

namespace DocGen.Building;

/// <summary>Paints preview cards: the site's name, the section, the title, and the page's drawing beside or below them.</summary>
internal static class SocialCardPainter
{
    // Changes when cards look different, so that none is taken from a cache of another look.
    public const string Look = "card/1";

    private const double Margin = 64;
    private const double BarWidth = 14;
    private const double Gap = 44;
    private const double LineHeight = 1.2;
    private const int MaximalLines = 3;

    private const double MarginAboveText = 150;
    private const double SideWidth = 470;

    // Of a card without a drawing: the size of the description, and how many lines of it.
    private const double DescriptionSize = 30;
    private const int DescriptionLines = 3;

    private static readonly double[] TitleSizes = [68, 60, 52, 46, 40];

    /// <param name="accent">Colour of the bar and of the section.</param>
    /// <param name="drawing">The page's drawing; null if it has none.</param>
    public static byte[] Paint(SocialCard card, Drawing? drawing, FontSet fonts, Rgba? accent, IRasterizer rasterizer, CancellationToken cancellationToken)
    {
        FontSet own = fonts.ForLanguage(card.Language);
        bool isBelow = drawing is not null && Scale(drawing, RoomBelow(250)) >= Scale(drawing, RoomBeside);
        double textWidth = drawing is null || isBelow ? SocialCard.Width - (2 * Margin) - BarWidth : SideWidth;
        ImmutableArray<DrawingItem>.Builder items = ImmutableArray.CreateBuilder<DrawingItem>();
        Paint accentPaint = new(ColorToken.Accent, Fixed: accent);
        items.Add(new DrawingItem.Box(new Rectangle(card.Language.IsRightToLeft ? SocialCard.Width - BarWidth : 0, 0, BarWidth, SocialCard.Height), 0, accentPaint, null));
        double y = PaintText(items, card, own, accentPaint, textWidth, drawing is null ? MaximalLines : isBelow ? 2 : MaximalLines + 2, card.Description);
        RasterOptions options = new(Fonts: own, IsParallel: false);
        RasterImage image = rasterizer.Draw(
            new Drawing(new Size(SocialCard.Width, SocialCard.Height), "", "", card.Language, card.Language.IsRightToLeft, items.ToImmutable()), options, cancellationToken);
        if (drawing is null)
        {
            return PngEncoder.Encode(image);
        }

        Rectangle room = isBelow ? RoomBelow(y) : RoomBeside;
        RasterImage picture = rasterizer.Draw(drawing, options with { Scale = Scale(drawing, room) }, cancellationToken);
        double left = card.Language.IsRightToLeft ? SocialCard.Width - room.X - room.Width : room.X;
        return PngEncoder.Encode(Put(image, picture, (int)(left + ((room.Width - picture.Width) / 2)), (int)(room.Y + ((room.Height - picture.Height) / 2))));
    }

    private static Rectangle RoomBeside => Rectangle.FromBounds(Margin + SideWidth + Gap, 48, SocialCard.Width - 40, SocialCard.Height - 48);

    private static Rectangle RoomBelow(double y) => Rectangle.FromBounds(Margin, y + 12, SocialCard.Width - Margin, SocialCard.Height - 36);

    private static double Scale(Drawing drawing, Rectangle room) => Math.Min(Math.Min(room.Width / drawing.Size.Width, room.Height / drawing.Size.Height), 2);

    /// <summary>Whether the fonts have every character; a card of hollow boxes would be worse than none.</summary>
    public static bool CanWrite(SocialCard card, FontSet fonts)
    {
        FontSet own = fonts.ForLanguage(card.Language);
        FontFace face = own.GetFace(700, isMonospaced: false);
        return string.Concat(card.Title, card.SiteTitle, card.Section, card.Description).EnumerateRunes().All(rune =>
            Rune.IsWhiteSpace(rune) || MissingGlyph.IsInvisible(rune) || own.FindFace(face, rune.Value, out _) is not null);
    }

    /// <returns>The lower edge of the text.</returns>
    private static double PaintText(ImmutableArray<DrawingItem>.Builder items, SocialCard card, FontSet fonts, Paint accent, double width, int maximalLines, string description)
    {
        double y = description.Length > 0 ? MarginAboveText : Margin;
        FontTextMeasurer measurer = new(fonts, card.Language.IsRightToLeft);
        double x = Margin + BarWidth - 8;
        string above = string.Join("  ›  ", ((string[])[card.SiteTitle, card.Section]).Where(static text => text.Length > 0));
        if (above.Length > 0)
        {
            Line(Fit(above, 28, 600), 28, 600, accent);
            y += 22;
        }

        (WrappedText title, double size) = Wrap();
        foreach (TextLine line in title.Lines.Take(maximalLines))
        {
            bool isCut = title.Lines.Length > maximalLines && line == title.Lines[maximalLines - 1];
            Line(Fit(isCut ? line.Content + "…" : line.Content, size, 700), size, 700, new Paint(ColorToken.Text));
        }

        if (description.Length > 0)
        {
            y += 24;
            ImmutableArray<TextLine> lines = TextWrapper.Wrap(measurer, description, DescriptionSize, 400, isMonospaced: false, width).Lines;
            for (int i = 0; i < Math.Min(lines.Length, DescriptionLines); i++)
            {
                y += 6;
                bool isCut = i == DescriptionLines - 1 && lines.Length > DescriptionLines;
                Line(Fit(lines[i].Content + (isCut ? "…" : ""), DescriptionSize, 400), DescriptionSize, 400, new Paint(ColorToken.TextMuted));
            }
        }

        return y;

        (WrappedText Title, double Size) Wrap()
        {
            foreach (double candidate in TitleSizes)
            {
                WrappedText wrapped = TextWrapper.Wrap(measurer, card.Title, candidate, 700, isMonospaced: false, width);
                if ((wrapped.Lines.Length <= Math.Min(maximalLines, MaximalLines) && wrapped.Width <= width) || candidate == TitleSizes[^1])
                {
                    return (wrapped, candidate);
                }
            }

            throw new System.Diagnostics.UnreachableException();
        }

        // Names of types and files may be longer than a line and have no place to break.
        string Fit(string text, double height, int weight)
        {
            if (measurer.MeasureWidth(text, height, weight, isMonospaced: false) <= width)
            {
                return text;
            }

            int[] ends = System.Globalization.StringInfo.ParseCombiningCharacters(text);
            int count = ends.Length - 1;
            while (count > 1 && measurer.MeasureWidth(string.Concat(text.AsSpan(0, ends[count]), "…"), height, weight, isMonospaced: false) > width)
            {
                count--;
            }

            return string.Concat(text.AsSpan(0, ends[count]).TrimEnd(), "…");
        }

        void Line(string text, double height, int weight, Paint paint)
        {
            y += height * LineHeight;
            items.Add(new DrawingItem.Text(
                new Point(card.Language.IsRightToLeft ? SocialCard.Width - x : x, y - (height * 0.25)),
                text,
                new TextStyle(TextFamily.Sans, height, weight),
                TextAnchor.Start,
                paint,
                measurer.MeasureWidth(text, height, weight, isMonospaced: false)));
        }
    }

    /// <summary>A picture on a card, which is opaque; at its edges a picture is not.</summary>
    private static RasterImage Put(RasterImage card, RasterImage picture, int left, int top)
    {
        uint[] pixels = [.. card.Pixels];
        for (int row = 0; row < picture.Height; row++)
        {
            int y = top + row;
            int first = Math.Max(0, -left);
            int count = Math.Min(picture.Width, card.Width - left) - first;
            if (y < 0 || y >= card.Height || count <= 0)
            {
                continue;
            }

            Span<uint> below = pixels.AsSpan((y * card.Width) + left + first, count);
            ReadOnlySpan<uint> above = picture.Pixels.AsSpan((row * picture.Width) + first, count);
            for (int column = 0; column < count; column++)
            {
                below[column] = above[column] >> 24 == 255 ? above[column] : Over(above[column], below[column]);
            }
        }

        return card with { Pixels = pixels };
    }

    private static uint Over(uint above, uint below)
    {
        uint rest = 255 - (above >> 24);
        uint result = 0;
        for (int shift = 0; shift < 32; shift += 8)
        {
            result |= Math.Min(255, ((above >> shift) & 255) + (((((below >> shift) & 255) * rest) + 127) / 255)) << shift;
        }

        return result;
    }
}
