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

    /// <summary>Colours of a row of a gradient.</summary>
    private readonly uint[] _colors;

    public BandPainter(DisplayList list, RasterImage image, int top, int bottom)
    {
        _list = list;
        _image = image;
        _band = new PixelBounds(0, top, image.Width, bottom);
        _coverage = new CoverageBuffer(image.Width, bottom - top) { Top = top };
        _colors = list.HasGradients ? new uint[image.Width] : [];
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
                    PaintFill(fill);
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

    private void PaintFill(PaintCommand.Fill fill)
    {
        (uint[] pixels, int offset) = _targets.Peek();
        _coverage.Add(_list.Edges[fill.Edges]);
        if (fill.Shade.IsGradient)
        {
            var gradient = new GradientSink(pixels, offset, _image.Width, fill.Shade, _colors);
            _coverage.Sweep(fill.Rule, ref gradient);
        }
        else
        {
            var color = new ColorSink(pixels, offset, _image.Width, fill.Shade.Color);
            _coverage.Sweep(fill.Rule, ref color);
        }
    }

    private void PaintMask(PaintCommand.Mask mask, PixelBounds seen)
    {
        int length = seen.Right - seen.Left;
        for (int y = seen.Top; y < seen.Bottom; y++)
        {
            int start = ((y - mask.Bounds.Top) * mask.Coverage.Width) + seen.Left - mask.Bounds.Left;
            ReadOnlySpan<byte> coverage = mask.Coverage.Coverage.AsSpan(start, length);
            if (mask.Shade.IsGradient)
            {
                mask.Shade.Fill(y, seen.Left, _colors.AsSpan(0, length));
                PixelBlender.FillMasked(GetRow(y, seen.Left, seen.Right), coverage, mask.Curve, _colors);
            }
            else
            {
                PixelBlender.FillMasked(GetRow(y, seen.Left, seen.Right), coverage, mask.Curve, mask.Shade.Color);
            }
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
        if (command.Clip is { } clip)
        {
            (uint[] below, int belowOffset) = _targets.Peek();
            _coverage.Add(_list.Edges[clip]);
            var sink = new LayerSink(below, belowOffset, layer, offset, _image.Width, seen, command.Opacity);
            _coverage.Sweep(command.ClipRule, ref sink);
            ArrayPool<uint>.Shared.Return(layer);
            return;
        }

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

    private readonly struct GradientSink(uint[] pixels, int offset, int width, Shade shade, uint[] colors) : ICoverageSink
    {
        public void Add(int y, int start, int end, int coverage)
        {
            Span<uint> row = colors.AsSpan(0, end - start);
            shade.Fill(y, start, row);
            PixelBlender.Compose(pixels.AsSpan((y * width) + start - offset, end - start), row, (uint)coverage);
        }
    }

    /// <summary>Lays the part of a layer that a clip covers over what is below it. Where the layer was not cleared, there is nothing to lay.</summary>
    private readonly struct LayerSink(uint[] below, int belowOffset, uint[] layer, int layerOffset, int width, PixelBounds seen, uint opacity) : ICoverageSink
    {
        public void Add(int y, int start, int end, int coverage)
        {
            int left = Math.Max(start, seen.Left);
            int length = Math.Min(end, seen.Right) - left;
            if (length > 0 && y >= seen.Top && y < seen.Bottom)
            {
                uint part = ((opacity * (uint)coverage) + 127) / 255;
                PixelBlender.Compose(
                    below.AsSpan((y * width) + left - belowOffset, length), layer.AsSpan((y * width) + left - layerOffset, length), part);
            }
        }
    }
}
