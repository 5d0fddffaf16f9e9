using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Differences;

/// <summary>One drawing of what a view draws now and of what it drew before.</summary>
/// <param name="Model">The newer model, with what the view lost.</param>
/// <param name="View">The newer view, with what it lost.</param>
/// <param name="Components">What became of components, by full id; those that are as they were are not in it.</param>
/// <param name="Relations">The same for relations, by id.</param>
internal sealed record ViewUnion(
    DiagramModel Model, View View, ImmutableDictionary<string, ChangeKind> Components, ImmutableDictionary<string, ChangeKind> Relations)
{
    public bool IsChanged => !Components.IsEmpty || !Relations.IsEmpty;

    /// <param name="oldView">Null: the view is new; then only what is new in the model counts as added.</param>
    public static ViewUnion Create(DiagramModel older, View? oldView, DiagramModel newer, View newView, ModelChanges changes)
    {
        Dictionary<string, string> ids = NameInUnion(older, newer, changes.Moved);
        ViewGraph after = ViewSelection.Select(newer, newView).Value;
        ViewGraph? before = oldView is null ? null : ViewSelection.Select(older, oldView).Value;
        HashSet<string> drawnAfter = [.. after.Nodes.Select(static node => node.Component.FullId)];
        HashSet<string> drawnBefore = before is null ? [.. ids.Values] : [.. before.Nodes.Select(node => ids[node.Component.FullId])];
        HashSet<string> closed = [.. after.Nodes.Where(static node => node.Role is NodeRole.Collapsed).Select(static node => node.Component.FullId)];
        HashSet<string> lost = before is null ? [] : [.. drawnBefore.Where(id => !drawnAfter.Contains(id) && !closed.Any(container => IsInside(id, container)))];

        HashSet<string> linesAfter = [.. after.Edges.SelectMany(static edge => edge.Relations).Select(static relation => relation.Id)];
        HashSet<string> linesBefore = before is null
            ? [.. older.Relations.Select(static relation => relation.Id)]
            : [.. before.Edges.SelectMany(static edge => edge.Relations).Select(static relation => relation.Id)];
        ImmutableDictionary<string, ChangeKind> components = Judge(drawnAfter.Concat(lost), drawnBefore, drawnAfter, changes.Components);
        ImmutableDictionary<string, ChangeKind> relations = Judge(before is null ? linesAfter : linesAfter.Union(linesBefore), linesBefore, linesAfter, changes.Relations);
        DiagramModel model = newer with
        {
            Components = MergeComponents(older, newer, ids),
            Relations = MergeRelations(older, newer, ids, linesAfter.Union(before is null ? [] : linesBefore), relations),
            Kinds = [.. newer.Kinds, .. older.Kinds.Where(kind => newer.Kinds.All(other => other.Id != kind.Id))],
            RelationKinds = [.. newer.RelationKinds, .. older.RelationKinds.Where(kind => newer.RelationKinds.All(other => other.Id != kind.Id))],
            Styles = [.. newer.Styles, .. older.Styles.Where(style => newer.Styles.All(other => other.Id != style.Id))],
        };
        HashSet<string> selected = [.. newView.Selected, .. lost];
        View view = newView with
        {
            Selected = [.. model.Components.Select(static component => component.FullId).Where(selected.Contains)],
            Excluded = [.. newView.Excluded.Except(lost), .. model.Components.Select(static component => component.FullId).Where(id => !IsShown(id, drawnAfter, lost))],
            IsMirrored = false,
            References = [],
        };
        return new ViewUnion(model, view, components, relations);
    }

    private static bool IsInside(string id, string container) => id.StartsWith(container + ".", StringComparison.Ordinal);

    private static bool IsShown(string id, HashSet<string> drawn, HashSet<string> lost) =>
        drawn.Contains(id) || lost.Contains(id) || drawn.Any(container => IsInside(id, container)) || drawn.Concat(lost).Any(inner => IsInside(inner, id));

    /// <summary>Older full ids as the union calls them: what moved is where it is now, and what was removed stays with its container.</summary>
    private static Dictionary<string, string> NameInUnion(DiagramModel older, DiagramModel newer, ImmutableSortedDictionary<string, string> moved)
    {
        HashSet<string> now = [.. newer.Components.Select(static component => component.FullId)];
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        foreach (Component component in older.Components)
        {
            ids[component.FullId] = moved.TryGetValue(component.FullId, out string? there) ? there
                : now.Contains(component.FullId) || component.Parent is null ? component.FullId
                : $"{ids[component.Parent]}.{component.Id}";
        }

        return ids;
    }

    private static ImmutableDictionary<string, ChangeKind> Judge(IEnumerable<string> ids, HashSet<string> before, HashSet<string> after, ImmutableArray<ModelChange> changes)
    {
        HashSet<string> changed = [.. changes.Where(static change => change.Kind is ChangeKind.Changed).Select(static change => change.Id)];
        ImmutableDictionary<string, ChangeKind>.Builder kinds = ImmutableDictionary.CreateBuilder<string, ChangeKind>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            ChangeKind? kind = !before.Contains(id) ? ChangeKind.Added : !after.Contains(id) ? ChangeKind.Removed : changed.Contains(id) ? ChangeKind.Changed : null;
            if (kind is { } known)
            {
                kinds[id] = known;
            }
        }

        return kinds.ToImmutable();
    }

    /// <summary>Parents before children, siblings in the order of the newer model, what was removed behind them.</summary>
    private static ImmutableArray<Component> MergeComponents(DiagramModel older, DiagramModel newer, Dictionary<string, string> ids)
    {
        HashSet<string> now = [.. newer.Components.Select(static component => component.FullId)];
        IEnumerable<Component> removed = older.Components
            .Where(component => !now.Contains(ids[component.FullId]))
            .Select(component => component with { FullId = ids[component.FullId], Parent = component.Parent is null ? null : ids[component.Parent] });
        ILookup<string, Component> children = newer.Components.Concat(removed).ToLookup(static component => component.Parent ?? "", StringComparer.Ordinal);
        ImmutableArray<Component>.Builder merged = ImmutableArray.CreateBuilder<Component>();
        Visit("");
        return merged.ToImmutable();

        void Visit(string parent)
        {
            foreach (Component component in children[parent])
            {
                merged.Add(component);
                Visit(component.FullId);
            }
        }
    }

    private static ImmutableArray<Relation> MergeRelations(
        DiagramModel older, DiagramModel newer, Dictionary<string, string> ids, IEnumerable<string> drawn, ImmutableDictionary<string, ChangeKind> kinds)
    {
        HashSet<string> lines = [.. drawn];
        HashSet<string> now = [.. newer.Relations.Select(static relation => relation.Id)];
        return
        [
            .. newer.Relations
                .Concat(older.Relations.Where(relation => !now.Contains(relation.Id)).Select(relation => relation with { From = ids[relation.From], To = ids[relation.To] }))
                .Where(relation => lines.Contains(relation.Id))
                .Select(relation => kinds.TryGetValue(relation.Id, out ChangeKind kind) ? relation with { Label = Mark(relation.Label, DifferenceSign.Of(kind)) } : relation),
        ];
    }

    /// <summary>The sign stands in the label, so that the layout has room for it.</summary>
    private static LocalizedText Mark(LocalizedText label, string sign) => label.IsEmpty
        ? new LocalizedText(sign, [], IsIdentifier: true)
        : label with
        {
            Source = label.Source.Length == 0 ? sign : $"{sign} {label.Source}",
            Translations = [.. label.Translations.Select(translation => translation with { Text = $"{sign} {translation.Text}" })],
        };
}
