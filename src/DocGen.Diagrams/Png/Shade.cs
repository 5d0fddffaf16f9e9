using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Png;

/// <summary>Ink as pixels: one colour, or a table of colours with the way from a pixel to its place in the table.</summary>
internal sealed class Shade
{
    /// <summary>Steps of a gradient: more than 8 bits can tell apart.</summary>
    private const int Steps = 1024;

    private static readonly Rgba MiddleGray = Rgba.FromRgb(0x808080);

    private readonly uint[]? _table;
    private readonly AffineTransform _toUnit;
    private readonly bool _isRadial;

    public Shade(Ink ink)
    {
        Color = PixelBlender.Premultiply(ink.Color, 1);
        TextCurve = TextContrast.CurveFor(ink.Gradient is null ? ink.Color : MiddleGray);
        if (ink.Gradient is { } gradient)
        {
            _toUnit = gradient.Place.Invert()!.Value;
            _isRadial = gradient.IsRadial;
            _table = [.. Enumerable.Range(0, Steps + 1).Select(i => Mix(gradient, (double)i / Steps))];
        }
    }

    /// <summary>Premultiplied; without meaning if there is a gradient.</summary>
    public uint Color { get; }

    /// <inheritdoc cref="TextContrast"/>
    public byte[] TextCurve { get; }

    public bool IsGradient => _table is not null;

    public bool IsVisible => IsGradient || Color >> 24 > 0;

    /// <summary>The premultiplied colours of a row of pixels.</summary>
    public void Fill(int y, int left, Span<uint> colors)
    {
        double row = y + 0.5;
        for (int i = 0; i < colors.Length; i++)
        {
            double column = left + i + 0.5;
            double u = (_toUnit.XX * column) + (_toUnit.YX * row) + _toUnit.DX;
            if (_isRadial)
            {
                double v = (_toUnit.XY * column) + (_toUnit.YY * row) + _toUnit.DY;
                u = Math.Sqrt((u * u) + (v * v));
            }

            colors[i] = _table![(int)((Math.Clamp(u, 0, 1) * Steps) + 0.5)];
        }
    }

    private static uint Mix(InkGradient gradient, double offset)
    {
        int next = 0;
        while (next < gradient.Stops.Length && gradient.Stops[next].Offset <= offset)
        {
            next++;
        }

        if (next == 0 || next == gradient.Stops.Length)
        {
            return PixelBlender.Premultiply(gradient.Stops[Math.Min(next, gradient.Stops.Length - 1)].Color, 1);
        }

        (double from, Rgba first) = gradient.Stops[next - 1];
        (double to, Rgba second) = gradient.Stops[next];
        double part = (offset - from) / (to - from);
        return PixelBlender.Premultiply(
            new Rgba(Between(first.Red, second.Red), Between(first.Green, second.Green), Between(first.Blue, second.Blue), Between(first.Alpha, second.Alpha)), 1);

        byte Between(byte start, byte end) => (byte)(start + ((end - start) * part) + 0.5);
    }
}
