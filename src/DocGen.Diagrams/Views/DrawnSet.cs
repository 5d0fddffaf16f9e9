using DocGen.Diagrams.Model;

namespace DocGen.Diagrams.Views;

/// <summary>Which components are drawn and as what. Grows by neighbours, never shrinks.</summary>
internal sealed class DrawnSet
{
    private readonly Dictionary<string, NodeRole> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);
    private readonly View _view;

    private DrawnSet(DiagramModel model, View view)
    {
        _view = view;
        foreach (Component component in model.Components)
        {
            _parents.Add(component.FullId, component.Parent);
        }
    }

    /// <summary>The selection, with outermost collapsed containers in place of what is in them.</summary>
    public static DrawnSet OfSelection(DiagramModel model, View view)
    {
        DrawnSet drawn = new(model, view);
        HashSet<string> openContainers = new(StringComparer.Ordinal);
        foreach (string fullId in view.Selected)
        {
            string shown = drawn.OutermostCollapsed(fullId) ?? fullId;
            drawn._roles[shown] = NodeRole.Selected;
        }

        foreach (string fullId in drawn._roles.Keys)
        {
            for (string? above = drawn._parents[fullId]; above is not null && openContainers.Add(above); above = drawn._parents[above])
            {
            }
        }

        // A container of which nothing is drawn inside looks the same whether the author collapsed it or selected nothing in it.
        foreach (Component component in model.Components)
        {
            if (component.Parent is { } parent && drawn._roles.ContainsKey(parent) && !openContainers.Contains(parent))
            {
                drawn._roles[parent] = NodeRole.Collapsed;
            }
        }

        return drawn;
    }

    public NodeRole? RoleOf(string fullId) => _roles.TryGetValue(fullId, out NodeRole role) ? role : null;

    public string? ParentOf(string fullId) => _parents[fullId];

    public string? NearestDrawnAncestor(string fullId)
    {
        string? above = _parents[fullId];
        while (above is not null && !_roles.ContainsKey(above))
        {
            above = _parents[above];
        }

        return above;
    }

    /// <summary>What stands for a component in the drawing: itself, or the box it is hidden in; null: nothing.</summary>
    public string? Shown(string fullId)
    {
        if (_view.Excluded.Contains(fullId))
        {
            return null;
        }

        if (_roles.ContainsKey(fullId))
        {
            return fullId;
        }

        // Inside an open container that is drawn, what was not selected is not drawn: it does not become the container.
        return NearestDrawnAncestor(fullId) is { } ancestor && IsClosed(ancestor) ? ancestor : null;
    }

    public void AddStub(string fullId) => _roles.TryAdd(fullId, NodeRole.Stub);

    /// <summary>Marks a stub as a box that stands for all that is in it.</summary>
    public HashSet<string> ClosedStubs { get; } = new(StringComparer.Ordinal);

    private bool IsClosed(string fullId) => _roles[fullId] == NodeRole.Collapsed || ClosedStubs.Contains(fullId);

    private string? OutermostCollapsed(string fullId)
    {
        string? outermost = null;
        for (string? id = fullId; id is not null; id = _parents[id])
        {
            if (_view.Collapsed.Contains(id))
            {
                outermost = id;
            }
        }

        return outermost;
    }
}
