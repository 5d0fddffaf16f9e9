using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;

namespace DocGen.Diagrams.Svg;

/// <summary>Writes what other elements refer to by id, once each, right before the first element that needs it.</summary>
/// <param name="makeId">From a number, counted from 1, to an id that is unique in the page.</param>
/// <param name="usedClasses">Takes the class names of colours.</param>
internal sealed class SvgDefinitions(StringBuilder builder, Func<int, string> makeId, ISet<string> usedClasses)
{
    private readonly Dictionary<object, string> _ids = [];

    /// <returns>The id; null if the paint has no gradient.</returns>
    public string? Define(Paint? paint) => paint?.Gradient is not { Stops.IsEmpty: false } gradient ? null : Define(gradient, id =>
    {
        string tag = gradient.IsRadial ? "radialGradient" : "linearGradient";
        builder.Append('<').Append(tag).AppendAttribute("id", id).Append(" gradientUnits=\"userSpaceOnUse\"")
            .Append(gradient.IsRadial ? " cx=\"0\" cy=\"0\" r=\"1\"" : " x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\"").Append(" gradientTransform=\"matrix(");
        AffineTransform place = gradient.Place;
        builder.AppendNumber(place.XX).Append(' ').AppendNumber(place.XY).Append(' ').AppendNumber(place.YX).Append(' ')
            .AppendNumber(place.YY).Append(' ').AppendNumber(place.DX).Append(' ').AppendNumber(place.DY).Append(")\">");
        foreach (GradientStop stop in gradient.Stops)
        {
            builder.Append("<stop offset=\"").AppendRatio(Math.Clamp(stop.Offset, 0, 1)).Append('"');
            if (stop.Fixed is { } color)
            {
                builder.AppendAttribute("stop-color", color.ToCss());
            }
            else
            {
                string name = "dg-g-" + ColorTokenNames.GetName(stop.Color);
                usedClasses.Add(name);
                builder.AppendAttribute("class", name);
            }

            if (stop.Opacity < 1)
            {
                builder.Append(" stop-opacity=\"").AppendRatio(stop.Opacity).Append('"');
            }

            builder.Append("/>");
        }

        builder.Append("</").Append(tag).Append('>');
    });

    public string Define(Clip clip) => Define(clip, id =>
    {
        builder.Append("<clipPath").AppendAttribute("id", id).Append("><path d=\"").AppendPathData(clip.Outline).Append('"');
        if (clip.Rule is FillRule.EvenOdd)
        {
            builder.Append(" clip-rule=\"evenodd\"");
        }

        builder.Append("/></clipPath>");
    });

    /// <summary>The blur of a shadow; its room is given in numbers, as parts of the rectangle would cut off the shadow of a flat one.</summary>
    public string Define(DrawingItem.Shadow shadow) => Define((shadow.Bounds, shadow.Blur), id =>
    {
        Rectangle room = shadow.Bounds.Inflate(Math.Ceiling(3 * shadow.Blur));
        builder.Append("<filter").AppendAttribute("id", id).Append(" filterUnits=\"userSpaceOnUse\"")
            .AppendAttribute("x", room.X).AppendAttribute("y", room.Y).AppendAttribute("width", room.Width).AppendAttribute("height", room.Height)
            .Append(" color-interpolation-filters=\"sRGB\"><feGaussianBlur").AppendAttribute("stdDeviation", shadow.Blur).Append("/></filter>");
    });

    private string Define(object key, Action<string> write)
    {
        if (!_ids.TryGetValue(key, out string? id))
        {
            id = makeId(_ids.Count + 1);
            _ids.Add(key, id);
            write(id);
        }

        return id;
    }
}
