using DocGen.Diagrams.Geometry;
using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Layout;

/// <summary>The strips inside a container's border that its children keep free: padding, and the title's band at the top.</summary>
public static class ContainerFrame
{
    /// <summary>Distance from the top border to the content area.</summary>
    public static double Top(MeasuredNode node, LayoutOptions options) =>
        node.Title.IsEmpty ? options.Padding : Math.Max(options.Padding, options.TitleInset + node.Title.Height + (options.Padding / 2));

    /// <summary>Least size of the container: what was measured, and room for its title.</summary>
    public static Size LeastSize(MeasuredNode node, LayoutOptions options) => node.Title.IsEmpty
        ? node.Size
        : new Size(
            Math.Max(node.Size.Width, node.Title.Width + (2 * options.TitleInset)),
            Math.Max(node.Size.Height, node.Title.Height + (2 * options.TitleInset)));

    /// <summary>Where the title stands in a container with these bounds; empty if it has none.</summary>
    public static Rectangle TitleBounds(MeasuredNode node, Rectangle bounds, LayoutOptions options) => node.Title.IsEmpty
        ? default
        : new Rectangle(bounds.X + options.TitleInset, bounds.Y + options.TitleInset, node.Title.Width, node.Title.Height);
}
