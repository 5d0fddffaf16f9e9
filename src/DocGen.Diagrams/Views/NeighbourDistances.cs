using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Views;

/// <summary>Steps from the selection to each box that is drawn, and the stubs found on the way.</summary>
internal sealed class NeighbourDistances
{
    private readonly Dictionary<string, int> _steps = new(StringComparer.Ordinal);
    private readonly int _depth;

    private NeighbourDistances(int depth) => _depth = depth;

    /// <summary>
    /// Adds what is related to the selection, breadth first. Collapsed, each neighbour is replaced by its outermost container that holds
    /// nothing selected and is not expanded.
    /// </summary>
    /// <remarks>A container of the selection that is not selected itself is not drawn, so it is no neighbour either.</remarks>
    public static NeighbourDistances Add(DiagramModel model, View view, NeighbourOptions options, DrawnSet drawn)
    {
        NeighbourDistances distances = new(options.Depth);
        HashSet<string> aroundSelection = new(StringComparer.Ordinal);
        foreach (Component component in model.Components)
        {
            if (drawn.RoleOf(component.FullId) is not null)
            {
                distances._steps[component.FullId] = 0;
                for (string? above = component.FullId; above is not null && aroundSelection.Add(above); above = drawn.ParentOf(above))
                {
                }
            }
        }

        for (int step = 1; step <= options.Depth; step++)
        {
            List<string> found = [];
            foreach (Relation relation in model.Relations)
            {
                Reach(relation.From, relation.To);
                Reach(relation.To, relation.From);
            }

            foreach (string stub in found)
            {
                distances._steps.TryAdd(stub, step);
                drawn.AddStub(stub);
                if (options.IsCollapsed)
                {
                    drawn.ClosedStubs.Add(stub);
                }
            }

            void Reach(string near, string far)
            {
                if (drawn.Shown(near) is { } shown && distances._steps.TryGetValue(shown, out int at) && at == step - 1 &&
                    drawn.Shown(far) is null && !IsExcluded(far, view, drawn) && !aroundSelection.Contains(far))
                {
                    found.Add(options.IsCollapsed ? Outermost(far, view, drawn, aroundSelection) : far);
                }
            }
        }

        return distances;
    }

    /// <summary>Whether a line between two boxes belongs to the drawing: one between two of the farthest stubs does not.</summary>
    public bool Includes(string source, string target) => Math.Min(_steps.GetValueOrDefault(source), _steps.GetValueOrDefault(target)) < _depth;

    private static bool IsExcluded(string fullId, View view, DrawnSet drawn)
    {
        for (string? id = fullId; id is not null; id = drawn.ParentOf(id))
        {
            if (view.Excluded.Contains(id))
            {
                return true;
            }
        }

        return false;
    }

    private static string Outermost(string fullId, View view, DrawnSet drawn, HashSet<string> aroundSelection)
    {
        string outermost = fullId;
        for (string? above = drawn.ParentOf(fullId); above is not null && !aroundSelection.Contains(above) && !view.Expanded.Contains(above); above = drawn.ParentOf(above))
        {
            outermost = above;
        }

        return outermost;
    }
}
