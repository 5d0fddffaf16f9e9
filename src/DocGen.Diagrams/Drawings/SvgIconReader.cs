using System.Collections.Immutable;
using System.Xml;
using DocGen.Diagrams.Geometry;
using DocGen.Text;

namespace DocGen.Diagrams.Drawings;

/// <summary>Reads an author's SVG file as an icon.</summary>
/// <remarks>
/// Drawn: path, rect, circle, ellipse, line, polyline, polygon in groups, with plain fills and lines, opacity and transforms. An icon that is black all
/// over takes the colour of its surroundings, so that it can be seen in the dark. Anything active is refused; anything else is left out with a warning.
/// </remarks>
public static class SvgIconReader
{
    private const int MaximalDepth = 64;
    private const int MaximalCharacters = 1_000_000;

    private static readonly ImmutableHashSet<string> Silent = ["title", "desc", "metadata", "defs", "namedview"];
    private static readonly ImmutableHashSet<string> Active =
        ["script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "animate", "animateTransform", "animateMotion", "set"];

    /// <returns>Null where the file is refused; then there is an error.</returns>
    public static Diagnosed<Icon?> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = new DiagnosticBag();
        if (source.Content.Length > MaximalCharacters)
        {
            diagnostics.Report(DrawingRules.BrokenIcon, null, $"the icon '{source.Path}' has more than {MaximalCharacters} characters");
            return diagnostics.Diagnose<Icon?>(null);
        }

        // Entities are not expanded and nothing outside the file is read.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var text = new StringReader(source.Content);
        using var reader = XmlReader.Create(text, settings);
        var context = new Context(source, reader, diagnostics);
        try
        {
            Icon? icon = context.ReadFile();
            return diagnostics.Diagnose(diagnostics.HasErrors ? null : icon);
        }
        catch (XmlException fault)
        {
            var span = new TextSpan(source.GetOffset(fault.LineNumber, fault.LinePosition), 1);
            diagnostics.Report(DrawingRules.BrokenIcon, source.GetLocation(span), $"the icon '{source.Path}' is not well-formed");
            return diagnostics.Diagnose<Icon?>(null);
        }
    }

    private sealed class Context(SourceText source, XmlReader reader, DiagnosticBag diagnostics)
    {
        private readonly ImmutableArray<IconShape>.Builder _shapes = ImmutableArray.CreateBuilder<IconShape>();

        public Icon? ReadFile()
        {
            reader.MoveToContent();
            if (reader.LocalName != "svg" || ReadViewBox() is not { } box)
            {
                Report(DrawingRules.BrokenIcon, reader.LocalName == "svg" ? $"the icon '{source.Path}' has no size" : $"'{reader.LocalName}' is no SVG picture");
                return null;
            }

            ReadElement(SvgPresentation.Initial, 0);
            while (reader.Read())
            {
            }

            if (_shapes.Count == 0 && !diagnostics.HasErrors)
            {
                diagnostics.Report(DrawingRules.BrokenIcon, source.GetLocation(default), $"the icon '{source.Path}' has no shapes");
                return null;
            }

            return new Icon(source.Path, box, TakeSurroundingColor(_shapes.ToImmutable()));
        }

        private static ImmutableArray<IconShape> TakeSurroundingColor(ImmutableArray<IconShape> shapes)
        {
            bool isBlack = shapes.All(static shape => IsBlack(shape.Fill) && IsBlack(shape.Stroke));
            return !isBlack ? shapes : [.. shapes.Select(static shape => shape with { Fill = Free(shape.Fill), Stroke = Free(shape.Stroke) })];

            static bool IsBlack(IconPaint? paint) => paint?.Fixed is not { } color || color is { Red: 0, Green: 0, Blue: 0 };

            static IconPaint? Free(IconPaint? paint) => paint is { } old ? old with { Fixed = null } : null;
        }

