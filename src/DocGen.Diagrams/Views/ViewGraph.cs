using System.Collections.Immutable;
using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Views;

/// <summary>What one view draws, before anything has a size: selection, lifting, twins and stubs are done. All languages are still in the texts.</summary>
/// <param name="Nodes">Parents before children, siblings in model order; a node's index is its place here.</param>
/// <param name="Edges">In model order of the first relation behind each.</param>
/// <param name="Notes">Notes whose subject is drawn.</param>
public sealed record ViewGraph(DiagramModel Model, View View, ImmutableArray<ViewNode> Nodes, ImmutableArray<ViewEdge> Edges, ImmutableArray<ViewNote> Notes);

/// <param name="Index">Place in <see cref="ViewGraph.Nodes"/>.</param>
/// <param name="Parent">Index of the container that is drawn around it; -1 at the root.</param>
/// <param name="Component">The component behind it.</param>
/// <param name="Kind">The component's kind; null if it has none.</param>
/// <param name="Role">How it is drawn.</param>
/// <param name="IsContainer">Whether other nodes are drawn inside it.</param>
public sealed record ViewNode(int Index, int Parent, Component Component, ComponentKind? Kind, NodeRole Role, bool IsContainer);

/// <summary>How a component takes part in a view.</summary>
public enum NodeRole
{
    /// <summary>Selected by the view.</summary>
    Selected,

    /// <summary>A container drawn as one box; what is inside is hidden.</summary>
    Collapsed,

    /// <summary>A neighbour of the selection, drawn faded.</summary>
    Stub,
}

/// <summary>A line of the drawing: one relation, or several that became one.</summary>
/// <param name="Id">Id of the first relation.</param>
/// <param name="Source">Index of the node it starts at, after lifting.</param>
/// <param name="Target">Index of the node it ends at, after lifting.</param>
/// <param name="Relations">The relations behind it, at least one, in model order.</param>
/// <param name="Kind">Their kind; null if they have none.</param>
/// <param name="Bundle">Lines with the same number share a trunk; -1: none.</param>
public sealed record ViewEdge(string Id, int Source, int Target, ImmutableArray<Relation> Relations, RelationKind? Kind, int Bundle);

/// <param name="Node">Index of the node it is about; -1 if it is about an edge or the whole drawing.</param>
/// <param name="Edge">Index of the edge it is about; -1 if it is about a node or the whole drawing.</param>
public sealed record ViewNote(Note Note, int Node, int Edge);
