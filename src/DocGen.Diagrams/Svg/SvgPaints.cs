using System.Text;
using DocGen.Diagrams.Drawings;

namespace DocGen.Diagrams.Svg;

/// <summary>Writes what items are painted with: classes for colours of the theme, attributes for all else.</summary>
/// <param name="makeId">See <see cref="SvgDefinitions"/>.</param>
internal sealed class SvgPaints(StringBuilder builder, Func<int, string> makeId)
{
    private readonly SortedSet<string> _usedClasses = new(StringComparer.Ordinal);
    private SvgDefinitions? _definitions;

    /// <summary>Class names of colours and families that were asked for.</summary>
    public IReadOnlySet<string> UsedClasses => _usedClasses;

    public SvgDefinitions Definitions => _definitions ??= new SvgDefinitions(builder, makeId, _usedClasses);

    /// <summary>Writes the gradients of paints, which has to be before the element that they paint.</summary>
    public SvgGradients Define(Paint? fill, Stroke? stroke) =>
        fill?.Gradient is null && stroke?.Paint.Gradient is null ? default : new SvgGradients(Definitions.Define(fill), Definitions.Define(stroke?.Paint));

    /// <param name="otherClass">A class beside those of the colours; empty for none.</param>
    public void Append(Paint? fill, Stroke? stroke, string otherClass, SvgGradients gradients)
    {
        builder.Append(" class=\"");
        int start = builder.Length;
        AppendClass(otherClass);
        AppendClass(fill is not { Fixed: null } || gradients.Fill is not null ? "" : "dg-f-" + ColorTokenNames.GetName(fill.Color));
        AppendClass(stroke is not { Paint.Fixed: null } || gradients.Stroke is not null ? "" : "dg-s-" + ColorTokenNames.GetName(stroke.Paint.Color));
        if (builder.Length == start)
        {
            builder.Length -= " class=\"".Length;
        }
        else
        {
            builder.Append('"');
        }

        if (fill is null)
        {
            builder.Append(" fill=\"none\"");
        }
        else if (gradients.Fill is not null)
        {
            builder.AppendAttribute("fill", $"url(#{gradients.Fill})");
        }
        else if (fill.Fixed is { } fixedFill)
        {
            builder.AppendAttribute("fill", fixedFill.ToCss());
        }

        if (fill?.Opacity < 1)
        {
            builder.Append(" fill-opacity=\"").AppendRatio(fill.Opacity).Append('"');
        }

        if (stroke is not null)
        {
            AppendStroke(stroke, gradients.Stroke);
        }

        void AppendClass(string name)
        {
            if (name.Length > 0)
            {
                if (builder.Length > start)
                {
                    builder.Append(' ');
                }

                builder.Append(name);
                _usedClasses.Add(name);
            }
        }
    }

    // What equals the initial value of SVG is left out.
    private void AppendStroke(Stroke stroke, string? gradient)
    {
        if (gradient is not null)
        {
            builder.AppendAttribute("stroke", $"url(#{gradient})");
        }
        else if (stroke.Paint.Fixed is { } color)
        {
            builder.AppendAttribute("stroke", color.ToCss());
        }

        if (stroke.Width != 1)
        {
            builder.AppendAttribute("stroke-width", stroke.Width);
        }

        if (stroke.Paint.Opacity < 1)
        {
            builder.Append(" stroke-opacity=\"").AppendRatio(stroke.Paint.Opacity).Append('"');
        }

        if (!stroke.Dashes.IsEmpty)
        {
            builder.Append(" stroke-dasharray=\"");
            for (int i = 0; i < stroke.Dashes.Length; i++)
            {
                builder.Append(i > 0 ? " " : "").AppendNumber(stroke.Dashes[i]);
            }

            builder.Append('"');
        }

        if (stroke.Cap != LineCap.Butt)
        {
            builder.AppendAttribute("stroke-linecap", stroke.Cap == LineCap.Round ? "round" : "square");
        }

        if (stroke.Join != LineJoin.Round)
        {
            builder.AppendAttribute("stroke-linejoin", stroke.Join == LineJoin.Miter ? "miter" : "bevel");
        }
    }
}

/// <summary>Ids of the gradients that an element is painted with; null where it has a plain colour.</summary>
internal readonly record struct SvgGradients(string? Fill, string? Stroke);
