using System.Collections.Immutable;
using System.Diagnostics;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>Reduces a drawing to steps for a rasterizer that is not ours: text comes from our own fonts as outlines, so every rasterizer sets it alike.</summary>
public sealed class PaintStepBuilder
{
    private readonly Drawing _drawing;
    private readonly RasterOptions _options;
    private readonly FontSet _fonts;
    private readonly AffineTransform _toPixels;
    private readonly ImmutableArray<PaintStep>.Builder _steps = ImmutableArray.CreateBuilder<PaintStep>();

    private PaintStepBuilder(Drawing drawing, RasterOptions options)
    {
        (_drawing, _options) = (drawing, options);
        _fonts = options.Fonts ?? FontSet.Default;
        _toPixels = AffineTransform.Scale(options.Scale, options.Scale);
    }

    public static ImmutableArray<PaintStep> Build(Drawing drawing, RasterOptions options)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(options);
        PaintStepBuilder builder = new(drawing, options);
        if (options.HasBackground)
        {
            builder.Add(new DrawingItem.Box(new Rectangle(0, 0, drawing.Size.Width + 1, drawing.Size.Height + 1), 0, new Paint(ColorToken.Canvas), null));
        }

        foreach (DrawingItem item in drawing.Items)
        {
            builder.Add(item);
        }

        return builder._steps.ToImmutable();
    }

    private void Add(DrawingItem item)
    {
        switch (item)
        {
            case DrawingItem.Group group:
                AddGroup(group);
                break;
            case DrawingItem.Path path:
                AddShape(path.Geometry.Transform(_toPixels, isRounded: false), path.FillRule, path.Fill, path.Stroke);
                break;
            case DrawingItem.Box box:
                AddShape(PaintStep.RoundedRectangle(box.Bounds, box.Radius).Transform(_toPixels, isRounded: false), FillRule.NonZero, box.Fill, box.Stroke);
                break;
            case DrawingItem.Shadow shadow:
                AddShadow(shadow);
                break;
            case DrawingItem.Text text:
                AddText(text);
                break;
            case DrawingItem.Image image:
                AddImage(image);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void AddGroup(DrawingItem.Group group)
    {
        double opacity = Math.Clamp(group.Opacity, 0, 1);
        if (opacity < 1)
        {
            _steps.Add(new PaintStep.BeginLayer(opacity));
        }

        if (group.Clip is { } clip)
        {
            _steps.Add(new PaintStep.BeginClip(clip.Outline.Transform(_toPixels, isRounded: false), clip.Rule));
        }

        foreach (DrawingItem item in group.Items)
        {
            Add(item);
        }

        if (group.Clip is not null)
        {
            _steps.Add(new PaintStep.EndClip());
        }

        if (opacity < 1)
        {
            _steps.Add(new PaintStep.EndLayer());
        }
    }

    private void AddShape(PathGeometry outline, FillRule rule, Paint? fill, Stroke? stroke)
    {
        if (fill is not null)
        {
            _steps.Add(new PaintStep.Fill(outline, rule, InkOf(fill)));
        }

        if (stroke is { Width: > 0 })
        {
            double scale = _options.Scale;
            _steps.Add(new PaintStep.Line(outline, stroke.Width * scale, [.. stroke.Dashes.Select(dash => dash * scale)], stroke.Cap, stroke.Join, InkOf(stroke.Paint)));
        }
    }

    private void AddText(DrawingItem.Text text)
    {
        if (PlacedText.Of(text, _drawing, _fonts, _options.Scale) is not { } line)
        {
            return;
        }

        PathGeometry outlines = Outlines(line, text.Style.IsItalic);
        if (!outlines.Segments.IsEmpty)
        {
            if (text.Halo is { } halo)
            {
                _steps.Add(new PaintStep.Line(outlines, TextHalo.Width * _options.Scale, [], LineCap.Butt, LineJoin.Round, InkOf(halo)));
            }

            _steps.Add(new PaintStep.Fill(outlines, FillRule.NonZero, InkOf(text.Fill)));
        }

        foreach (PlacedGlyph glyph in line.Glyphs)
        {
            if (line.FindMissingBox(glyph) is var (box, width))
            {
                _steps.Add(new PaintStep.Line(PaintStep.RoundedRectangle(box, 0), width, [], LineCap.Butt, LineJoin.Miter, InkOf(text.Fill)));
            }
        }
    }

    /// <summary>All letters of a line as one outline, flattened to the tolerance of our own rasterizer.</summary>
    private static PathGeometry Outlines(PlacedText line, bool isItalic)
    {
        ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>();
        double size = line.Size;
        foreach (PlacedGlyph glyph in line.Glyphs)
        {
            if (glyph.Face is not { Font: var font })
            {
                continue;
            }

            foreach (Contour contour in PathFlattener.Flatten(font.GetOutline(glyph.Glyph), line.Start + (glyph.X * size), line.Baseline - (glyph.Y * size), size / font.UnitsPerEm, isItalic ? 0.25 : 0))
            {
                segments.AddRange(PathGeometry.Polyline(contour.Points, isClosed: true).Segments);
            }
        }

        return new PathGeometry(segments.ToImmutable());
    }

    private void AddImage(DrawingItem.Image image)
    {
        switch (PlacedImage.Of(image, _options.Scale, 1))
        {
            case PlacedImage.Pixels { Place: var place, Content: var pixels }:
                _steps.Add(new PaintStep.Picture(place.Left, place.Top, place.Right - place.Left, place.Bottom - place.Top, pixels));
                break;
            case PlacedImage.Shapes shapes:
                foreach (DrawingItem item in shapes.Items)
                {
                    Add(item);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>A shadow is blurred here and becomes a picture: blurs differ more between libraries than anything else.</summary>
    private void AddShadow(DrawingItem.Shadow shadow)
    {
        double scale = _options.Scale;
        var picture = new PixelBounds(0, 0, (int)Math.Ceiling(_drawing.Size.Width * scale), (int)Math.Ceiling(_drawing.Size.Height * scale));
        CoverageMask mask = ShadowMask.Draw(PathFlattener.Flatten(shadow.Bounds, shadow.Radius, scale), shadow.Blur * scale, picture);
        uint color = PixelBlender.Premultiply(InkOf(shadow.Paint).Color, 1);
        if (mask.Width > 0)
        {
            _steps.Add(new PaintStep.Picture(mask.Left, mask.Top, mask.Width, mask.Height, [.. mask.Coverage.Select(coverage => PixelBlender.Scale(color, coverage))]));
        }
    }

    private Ink InkOf(Paint paint) => Ink.Of(paint, _options);
}
