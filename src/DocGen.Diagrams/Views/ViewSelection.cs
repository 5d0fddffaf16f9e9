using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;

namespace DocGen.Diagrams.Views;

/// <summary>Turns a view of a model into the boxes and lines that are drawn.</summary>
/// <remarks>
/// In order: what is drawn of the selection (collapsed containers stand for what is in them), neighbours, the tree, lines (lifted,
/// twins merged, bundled), notes, warnings. O(components × depth + relations × (1 + depth of neighbours)).
/// </remarks>
public static class ViewSelection
{
    public static Diagnosed<ViewGraph> Select(DiagramModel model, View view)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(view);
        DiagnosticBag diagnostics = new();
        DrawnSet drawn = DrawnSet.OfSelection(model, view);
        NeighbourDistances? distances = view.Neighbours is { } options ? NeighbourDistances.Add(model, view, options, drawn) : null;
        ImmutableArray<ViewNode> nodes = BuildTree(model, drawn);
        ImmutableArray<ViewEdge> edges = EdgeBuilder.Build(model, view, nodes, drawn, distances);
        ImmutableArray<ViewNote> notes = ViewWarnings.SelectNotes(model, view, nodes, edges);
        ViewGraph graph = new(model, view, nodes, edges, notes);
        ViewWarnings.Report(graph, diagnostics);
        return diagnostics.Diagnose(graph);
    }

    private static ImmutableArray<ViewNode> BuildTree(DiagramModel model, DrawnSet drawn)
    {
        Dictionary<string, ComponentKind> kinds = model.Kinds.ToDictionary(static k => k.Id, StringComparer.Ordinal);
        Dictionary<string, int> indices = new(StringComparer.Ordinal);
        List<ViewNode> nodes = [];
        foreach (Component component in model.Components)
        {
            if (drawn.RoleOf(component.FullId) is not { } role)
            {
                continue;
            }

            string? parent = drawn.NearestDrawnAncestor(component.FullId);
            int parentIndex = parent is null ? -1 : indices[parent];
            indices.Add(component.FullId, nodes.Count);
            nodes.Add(new ViewNode(
                nodes.Count,
                parentIndex,
                component,
                component.Kind is { } kind ? kinds.GetValueOrDefault(kind) : null,
                role,
                IsContainer: false));
            if (parentIndex >= 0)
            {
                nodes[parentIndex] = nodes[parentIndex] with { IsContainer = true };
            }
        }

        return [.. nodes];
    }
}
