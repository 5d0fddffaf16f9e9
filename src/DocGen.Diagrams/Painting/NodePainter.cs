using System.Collections.Immutable;
using DocGen.Diagrams.Describing;
using DocGen.Diagrams.Drawings;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;
using DocGen.Text;

namespace DocGen.Diagrams.Painting;

/// <summary>Paints components: boxes with their outline, icon and text, and containers with their title.</summary>
internal static class NodePainter
{
    private const double StubIconOpacity = 0.55;

    public static DrawingItem Paint(PaintContext context, ViewNode node)
    {
        ImmutableArray<DrawingItem>.Builder items = ImmutableArray.CreateBuilder<DrawingItem>();
        if (node.IsContainer)
        {
            PaintContainer(context, node, items);
        }
        else
        {
            PaintLeaf(context, node, items);
        }

        return Wrap(context, node, items.ToImmutable());
    }

    /// <summary>The outline of a shape with all lines that belong to it.</summary>
    public static IEnumerable<DrawingItem> PaintShape(NodeShape shape, Rectangle bounds, Look look, bool isRightToLeft)
    {
        // A border of one px lies inside the bounds, on whole pixels.
        Rectangle inside = bounds.Inflate(-0.5);
        var stroke = new Stroke(look.Stroke, 1, look.Dashes);
        if (shape is NodeShape.Box or NodeShape.Class)
        {
            yield return new DrawingItem.Box(inside, Outline.Radius, look.Fill, stroke);
            yield break;
        }

        yield return new DrawingItem.Path(Grain(Outline.Create(shape, inside, isRightToLeft)), look.Fill, stroke);
        if (shape is NodeShape.Cylinder)
        {
            yield return new DrawingItem.Path(Grain(Outline.Lid(inside)), null, stroke);
        }
        else if (shape is NodeShape.Page)
        {
            yield return new DrawingItem.Path(Grain(Outline.Fold(inside, isRightToLeft)), new Paint(look.Stroke.Color, 0.18 * look.Stroke.Opacity), stroke with { Dashes = [] });
        }
    }

    public static PathGeometry Grain(PathGeometry geometry) => new(
    [
        .. geometry.Segments.Select(static segment => new PathSegment(segment.Verb, Snapping.Grain(segment.First), Snapping.Grain(segment.Second), Snapping.Grain(segment.End))),
    ]);

    private static void PaintLeaf(PaintContext context, ViewNode node, ImmutableArray<DrawingItem>.Builder items)
    {
        Rectangle bounds = context.BoundsOf(node.Index);
        NodeContent content = context.View.Nodes[node.Index];
        Look look = context.Looks[node.Index];
        NodeShape shape = context.ShapeOf(node.Index);
        Rectangle front = bounds;
        if (node.Role is NodeRole.Collapsed)
        {
            front = bounds with { Width = bounds.Width - ShapeRoom.StackOffset, Height = bounds.Height - ShapeRoom.StackOffset };
            front = context.IsRightToLeft ? front.Offset(ShapeRoom.StackOffset, 0) : front;
            double dx = context.IsRightToLeft ? -ShapeRoom.StackOffset : ShapeRoom.StackOffset;

            // What lies behind must not shine through where the author asked for no fill.
            Look opaque = look.Fill is null ? look with { Fill = new Paint(context.BackgroundAt(bounds.Center)) } : look;
            items.AddRange(PaintShape(shape, front.Offset(dx, ShapeRoom.StackOffset), opaque with { Dashes = [] }, context.IsRightToLeft));
            look = opaque;
        }
        else if (look.Fill is not null && look.Dashes.IsEmpty && shape is NodeShape.Box or NodeShape.Class)
        {
            items.Add(new DrawingItem.Box(bounds.Offset(0, 1.5), Outline.Radius, new Paint(ColorToken.Shadow), null));
        }

        if (look.Fill is { Opacity: < 1 })
        {
            // Under a tint lies an ordinary box, not what happens to be behind it.
            items.AddRange(PaintShape(shape, front, look with { Fill = new Paint(ColorToken.Box), Stroke = new Paint(ColorToken.Box), Dashes = [] }, context.IsRightToLeft));
        }

        items.AddRange(PaintShape(shape, front, look, context.IsRightToLeft));
        foreach (double rule in content.Rules)
        {
            items.Add(new DrawingItem.Path(
                PathGeometry.Polyline([new Point(front.Left + 1, front.Top + rule + 0.5), new Point(front.Right - 1, front.Top + rule + 0.5)]),
                null,
                new Stroke(look.Stroke, 1, [])));
        }

        PaintContent(context, node, content, bounds, look, items);
    }

