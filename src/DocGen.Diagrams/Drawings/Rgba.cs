using System.Globalization;

namespace DocGen.Diagrams.Drawings;

/// <summary>A colour in sRGB, not premultiplied; 8 bits each.</summary>
public readonly record struct Rgba(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <param name="value">0xRRGGBB.</param>
    public static Rgba FromRgb(int value) => new((byte)(value >> 16), (byte)(value >> 8), (byte)value);

    /// <summary><c>#rrggbb</c>, or <c>#rrggbbaa</c> where it is not opaque.</summary>
    public string ToCss() => Alpha == 255
        ? string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}")
        : string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}{Alpha:x2}");

    /// <summary>This colour over another; <paramref name="share"/> times its own alpha is what counts of it.</summary>
    /// <param name="below">Opaque.</param>
    /// <param name="share">0 to 1.</param>
    public Rgba Over(Rgba below, double share = 1)
    {
        double part = share * Alpha / 255;
        return new Rgba(Mix(Red, below.Red), Mix(Green, below.Green), Mix(Blue, below.Blue));

        byte Mix(byte own, byte other) => (byte)Math.Round((own * part) + (other * (1 - part)), MidpointRounding.AwayFromZero);
    }
}
