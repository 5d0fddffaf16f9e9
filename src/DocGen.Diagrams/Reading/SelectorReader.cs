using System.Collections.Immutable;
using DocGen.Diagrams.Model;
using DocGen.Text;
using DocGen.Text.Data;

namespace DocGen.Diagrams.Reading;

/// <summary>Finds the components that selectors name.</summary>
internal sealed class SelectorReader(ImmutableArray<Component> components, HashSet<string> kinds, ReadingContext context)
{
    private readonly HashSet<string> _tags = new(components.SelectMany(static c => c.Tags), StringComparer.Ordinal);

    /// <summary>The full ids that the selectors name, all together. Selectors that cannot be read, and those that name nothing, are reported.</summary>
    public HashSet<string> Select(ImmutableArray<DataScalar> selectors)
    {
        HashSet<string> selected = new(StringComparer.Ordinal);
        foreach (DataScalar selector in selectors)
        {
            selected.UnionWith(Select(selector) ?? []);
        }

        return selected;
    }

    /// <summary>Whether a selector names one component by its id.</summary>
    public static bool IsId(DataScalar selector) => !selector.Value.Contains('*') && !selector.Value.Contains(':');

    /// <returns>Full ids in model order; null after a report of an error.</returns>
    public List<string>? Select(DataScalar selector)
    {
        string text = selector.Value;
        int colon = text.IndexOf(':');
        if (colon >= 0)
        {
            return SelectByProperty(selector, text[..colon], text[(colon + 1)..]);
        }

        if (text == "**")
        {
            return NotEmpty(selector, components.Select(static c => c.FullId));
        }

        if (text == "*")
        {
            return NotEmpty(selector, components.Where(static c => c.Parent is null).Select(static c => c.FullId));
        }

        bool isDeep = text.EndsWith(".**", StringComparison.Ordinal);
        bool isChildren = !isDeep && text.EndsWith(".*", StringComparison.Ordinal);
        string id = isDeep ? text[..^3] : isChildren ? text[..^2] : text;
        if (id.Length == 0 || id.Contains('*'))
        {
            return Malformed(selector);
        }

        if (context.Components.Resolve(id, selector.Location, context.Diagnostics) is not { } fullId)
        {
            return null;
        }

        if (isChildren)
        {
            return NotEmpty(selector, components.Where(c => c.Parent == fullId).Select(static c => c.FullId));
        }

        string prefix = fullId + ".";
        return isDeep
            ? [fullId, .. components.Where(c => c.FullId.StartsWith(prefix, StringComparison.Ordinal)).Select(static c => c.FullId)]
            : [fullId];
    }

    private List<string>? SelectByProperty(DataScalar selector, string property, string value)
    {
        switch (property)
        {
            case "tag":
                List<string> tagged = [.. components.Where(c => c.Tags.Contains(value)).Select(static c => c.FullId)];
                if (tagged.Count == 0)
                {
                    context.Diagnostics.Report(
                        ModelRules.EmptySelector,
                        selector.Location,
                        $"'{selector.Value}' selects nothing",
                        [.. Suggestion.Nearest(value, _tags) is { } near ? [DiagnosticNote.Help($"did you mean 'tag:{near}'?")] : Array.Empty<DiagnosticNote>()]);
                }

                return tagged;
            case "kind":
                DataScalar kind = selector with { Value = value };
                return context.Check(kind, ModelRules.UnknownKind, "kind", kinds)
                    ? NotEmpty(selector, components.Where(c => c.Kind == value).Select(static c => c.FullId))
                    : null;
            default:
                return Malformed(selector);
        }
    }

    private List<string> NotEmpty(DataScalar selector, IEnumerable<string> ids)
    {
        List<string> selected = [.. ids];
        if (selected.Count == 0)
        {
            context.Diagnostics.Report(ModelRules.EmptySelector, selector.Location, $"'{selector.Value}' selects nothing");
        }

        return selected;
    }

    private List<string>? Malformed(DataScalar selector)
    {
        context.Diagnostics.Report(
            ModelRules.BadSelector,
            selector.Location,
            $"'{selector.Value}' is not a selector",
            DiagnosticNote.Help("selectors are 'a.b', 'a.*', 'a.**', '*', '**', 'tag:x' and 'kind:y'"));
        return null;
    }
}
