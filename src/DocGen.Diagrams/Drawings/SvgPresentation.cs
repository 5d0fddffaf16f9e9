using System.Globalization;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Drawings;

/// <summary>How a shape of an SVG file is painted; what an element does not say comes from its parent.</summary>
/// <param name="Opacity">The product over all parents.</param>
/// <param name="Transform">From the element's coordinates to those of the view box.</param>
internal sealed record SvgPresentation(
    IconPaint? Fill,
    double FillOpacity,
    FillRule Rule,
    IconPaint? Stroke,
    double StrokeOpacity,
    double StrokeWidth,
    LineCap Cap,
    LineJoin Join,
    double Opacity,
    bool IsHidden,
    AffineTransform Transform)
{
    /// <summary>SVG fills with black unless told otherwise; an icon then takes the colour of its surroundings.</summary>
    public static SvgPresentation Initial { get; } = new(
        new IconPaint(null), 1, FillRule.NonZero, null, 1, 1, LineCap.Butt, LineJoin.Miter, 1, IsHidden: false, AffineTransform.Identity);

    /// <returns>Null where the value is not understood.</returns>
    public SvgPresentation? With(string property, string value)
    {
        value = value.Trim();
        switch (property)
        {
            case "fill":
                return TryPaint(value, Fill, out IconPaint? fill) ? this with { Fill = fill } : null;
            case "stroke":
                return TryPaint(value, Stroke, out IconPaint? stroke) ? this with { Stroke = stroke } : null;
            case "fill-opacity":
                return TryRatio(value, out double ratio) ? this with { FillOpacity = ratio } : null;
            case "stroke-opacity":
                return TryRatio(value, out ratio) ? this with { StrokeOpacity = ratio } : null;
            case "opacity":
                return TryRatio(value, out ratio) ? this with { Opacity = Opacity * ratio } : null;
            case "stroke-width":
                return TryLength(value, out double width) ? this with { StrokeWidth = width } : null;
            case "fill-rule":
                return this with { Rule = value == "evenodd" ? FillRule.EvenOdd : FillRule.NonZero };
            case "stroke-linecap":
                return this with { Cap = value switch { "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt } };
            case "stroke-linejoin":
                return this with { Join = value switch { "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter } };
            case "display":
                return this with { IsHidden = IsHidden || value == "none" };
            case "visibility":
                return this with { IsHidden = IsHidden || value is "hidden" or "collapse" };
            default:
                return this;
        }
    }

    /// <summary>A number, with <c>px</c> or without a unit.</summary>
    public static bool TryLength(string text, out double length) =>
        double.TryParse(text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out length) &&
        Math.Abs(length) < 1e6;

    private static bool TryPaint(string value, IconPaint? inherited, out IconPaint? paint)
    {
        paint = new IconPaint(null);
        switch (value)
        {
            case "none" or "transparent":
                paint = null;
                return true;
            case "currentColor" or "currentcolor" or "context-fill" or "context-stroke":
                return true;
            case "inherit":
                paint = inherited;
                return true;
            default:
                bool isColor = SvgColors.TryParse(value, out Rgba color);
                paint = isColor ? new IconPaint(color) : paint;
                return isColor;
        }
    }

    private static bool TryRatio(string text, out double ratio)
    {
        bool isPercent = text.EndsWith('%');
        bool isParsed = double.TryParse(isPercent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out ratio);
        ratio = Math.Clamp(isPercent ? ratio / 100 : ratio, 0, 1);
        return isParsed;
    }
}
