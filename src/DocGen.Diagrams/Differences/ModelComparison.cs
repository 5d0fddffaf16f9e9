using System.Collections.Immutable;
using System.Globalization;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Views;

namespace DocGen.Diagrams.Differences;

/// <summary>Compares two revisions of a model by ids; order and notation do not matter. O(size of both).</summary>
public static class ModelComparison
{
    public static ModelChanges Compare(DiagramModel older, DiagramModel newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ImmutableSortedDictionary<string, string> moved = FindMoved(older, newer);
        ImmutableArray<ModelChange> components = Join(
            older.Components, newer.Components, component => moved.GetValueOrDefault(component.FullId, component.FullId), static component => component.FullId, static component => component.Name.Source, FieldsOf);
        ImmutableArray<ModelChange> relations = Join(
            older.Relations, newer.Relations, static relation => relation.Id, static relation => relation.Id, relation => Name(relation, older, newer), relation => FieldsOf(relation, moved));
        ImmutableArray<ModelChange> views = Join(
            older.Views, newer.Views, static view => view.Id, static view => view.Id, static view => view.Title.Source, view => FieldsOf(view, older.Views.Contains(view) ? older : newer, moved));
        ImmutableArray<string> cameOrWent = [.. Paths("components", components), .. Paths("relations", relations), .. Paths("views", views)];
        return new ModelChanges(components, relations, views, TextComparison.Compare(older, newer, moved, cameOrWent), moved);

        static IEnumerable<string> Paths(string key, ImmutableArray<ModelChange> changes) =>
            changes.Where(static change => change.Kind is not ChangeKind.Changed).Select(change => $"{key}.{change.Id}.");
    }

    /// <summary>Components that left one container and appeared in another: those whose own id is gone once and new once.</summary>
    private static ImmutableSortedDictionary<string, string> FindMoved(DiagramModel older, DiagramModel newer)
    {
        HashSet<string> before = [.. older.Components.Select(static component => component.FullId)];
        HashSet<string> after = [.. newer.Components.Select(static component => component.FullId)];
        ILookup<string, Component> gone = older.Components.Where(component => !after.Contains(component.FullId)).ToLookup(static component => component.Id);
        ILookup<string, Component> arrived = newer.Components.Where(component => !before.Contains(component.FullId)).ToLookup(static component => component.Id);
        return gone
            .Where(group => group.Count() == 1 && arrived[group.Key].Count() == 1)
            .ToImmutableSortedDictionary(static group => group.Single().FullId, group => arrived[group.Key].Single().FullId, StringComparer.Ordinal);
    }

    /// <param name="oldKey">What an older item is called in the newer model.</param>
    private static ImmutableArray<ModelChange> Join<T>(
        ImmutableArray<T> older,
        ImmutableArray<T> newer,
        Func<T, string> oldKey,
        Func<T, string> newKey,
        Func<T, string> name,
        Func<T, ImmutableArray<(string Field, string Value)>> fields)
        where T : notnull
    {
        Dictionary<string, T> known = older.ToDictionary(oldKey, StringComparer.Ordinal);
        ImmutableArray<ModelChange>.Builder changes = ImmutableArray.CreateBuilder<ModelChange>();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (T item in newer)
        {
            string key = newKey(item);
            seen.Add(key);
            if (!known.TryGetValue(key, out T? before))
            {
                changes.Add(new ModelChange(ChangeKind.Added, key, name(item), []));
                continue;
            }

            ImmutableArray<FieldChange> different =
            [
                .. fields(before).Zip(fields(item), static (a, b) => new FieldChange(a.Field, a.Value, b.Value)).Where(static field => field.Before != field.After),
            ];
            if (!different.IsEmpty)
            {
                changes.Add(new ModelChange(ChangeKind.Changed, key, name(item), different));
            }
        }

        changes.AddRange(older.Where(item => !seen.Contains(oldKey(item))).Select(item => new ModelChange(ChangeKind.Removed, newKey(item), name(item), [])));
        return changes.ToImmutable();
    }

