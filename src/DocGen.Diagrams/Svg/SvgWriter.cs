using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;

namespace DocGen.Diagrams.Svg;

/// <summary>Writes drawings as SVG 2. The same drawing gives the same characters everywhere.</summary>
public static class SvgWriter
{
    /// <summary>
    /// An <c>svg</c> element for an HTML page with a strict content security policy: no style, no script. Colours and families come from
    /// <see cref="DiagramStylesheet"/> by class names.
    /// </summary>
    public static string WriteInPage(Drawing drawing, SvgPageOptions options)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(options);
        var builder = new StringBuilder(4096);
        string suffix = options.CopyNumber > 1 ? $"-{options.CopyNumber}" : "";
        var items = new SvgItemWriter(builder, options.Fonts ?? FontSet.Default, drawing, $"{options.FigurePrefix}--", suffix, hasLinks: true);
        items.WriteRootStart("", hasId: true);
        items.WriteItems(drawing.Items);
        if (options.Numbers is { Count: > 0 } numbers)
        {
            SvgNumbers.Append(builder, drawing, numbers);
        }

        return builder.Append("</svg>").ToString();
    }

    /// <summary>A whole SVG file that needs nothing else: its style sheet and the glyphs it uses are embedded.</summary>
    public static string WriteStandalone(Drawing drawing, SvgStandaloneOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        options ??= new SvgStandaloneOptions();
        FontSet fonts = options.Fonts ?? FontSet.Default;
        var body = new StringBuilder(4096);
        var items = new SvgItemWriter(body, fonts, drawing, "", "", options.HasLinks);
        if (options.HasBackground)
        {
            items.WriteItems([new DrawingItem.Box(new Geometry.Rectangle(default, drawing.Size), 0, new Paint(ColorToken.Canvas), null)]);
        }

        items.WriteItems(drawing.Items);
        var builder = new StringBuilder(body.Length + 4096);
        var root = new SvgItemWriter(builder, fonts, drawing, "", "", options.HasLinks);
        root.WriteRootStart(" xmlns=\"http://www.w3.org/2000/svg\"");
        SvgStyle.Append(builder, drawing, items.UsedClasses, options, fonts);
        return builder.Append(body).Append("</svg>\n").ToString();
    }
}
