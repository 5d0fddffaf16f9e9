using System.Collections.Immutable;
using System.Diagnostics;

namespace DocGen.Diagrams.Drawings;

/// <summary>How style sheets and class names call the tokens: <c>dg-f-accent-soft</c> fills, <c>dg-s-accent-soft</c> strokes, <c>dg-g-accent-soft</c> is a stop of a gradient, <c>--dg-accent-soft</c> is the colour.</summary>
public static class ColorTokenNames
{
    /// <summary>Every token, in the order of its declaration.</summary>
    public static ImmutableArray<ColorToken> All { get; } = [.. Enum.GetValues<ColorToken>()];

    public static string GetName(ColorToken token) => token switch
    {
        ColorToken.Canvas => "canvas",
        ColorToken.Surface1 => "surface-1",
        ColorToken.Surface2 => "surface-2",
        ColorToken.Surface3 => "surface-3",
        ColorToken.Accent => "accent",
        ColorToken.AccentSoft => "accent-soft",
        ColorToken.NeutralSoft => "neutral-soft",
        ColorToken.Muted => "muted",
        ColorToken.Strong => "strong",
        ColorToken.Success => "success",
        ColorToken.Warning => "warning",
        ColorToken.Outline => "outline",
        ColorToken.Box => "box",
        ColorToken.Text => "text",
        ColorToken.TextMuted => "text-muted",
        ColorToken.TextOnAccent => "text-on-accent",
        ColorToken.Line => "line",
        ColorToken.Shadow => "shadow",
        _ => throw new UnreachableException(),
    };
}
