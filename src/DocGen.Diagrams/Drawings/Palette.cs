using System.Collections.Immutable;
using DocGen.Text;

namespace DocGen.Diagrams.Drawings;

/// <summary>The value of every token in light and in dark.</summary>
/// <remarks>
/// Soft tokens (canvas, surfaces, box, soft fills) carry <see cref="ColorToken.Text"/> and <see cref="ColorToken.TextMuted"/>; firm ones (accent,
/// muted, strong, success, warning) carry <see cref="ColorToken.TextOnAccent"/>: all with a contrast of at least 4.5 (WCAG 2.2 AA). Lines and firm
/// tokens stand out from soft ones by at least 3.
/// </remarks>
public sealed record Palette(ImmutableArray<Rgba> Light, ImmutableArray<Rgba> Dark)
{
    public static Palette Default { get; } = new(
        Create(
            canvas: 0xFFFFFF,
            surfaces: [0xF8FAFC, 0xF1F5F9, 0xE7EDF4],
            accent: 0x4F46E5,
            accentSoft: 0xEEF0FF,
            neutralSoft: 0xF1F4F8,
            muted: 0x64748B,
            strong: 0x334155,
            success: 0x0F7A4B,
            warning: 0xB14A08,
            outline: 0xC6D0DD,
            box: 0xFFFFFF,
            text: 0x0F172A,
            textMuted: 0x4F5D73,
            textOnAccent: 0xFFFFFF,
            line: 0x64748B,
            shadow: new Rgba(15, 23, 42, 20)),
        Create(
            canvas: 0x0E131C,
            surfaces: [0x121925, 0x161E2B, 0x1B2433],
            accent: 0x8E97FB,
            accentSoft: 0x282E5C,
            neutralSoft: 0x212B3A,
            muted: 0x8E9DB4,
            strong: 0xCBD5E1,
            success: 0x46CF8B,
            warning: 0xF2B04C,
            outline: 0x45556D,
            box: 0x242F41,
            text: 0xE9EEF6,
            textMuted: 0xA9B6C9,
            textOnAccent: 0x0B1020,
            line: 0x8E9DB4,
            shadow: new Rgba(0, 0, 0, 90)));

    /// <summary>Where an author set a colour; tokens that nobody set are not there.</summary>
    public ImmutableDictionary<ColorToken, SourceLocation> Sources { get; init; } = ImmutableDictionary<ColorToken, SourceLocation>.Empty;

    /// <summary>The same palette with one colour changed.</summary>
    public Palette With(ColorToken token, Rgba light, Rgba dark, SourceLocation? source) => this with
    {
        Light = Light.SetItem((int)token, light),
        Dark = Dark.SetItem((int)token, dark),
        Sources = source is null ? Sources : Sources.SetItem(token, source),
    };

    public Rgba Get(ColorToken token, bool isDark) => (isDark ? Dark : Light)[(int)token];

    private static ImmutableArray<Rgba> Create(
        int canvas,
        ReadOnlySpan<int> surfaces,
        int accent,
        int accentSoft,
        int neutralSoft,
        int muted,
        int strong,
        int success,
        int warning,
        int outline,
        int box,
        int text,
        int textMuted,
        int textOnAccent,
        int line,
        Rgba shadow)
    {
        var colors = new Rgba[ColorTokenNames.All.Length];
        colors[(int)ColorToken.Canvas] = Rgba.FromRgb(canvas);
        colors[(int)ColorToken.Surface1] = Rgba.FromRgb(surfaces[0]);
        colors[(int)ColorToken.Surface2] = Rgba.FromRgb(surfaces[1]);
        colors[(int)ColorToken.Surface3] = Rgba.FromRgb(surfaces[2]);
        colors[(int)ColorToken.Accent] = Rgba.FromRgb(accent);
        colors[(int)ColorToken.AccentSoft] = Rgba.FromRgb(accentSoft);
        colors[(int)ColorToken.NeutralSoft] = Rgba.FromRgb(neutralSoft);
        colors[(int)ColorToken.Muted] = Rgba.FromRgb(muted);
        colors[(int)ColorToken.Strong] = Rgba.FromRgb(strong);
        colors[(int)ColorToken.Success] = Rgba.FromRgb(success);
        colors[(int)ColorToken.Warning] = Rgba.FromRgb(warning);
        colors[(int)ColorToken.Outline] = Rgba.FromRgb(outline);
        colors[(int)ColorToken.Box] = Rgba.FromRgb(box);
        colors[(int)ColorToken.Text] = Rgba.FromRgb(text);
        colors[(int)ColorToken.TextMuted] = Rgba.FromRgb(textMuted);
        colors[(int)ColorToken.TextOnAccent] = Rgba.FromRgb(textOnAccent);
        colors[(int)ColorToken.Line] = Rgba.FromRgb(line);
        colors[(int)ColorToken.Shadow] = shadow;
        return [.. colors];
    }
}
