using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Fonts;
using DocGen.Text;

namespace DocGen.Diagrams.Svg;

/// <summary>Writes the items of one drawing; both kinds of file share it.</summary>
internal sealed class SvgItemWriter(StringBuilder builder, FontSet fonts, Drawing drawing, string idPrefix, string idSuffix, bool hasLinks)
{
    /// <summary>No full id has an empty part, so these never meet the id of a component.</summary>
    private const string TitleSuffix = "..title";
    private const string DescriptionSuffix = "..desc";

    /// <summary>Ends the id of the whole drawing in a page, to which links to the view lead.</summary>
    private const string DrawingSuffix = "..drawing";

    private readonly SortedSet<string> _usedClasses = new(StringComparer.Ordinal);
    private SvgDefinitions? _definitions;

    /// <summary>Class names of colours and families that the items ask for.</summary>
    public IReadOnlySet<string> UsedClasses => _usedClasses;

    private SvgDefinitions Definitions => _definitions ??= new SvgDefinitions(builder, number => MakeId("dg", $"..{number}"), _usedClasses);

    /// <param name="hasId">Whether the drawing as a whole has an id: in a page, where links lead to it.</param>
    public void WriteRootStart(string attributes, bool hasId = false)
    {
        builder.Append("<svg").Append(attributes);
        if (hasId)
        {
            builder.AppendAttribute("id", MakeId("", DrawingSuffix));
        }

        builder.Append(" class=\"dg\" viewBox=\"0 0 ")
            .AppendNumber(drawing.Size.Width).Append(' ').AppendNumber(drawing.Size.Height).Append('"')
            .AppendAttribute("width", drawing.Size.Width).AppendAttribute("height", drawing.Size.Height)
            .AppendAttribute("lang", drawing.Language.Value);
        if (drawing.IsRightToLeft)
        {
            builder.Append(" direction=\"rtl\"");
        }

        // What can be reached inside an image is hidden from screen readers.
        builder.AppendAttribute("role", HasNamedGroup(drawing.Items) ? "group" : "img");
        AppendNames("", drawing.Title.Length > 0 ? drawing.Title : null, drawing.Description.Length > 0 ? drawing.Description : null, drawing.TitleLanguage, drawing.DescriptionLanguage);
    }

