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
}
