using System.Collections.Immutable;
using System.Globalization;

namespace DocGen.Diagrams.Drawings;

/// <summary>Colours as SVG attributes write them.</summary>
internal static class SvgColors
{
    /// <summary>Every colour name of CSS Color 4 that is in use in drawings; 0xRRGGBB.</summary>
    private static readonly ImmutableDictionary<string, int> Names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = 0x000000,
        ["silver"] = 0xC0C0C0,
        ["gray"] = 0x808080,
        ["grey"] = 0x808080,
        ["white"] = 0xFFFFFF,
        ["maroon"] = 0x800000,
        ["red"] = 0xFF0000,
        ["purple"] = 0x800080,
        ["fuchsia"] = 0xFF00FF,
        ["magenta"] = 0xFF00FF,
        ["green"] = 0x008000,
        ["lime"] = 0x00FF00,
        ["olive"] = 0x808000,
        ["yellow"] = 0xFFFF00,
        ["navy"] = 0x000080,
        ["blue"] = 0x0000FF,
        ["teal"] = 0x008080,
        ["aqua"] = 0x00FFFF,
        ["cyan"] = 0x00FFFF,
        ["orange"] = 0xFFA500,
        ["brown"] = 0xA52A2A,
        ["coral"] = 0xFF7F50,
        ["crimson"] = 0xDC143C,
        ["darkblue"] = 0x00008B,
        ["darkgray"] = 0xA9A9A9,
        ["darkgrey"] = 0xA9A9A9,
        ["darkgreen"] = 0x006400,
        ["darkorange"] = 0xFF8C00,
        ["darkred"] = 0x8B0000,
        ["deepskyblue"] = 0x00BFFF,
        ["dimgray"] = 0x696969,
        ["dimgrey"] = 0x696969,
        ["dodgerblue"] = 0x1E90FF,
        ["firebrick"] = 0xB22222,
        ["forestgreen"] = 0x228B22,
        ["gold"] = 0xFFD700,
        ["hotpink"] = 0xFF69B4,
        ["indianred"] = 0xCD5C5C,
        ["indigo"] = 0x4B0082,
        ["lightblue"] = 0xADD8E6,
        ["lightgray"] = 0xD3D3D3,
        ["lightgrey"] = 0xD3D3D3,
        ["lightgreen"] = 0x90EE90,
        ["pink"] = 0xFFC0CB,
        ["royalblue"] = 0x4169E1,
        ["salmon"] = 0xFA8072,
        ["seagreen"] = 0x2E8B57,
        ["skyblue"] = 0x87CEEB,
        ["slateblue"] = 0x6A5ACD,
        ["slategray"] = 0x708090,
        ["slategrey"] = 0x708090,
        ["steelblue"] = 0x4682B4,
        ["tan"] = 0xD2B48C,
        ["tomato"] = 0xFF6347,
        ["turquoise"] = 0x40E0D0,
        ["violet"] = 0xEE82EE,
        ["whitesmoke"] = 0xF5F5F5,
        ["yellowgreen"] = 0x9ACD32,
        ["midnightblue"] = 0x191970,
        ["cornflowerblue"] = 0x6495ED,
        ["mediumpurple"] = 0x9370DB,
        ["mediumseagreen"] = 0x3CB371,
        ["limegreen"] = 0x32CD32,
        ["khaki"] = 0xF0E68C,
        ["lavender"] = 0xE6E6FA,
        ["beige"] = 0xF5F5DC,
        ["ivory"] = 0xFFFFF0,
        ["chocolate"] = 0xD2691E,
        ["orchid"] = 0xDA70D6,
        ["plum"] = 0xDDA0DD,
        ["sienna"] = 0xA0522D,
        ["peru"] = 0xCD853F,
        ["snow"] = 0xFFFAFA,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>#rgb</c>, <c>#rgba</c>, <c>#rrggbb</c>, <c>#rrggbbaa</c>, <c>rgb(…)</c>, <c>rgba(…)</c> or a name.</summary>
    public static bool TryParse(string text, out Rgba color)
    {
        color = default;
        text = text.Trim();
        if (text.StartsWith('#'))
        {
            return TryParseHex(text[1..], out color);
        }

        if (text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) && text.EndsWith(')') && text.IndexOf('(', StringComparison.Ordinal) is int open and > 0)
        {
            string[] parts = text[(open + 1)..^1].Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length is not (3 or 4) || !TryParsePart(parts[0], 255, out byte r) || !TryParsePart(parts[1], 255, out byte g) || !TryParsePart(parts[2], 255, out byte b))
            {
                return false;
            }

            byte alpha = 255;
            bool isParsed = parts.Length == 3 || TryParsePart(parts[3], 1, out alpha);
            color = new Rgba(r, g, b, alpha);
            return isParsed;
        }

        bool isName = Names.TryGetValue(text, out int value);
        color = Rgba.FromRgb(value);
        return isName;
    }

    private static bool TryParseHex(string digits, out Rgba color)
    {
        color = default;
        string full = digits.Length is 3 or 4 ? string.Concat(digits.Select(static d => new string(d, 2))) : digits;
        if (full.Length is not (6 or 8) || !uint.TryParse(full, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
        {
            return false;
        }

        color = full.Length == 6 ? Rgba.FromRgb((int)value) : Rgba.FromRgb((int)(value >> 8)) with { Alpha = (byte)value };
        return true;
    }

    /// <param name="whole">What a number without a percent sign is counted by.</param>
    private static bool TryParsePart(string text, double whole, out byte value)
    {
        bool isPercent = text.EndsWith('%');
        bool isParsed = double.TryParse(isPercent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        value = (byte)Math.Round(Math.Clamp(number / (isPercent ? 100 : whole), 0, 1) * 255, MidpointRounding.AwayFromZero);
        return isParsed;
    }
}
