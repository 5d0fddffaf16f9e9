using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Png;

/// <summary>Turns the items of a drawing into commands in pixels.</summary>
internal sealed class DisplayListBuilder(Drawing drawing, RasterOptions options, GlyphMaskCache masks)
{
    /// <summary>Larger letters are drawn from their outlines: their masks would be seen once and cost much.</summary>
    private const double LargestMask = 128;

    private readonly List<PaintCommand> _commands = [];
    private readonly EdgeBuffer _edges = new();
    private readonly Palette _palette = options.Palette ?? Palette.Default;
    private readonly FontSet _fonts = options.Fonts ?? FontSet.Default;

    public DisplayList Build()
    {
        if (options.HasBackground)
        {
            Add(new DrawingItem.Box(new Rectangle(0, 0, drawing.Size.Width + 1, drawing.Size.Height + 1), 0, new Paint(ColorToken.Canvas), null), 1);
        }

        foreach (DrawingItem item in drawing.Items)
        {
            Add(item, 1);
        }

        return new DisplayList(_commands, _edges);
    }

    /// <param name="opacity">Of a group that has nothing but this item.</param>
    private void Add(DrawingItem item, double opacity)
    {
        switch (item)
        {
            case DrawingItem.Group group:
                AddGroup(group, opacity);
                break;
            case DrawingItem.Path path:
                List<Contour> contours = PathFlattener.Flatten(path.Geometry, options.Scale);
                AddFill(contours, path.FillRule, path.Fill, opacity);
                AddStroke(contours, path.Stroke, opacity);
                break;
            case DrawingItem.Box box:
                List<Contour> outline = [PathFlattener.Flatten(box.Bounds, box.Radius, options.Scale)];
                AddFill(outline, FillRule.NonZero, box.Fill, opacity);
                AddStroke(outline, box.Stroke, opacity);
                break;
            case DrawingItem.Text text:
                AddText(text, opacity);
                break;
            case DrawingItem.Image image:
                AddImage(image, opacity);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void AddGroup(DrawingItem.Group group, double outerOpacity)
    {
        double opacity = Math.Clamp(group.Opacity, 0, 1) * outerOpacity;
        if (opacity >= 1 || (group.Items.Length == 1 && HasOnePaint(group.Items[0])))
        {
            foreach (DrawingItem item in group.Items)
            {
                Add(item, opacity);
            }

            return;
        }

        int begin = _commands.Count;
        _commands.Add(new PaintCommand.BeginLayer(default));
        foreach (DrawingItem item in group.Items)
        {
            Add(item, 1);
        }

        PixelBounds bounds = default;
        for (int i = begin + 1; i < _commands.Count; i++)
        {
            bounds = bounds.Union(_commands[i].Bounds);
        }

        _commands[begin] = new PaintCommand.BeginLayer(bounds);
        _commands.Add(new PaintCommand.EndLayer(bounds, (uint)Math.Round(opacity * 255, MidpointRounding.AwayFromZero)));
    }

    private static bool HasOnePaint(DrawingItem item) => item switch
    {
        DrawingItem.Path path => path.Fill is null || path.Stroke is null,
        DrawingItem.Box box => box.Fill is null || box.Stroke is null,
        DrawingItem.Text text => text.Halo is null,
        DrawingItem.Group or DrawingItem.Image => true,
        _ => throw new UnreachableException(),
    };

    private void AddFill(List<Contour> contours, FillRule rule, Paint? fill, double opacity)
    {
        if (fill is null)
        {
            return;
        }

        int first = _edges.Count;
        foreach (Contour contour in contours)
        {
            contour.AddEdges(_edges);
        }

        AddEdges(first, rule, GetColor(fill, opacity));
    }

    private void AddStroke(List<Contour> contours, Stroke? stroke, double opacity)
    {
        if (stroke is null || stroke.Width <= 0)
        {
            return;
        }

        int first = _edges.Count;
        var stroker = new Stroker(_edges, stroke.Width * options.Scale, stroke.Cap, stroke.Join);
        ImmutableArray<double> dashes = [.. stroke.Dashes.Select(dash => dash * options.Scale)];
        foreach (Contour contour in contours)
        {
            stroker.Stroke(contour, dashes);
        }

        AddEdges(first, FillRule.NonZero, GetColor(stroke.Paint, opacity));
    }

    private void AddText(DrawingItem.Text text, double opacity)
    {
        if (PlacedText.Of(text, drawing, _fonts, options.Scale) is not var (glyphs, size, start, baseline))
        {
            return;
        }

        if (text.Halo is { } halo)
        {
            AddGlyphs(glyphs, text.Style, size, start, baseline, TextHalo.Width * options.Scale, GetColor(halo, opacity));
        }

        AddGlyphs(glyphs, text.Style, size, start, baseline, 0, GetColor(text.Fill, opacity));
    }

    private void AddGlyphs(List<PlacedGlyph> glyphs, TextStyle style, double size, double start, double baseline, double haloWidth, uint color)
    {
        foreach (PlacedGlyph glyph in glyphs)
        {
            double x = start + (glyph.X * size);
            double y = baseline - (glyph.Y * size);
            if (glyph.Face is null)
            {
                AddMissing(glyph, x, baseline, size, haloWidth, color);
            }
            else if (size > LargestMask)
            {
                AddOutline(glyph, style.IsItalic, x, y, size, haloWidth, color);
            }
            else
            {
                // The baseline goes to a whole pixel: level strokes stay crisp.
                double quarters = Math.Floor((x * GlyphMaskCache.Phases) + 0.5);
                int column = (int)Math.Floor(quarters / GlyphMaskCache.Phases);
                int phase = (int)(quarters - ((double)column * GlyphMaskCache.Phases));
                GlyphMask mask = masks.Get(glyph.Face, glyph.Glyph, size, phase, style.IsItalic, haloWidth);
                int left = column + mask.Left;
                int top = (int)Math.Floor(y + 0.5) + mask.Top;
                if (mask.Width > 0)
                {
                    _commands.Add(new PaintCommand.Mask(new PixelBounds(left, top, left + mask.Width, top + mask.Height), mask, color));
                }
            }
        }
    }

    private void AddOutline(PlacedGlyph glyph, bool isItalic, double x, double baseline, double size, double haloWidth, uint color)
    {
        OpenTypeFont font = glyph.Face!.Font;
        List<Contour> contours = PathFlattener.Flatten(font.GetOutline(glyph.Glyph), x, baseline, size / font.UnitsPerEm, isItalic ? 0.25 : 0);
        int first = _edges.Count;
        var stroker = new Stroker(_edges, haloWidth, LineCap.Butt, LineJoin.Round);
        foreach (Contour contour in contours)
        {
            if (haloWidth > 0)
            {
                stroker.Stroke(contour, ImmutableArray<double>.Empty);
            }
            else
            {
                contour.AddEdges(_edges);
            }
        }

        AddEdges(first, FillRule.NonZero, color);
    }

    /// <summary>A hollow box says that there is a character which no font has.</summary>
    private void AddMissing(PlacedGlyph glyph, double x, double baseline, double size, double haloWidth, uint color)
    {
        if (glyph.Advance <= 0 || haloWidth > 0 || Rune.IsWhiteSpace(glyph.Character))
        {
            return;
        }

        double line = Math.Max(size / 14, 1);
        var box = new Rectangle(x + (0.1 * size), baseline - (0.7 * size), (glyph.Advance * size) - (0.2 * size), 0.72 * size);
        int first = _edges.Count;
        new Stroker(_edges, line, LineCap.Butt, LineJoin.Miter).Stroke(PathFlattener.Flatten(box.Inflate(-line / 2), 0, 1), []);
        AddEdges(first, FillRule.NonZero, color);
    }

    private void AddImage(DrawingItem.Image image, double opacity)
    {
        Rectangle bounds = image.Bounds;
        var pixels = new Rectangle(bounds.X * options.Scale, bounds.Y * options.Scale, bounds.Width * options.Scale, bounds.Height * options.Scale);
        if (image.MediaType == "image/png" && PngDecoder.TryDecode(image.Content.AsSpan(), out RasterImage? picture))
        {
            (PixelBounds place, uint[] scaled) = ImageScaler.Fit(picture!, pixels, opacity);
            if (!place.IsEmpty)
            {
                _commands.Add(new PaintCommand.Picture(place, scaled));
            }
        }
        else if (image.MediaType == "image/svg+xml" && SvgIconReader.Read(new SourceText("picture.svg", Encoding.UTF8.GetString(image.Content.AsSpan()))).Value is { } icon)
        {
            foreach (DrawingItem item in icon.Draw(bounds, ColorToken.Text, opacity))
            {
                Add(item, 1);
            }
        }
    }

    private uint GetColor(Paint paint, double opacity) =>
        PixelBlender.Premultiply(paint.Fixed ?? _palette.Get(paint.Color, options.IsDark), paint.Opacity * opacity);

    private void AddEdges(int first, FillRule rule, uint color)
    {
        if (_edges.Count > first && color >> 24 > 0)
        {
            _commands.Add(new PaintCommand.Fill(_edges.Measure(first), first, _edges.Count - first, rule, color));
        }
    }
}
