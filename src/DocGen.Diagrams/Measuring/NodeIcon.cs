using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Measuring;

/// <summary>Which icon a component has.</summary>
public static class NodeIcon
{
    /// <summary>The component's own icon, else that of its kind; null if there is none.</summary>
    public static string? Of(ViewNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        string? icon = node.Component.Icon is { Length: > 0 } own ? own : node.Kind?.Icon;
        return icon is { Length: > 0 } and not "none" ? icon : null;
    }
}
