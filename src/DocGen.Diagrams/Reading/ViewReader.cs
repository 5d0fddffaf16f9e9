using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Diagrams.Reading.Formats;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Reads <c>views</c>: selectors become sets of full ids, and every other id becomes a full id.</summary>
internal sealed class ViewReader(
    ImmutableArray<Component> components,
    HashSet<string> kinds,
    HashSet<string> relationKinds,
    HashSet<string> relations,
    HashSet<string> notes,
    HashSet<string> views,
    LocalizedText modelTitle,
    ReadingContext context)
{
    private readonly SelectorReader _selectors = new(components, kinds, context);
    private readonly HashSet<string> _containers = new(components.Select(static c => c.Parent).OfType<string>(), StringComparer.Ordinal);

    public View Read(string id, SourceLocation location, DataMapping body)
    {
        string scope = $"views.{id}";
        context.Overlays.Know("views", id);
        ViewReferences references = new();
        HashSet<string>? included = body.Find("include") is null ? null : _selectors.Select(body.Scalars("include"));
        HashSet<string> excluded = _selectors.Select(body.Scalars("exclude"));
        (HashSet<string> collapsed, HashSet<string> expanded) = ReadCollapsed(body, references);
        LocalizedText title = context.Text(body, scope, "title");
        return new View(
            id,
            title.Source.Length == 0 ? new LocalizedText(modelTitle.Source, title.Translations.IsEmpty ? modelTitle.Translations : title.Translations, modelTitle.IsIdentifier) : title,
            context.Text(body, scope, "alt"),
            [.. components.Select(static c => c.FullId).Where(c => (included?.Contains(c) ?? true) && !excluded.Contains(c))],
            [.. collapsed],
            body.Map("neighbours") is { } neighbours ? new NeighbourOptions(ReadDepth(neighbours), neighbours.Flag("collapse")) : null,
            body.Map("bundle") is { } bundle ? ReadBundle(bundle, references) : null,
            body.Map("layout") is { } layout ? new LayoutReader(references, context).Read(layout) : ViewLayout.Empty,
            ReadShow(body.Map("show")),
            ReadNotes(body, references),
            ReadSteps(body, scope, references),
            ReadOpen(body, references),
            body.Flag("legend"),
            body.Flag("mirror"),
            body.Text("image"),
            location)
        {
            Excluded = [.. excluded],
            Expanded = [.. expanded],
            References = references.ToImmutable(),
            CrossingLimit = body.Map("limits")?.Scalar("crossings") is { } limit && ScalarForms.TryInteger(limit, out int crossings) && crossings >= 0 ? crossings : null,
        };
    }

    private static int ReadDepth(DataMapping neighbours) =>
        neighbours.Scalar("depth") is { } scalar && ScalarForms.TryInteger(scalar, out int depth) && depth >= 1 ? depth : 1;

    private static ViewShow ReadShow(DataMapping? show)
    {
        ViewShow usual = ViewShow.Default;
        return show is null ? usual : new ViewShow(
            show.Flag("members", usual.Members),
            show.Flag("summary", usual.Summary),
            show.Flag("technology", usual.Technology),
            show.Flag("multiplicities", usual.Multiplicities),
            show.Choice("card", usual.Card, ("hover", true), ("none", false)));
    }

    private (HashSet<string> Collapsed, HashSet<string> Expanded) ReadCollapsed(DataMapping body, ViewReferences references)
    {
        HashSet<string> collapsed = ReadContainers(body, "collapse", references);
        HashSet<string> expanded = ReadContainers(body, "expand", references);
        bool closesNeighbours = body.Map("neighbours") is { } neighbours && neighbours.Flag("collapse");
        foreach (DataScalar selector in body.Scalars("expand"))
        {
            // Without selectors in 'collapse' and without collapsed neighbours everything is open anyway.
            if (SelectorReader.IsId(selector) && context.Components.Candidates(selector.Value) is [string fullId] && _containers.Contains(fullId) &&
                !collapsed.Contains(fullId) && !closesNeighbours)
            {
                context.Diagnostics.Report(ModelRules.NoEffect, selector.Location, $"'{selector.Value}' is not collapsed");
            }
        }

        foreach (DataScalar selector in body.Scalars("collapse"))
        {
            if (SelectorReader.IsId(selector) && context.Components.Candidates(selector.Value) is [string fullId] && expanded.Contains(fullId))
            {
                context.Diagnostics.Report(ModelRules.NoEffect, selector.Location, $"'{selector.Value}' is collapsed and expanded", DiagnosticNote.Help("'expand' wins"));
            }
        }

        collapsed.ExceptWith(expanded);
        return (collapsed, expanded);
    }

    private HashSet<string> ReadContainers(DataMapping body, string key, ViewReferences references)
    {
        HashSet<string> containers = new(StringComparer.Ordinal);
        foreach (DataScalar selector in body.Scalars(key))
        {
            if (_selectors.Select(selector) is not { } selected)
            {
                continue;
            }

            foreach (string fullId in selected)
            {
                if (_containers.Contains(fullId))
                {
                    containers.Add(fullId);
                }
                else if (SelectorReader.IsId(selector))
                {
                    context.Diagnostics.Report(ModelRules.NoEffect, selector.Location, $"'{selector.Value}' has no children to {key}");
                }
            }

            if (SelectorReader.IsId(selector) && key == "collapse" && selected is [string only] && _containers.Contains(only))
            {
                references.Add(key, only, selector.Location);
            }
        }

        return containers;
    }

    private BundleOptions? ReadBundle(DataMapping bundle, ViewReferences references)
    {
        ImmutableArray<string>.Builder targets = ImmutableArray.CreateBuilder<string>();
        foreach (DataScalar target in bundle.Scalars("to"))
        {
            if (context.Components.Resolve(target, context.Diagnostics) is { } fullId)
            {
                targets.Add(fullId);
                references.Add("bundle", fullId, target.Location);
            }
        }

        ImmutableArray<string> bundled =
        [
            .. bundle.Scalars("kinds").Where(kind => context.Check(kind, ModelRules.UnknownKind, "relation kind", relationKinds)).Select(static kind => kind.Value),
        ];
        return targets.Count == 0 ? null : new BundleOptions(targets.ToImmutable(), bundled);
    }

    private ImmutableArray<string> ReadNotes(DataMapping body, ViewReferences references)
    {
        ImmutableArray<string>.Builder drawn = ImmutableArray.CreateBuilder<string>();
        foreach (DataScalar note in body.Scalars("notes"))
        {
            if (context.Check(note, ModelRules.UnknownReference, "note", notes) && !drawn.Contains(note.Value))
            {
                drawn.Add(note.Value);
                references.Add("notes", note.Value, note.Location);
            }
        }

        return drawn.ToImmutable();
    }

    private ImmutableArray<ViewStep> ReadSteps(DataMapping body, string scope, ViewReferences references)
    {
        if (body.Find("steps") is null)
        {
            return [];
        }

        context.Overlays.Know(scope, "steps");
        Dictionary<string, SourceLocation> taken = new(StringComparer.Ordinal);
        ImmutableArray<ViewStep>.Builder steps = ImmutableArray.CreateBuilder<ViewStep>();
        foreach (DataMapping step in body.Items("steps").OfType<DataMapping>())
        {
            if (step.Scalar("id") is not { } id)
            {
                continue;
            }

            if (!taken.TryAdd(id.Value, id.Location))
            {
                context.Diagnostics.Report(ModelRules.DuplicateId, id.Location, $"step '{id.Value}' exists already", DiagnosticNote.Note("first written here", taken[id.Value]));
                continue;
            }

            context.Overlays.Know($"{scope}.steps", id.Value);
            ImmutableArray<string>.Builder highlight = ImmutableArray.CreateBuilder<string>();
            foreach (DataScalar item in step.Scalars("highlight"))
            {
                if (RelationReader.ResolveSubject(item, relations, context, out _) is { } subject)
                {
                    highlight.Add(subject);
                    references.Add("steps", subject, item.Location);
                }
            }

            steps.Add(new ViewStep(id.Value, context.Text(step, $"{scope}.steps.{id.Value}", "text"), highlight.ToImmutable(), id.Location));
        }

        return steps.ToImmutable();
    }

    private ImmutableDictionary<string, string> ReadOpen(DataMapping body, ViewReferences references)
    {
        ImmutableDictionary<string, string>.Builder open = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (DataEntry entry in body.Entries("open"))
        {
            bool isView = entry.Value is DataScalar { Value.Length: > 0 } view && context.Check(view, ModelRules.UnknownReference, "view", views);
            if (context.Components.Resolve(entry.Key, entry.KeyLocation, context.Diagnostics) is { } fullId && isView)
            {
                open[fullId] = ((DataScalar)entry.Value).Value;
                references.Add("open", fullId, entry.KeyLocation);
            }
        }

        return open.ToImmutable();
    }
}
