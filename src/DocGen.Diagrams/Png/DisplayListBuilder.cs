using System.Collections.Immutable;
using System.Diagnostics;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>Turns the items of a drawing into commands in pixels.</summary>
/// <param name="picture">What is drawn at all.</param>
internal sealed class DisplayListBuilder(Drawing drawing, RasterOptions options, PixelBounds picture, GlyphMaskCache masks)
{
    /// <summary>Larger letters are drawn from their outlines: their masks would be seen once and cost much.</summary>
    private const double LargestMask = 128;

    private readonly List<PaintCommand> _commands = [];
    private readonly EdgeBuffer _edges = new();
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
            case DrawingItem.Shadow shadow:
                AddShadow(shadow, opacity);
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
        if (group.Clip is null && (opacity >= 1 || (group.Items.Length == 1 && HasOnePaint(group.Items[0]))))
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

        EdgeRange? clip = group.Clip is null ? null : AddContours(PathFlattener.Flatten(group.Clip.Outline, options.Scale));
        _commands[begin] = new PaintCommand.BeginLayer(bounds);
        _commands.Add(new PaintCommand.EndLayer(
            bounds, (uint)Math.Round(opacity * 255, MidpointRounding.AwayFromZero), clip, group.Clip?.Rule ?? FillRule.NonZero));
    }

    private static bool HasOnePaint(DrawingItem item) => item switch
    {
        DrawingItem.Path path => path.Fill is null || path.Stroke is null,
        DrawingItem.Box box => box.Fill is null || box.Stroke is null,
        DrawingItem.Text text => text.Halo is null,
        DrawingItem.Group or DrawingItem.Image or DrawingItem.Shadow => true,
        _ => throw new UnreachableException(),
    };

    private void AddFill(List<Contour> contours, FillRule rule, Paint? fill, double opacity)
    {
        if (fill is null)
        {
            return;
        }

        AddEdges(AddContours(contours), rule, ShadeOf(fill, opacity));
    }

    private EdgeRange AddContours(List<Contour> contours)
    {
        int first = _edges.Count;
        foreach (Contour contour in contours)
        {
            contour.AddEdges(_edges);
        }

        return EdgesFrom(first);
    }

    private void AddStroke(List<Contour> contours, Stroke? stroke, double opacity)
    {
        if (stroke is null || stroke.Width <= 0)
        {
            return;
        }

        // A line thinner than a pixel is a paler one of a pixel, as in browsers: exact areas would make it flicker along its way.
        double width = stroke.Width * options.Scale;
        opacity *= Math.Min(width, 1);
        int first = _edges.Count;
        var stroker = new Stroker(_edges, Math.Max(width, 1), stroke.Cap, stroke.Join);
        ImmutableArray<double> dashes = [.. stroke.Dashes.Select(dash => dash * options.Scale)];
        foreach (Contour contour in contours)
        {
            stroker.Stroke(contour, dashes);
        }

        AddEdges(EdgesFrom(first), FillRule.NonZero, ShadeOf(stroke.Paint, opacity));
    }

    private void AddShadow(DrawingItem.Shadow shadow, double opacity)
    {
        CoverageMask mask = ShadowMask.Draw(PathFlattener.Flatten(shadow.Bounds, shadow.Radius, options.Scale), shadow.Blur * options.Scale, picture);
        AddMask(mask, 0, 0, null, ShadeOf(shadow.Paint, opacity));
    }

    private void AddMask(CoverageMask mask, int column, int row, byte[]? curve, Shade shade)
    {
        int left = column + mask.Left;
        int top = row + mask.Top;
        if (mask.Width > 0 && shade.IsVisible)
        {
            _commands.Add(new PaintCommand.Mask(new PixelBounds(left, top, left + mask.Width, top + mask.Height), mask, curve, shade));
        }
    }

    private void AddText(DrawingItem.Text text, double opacity)
    {
        if (PlacedText.Of(text, drawing, _fonts, options.Scale) is not { } line)
        {
            return;
        }

        if (text.Halo is { } halo)
        {
            AddGlyphs(line, text.Style.IsItalic, TextHalo.Width * options.Scale, ShadeOf(halo, opacity));
        }

        AddGlyphs(line, text.Style.IsItalic, 0, ShadeOf(text.Fill, opacity));
    }

    private void AddGlyphs(PlacedText line, bool isItalic, double haloWidth, Shade shade)
    {
        foreach (PlacedGlyph glyph in line.Glyphs)
        {
            double x = line.Start + (glyph.X * line.Size);
            double y = line.Baseline - (glyph.Y * line.Size);
            if (glyph.Face is null)
            {
                AddMissing(line, glyph, haloWidth, shade);
            }
            else if (line.Size > LargestMask)
            {
                AddOutline(glyph, isItalic, x, y, line.Size, haloWidth, shade);
            }
            else
            {
                // The baseline goes to a whole pixel: level strokes stay crisp.
                double quarters = Math.Floor((x * GlyphMaskCache.Phases) + 0.5);
                int column = (int)Math.Floor(quarters / GlyphMaskCache.Phases);
                int phase = (int)(quarters - ((double)column * GlyphMaskCache.Phases));
                CoverageMask mask = masks.Get(glyph.Face, glyph.Glyph, line.Size, phase, isItalic, haloWidth);
                AddMask(mask, column, (int)Math.Floor(y + 0.5), shade.TextCurve, shade);
            }
        }
    }

    private void AddOutline(PlacedGlyph glyph, bool isItalic, double x, double baseline, double size, double haloWidth, Shade shade)
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

        AddEdges(EdgesFrom(first), FillRule.NonZero, shade);
    }

    private void AddMissing(PlacedText line, PlacedGlyph glyph, double haloWidth, Shade shade)
    {
        if (haloWidth > 0 || line.FindMissingBox(glyph) is not var (box, width))
        {
            return;
        }

        int first = _edges.Count;
        new Stroker(_edges, width, LineCap.Butt, LineJoin.Miter).Stroke(PathFlattener.Flatten(box, 0, 1), []);
        AddEdges(EdgesFrom(first), FillRule.NonZero, shade);
    }

    private void AddImage(DrawingItem.Image image, double opacity)
    {
        switch (PlacedImage.Of(image, options.Scale, opacity))
        {
            case PlacedImage.Pixels pixels:
                _commands.Add(new PaintCommand.Picture(pixels.Place, pixels.Content));
                break;
            case PlacedImage.Shapes shapes:
                foreach (DrawingItem item in shapes.Items)
                {
                    Add(item, 1);
                }

                break;
            default:
                break;
        }
    }

    private Shade ShadeOf(Paint paint, double opacity) => new(Ink.Of(paint, options, opacity));

    private EdgeRange EdgesFrom(int first) => new(first, _edges.Count - first);

    private void AddEdges(EdgeRange edges, FillRule rule, Shade shade)
    {
        if (edges.Count > 0 && shade.IsVisible)
        {
            _commands.Add(new PaintCommand.Fill(_edges.Measure(edges.First), edges, rule, shade));
        }
    }
}