        private Rectangle? ReadViewBox()
        {
            string[] parts = (reader.GetAttribute("viewBox") ?? "").Split([' ', ',', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            string[] sides = parts.Length == 4 ? parts : ["0", "0", reader.GetAttribute("width") ?? "", reader.GetAttribute("height") ?? ""];
            return SvgPresentation.TryLength(sides[0], out double x) && SvgPresentation.TryLength(sides[1], out double y) &&
                SvgPresentation.TryLength(sides[2], out double width) && SvgPresentation.TryLength(sides[3], out double height) && width > 0 && height > 0
                ? new Rectangle(x, y, width, height)
                : null;
        }

        private void ReadElement(SvgPresentation parent, int depth)
        {
            string name = reader.LocalName;
            bool isEmpty = reader.IsEmptyElement;
            bool isGroup = name is "svg" or "g" or "a" or "switch";
            PathGeometry? geometry = null;
            SvgPresentation presentation = parent;
            bool isForeign = reader.NamespaceURI.Length > 0 && reader.NamespaceURI != "http://www.w3.org/2000/svg";
            if (Active.Contains(name))
            {
                Report(DrawingRules.ActiveIcon, $"'{name}' is active content");
            }
            else if (!isForeign && !Silent.Contains(name))
            {
                CheckAttributes();
                presentation = ReadPresentation(parent);
                geometry = isGroup ? null : ReadShape(name);
                if (!isGroup && geometry is null)
                {
                    Report(DrawingRules.UnsupportedInIcon, $"'{name}' is not drawn");
                }
            }

            if (geometry is not null && !presentation.IsHidden)
            {
                AddShape(geometry, presentation);
            }

            if (isEmpty)
            {
                return;
            }

            // What stands in other elements is only looked through for active content.
            bool isDrawn = isGroup && !isForeign;
            while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (depth >= MaximalDepth)
                {
                    Report(DrawingRules.BrokenIcon, $"the icon '{source.Path}' is nested too deeply");
                    return;
                }

                if (isDrawn)
                {
                    ReadElement(presentation, depth + 1);
                }
                else
                {
                    SkipElement();
                }
            }
        }

        private void SkipElement()
        {
            int depth = reader.Depth;
            do
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (Active.Contains(reader.LocalName))
                    {
                        Report(DrawingRules.ActiveIcon, $"'{reader.LocalName}' is active content");
                    }

                    CheckAttributes();
                }
            }
            while (!(reader.Depth == depth && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement)) && reader.Read());
        }

        private void CheckAttributes()
        {
            for (int i = 0; i < reader.AttributeCount; i++)
            {
                reader.MoveToAttribute(i);
                bool isReference = reader.LocalName is "href" or "src" && !reader.Value.TrimStart().StartsWith('#');
                bool isHandler = reader.Prefix.Length == 0 && reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase);
                bool isForeignUrl = HasForeignUrl(reader.Value);
                if (isHandler || isReference || isForeignUrl)
                {
                    Report(DrawingRules.ActiveIcon, isHandler ? $"'{reader.Name}' is an event handler" : $"'{reader.Name}' refers to another file");
                }
            }

            reader.MoveToElement();
        }

        /// <summary>Whether a value has a <c>url(…)</c> that does not point into the file itself.</summary>
        private static bool HasForeignUrl(string value)
        {
            for (int at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
            {
                if (!value.AsSpan(at + 4).TrimStart(" '\"").StartsWith('#'))
                {
                    return true;
                }
            }

            return false;
        }

        private SvgPresentation ReadPresentation(SvgPresentation parent)
        {
            SvgPresentation result = parent;
            string? style = null;
            for (int i = 0; i < reader.AttributeCount; i++)
            {
                reader.MoveToAttribute(i);
                if (reader.Name == "style")
                {
                    style = reader.Value;
                }
                else if (reader.Name == "transform")
                {
                    if (SvgTransforms.TryParse(reader.Value, out AffineTransform transform))
                    {
                        result = result with { Transform = transform.Then(parent.Transform) };
                    }
                    else
                    {
                        Report(DrawingRules.UnsupportedInIcon, $"the transform '{reader.Value}' is not understood");
                    }
                }
                else if (reader.Prefix.Length == 0)
                {
                    result = Set(result, reader.Name, reader.Value);
                }
            }

            reader.MoveToElement();

            // A style attribute outranks the others.
            foreach (string declaration in (style ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                int colon = declaration.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0)
                {
                    result = Set(result, declaration[..colon].Trim(), declaration[(colon + 1)..]);
                }
            }

            return result;
        }

        private SvgPresentation Set(SvgPresentation presentation, string property, string value)
        {
            bool isUnsupported = property is "filter" or "mask" or "clip-path" or "stroke-dasharray" && value.Trim() != "none";
            if (isUnsupported || presentation.With(property, value) is not { } changed)
            {
                Report(DrawingRules.UnsupportedInIcon, $"'{property}=\"{value.Trim()}\"' is not drawn");
                return presentation;
            }

            return changed;
        }

        private PathGeometry? ReadShape(string name)
        {
            switch (name)
            {
                case "path":
                    PathGeometry path = PathDataParser.Parse(reader.GetAttribute("d") ?? "", out int error);
                    if (error >= 0)
                    {
                        Report(DrawingRules.BrokenIcon, $"the path data has a fault at character {error + 1}");
                    }

                    return path;
                case "rect":
                    double radiusX = Length("rx", Length("ry", 0));
                    return new PathGeometry([.. RoundedBox.Create(
                        new Rectangle(Length("x", 0), Length("y", 0), Math.Max(Length("width", 0), 0), Math.Max(Length("height", 0), 0)), radiusX, Length("ry", radiusX))]);
                case "circle":
                    return new PathGeometry([.. EllipticArc.Ellipse(new Point(Length("cx", 0), Length("cy", 0)), Length("r", 0), Length("r", 0))]);
                case "ellipse":
                    return new PathGeometry([.. EllipticArc.Ellipse(new Point(Length("cx", 0), Length("cy", 0)), Length("rx", 0), Length("ry", 0))]);
                case "line":
                    return PathGeometry.Polyline([new Point(Length("x1", 0), Length("y1", 0)), new Point(Length("x2", 0), Length("y2", 0))]);
                case "polyline" or "polygon":
                    string points = reader.GetAttribute("points") ?? "";
                    return PathDataParser.Parse($"M{points}{(name == "polygon" ? "Z" : "")}", out _);
                default:
                    return null;
            }
        }

        private double Length(string attribute, double otherwise) =>
            reader.GetAttribute(attribute) is { } text && SvgPresentation.TryLength(text.Trim(), out double value) ? value : otherwise;

        private void AddShape(PathGeometry geometry, SvgPresentation p)
        {
            IconPaint? fill = p.Fill is { } f ? f with { Opacity = f.Opacity * p.FillOpacity * p.Opacity } : null;
            IconPaint? stroke = p.Stroke is { } s && p.StrokeWidth > 0 ? s with { Opacity = s.Opacity * p.StrokeOpacity * p.Opacity } : null;
            if ((fill is not null || stroke is not null) && geometry.Segments.Length > 1)
            {
                PathGeometry moved = p.Transform == AffineTransform.Identity ? geometry : geometry.Transform(p.Transform, isRounded: false);
                _shapes.Add(new IconShape(moved, fill, stroke, p.StrokeWidth * p.Transform.Scaling, p.Rule, p.Cap, p.Join));
            }
        }

        private void Report(Rule rule, string message)
        {
            var place = (IXmlLineInfo)reader;
            int length = Math.Max(reader.Name.Length, 1);
            diagnostics.Report(rule, source.GetLocation(new TextSpan(source.GetOffset(place.LineNumber, place.LinePosition), length)), message);
        }
    }
}
