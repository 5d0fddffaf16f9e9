using System.Buffers;
using System.Diagnostics;

namespace DocGen.Diagrams.Png;

/// <summary>Draws the part of a display list that lies in one band of rows. Bands share nothing that is written, so they may be drawn at the same time.</summary>
internal sealed class BandPainter
{
    private readonly DisplayList _list;
    private readonly RasterImage _image;
    private readonly CoverageBuffer _coverage;
    private readonly PixelBounds _band;

    /// <summary>The picture first, then layers; each holds the rows of the band.</summary>
    private readonly Stack<(uint[] Pixels, int Offset)> _targets = new();

    public BandPainter(DisplayList list, RasterImage image, int top, int bottom)
    {
        _list = list;
        _image = image;
        _band = new PixelBounds(0, top, image.Width, bottom);
        _coverage = new CoverageBuffer(image.Width, bottom - top) { Top = top };
        _targets.Push((image.Pixels, 0));
    }

    public void Paint(CancellationToken cancellationToken)
    {
        int commands = 0;
        foreach (PaintCommand command in _list.Commands)
        {
            PixelBounds seen = command.Bounds.Intersect(_band);
            if (seen.IsEmpty)
            {
                continue;
            }

            if (++commands % 256 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            switch (command)
            {
                case PaintCommand.Fill fill:
                    (uint[] pixels, int offset) = _targets.Peek();
                    _coverage.Add(_list.Edges[fill.FirstEdge, fill.EdgeCount]);
                    var sink = new ColorSink(pixels, offset, _image.Width, fill.Color);
                    _coverage.Sweep(fill.Rule, ref sink);
                    break;
                case PaintCommand.Mask mask:
                    PaintMask(mask, seen);
                    break;
                case PaintCommand.Picture picture:
                    PaintPicture(picture, seen);
                    break;
                case PaintCommand.BeginLayer:
                    BeginLayer(seen);
                    break;
                case PaintCommand.EndLayer layer:
                    EndLayer(layer, seen);
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    private Span<uint> GetRow(int y, int left, int right)
    {
        (uint[] pixels, int offset) = _targets.Peek();
        return pixels.AsSpan((y * _image.Width) + left - offset, right - left);
    }

    private void PaintMask(PaintCommand.Mask mask, PixelBounds seen)
    {
        for (int y = seen.Top; y < seen.Bottom; y++)
        {
            int start = ((y - mask.Bounds.Top) * mask.Glyph.Width) + seen.Left - mask.Bounds.Left;
            PixelBlender.FillMasked(GetRow(y, seen.Left, seen.Right), mask.Glyph.Coverage.AsSpan(start, seen.Right - seen.Left), mask.Color);
        }
    }

    private void PaintPicture(PaintCommand.Picture picture, PixelBounds seen)
    {
        int width = picture.Bounds.Right - picture.Bounds.Left;
        for (int y = seen.Top; y < seen.Bottom; y++)
        {
            int start = ((y - picture.Bounds.Top) * width) + seen.Left - picture.Bounds.Left;
            PixelBlender.Compose(GetRow(y, seen.Left, seen.Right), picture.Pixels.AsSpan(start, seen.Right - seen.Left), 255);
        }
    }

    private void BeginLayer(PixelBounds seen)
    {
        uint[] layer = ArrayPool<uint>.Shared.Rent(_image.Width * (_band.Bottom - _band.Top));
        _targets.Push((layer, _band.Top * _image.Width));
        for (int y = seen.Top; y < seen.Bottom; y++)
        {
            GetRow(y, seen.Left, seen.Right).Clear();
        }
    }

    private void EndLayer(PaintCommand.EndLayer command, PixelBounds seen)
    {
        (uint[] layer, int offset) = _targets.Pop();
        for (int y = seen.Top; y < seen.Bottom; y++)
        {
            PixelBlender.Compose(
                GetRow(y, seen.Left, seen.Right),
                layer.AsSpan((y * _image.Width) + seen.Left - offset, seen.Right - seen.Left),
                command.Opacity);
        }

        ArrayPool<uint>.Shared.Return(layer);
    }

    private readonly struct ColorSink(uint[] pixels, int offset, int width, uint color) : ICoverageSink
    {
        public void Add(int y, int start, int end, int coverage) =>
            PixelBlender.FillSpan(pixels.AsSpan((y * width) + start - offset, end - start), color, coverage);
    }
}