    private static string Name(Relation relation, DiagramModel older, DiagramModel newer)
    {
        DiagramModel model = newer.Relations.Contains(relation) ? newer : older;
        string Of(string id) => model.Components.FirstOrDefault(component => component.FullId == id)?.Name.Source ?? id;
        return $"{Of(relation.From)} → {Of(relation.To)}";
    }

    private static ImmutableArray<(string, string)> FieldsOf(Component component) =>
    [
        ("id", component.FullId),
        ("name", component.Name.Source),
        ("kind", component.Kind ?? ""),
        ("icon", component.Icon ?? ""),
        ("aka", List(component.Also)),
        ("technology", component.Technology),
        ("summary", component.Summary.Source),
        ("description", component.Description.Source),
        ("hint", component.Hint.Source),
        ("tldr", component.Tldr.Source),
        ("card.icon", component.Card?.Icon ?? ""),
        ("card.title", component.Card?.Title.Source ?? ""),
        ("card.body", component.Card?.Body.Source ?? ""),
        ("card.keyRole", component.Card?.KeyRole.Source ?? ""),
        ("facts", List(component.Facts.SelectMany(static fact => fact.Items.Prepend(fact.Text)).Select(static text => text.Source))),
        ("members", List(component.Members.Select(static member => member.Source))),
        ("optional", component.IsOptional ? "true" : ""),
        ("tags", List(component.Tags)),
        ("page", component.Page is { } page ? page.Ref + (page.Anchor is { } anchor ? "#" + anchor : "") : ""),
    ];

    private static ImmutableArray<(string, string)> FieldsOf(Relation relation, ImmutableSortedDictionary<string, string> moved) =>
    [
        ("from", moved.GetValueOrDefault(relation.From, relation.From)),
        ("to", moved.GetValueOrDefault(relation.To, relation.To)),
        ("kind", relation.Kind ?? ""),
        ("label", relation.Label.Source),
        ("technology", relation.Technology),
        ("fromMult", relation.FromMultiplicity),
        ("toMult", relation.ToMultiplicity),
        ("basis", relation.Basis is RelationBasis.Text ? "" : relation.Basis is RelationBasis.Inferred ? "inferred" : "manifest"),
    ];

    private static ImmutableArray<(string, string)> FieldsOf(View view, DiagramModel model, ImmutableSortedDictionary<string, string> moved) =>
    [
        ("title", view.Title.Source),
        ("alt", view.Alt.Source),
        ("image", view.Image ?? ""),
        ("legend", view.HasLegend ? "true" : ""),
        ("mirror", view.IsMirrored ? "true" : ""),
        ("notes", List(view.Notes)),
        ("steps", List(view.Steps.Select(static step => step.Text.Source))),
        ("layout", Describe(view.Layout, moved)),

        // What is drawn says more than the selectors that it follows from.
        ("include", List(ViewSelection.Select(model, view).Value.Nodes.Select(node => moved.GetValueOrDefault(node.Component.FullId, node.Component.FullId)).Order(StringComparer.Ordinal))),
    ];

    private static string Describe(ViewLayout layout, ImmutableSortedDictionary<string, string> moved)
    {
        string Of(string id) => moved.GetValueOrDefault(id, id);
        List<string> parts = [];
        if (layout.Direction is { } direction)
        {
            parts.Add($"direction: {direction}");
        }

        parts.AddRange(layout.Rows.Select(row => $"row: {List(row.Select(Of))}"));
        parts.AddRange(layout.Columns.Select(column => $"column: {List(column.Select(Of))}"));
        parts.AddRange(layout.Grid.Select(grid => string.Create(CultureInfo.InvariantCulture, $"grid: {Of(grid.Key)} {grid.Value}")).Order(StringComparer.Ordinal));
        parts.AddRange(layout.Outside.Select(outside => $"outside: {Of(outside.Key)} {outside.Value}").Order(StringComparer.Ordinal));
        parts.AddRange(layout.Pins.Select(pin => string.Create(CultureInfo.InvariantCulture, $"pin: {Of(pin.Key)} {pin.Value.X} {pin.Value.Y}")).Order(StringComparer.Ordinal));
        return string.Join("; ", parts);
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items);
}
