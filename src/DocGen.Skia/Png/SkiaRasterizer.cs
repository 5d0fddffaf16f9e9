using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Png;
using SkiaSharp;

namespace DocGen.Skia.Png;

/// <summary>Draws with Skia: every shape is one call, text arrives as outlines. Thread-safe.</summary>
/// <remarks>
/// Only calls that every SkiaSharp since 1.68 has. Its pixels differ from the managed rasterizer's by rounding at edges, and between its own versions.
/// </remarks>
public sealed class SkiaRasterizer : IRasterizer
{
    public RasterImage Draw(Drawing drawing, RasterOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Scale, nameof(options));
        int width = Math.Max((int)Math.Ceiling(drawing.Size.Width * options.Scale), 1);
        int height = Math.Max((int)Math.Ceiling(drawing.Size.Height * options.Scale), 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height, RasterImage.MaximalPixels, nameof(drawing));
        SKImageInfo format = new(width, height, SKColorType.Rgba8888, SKAlphaType.Premul);
        using SKSurface surface = SKSurface.Create(format) ?? throw new InvalidOperationException($"Skia has no memory for {width} × {height} pixels");
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(SKColors.Transparent);
        foreach (PaintStep step in PaintStepBuilder.Build(drawing, options))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Draw(canvas, step);
        }

        canvas.Flush();
        uint[] pixels = new uint[width * height];
        GCHandle handle = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            return surface.ReadPixels(format, handle.AddrOfPinnedObject(), width * sizeof(uint), 0, 0)
                ? new RasterImage(width, height, pixels, options.Scale)
                : throw new InvalidOperationException("Skia does not give its pixels");
        }
        finally
        {
            handle.Free();
        }
    }

    private static void Draw(SKCanvas canvas, PaintStep step)
    {
        switch (step)
        {
            case PaintStep.Fill fill:
                using (SKPath path = ToPath(fill.Outline))
                using (SKShader? gradient = ToShader(fill.Ink.Gradient))
                using (SKPaint paint = ToPaint(fill.Ink, gradient))
                {
                    path.FillType = ToFillType(fill.Rule);
                    canvas.DrawPath(path, paint);
                }

                break;
            case PaintStep.Line line:
                using (SKPath path = ToPath(line.Path))
                using (SKShader? gradient = ToShader(line.Ink.Gradient))
                using (SKPaint paint = ToPaint(line.Ink, gradient))
                using (SKPathEffect? dashes = ToDashes(line.Dashes))
                {
                    paint.Style = SKPaintStyle.Stroke;
                    paint.StrokeWidth = (float)line.Width;
                    paint.StrokeCap = line.Cap switch { LineCap.Round => SKStrokeCap.Round, LineCap.Square => SKStrokeCap.Square, _ => SKStrokeCap.Butt };
                    paint.StrokeJoin = line.Join switch { LineJoin.Round => SKStrokeJoin.Round, LineJoin.Bevel => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Miter };
                    paint.PathEffect = dashes;
                    canvas.DrawPath(path, paint);
                }

                break;
            case PaintStep.Picture picture:
                DrawPicture(canvas, picture);
                break;
            case PaintStep.BeginLayer layer:
                using (SKPaint paint = new())
                {
                    paint.Color = new SKColor(0, 0, 0, (byte)Math.Round(layer.Opacity * 255, MidpointRounding.AwayFromZero));
                    canvas.SaveLayer(paint);
                }

                break;
            case PaintStep.BeginClip clip:
                using (SKPath path = ToPath(clip.Outline))
                {
                    path.FillType = ToFillType(clip.Rule);
                    canvas.Save();
                    canvas.ClipPath(path, SKClipOperation.Intersect, true);
                }

                break;
            case PaintStep.EndLayer or PaintStep.EndClip:
                canvas.Restore();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void DrawPicture(SKCanvas canvas, PaintStep.Picture picture)
    {
        GCHandle handle = GCHandle.Alloc(picture.Pixels, GCHandleType.Pinned);
        try
        {
            SKImageInfo format = new(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
            using SKImage image = SKImage.FromPixelCopy(format, handle.AddrOfPinnedObject(), picture.Width * sizeof(uint));
            canvas.DrawImage(image, picture.Left, picture.Top);
        }
        finally
        {
            handle.Free();
        }
    }

    private static SKPathFillType ToFillType(FillRule rule) => rule is FillRule.EvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding;

    /// <summary>Alpha is in the stops of a gradient already; the colour of the paint would fade them again.</summary>
    private static SKPaint ToPaint(Ink ink, SKShader? gradient) => gradient is null
        ? new SKPaint { IsAntialias = true, StrokeMiter = 4, Color = ToColor(ink.Color) }
        : new SKPaint { IsAntialias = true, StrokeMiter = 4, Color = new SKColor(0, 0, 0, 255), Shader = gradient };

    private static SKColor ToColor(Rgba color) => new(color.Red, color.Green, color.Blue, color.Alpha);

    private static SKShader? ToShader(InkGradient? gradient)
    {
        if (gradient is null)
        {
            return null;
        }

        AffineTransform place = gradient.Place;
        SKMatrix matrix = new()
        {
            ScaleX = (float)place.XX,
            SkewX = (float)place.YX,
            TransX = (float)place.DX,
            SkewY = (float)place.XY,
            ScaleY = (float)place.YY,
            TransY = (float)place.DY,
            Persp2 = 1,
        };
        SKColor[] colors = [.. gradient.Stops.Select(static stop => ToColor(stop.Color))];
        float[] offsets = [.. gradient.Stops.Select(static stop => (float)stop.Offset)];
        return gradient.IsRadial
            ? SKShader.CreateRadialGradient(new SKPoint(0, 0), 1, colors, offsets, SKShaderTileMode.Clamp, matrix)
            : SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(1, 0), colors, offsets, SKShaderTileMode.Clamp, matrix);
    }

    /// <summary>Skia wants an even number of lengths; an odd list is taken twice, as SVG says.</summary>
    private static SKPathEffect? ToDashes(ImmutableArray<double> lengths) => lengths.IsEmpty
        ? null
        : SKPathEffect.CreateDash([.. (lengths.Length % 2 == 0 ? lengths : lengths.AddRange(lengths)).Select(static length => (float)length)], 0);

    private static SKPath ToPath(PathGeometry geometry)
    {
        SKPath path = new();
        foreach (PathSegment segment in geometry.Segments)
        {
            switch (segment.Verb)
            {
                case PathVerb.Move:
                    path.MoveTo((float)segment.End.X, (float)segment.End.Y);
                    break;
                case PathVerb.Line:
                    path.LineTo((float)segment.End.X, (float)segment.End.Y);
                    break;
                case PathVerb.Quadratic:
                    path.QuadTo((float)segment.First.X, (float)segment.First.Y, (float)segment.End.X, (float)segment.End.Y);
                    break;
                case PathVerb.Cubic:
                    path.CubicTo(
                        (float)segment.First.X, (float)segment.First.Y,
                        (float)segment.Second.X, (float)segment.Second.Y,
                        (float)segment.End.X, (float)segment.End.Y);
                    break;
                case PathVerb.Close:
                    path.Close();
                    break;
            }
        }

        return path;
    }
}