    private static void PaintContainer(PaintContext context, ViewNode node, ImmutableArray<DrawingItem>.Builder items)
    {
        Rectangle bounds = context.BoundsOf(node.Index);
        NodeContent content = context.View.Nodes[node.Index];
        Rectangle title = TitleRoom.Of(context, content, Snapping.Whole(context.Layout.Placed.Titles[node.Index]));
        Look look = context.Looks[node.Index];
        items.AddRange(PaintShape(context.ShapeOf(node.Index), bounds, look, context.IsRightToLeft));
        if (look.Header is { } header)
        {
            // A tab in the corner rather than a strip across: lines may cross the border beside the title.
            Rectangle tab = TitleRoom.TabAround(title, bounds, context.IsMirrored);
            items.Add(new DrawingItem.Path(
                Grain(tab.Width < bounds.Width ? Outline.Tab(tab, Outline.Radius, context.IsMirrored) : Outline.Strip(tab, Outline.Radius)),
                new Paint(header),
                null));
            ColorToken onHeader = Look.IsFirm(header) ? ColorToken.TextOnAccent : ColorToken.Text;
            look = look with { Text = onHeader, MutedText = Look.IsFirm(header) ? onHeader : ColorToken.TextMuted };
        }

        PaintContent(context, node, content with { OpenMark = TitleRoom.OpenMark(context, content) }, title, look, items);
    }

    private static void PaintContent(
        PaintContext context, ViewNode node, NodeContent content, Rectangle box, Look look, ImmutableArray<DrawingItem>.Builder items)
    {
        if (content.Icon is not null && context.Request.Icons is { } icons)
        {
            bool isStub = node.Role is NodeRole.Stub;
            bool isOnFirm = look.Text is ColorToken.TextOnAccent;
            ColorToken color = isOnFirm ? ColorToken.TextOnAccent : isStub ? ColorToken.TextMuted : ColorToken.Accent;
            items.AddRange(icons(content.Icon, context.PlaceIn(box, content.IconBounds), color, isStub ? StubIconOpacity : 1));
        }

        items.AddRange(TextPainter.Paint(context, box, context.LinesOf(content.Texts), role => role is TextRole.Name or TextRole.ContainerName or TextRole.Member or TextRole.AbstractMember or TextRole.StaticMember
            ? look.Text
            : look.MutedText));
        if (!content.OpenMark.Size.IsEmpty)
        {
            items.Add(PaintOpenMark(context.PlaceIn(box, content.OpenMark), look.MutedText, context.IsRightToLeft));
        }
    }

    /// <summary>An arrow that points out of a corner: there is a drawing behind this box.</summary>
    private static DrawingItem.Path PaintOpenMark(Rectangle bounds, ColorToken color, bool isRightToLeft)
    {
        double start = isRightToLeft ? bounds.Right - 2.5 : bounds.Left + 2.5;
        double end = isRightToLeft ? bounds.Left + 2.5 : bounds.Right - 2.5;
        double middle = isRightToLeft ? end + 5 : end - 5;
        return new DrawingItem.Path(
            new PathGeometry(
            [
                PathSegment.MoveTo(new Point(start, bounds.Bottom - 2.5)),
                PathSegment.LineTo(new Point(end, bounds.Top + 2.5)),
                PathSegment.MoveTo(new Point(middle, bounds.Top + 2.5)),
                PathSegment.LineTo(new Point(end, bounds.Top + 2.5)),
                PathSegment.LineTo(new Point(end, bounds.Top + 7.5)),
            ]),
            null,
            new Stroke(new Paint(color), 1.5, [], LineCap.Round));
    }

    private static DrawingItem.Group Wrap(PaintContext context, ViewNode node, ImmutableArray<DrawingItem> items)
    {
        Component component = node.Component;
        MixedText label = LabelOf(context, node);
        MarkedText description = context.Choose(component.Description) is { IsEmpty: false } text ? text : context.Choose(component.Summary);
        LinkTarget? target = LinkTarget.Of(context.Graph, node);
        ImmutableArray<KeyValuePair<string, string>>.Builder data = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        data.Add(new("data-component", component.FullId));
        if (node.Parent >= 0)
        {
            data.Add(new("data-parent", context.Graph.Nodes[node.Parent].Component.FullId));
        }

        if (target is LinkTarget.View view)
        {
            data.Add(new("data-opens", $"{view.ModelId}/{view.ViewId}"));
        }

        string role = node.Role switch
        {
            NodeRole.Selected => node.IsContainer ? " dg-container" : "",
            NodeRole.Collapsed => " dg-collapsed",
            NodeRole.Stub => " dg-stub",
            _ => throw new ArgumentOutOfRangeException(nameof(node), node.Role, "not a role"),
        };
        return new DrawingItem.Group(
            component.FullId,
            $"dg-node{role}{(node.Kind is null ? "" : $" dg-kind-{node.Kind.Id}")}",
            label.ToString(),
            description.Text.Length > 0 ? description.Text : null,
            target is null ? null : context.Request.Links?.Invoke(target, context.Request.Language),
            IsFocusable: true,
            Opacity: 1,
            data.ToImmutable(),
            items)
        {
            LabelLanguage = label.Language,
            DescriptionLanguage = description.Language,
        };
    }

    /// <summary>Name and kind, but no word twice. A mark belongs to all of a name in a drawing, so it has one only where both are in the same language.</summary>
    private static MixedText LabelOf(PaintContext context, ViewNode node)
    {
        MarkedText name = context.Choose(node.Component.Name);
        MarkedText kind = node.Kind is null ? MarkedText.Empty : context.Choose(node.Kind.Name);
        return kind.IsEmpty || kind.Text == name.Text ? MixedText.Of(name) : MixedText.Join(kind with { Text = DescriptionLanguages.For(kind.Language).Separator }, [name, kind]);
    }
}
