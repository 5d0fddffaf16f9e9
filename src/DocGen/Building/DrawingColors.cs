using System.Globalization;
using DocGen.Diagrams.Drawings;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Building;

/// <summary>The palette of drawings, with what <c>themeOptions.colors</c> says: a drawing has the colours of the page it stands in.</summary>
internal static class DrawingColors
{
    private const double AccentSoftLight = 0.09;
    private const double AccentSoftDark = 0.22;

    /// <returns>Null where nothing is said. What is no colour is left out here; the theme reports it.</returns>
    public static Palette? Read(DataMapping? themeOptions)
    {
        if (themeOptions?["colors"] is not DataMapping { Entries.Length: > 0 } colors)
        {
            return null;
        }

        Palette palette = Palette.Default;
        Pair? accent = Find(colors, "accent");
        Pair? surface = Find(colors, "surface");
        Set(ColorToken.Canvas, Find(colors, "bg"));
        Set(ColorToken.Box, Find(colors, "raised"));
        Set(ColorToken.Outline, Find(colors, "border"));
        Set(ColorToken.Text, Find(colors, "text"));
        Set(ColorToken.TextMuted, Find(colors, "muted"));
        Set(ColorToken.Accent, accent);
        Set(ColorToken.AccentSoft, Find(colors, "accent-soft") ?? accent?.Tint(palette, ColorToken.Canvas, AccentSoftLight, AccentSoftDark));

        // Containers inside containers go further from the canvas, towards the text.
        Set(ColorToken.Surface1, surface);
        Set(ColorToken.Surface2, surface?.Shade(palette, 0.03));
        Set(ColorToken.Surface3, surface?.Shade(palette, 0.07));
        return palette;

        void Set(ColorToken token, Pair? pair) => palette = pair is null ? palette : palette.With(token, pair.Light, pair.Dark, pair.Location);
    }

    private static Pair? Find(DataMapping colors, string name) => colors[name] switch
    {
        DataMapping pair when Color(pair["light"] ?? pair["dark"]) is { } light && Color(pair["dark"] ?? pair["light"]) is { } dark => new Pair(light, dark, pair.Location),
        DataScalar scalar when Color(scalar) is { } both => new Pair(both, both, scalar.Location),
        _ => null,
    };

    /// <summary><c>#rgb</c>, <c>#rrggbb</c> or <c>#rrggbbaa</c>, as the theme takes it.</summary>
    private static Rgba? Color(DataNode? node)
    {
        if (node is not DataScalar { Value: { Length: 4 or 7 or 9 } value } || value[0] != '#')
        {
            return null;
        }

        string digits = value.Length == 4 ? string.Concat(value.Skip(1).Select(static digit => $"{digit}{digit}")) : value[1..];
        return uint.TryParse(digits.PadRight(8, 'f'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number)
            ? new Rgba((byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;
    }

    private sealed record Pair(Rgba Light, Rgba Dark, SourceLocation Location)
    {
        /// <summary>A little of this colour on another.</summary>
        public Pair Tint(Palette palette, ColorToken under, double light, double dark) =>
            this with { Light = Light.Over(palette.Get(under, isDark: false), light), Dark = Dark.Over(palette.Get(under, isDark: true), dark) };

        /// <summary>This colour with a little of the text's.</summary>
        public Pair Shade(Palette palette, double share) =>
            this with { Light = palette.Get(ColorToken.Text, isDark: false).Over(Light, share), Dark = palette.Get(ColorToken.Text, isDark: true).Over(Dark, share) };
    }
}
