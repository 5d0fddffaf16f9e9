using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Painting;

/// <summary>The colours of a box, with defaults and the author's style applied.</summary>
/// <param name="Fill">Null: what lies behind shows.</param>
/// <param name="Header">Fill of a container's title; null: none.</param>
/// <param name="Text">Colour of the name.</param>
/// <param name="MutedText">Colour of everything else.</param>
internal sealed record Look(Paint? Fill, Paint Stroke, ImmutableArray<double> Dashes, ColorToken? Header, ColorToken Text, ColorToken MutedText)
{
    /// <summary>A fill in a firm colour would drown the text on it; so much of it is left. With more, secondary text in dark would have less contrast than 4.5.</summary>
    private const double Tint = 0.14;

    public static Look OfNode(ViewGraph graph, ViewNode node, int depth)
    {
        ElementStyle? style = Find(graph.Model, node.Kind?.Style);
        if (node.Role is NodeRole.Stub)
        {
            return new Look(null, new Paint(ColorToken.Outline), style?.Dash is null ? [] : Dash(style.Dash), null, ColorToken.TextMuted, ColorToken.TextMuted);
        }

        ColorToken defaultFill = !node.IsContainer && node.Role is not NodeRole.Collapsed ? ColorToken.Box : (depth % 3) switch
        {
            0 => ColorToken.Surface1,
            1 => ColorToken.Surface2,
            _ => ColorToken.Surface3,
        };
        ImmutableArray<double> dashes = style?.Dash is { } dash ? Dash(dash) : node.Component.IsOptional ? [5, 3] : [];
        return Create(style, new Paint(defaultFill), new Paint(ColorToken.Outline), dashes);
    }

    public static Look OfKind(DiagramModel model, ComponentKind kind)
    {
        ElementStyle? style = Find(model, kind.Style);
        var fill = new Paint(kind.IsContainer ? ColorToken.Surface2 : ColorToken.Box);
        return Create(style, fill, new Paint(kind.IsContainer ? ColorToken.Muted : ColorToken.Outline), Dash(style?.Dash ?? ""));
    }

    /// <summary>Colour and dashes of a line.</summary>
    public static (Paint Paint, ImmutableArray<double> Dashes) OfLine(DiagramModel model, RelationKind? kind)
    {
        ElementStyle? style = Find(model, kind?.Style);
        Paint paint = style?.Stroke is { } stroke and not StyleToken.None ? new Paint(Color(stroke)) : new Paint(ColorToken.Line);
        ImmutableArray<double> dashes = style?.Dash is { } dash ? Dash(dash) : (kind?.Line ?? LineStyle.Solid) switch
        {
            LineStyle.Solid => [],
            LineStyle.Dashed => [6, 4],
            LineStyle.Dotted => [1.5, 3.5],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a line style"),
        };
        return (paint, dashes);
    }

    public static ColorToken Color(StyleToken token) => token switch
    {
        StyleToken.None => ColorToken.Canvas,
        StyleToken.Surface1 => ColorToken.Surface1,
        StyleToken.Surface2 => ColorToken.Surface2,
        StyleToken.Surface3 => ColorToken.Surface3,
        StyleToken.Accent => ColorToken.Accent,
        StyleToken.AccentSoft => ColorToken.AccentSoft,
        StyleToken.NeutralSoft => ColorToken.NeutralSoft,
        StyleToken.Muted => ColorToken.Muted,
        StyleToken.Strong => ColorToken.Strong,
        StyleToken.Success => ColorToken.Success,
        StyleToken.Warning => ColorToken.Warning,
        _ => throw new ArgumentOutOfRangeException(nameof(token), token, "not a style token"),
    };

    /// <summary>Whether a colour is too strong for text in the ordinary colours.</summary>
    public static bool IsFirm(ColorToken color) =>
        color is ColorToken.Accent or ColorToken.Muted or ColorToken.Strong or ColorToken.Success or ColorToken.Warning;

    private static Look Create(ElementStyle? style, Paint defaultFill, Paint defaultStroke, ImmutableArray<double> dashes)
    {
        Paint? fill = style?.Fill switch
        {
            null => defaultFill,
            StyleToken.None => null,
            { } token when Color(token) is var color && IsFirm(color) && color is not ColorToken.Accent => new Paint(color, Tint),
            { } token => new Paint(Color(token)),
        };
        bool isOnAccent = fill is { Color: ColorToken.Accent };
        Paint stroke = style?.Stroke switch
        {
            null => defaultStroke,
            StyleToken.None => new Paint(fill?.Color ?? ColorToken.Canvas, fill is null ? 0 : 1),
            { } token => new Paint(Color(token)),
        };
        ColorToken? header = style?.Header is { } head and not StyleToken.None ? Color(head) : null;
        return new Look(
            fill,
            stroke,
            dashes,
            header,
            isOnAccent ? ColorToken.TextOnAccent : ColorToken.Text,
            isOnAccent ? ColorToken.TextOnAccent : ColorToken.TextMuted);
    }

    private static ElementStyle? Find(DiagramModel model, string? id) =>
        id is null ? null : model.Styles.FirstOrDefault(style => style.Id == id);

    /// <summary>What is not a number is left out: the reader of models has already complained.</summary>
    private static ImmutableArray<double> Dash(string text)
    {
        ImmutableArray<double>.Builder lengths = ImmutableArray.CreateBuilder<double>();
        foreach (string part in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double length) && length is > 0 and < 1000)
            {
                lengths.Add(length);
            }
        }

        return lengths.ToImmutable();
    }
}
