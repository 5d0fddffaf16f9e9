using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Png;

/// <summary>Reduces a drawing to steps for a rasterizer that is not ours: text comes from our own fonts as outlines, so every rasterizer sets it alike.</summary>
public sealed class PaintStepBuilder
{
    private readonly Drawing _drawing;
    private readonly RasterOptions _options;
    private readonly Palette _palette;
    private readonly FontSet _fonts;
    private readonly AffineTransform _toPixels;
    private readonly ImmutableArray<PaintStep>.Builder _steps = ImmutableArray.CreateBuilder<PaintStep>();

    private PaintStepBuilder(Drawing drawing, RasterOptions options)
    {
        (_drawing, _options) = (drawing, options);
        (_palette, _fonts) = (options.Palette ?? Palette.Default, options.Fonts ?? FontSet.Default);
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

        foreach (DrawingItem item in group.Items)
        {
            Add(item);
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
            _steps.Add(new PaintStep.Fill(outline, rule, ColorOf(fill)));
        }

        if (stroke is { Width: > 0 })
        {
            double scale = _options.Scale;
            _steps.Add(new PaintStep.Line(outline, stroke.Width * scale, [.. stroke.Dashes.Select(dash => dash * scale)], stroke.Cap, stroke.Join, ColorOf(stroke.Paint)));
        }
    }

    private void AddText(DrawingItem.Text text)
    {
        if (PlacedText.Of(text, _drawing, _fonts, _options.Scale) is not var (glyphs, size, start, baseline))
        {
            return;
        }

        PathGeometry outlines = Outlines(glyphs, start, baseline, size, text.Style.IsItalic);
        if (outlines.Segments.IsEmpty)
        {
            return;
        }

        if (text.Halo is { } halo)
        {
            _steps.Add(new PaintStep.Line(outlines, TextHalo.Width * _options.Scale, [], LineCap.Butt, LineJoin.Round, ColorOf(halo)));
        }

        _steps.Add(new PaintStep.Fill(outlines, FillRule.NonZero, ColorOf(text.Fill)));
    }

    /// <summary>All letters of a line as one outline, flattened to the tolerance of our own rasterizer.</summary>
    private static PathGeometry Outlines(List<PlacedGlyph> glyphs, double start, double baseline, double size, bool isItalic)
    {
        ImmutableArray<PathSegment>.Builder segments = ImmutableArray.CreateBuilder<PathSegment>();
        foreach (PlacedGlyph glyph in glyphs)
        {
            if (glyph.Face is not { Font: var font })
            {
                continue;
            }

            foreach (Contour contour in PathFlattener.Flatten(font.GetOutline(glyph.Glyph), start + (glyph.X * size), baseline - (glyph.Y * size), size / font.UnitsPerEm, isItalic ? 0.25 : 0))
            {
                segments.AddRange(PathGeometry.Polyline(contour.Points, isClosed: true).Segments);
            }
        }

        return new PathGeometry(segments.ToImmutable());
    }

    private void AddImage(DrawingItem.Image image)
    {
        double scale = _options.Scale;
        Rectangle bounds = image.Bounds;
        if (image.MediaType == "image/png" && PngDecoder.TryDecode(image.Content.AsSpan(), out RasterImage? picture))
        {
            (PixelBounds place, uint[] scaled) = ImageScaler.Fit(picture!, new Rectangle(bounds.X * scale, bounds.Y * scale, bounds.Width * scale, bounds.Height * scale), 1);
            if (!place.IsEmpty)
            {
                _steps.Add(new PaintStep.Picture(place.Left, place.Top, place.Right - place.Left, place.Bottom - place.Top, scaled));
            }
        }
        else if (image.MediaType == "image/svg+xml" && SvgIconReader.Read(new SourceText("picture.svg", Encoding.UTF8.GetString(image.Content.AsSpan()))).Value is { } icon)
        {
            foreach (DrawingItem item in icon.Draw(bounds, ColorToken.Text, 1))
            {
                Add(item);
            }
        }
    }

    private Rgba ColorOf(Paint paint)
    {
        Rgba color = paint.Fixed ?? _palette.Get(paint.Color, _options.IsDark);
        return color with { Alpha = (byte)Math.Round(color.Alpha * Math.Clamp(paint.Opacity, 0, 1), MidpointRounding.AwayFromZero) };
    }
}
