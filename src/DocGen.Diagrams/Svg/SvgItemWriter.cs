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

    private SvgPaints? _paints;

    /// <summary>Class names of colours and families that the items ask for.</summary>
    public IReadOnlySet<string> UsedClasses => Paints.UsedClasses;

    private SvgPaints Paints => _paints ??= new SvgPaints(builder, number => MakeId("dg", $"..{number}"));

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

        // Nearly all lines have round joins: said once, and again only where one differs.
        builder.Append(" stroke-linejoin=\"round\"");

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
                    SvgTextWriter.Write(builder, text, drawing, fonts, Paints);
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
        string? clip = group.Clip is null ? null : Paints.Definitions.Define(group.Clip);
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

        AppendNames(group.Id, group.Label, group.Description, group.LabelLanguage, group.DescriptionLanguage);
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

            builder.Append('>').AppendEscaped(SvgTextWriter.Compose(fonts, 400, isMonospaced: false, text)).Append("</").Append(tag).Append('>');
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
        SvgGradients gradients = Paints.Define(path.Fill, path.Stroke);
        builder.Append("<path d=\"").AppendPathData(path.Geometry).Append('"');
        if (path is { FillRule: FillRule.EvenOdd, Fill: not null })
        {
            builder.Append(" fill-rule=\"evenodd\"");
        }

        Paints.Append(path.Fill, path.Stroke, "", gradients);
        builder.Append("/>");
    }

    private void WriteBox(DrawingItem.Box box)
    {
        SvgGradients gradients = Paints.Define(box.Fill, box.Stroke);
        AppendRectangle(box.Bounds, box.Radius);
        Paints.Append(box.Fill, box.Stroke, "", gradients);
        builder.Append("/>");
    }

    private void WriteShadow(DrawingItem.Shadow shadow)
    {
        string? filter = shadow.Blur > 0 ? Paints.Definitions.Define(shadow) : null;
        AppendRectangle(shadow.Bounds, shadow.Radius);
        if (filter is not null)
        {
            builder.AppendAttribute("filter", $"url(#{filter})");
        }

        Paints.Append(shadow.Paint, null, "", default);
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

    private void WriteImage(DrawingItem.Image image)
    {
        builder.Append("<image")
            .AppendAttribute("x", image.Bounds.X).AppendAttribute("y", image.Bounds.Y)
            .AppendAttribute("width", image.Bounds.Width).AppendAttribute("height", image.Bounds.Height)
            .Append(" href=\"data:").AppendEscaped(image.MediaType).Append(";base64,").Append(Convert.ToBase64String(image.Content.AsSpan())).Append("\"/>");
    }
}
