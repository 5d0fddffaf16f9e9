using DocGen.Diagrams.Measuring;

namespace DocGen.Diagrams.Routing;

/// <summary>What can be wrong with a finished layout. A clean layout has none of these.</summary>
public enum LayoutFault
{
    NodeOverlap,
    ChildOutside,
    EdgeThroughNode,
    EdgeThroughOwnEnd,
    EdgeThroughTitle,
    EdgesShareWay,
    EndUnattached,
    PieceNotOrthogonal,
    LabelOverNode,
    LabelOverLabel,
    LabelOverTitle,
    LabelOverEdge,
    LabelAcrossBorder,
    LabelDetached,
    TitleOverNode,
    LineNearBox,
    LinesTooNear,
}

/// <summary>What the kinds of faults have in common.</summary>
public static class LayoutFaults
{
    /// <summary>Whether a label lies where it must not.</summary>
    public static bool IsOfLabel(this LayoutFault fault) => fault is LayoutFault.LabelOverNode or LayoutFault.LabelOverLabel or LayoutFault.LabelOverTitle
        or LayoutFault.LabelOverEdge or LayoutFault.LabelAcrossBorder or LayoutFault.LabelDetached;
}

/// <param name="First">Index of the node or edge at fault: an edge for faults of edges and labels, else a node.</param>
/// <param name="Second">Index of what it meets; -1 if nothing.</param>
public readonly record struct LayoutFinding(LayoutFault Fault, int First, int Second)
{
    /// <summary>One sentence with the ids, for a diagnostic.</summary>
    public string Describe(MeasuredGraph graph)
    {
        int first = First;
        int second = Second;
        string Node(int index) => index < 0 ? "?" : graph.Nodes[index].Id;
        string Edge(int index) => index < 0 ? "?" : graph.Edges[index].Id;
        return Fault switch
        {
            LayoutFault.NodeOverlap => $"'{Node(first)}' lies on '{Node(second)}'",
            LayoutFault.ChildOutside => $"'{Node(first)}' sticks out of '{Node(second)}'",
            LayoutFault.EdgeThroughNode => $"the line '{Edge(first)}' runs through '{Node(second)}'",
            LayoutFault.EdgeThroughOwnEnd => $"the line '{Edge(first)}' runs through its own end '{Node(second)}'",
            LayoutFault.EdgeThroughTitle => $"the line '{Edge(first)}' runs through the title of '{Node(second)}'",
            LayoutFault.EdgesShareWay => $"the lines '{Edge(first)}' and '{Edge(second)}' run on each other",
            LayoutFault.EndUnattached => $"the line '{Edge(first)}' does not reach '{Node(second)}'",
            LayoutFault.PieceNotOrthogonal => $"the line '{Edge(first)}' is not level or upright",
            LayoutFault.LabelOverNode => $"the label of '{Edge(first)}' lies on '{Node(second)}'",
            LayoutFault.LabelOverLabel => $"the labels of '{Edge(first)}' and '{Edge(second)}' overlap",
            LayoutFault.LabelOverTitle => $"the label of '{Edge(first)}' lies on the title of '{Node(second)}'",
            LayoutFault.LabelOverEdge => $"the label of '{Edge(first)}' lies on the line '{Edge(second)}'",
            LayoutFault.LabelAcrossBorder => $"the label of '{Edge(first)}' lies on the border of '{Node(second)}'",
            LayoutFault.LabelDetached => $"the label of '{Edge(first)}' stands away from its line",
            LayoutFault.TitleOverNode => $"the title of '{Node(first)}' lies on '{Node(second)}'",
            LayoutFault.LineNearBox => $"the line '{Edge(first)}' runs too near to '{Node(second)}'",
            LayoutFault.LinesTooNear => $"the lines '{Edge(first)}' and '{Edge(second)}' run too near to each other",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
