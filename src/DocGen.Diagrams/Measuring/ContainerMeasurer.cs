using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Measuring;

/// <summary>Measures the title block of a container: icon and name, below them the summary and the hint.</summary>
internal static class ContainerMeasurer
{
    // The layout keeps a title off the container's border by itself.
    private const double SidePadding = 4;
    private const double TopPadding = 1;
    private const double BottomPadding = 3;
    private const double IconSize = 20;
    private const double IconGap = 8;
    private const double NameLimit = 280;
    private const double TextLimit = 340;

    public static NodeContent Measure(ViewNode node, ViewShow show, bool opensView, ImmutableArray<TextSetter> setters)
    {
        string? icon = NodeIcon.Of(node);
        double top = TopPadding + ((node.Kind?.Shape ?? NodeShape.Box) is NodeShape.Cylinder ? (2 * ShapeRoom.CapHeight) - 4 : 0);
        double start = SidePadding + ((node.Kind?.Shape ?? NodeShape.Box) is NodeShape.Hexagon ? ShapeRoom.HexagonTip : 0);
        double textStart = start + (icon is null ? 0 : IconSize + IconGap);
        ImmutableArray<TextStack> stacks = [.. setters.Select(setter => Lines(node, show, setter))];

        double textWidth = stacks.Max(static stack => stack.Width);
        double openRoom = opensView ? OpenMarks.Gap + OpenMarks.Size : 0;
        double width = Grid.EvenUp(textStart + textWidth + openRoom + SidePadding);
        double height = Grid.EvenUp(top + Math.Max(stacks.Max(static stack => stack.Height), icon is null ? 0 : IconSize) + BottomPadding);

        // A single line stands beside the middle of the icon; more begin at its top.
        ImmutableArray<BoxText> texts =
        [
            .. setters.Select((setter, i) => new BoxText(setter.Reader, [.. stacks[i].Place(new Point(textStart, top + (icon is null ? 0 : 1)), isCentred: false)])),
        ];
        Rectangle iconBounds = icon is null ? default : new Rectangle(start, top, IconSize, IconSize);
        Rectangle openMark = opensView ? new Rectangle(width - SidePadding - OpenMarks.Size, top + 4, OpenMarks.Size, OpenMarks.Size) : default;
        return new NodeContent(new Size(width, height), icon, iconBounds, openMark, [], texts);
    }

    private static TextStack Lines(ViewNode node, ViewShow show, TextSetter setter)
    {
        ImmutableArray<MeasuredLine>.Builder lines = ImmutableArray.CreateBuilder<MeasuredLine>();
        lines.AddRange(setter.Break(node.Component.Name, TextRole.ContainerName, NameLimit, 2));
        if (node.Role is NodeRole.Stub)
        {
            return new TextStack(lines.ToImmutable());
        }

        if (show.Technology)
        {
            lines.AddRange(setter.Break(node.Component.Technology, null, TextRole.Technology, TextLimit, 1));
        }

        if (show.Summary)
        {
            lines.AddRange(setter.Break(node.Component.Summary, TextRole.Summary, TextLimit, 2));
        }

        lines.AddRange(setter.Break(node.Component.Hint, TextRole.Hint, TextLimit, 2));
        return new TextStack(lines.ToImmutable());
    }
}