    public void WriteItems(ImmutableArray<DrawingItem> items)
    {
        foreach (DrawingItem item in items)
        {
            switch (item)
            {
                case DrawingItem.Group group:
                    WriteGroup(group);
                    break;
                case DrawingItem.Path path:
                    WritePath(path);
                    break;
                case DrawingItem.Box box:
                    WriteBox(box);
                    break;
                case DrawingItem.Shadow shadow:
                    WriteShadow(shadow);
                    break;
                case DrawingItem.Text text:
                    WriteText(text);
                    break;
                case DrawingItem.Image image:
                    WriteImage(image);
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    private static bool HasNamedGroup(ImmutableArray<DrawingItem> items) =>
        items.Any(static item => item is DrawingItem.Group group && (group.Label is not null || group.IsFocusable || group.Link is not null || HasNamedGroup(group.Items)));

    private void WriteGroup(DrawingItem.Group group)
    {
        string? clip = group.Clip is null ? null : Definitions.Define(group.Clip);
        string? link = hasLinks && group.Link is not null && IsSafe(group.Link) ? group.Link : null;
        string tag = link is null ? "g" : "a";
        builder.Append('<').Append(tag);
        if (link is not null)
        {
            builder.AppendAttribute("href", link);
        }

        if (group.Id is not null)
        {
            builder.AppendAttribute("id", MakeId(group.Id, ""));
        }

        if (!string.IsNullOrEmpty(group.ClassName))
        {
            builder.AppendAttribute("class", group.ClassName);
        }

        if (group.Opacity < 1)
        {
            builder.Append(" opacity=\"").AppendRatio(group.Opacity).Append('"');
        }

        if (clip is not null)
        {
            builder.AppendAttribute("clip-path", $"url(#{clip})");
        }

        foreach ((string name, string value) in group.Data)
        {
            builder.AppendAttribute(name, value);
        }

        if (link is null && group.IsFocusable)
        {
            builder.Append(" tabindex=\"0\"");
        }

        if (link is null && (group.Label is not null || group.IsFocusable))
        {
            builder.AppendAttribute("role", HasNamedGroup(group.Items) ? "group" : "img");
        }

        AppendNames(group.Id, group.Label, group.Description, null, group.DescriptionLanguage);
        WriteItems(group.Items);
        builder.Append("</").Append(tag).Append('>');
    }

    /// <summary>Ends the start tag and writes title and description, tied to the element by their ids where it has one.</summary>
    private void AppendNames(string? id, string? label, string? description, LanguageTag? labelLanguage, LanguageTag? descriptionLanguage)
    {
        // A title names its element without being tied to it. Only whole drawings are tied: ids at every box and line were a tenth of a page's bytes.
        string? titleId = id is { Length: 0 } ? MakeId(id, TitleSuffix) : null;
        string? descriptionId = id is null ? null : MakeId(id, DescriptionSuffix);
        if (titleId is not null && label is not null)
        {
            builder.AppendAttribute("aria-labelledby", titleId);
        }

        if (descriptionId is not null && description is not null)
        {
            builder.AppendAttribute("aria-describedby", descriptionId);
        }

        builder.Append('>');
        AppendName("title", label, titleId, labelLanguage);
        AppendName("desc", description, descriptionId, descriptionLanguage);

        void AppendName(string tag, string? text, string? ownId, LanguageTag? language)
        {
            if (text is null)
            {
                return;
            }

            builder.Append('<').Append(tag);
            if (ownId is not null)
            {
                builder.AppendAttribute("id", ownId);
            }

            if (language is { } own && own != drawing.Language)
            {
                builder.AppendAttribute("lang", own.Value);
            }

            builder.Append('>').AppendEscaped(Compose(fonts, 400, isMonospaced: false, text)).Append("</").Append(tag).Append('>');
        }
    }

    // White space ends an id in references, so it becomes a hyphen. In XML an id begins with a letter or an underscore; no component's id holds two dots.
    private string MakeId(string id, string suffix)
    {
        string made = string.Concat(idPrefix, id.Replace(' ', '-').Replace('\n', '-').Replace('\t', '-'), idSuffix, suffix);
        return char.IsLetter(made[0]) || made[0] == '_' ? made : "_.." + made;
    }

    // Names of pages and views ('ref:', 'diagram:') are turned into addresses by whoever puts the drawing into a page.
    private static bool IsSafe(string link)
    {
        int colon = link.IndexOf(':', StringComparison.Ordinal);
        int other = link.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0 || (other >= 0 && other < colon) || link[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "ref" or "diagram";
    }

    private void WritePath(DrawingItem.Path path)
    {
        Gradients gradients = Define(path.Fill, path.Stroke);
        builder.Append("<path d=\"").AppendPathData(path.Geometry).Append('"');
        if (path is { FillRule: FillRule.EvenOdd, Fill: not null })
        {
            builder.Append(" fill-rule=\"evenodd\"");
        }

        AppendPaints(path.Fill, path.Stroke, "", gradients);
        builder.Append("/>");
    }

    private void WriteBox(DrawingItem.Box box)
    {
        Gradients gradients = Define(box.Fill, box.Stroke);
        AppendRectangle(box.Bounds, box.Radius);
        AppendPaints(box.Fill, box.Stroke, "", gradients);
        builder.Append("/>");
    }

    private void WriteShadow(DrawingItem.Shadow shadow)
    {
        string? filter = shadow.Blur > 0 ? Definitions.Define(shadow) : null;
        AppendRectangle(shadow.Bounds, shadow.Radius);
        if (filter is not null)
        {
            builder.AppendAttribute("filter", $"url(#{filter})");
        }

        AppendPaints(shadow.Paint, null, "", default);
        builder.Append("/>");
    }

    private void AppendRectangle(Geometry.Rectangle bounds, double radius)
    {
        builder.Append("<rect")
            .AppendAttribute("x", bounds.X).AppendAttribute("y", bounds.Y).AppendAttribute("width", bounds.Width).AppendAttribute("height", bounds.Height);

        // SVG would make an ellipse of a radius that is too large for one side alone.
        double drawn = Math.Min(radius, Math.Min(bounds.Width, bounds.Height) / 2);
        if (drawn > 0)
        {
            builder.AppendAttribute("rx", drawn);
        }
    }

    private Gradients Define(Paint? fill, Stroke? stroke) =>
        fill?.Gradient is null && stroke?.Paint.Gradient is null ? default : new Gradients(Definitions.Define(fill), Definitions.Define(stroke?.Paint));

    private void WriteText(DrawingItem.Text text)
    {
        Gradients gradients = Define(text.Fill, null);
        builder.Append("<text").AppendAttribute("x", text.Origin.X).AppendAttribute("y", text.Origin.Y).AppendAttribute("font-size", text.Style.Size);
        if (text.Style.Weight != 400)
        {
            builder.Append(" font-weight=\"").Append(text.Style.Weight).Append('"');
        }

        if (text.Style.IsItalic)
        {
            builder.Append(" font-style=\"italic\"");
        }

        // Start and end mean the drawing's reading direction; SVG means the text's own, so they change places where the two differ.
        bool isRightToLeft = text.Language?.IsRightToLeft ?? drawing.IsRightToLeft;
        TextAnchor anchor = isRightToLeft == drawing.IsRightToLeft ? text.Anchor : text.Anchor switch
        {
            TextAnchor.Start => TextAnchor.End,
            TextAnchor.End => TextAnchor.Start,
            _ => TextAnchor.Middle,
        };
        if (anchor != TextAnchor.Start)
        {
            builder.AppendAttribute("text-anchor", anchor == TextAnchor.Middle ? "middle" : "end");
        }

        if (isRightToLeft != drawing.IsRightToLeft)
        {
            builder.AppendAttribute("direction", isRightToLeft ? "rtl" : "ltr");
        }

        if (text.Language is { } language && language != drawing.Language)
        {
            builder.AppendAttribute("lang", language.Value);
        }

        // With another font than ours the text still keeps to its room. Where we only guess the width, the browser's own is better.
        if (text.Width > 0 && IsFullyMeasured(text))
        {
            builder.AppendAttribute("textLength", text.Width).Append(" lengthAdjust=\"spacingAndGlyphs\"");
        }

        if (text.Halo is { } halo)
        {
            builder.Append(" paint-order=\"stroke\"");
            AppendPaints(text.Fill, new Stroke(halo, TextHalo.Width, []), FamilyClass(text.Style.Family), gradients);
        }
        else
        {
            AppendPaints(text.Fill, null, FamilyClass(text.Style.Family), gradients);
        }

        // Without white space between them, the lines of a box would be one word for search, copies and screen readers.
        builder.Append('>').AppendEscaped(KeepSpaces(Compose(fonts.ForLanguage(text.Language ?? drawing.Language), text.Style.Weight, text.Style.Family == TextFamily.Monospace, text.Content))).Append("</text>\n");
    }

    private bool IsFullyMeasured(DrawingItem.Text text)
    {
        // Emoji that are joined are one sign where the reader's font has it, and several side by side in ours.
        if (text.Content.Contains('\u200D', StringComparison.Ordinal) && text.Content.EnumerateRunes().Any(static rune => rune.Value >= 0x1F000))
        {
            return false;
        }

        FontSet own = fonts.ForLanguage(text.Language ?? drawing.Language);
        FontFace face = own.GetFace(text.Style.Weight, text.Style.Family == TextFamily.Monospace);
        foreach (Rune rune in text.Content.EnumerateRunes())
        {
            if (!MissingGlyph.IsInvisible(rune) && !MissingGlyph.IsSkinTone(rune) && own.FindFace(face, rune.Value, out _) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Letters and marks that the font has as one character are written as one: the embedded subset has that one, and not all steps to it.</summary>
    private static string Compose(FontSet fonts, int weight, bool isMonospaced, string text) => TextShaper.IsPlain(text)
        ? text
        : string.Concat(ClusterFaces.Compose(fonts, fonts.GetFace(weight, isMonospaced), text).Select(static rune => rune.ToString()));

    private static string FamilyClass(TextFamily family) => family == TextFamily.Monospace ? "dg-m" : "dg-t";

    // SVG folds white space as HTML does.
    private static string KeepSpaces(string text) =>
        text.StartsWith(' ') || text.EndsWith(' ') || text.Contains("  ", StringComparison.Ordinal) ? text.Replace(' ', '\u00A0') : text;

    private void WriteImage(DrawingItem.Image image)
    {
        builder.Append("<image")
            .AppendAttribute("x", image.Bounds.X).AppendAttribute("y", image.Bounds.Y)
            .AppendAttribute("width", image.Bounds.Width).AppendAttribute("height", image.Bounds.Height)
            .Append(" href=\"data:").AppendEscaped(image.MediaType).Append(";base64,").Append(Convert.ToBase64String(image.Content.AsSpan())).Append("\"/>");
    }

    private void AppendPaints(Paint? fill, Stroke? stroke, string otherClass, Gradients gradients)
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

        if (stroke.Join != LineJoin.Miter)
        {
            builder.AppendAttribute("stroke-linejoin", stroke.Join == LineJoin.Round ? "round" : "bevel");
        }
    }

    /// <summary>Ids of gradients; null: a plain colour.</summary>
    private readonly record struct Gradients(string? Fill, string? Stroke);
}
