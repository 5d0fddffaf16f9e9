using System.Collections.Immutable;
using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Painting;

/// <summary>What the title of a container takes in one language of the room that it has for all of them.</summary>
internal static class TitleRoom
{
    private const double SidePadding = 4;

    /// <summary>A tab that would leave less than a line needs of the container's width, in px, takes it too.</summary>
    private const double LeastBeside = 13;

    /// <summary>The corner of the room that the title fills: icon, lines and mark stand together, whichever way the language reads.</summary>
    /// <param name="room">On paper, for all languages.</param>
    public static Rectangle Of(PaintContext context, NodeContent content, Rectangle room)
    {
        double right = Math.Max(content.IconBounds.Right, OpenMark(context, content).Right);
        right = context.LinesOf(content.Texts).Select(static line => line.Bounds.Right).Append(right).Max();
        double width = Math.Min(room.Width, Math.Ceiling(right + SidePadding));
        return context.IsMirrored ? room with { X = room.Right - width, Width = width } : room with { Width = width };
    }

    /// <summary>Room of the drill-down mark, beside the first line; empty if the component opens nothing.</summary>
    public static Rectangle OpenMark(PaintContext context, NodeContent content)
    {
        ImmutableArray<PlacedLine> lines = context.LinesOf(content.Texts);
        return content.OpenMark.Size.IsEmpty || lines.IsEmpty ? content.OpenMark
            : content.OpenMark with { X = Math.Min(content.OpenMark.X, Math.Ceiling(lines[0].Bounds.Right) + OpenMarks.Gap) };
    }

    /// <summary>A tab in the corner rather than a strip across: lines may cross the border beside the title.</summary>
    public static Rectangle TabAround(Rectangle title, Rectangle container, bool isMirrored)
    {
        double bottom = title.Bottom + 1;
        double left = isMirrored ? title.Left - SidePadding : container.Left;
        double right = isMirrored ? container.Right : title.Right + SidePadding;
        bool isWide = container.Width - (right - left) < LeastBeside;
        return isWide ? container with { Height = bottom - container.Top } : Rectangle.FromBounds(left, container.Top, right, bottom);
    }
}
